from collections.abc import Iterator

import pytest
from django_scopes import scope

from samspel.foundation.communities.models import Community
from samspel.foundation.search.documents import KINDS, DocumentKind, SearchDocumentData
from tests.make import foundation as make

NOTE, LETTER = "tests.note", "tests.letter"


class Shelf(dict[int, SearchDocumentData]):
    """Rows of a kind that only these tests have: what is on the shelf is what the domain would answer."""

    def put(self, row_id: int, title: str, **told: object) -> None:
        self[row_id] = SearchDocumentData(row_id=row_id, title=title, path=f"/lappar/{row_id}/", **told)


@pytest.fixture
def jonkoping(db: None) -> Iterator[Community]:
    community = make.community()
    with scope(community=community):
        yield community


@pytest.fixture
def notes() -> Iterator[Shelf]:
    yield from declared(NOTE, "Notes")


@pytest.fixture
def letters() -> Iterator[Shelf]:
    yield from declared(LETTER, "Letters")


def declared(kind: str, label: str) -> Iterator[Shelf]:
    shelf = Shelf()
    KINDS[kind] = DocumentKind(
        kind=kind,
        label=label,
        rows=lambda: list(shelf),
        build=lambda rows, on: [shelf[row] for row in rows if row in shelf],
        touched_by={"journal.source": lambda ids: [row for row in ids if row in shelf]} if kind == NOTE else {},
    )
    yield shelf
    del KINDS[kind]
