"""Every address of the site stands in its room's table of answers, and the tables say what they must."""

import importlib
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, path, resolve

from samspel.config import settings
from tests.answers.table import Answer, read, third_party
from tests.house.tree import files

NAMES = [".".join(path.with_suffix("").parts) for path in files(".py", under="tests") if path.name == "answers.py"]
TEXTS = [importlib.import_module(name).TABLE for name in NAMES]
ANSWERS = [answer for text in TEXTS for answer in read(text)]
PREFIXES = tuple(prefix for text in TEXTS for prefix in third_party(text))

SAFE, UNSAFE = "GET", "POST"
# Routes to one thing each of which is public: they have no closed one to ask for.
NEVER_CLOSED = {"public:source"}

Routes = Iterator[tuple[str, str]]


def routes(patterns: list[URLPattern | URLResolver], before: str = "", room: str = "") -> Routes:
    """Name and address of every route, as "public:body" and "/grupper/<slug:key>/"."""
    for one in patterns:
        address = before + str(one.pattern)
        if isinstance(one, URLResolver):
            inner = f"{room}{one.namespace}:" if one.namespace else room
            yield from routes(one.url_patterns, address, inner)
        else:
            yield f"{room}{one.name}", f"/{address}"


def unanswered(found: Routes, answers: list[Answer], prefixes: tuple[str, ...] = ()) -> list[str]:
    """A sentence for each route that lacks a row it must have."""
    return [
        f"{name} ({address}) has no row: {lack}"
        for name, address in found
        if not address.startswith(prefixes or ("no prefix",))
        for lack in lacks(name, address, [answer for answer in answers if answer.route == name])
    ]


def lacks(name: str, address: str, answers: list[Answer]) -> Iterator[str]:
    """Every route is read from and written to; one thing is asked for as published, closed, foreign and missing."""
    methods = {answer.method for answer in answers}
    yield from (method for method in (SAFE, UNSAFE) if method not in methods)
    if "<" in address or "(?P" in address:
        whose = {answer.whose for answer in answers if answer.method == SAFE}
        must = {"open", "neighbour", "nothing"} | ({"closed"} - {"closed" for _ in {name} & NEVER_CLOSED})
        yield from sorted(must - whose)


def test_every_address_has_its_rows():
    assert unanswered(routes(get_resolver().url_patterns), ANSWERS, PREFIXES) == []


def test_every_row_leads_where_it_says():
    """A row for a route that has gone, or with the address of another one, is of no use."""
    asked = {(answer.route, answer.path.partition("?")[0]) for answer in ANSWERS}
    assert [(route, path) for route, path in sorted(asked) if resolve(path).view_name != route] == []


def test_nobody_but_a_test_can_say_who_asks():
    assert [name for name in settings.MIDDLEWARE if name.startswith("tests.")] == []


# Controls


def page(request: object) -> None: ...


TABLE = """
made-up | GET, POST | /made-up/<slug:key>/ | open | 200 200 200 200 200 200 200
made-up | GET       | /made-up/<slug:key>/ | neighbour | 404 404 404 404 404 404 404
"""


@pytest.mark.parametrize(
    ("address", "name", "lacking"),
    [
        ("nytt/", "new", ["GET", "POST"]),
        ("made-up/<slug:key>/", "made-up", ["closed", "nothing"]),
        ("api/v1/docs", "library", []),
    ],
)
def test_control_an_address_without_a_row_is_seen(address: str, name: str, lacking: list[str]):
    found = routes([path(address, page, name=name)])
    assert unanswered(found, list(read(TABLE)), ("/api/v1/docs",)) == [
        f"{name} (/{address}) has no row: {lack}" for lack in lacking
    ]


@pytest.mark.parametrize("row", ["a | GET | / | all | 200 200", "a | GET | / | mine | 200 200 200 200 200 200 200"])
def test_control_a_row_that_is_not_whole_is_refused(row: str):
    with pytest.raises(ValueError, match=r"shorter|none of"):
        read(row)
