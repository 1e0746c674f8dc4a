"""States that several sources tell of one thing, each known on a day of its own."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from samspel.across.archive.contents import Archive
from samspel.across.archive.rows import Row
from samspel.domains.meetings.rules import too_early
from samspel.foundation.kernel.problems import Problem

Forward = Callable[[Sequence[Any]], bool]


def states_reversed(archive: Archive, table: str, later: str, column: str, forward: Forward) -> Iterator[Problem]:
    """Things of `table` that the rows of `later` (which name them in `column`) would set back."""
    told: dict[str, list[tuple[date, Row]]] = defaultdict(list)
    for name, key in ((table, "key"), (later, column)):
        for row in archive.tables[name]:
            if row[key] and row["state"]:
                told[row[key]].append((archive.known_on(row) or date.max, row))
    for reports in told.values():
        reports.sort(key=lambda report: report[0])
        if not forward([row["state"] for _known_on, row in reports]):
            last = next((row for _known_on, row in reversed(reports) if row.table.name == later), reports[-1][1])
            yield last.problem("states-reversed", "state", states=" → ".join(str(row["state"]) for _, row in reports))


def before_its_day(archive: Archive, row: Row, thing: Row, code: str, column: str) -> Iterator[Problem]:
    """`row` tells of `thing`, which has a day, at a time when that day was still to come."""
    known_on, on = archive.known_on(row), thing["on"]
    if known_on and too_early(on, known_on):
        yield row.problem(code, column, on=on.edtf, known_on=known_on.isoformat())
