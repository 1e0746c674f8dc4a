"""The form of a table of answers: one line for each address, with a status for each who may ask.

    public:body | GET, HEAD | /grupper/csam-au/ | closed | 404 200 404 404 404 404 404

The route's name, the methods, the address, whose the thing is (`WHOSE`), and the status for each of `ASKERS`, in
their order. Written by hand, never worked out from permissions. A line of three columns gives a whole prefix of a
library's own addresses: "third party | /api/v1/docs | why we leave it alone".
"""

from collections.abc import Iterator
from dataclasses import dataclass

# visitor: nobody logged in. member: in the closed body of civil society. elsewhere: in another closed body, a joint
# one. speaker: may speak for the unpublished organisation. The others hold their role in the whole municipality.
# The operator has no column: that is somebody at the command line, and no request can be one.
ASKERS = ("visitor", "member", "elsewhere", "speaker", "coordinator", "official", "auditor")

# all: a page about nothing in particular. open: published. closed: civil society's own, not published. joint: a joint
# body's own, not published. kept: the municipality's own, not published. neighbour: another municipality's.
# nothing: there is no such thing.
WHOSE = ("all", "open", "closed", "joint", "kept", "neighbour", "nothing")

THIRD_PARTY = "third party"


@dataclass(frozen=True)
class Answer:
    """One cell of a table: who asks for what, and the status that the answer must have."""

    route: str
    method: str
    path: str
    whose: str
    asker: str
    status: int


def read(table: str) -> tuple[Answer, ...]:
    """The cells of a table; lines that are empty or begin with # are left out. Raises on a line that is not whole."""
    lines = [line.strip() for line in table.splitlines()]
    rows = ([cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#"))
    return tuple(answer for row in rows if row[0] != THIRD_PARTY for answer in _cells(row))


def _cells(row: list[str]) -> Iterator[Answer]:
    route, methods, path, whose, statuses = row
    if whose not in WHOSE:
        raise ValueError(f"{path}: {whose} is none of {', '.join(WHOSE)}")
    for method in methods.split(", "):
        for asker, status in zip(ASKERS, statuses.split(), strict=True):
            yield Answer(route, method, path, whose, asker, int(status))


def third_party(table: str) -> tuple[str, ...]:
    """The prefixes of addresses that a library answers by itself."""
    rows = ([cell.strip() for cell in line.split("|")] for line in table.splitlines())
    return tuple(row[1] for row in rows if row[0] == THIRD_PARTY)
