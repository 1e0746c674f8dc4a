"""What the journal says about each row, as the columns of a table say it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models

from samspel.across.archive.subjects import value_at
from samspel.foundation.journal.models import Entry

Values = dict[str, Any]


class Told:
    """All entries of a community by the row they are about, oldest number first."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: dict[tuple[str, int], list[Entry]] = defaultdict(list)
        for entry in entries:
            self.entries[entry.subject_kind, entry.subject_id].append(entry)

    def about(self, row: models.Model) -> list[Entry]:
        return self.entries[row._meta.label_lower, row.pk]

    def fact(self, row: models.Model) -> Values:
        """known_at, source and place of the row's first entry."""
        return cells_of(self.about(row)[0])

    def end(self, row: models.Model, kind: str) -> Values:
        """The same of the entry that ended it; empty while nothing has."""
        ended = [entry for entry in self.about(row) if entry.kind == kind]
        return {f"end_{name}": value for name, value in cells_of(ended[-1]).items()} if ended else {}

    def later(self, row: models.Model) -> list[Entry]:
        """What was told of the row after its first entry, in the order in which it was known."""
        return sorted(self.about(row)[1:], key=lambda entry: (entry.known_at, entry.number))


def cells_of(entry: Entry) -> Values:
    return {
        "known_at": entry.known_at,
        "source": entry.source.key if entry.source else None,
        "place": entry.place,
    }


def in_order(rows: models.QuerySet[Any], *paths: str) -> list[Any]:
    """Sorted by those values, and else as they were made. In Python, since databases sort "csam-au" as they like."""
    return sorted(rows.order_by("pk"), key=lambda row: tuple(value_at(row, path) for path in paths))


def plain(row: models.Model, *names: str) -> Values:
    """Those of the row's fields that a column of the same name holds."""
    return {name: getattr(row, name) for name in names}


def key_or_none(row: Any) -> str | None:
    return row.key if row is not None else None
