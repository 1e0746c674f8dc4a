"""Everybody is told of closed things exactly what is theirs to know, on every page, list, search, file and answer.

The world's closed things carry secret words. Somebody reads all that they can reach and guess; what they were told is
compared as a whole, so that a word too many is a leak and a word too few is a test that no longer looks.
"""

import pytest

from tests.answers.asking import HOST
from tests.answers.reading import GUESSES, pages, secrets
from tests.answers.roles import spoken
from tests.answers.world import CANARY
from tests.house.test_answers import ANSWERS

NOTHING: set[str] = set()
RECORDS = {"meeting", "mention", "document", "decision", "survey", "evaluation", "source-place"}
OF_EACH_BODY = {"meeting-summary", "document-summary", "decision-summary", "survey-summary", "evaluation-summary"}
OF_EACH_BODY |= {"hall", "organ", "party"}
BODY = {"body", "body-before", "body-purpose", "body-person", "claim"}
JOINT = {"joint", "joint-before", "joint-purpose", "joint-person"}

KNOWS = {
    "visitor": NOTHING,
    "member": BODY | RECORDS | OF_EACH_BODY,
    "elsewhere": JOINT | {f"joint-{word}" for word in RECORDS} | OF_EACH_BODY,
    "speaker": {"organisation", "former", "alias", "district", "summary"},
    "coordinator": {"kept", "place"},
    "official": NOTHING,
    "auditor": NOTHING,
}


def read_by(client, world, asker):
    answered = (cell for cell in ANSWERS if (cell.method, cell.status, cell.asker) == ("GET", 200, asker))
    known = [cell.path for cell in answered if cell.path.isascii() and CANARY not in cell.path]
    return pages(client, spoken(*world.grants()[asker]), [*known, *GUESSES])


@pytest.mark.parametrize("asker", KNOWS)
def test_everybody_is_told_exactly_what_is_theirs_to_know(client, world, asker):
    told = secrets(read_by(client, world, asker))

    leaks = {word: sorted(where) for word, where in told.items() if word not in KNOWS[asker]}
    assert leaks == {}
    assert set(told) == KNOWS[asker]


def test_the_reader_comes_everywhere(client, world):
    """The control of the test above: every route that answers a visitor was read, most by following links."""
    read = read_by(client, world, "visitor")

    assert {cell.path for cell in ANSWERS if (cell.method, cell.status, cell.asker) == ("GET", 200, "visitor")} - {
        cell.path for cell in ANSWERS if CANARY in cell.path
    } <= set(read)
    linked = pages(client, {}, ["/"])
    assert {"/grupper/radet/", "/moten/varforum/", "/kallor/berattelse/", "/organisationer/scouterna/"} <= set(linked)
    assert {"/beslut/antagande/", "/styrdokument/riktlinjer/", "/api/v1/"} <= set(linked)


@pytest.mark.parametrize("asker", KNOWS)
def test_a_closed_address_and_one_that_is_not_there_cannot_be_told_apart(client, world, asker):
    """Who may not know of a thing gets the same page, word for word, as for an address that nobody has used."""
    headers = {"Host": HOST} | spoken(*world.grants()[asker])
    closed = sorted({(cell.path, cell.route) for cell in ANSWERS if cell.asker == asker and cell.status == 404})
    for path, route in closed:
        key = path.partition("?")[0].removesuffix("/platser.csv").removesuffix("/mandates").rstrip("/").split("/")[-1]
        other = "x" * len(key)
        shown, missing = (client.get(p, headers=headers) for p in (path, path.replace(key, other)))
        assert (route, shown.content.decode().replace(key, other)) == (route, missing.content.decode())
