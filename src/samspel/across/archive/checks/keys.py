from collections.abc import Iterator
from typing import Any

from samspel.across.archive.contents import Archive
from samspel.across.archive.tables import TABLES
from samspel.foundation.kernel.problems import Problem


def keys_used_twice(archive: Archive) -> Iterator[Problem]:
    """Rows that are the same thing as one before them, and bodies that the programme file has set up already."""
    for table in (table for table in TABLES if table.identity):
        seen: dict[tuple[Any, ...], int] = {}
        for row in archive.tables[table.name]:
            identity = tuple(row[column] for column in table.identity)
            if not row.unread.isdisjoint(table.identity):
                continue
            if identity in seen:
                yield row.problem("key-twice", first=seen[identity])
            seen.setdefault(identity, row.line)
    planned = {body.id: {group.id for group in body.seat_groups} for body in archive.bodies}
    for row in archive.tables["bodies"]:
        if row["key"] in planned:
            yield row.problem("in-programme", value=row["key"])
    for row in archive.tables["seats"]:
        if row["group"] in planned.get(row["body"], ()):
            yield row.problem("in-programme", "group", value=row["group"])
