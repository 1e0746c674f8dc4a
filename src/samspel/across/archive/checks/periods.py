from collections.abc import Iterator

from samspel.across.archive.contents import Archive
from samspel.across.archive.rows import Row
from samspel.across.archive.tables import TABLES
from samspel.foundation.kernel.periods import Period, reversed_period
from samspel.foundation.kernel.problems import Problem


def period_problems(archive: Archive) -> Iterator[Problem]:
    """Periods that end before they start, and ends that are known without being there."""
    for table in TABLES:
        if "ends" in table.header:
            for row in archive.tables[table.name]:
                yield from wrong_period(row)


def wrong_period(row: Row) -> Iterator[Problem]:
    starts, ends = row["starts"], row["ends"]
    if reversed_period(Period(starts, ends)):
        yield row.problem("ends-before-start", "ends", starts=starts.edtf, ends=ends.edtf)
    evidenced_to = row.values.get("evidenced_to")
    if evidenced_to and starts and starts.earliest and evidenced_to < starts.earliest:
        said = {"starts": starts.edtf, "evidenced_to": evidenced_to.isoformat()}
        yield row.problem("evidenced-before-start", "evidenced_to", **said)
    if ends is None and "ends" not in row.unread:
        for column in ("end_known_at", "end_source", "end_place"):
            if row.values.get(column):
                yield row.problem("end-without-date", column)
