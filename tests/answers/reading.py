"""Reads the site as somebody would who follows every link, and tells which secret words were on which page."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.test import Client

from tests.answers.asking import HOST
from tests.answers.world import BAIT, CANARY

LINK = re.compile(r'href="(/[^"#]*)')
WORD = re.compile(rf"{CANARY}-[a-z]+(?:-[a-z]+)*")
# Where somebody who guesses would look: for the first word of every closed thing, and by every filter.
GUESSES = (
    f"/sok/?q={BAIT}",
    f"/sok/?q={BAIT}&typ=bodies.body",
    f"/sok/?q={BAIT}&typ=organisations.organisation",
    f"/organisationer/?q={BAIT}",
    f"/api/v1/organisations?q={BAIT}",
    "/uppfoljning/underlag.csv?ar=2019",
    "/uppfoljning/?ar=2018",
)


def pages(client: Client, headers: Mapping[str, str], first: Iterable[str]) -> dict[str, str]:
    """Every page that can be reached from the first ones, by address; links of filtered lists are not followed on."""
    waiting, read = list(first), dict[str, str]()
    while waiting:
        path = waiting.pop()
        if path in read:
            continue
        read[path] = "".join(client.get(path, headers={"Host": HOST} | dict(headers)).content.decode().split("\ufeff"))
        links = [link.replace("&amp;", "&") for link in LINK.findall(read[path])]
        waiting += [link for link in links if is_followed(link, found_on=path)]
    return read


def is_followed(link: str, *, found_on: str) -> bool:
    return not link.startswith("/static/") and not ("?" in link and "?" in found_on)


def secrets(read: Mapping[str, str]) -> dict[str, set[str]]:
    """Each secret word that somebody was told, with the addresses of the pages that told it."""
    told: dict[str, set[str]] = defaultdict(set)
    for path, text in read.items():
        for word in WORD.findall(text):
            told[word.removeprefix(f"{CANARY}-")].add(path)
    return dict(told)
