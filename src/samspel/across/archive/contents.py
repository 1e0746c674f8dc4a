"""What a folder says, once it is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from samspel.across.archive.cells import first_moment, moment
from samspel.across.archive.community_file import BodiesFrom, CommunityFile
from samspel.across.archive.rows import Row
from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.model import Programme

PROGRAMME = "programme.toml"


class ArchiveInvalid(Exception):
    """The folder is refused. `problems` is never empty; sorted by file and line."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.file, problem.line or 0)))


@dataclass(frozen=True, slots=True)
class Archive:
    """What a folder says. `journal` is None when the folder has no journal.csv.

    While something is wrong with it, `community` or `programme` may be None for want of a readable file, and tables
    in `incomplete` lack rows, so that nothing should be missed in them.
    """

    community: CommunityFile | None
    programme: Programme | None
    programme_text: str
    tables: Mapping[str, tuple[Row, ...]]
    journal: tuple[Row, ...] | None
    incomplete: frozenset[str] = frozenset()

    @property
    def bodies(self) -> Sequence[Body]:
        """The bodies that the programme file sets up."""
        from_tables = self.community is not None and self.community.bodies_from is BodiesFrom.TABLES
        return () if self.programme is None or from_tables else self.programme.bodies

    def by_key(self, table: str) -> dict[str, Row]:
        """The rows of a table whose key could be read."""
        return {row["key"]: row for row in self.tables[table] if row["key"]}

    @property
    def entered_at(self) -> datetime | None:
        """When what no dated source tells was known; None = when the archive is loaded."""
        return moment(self.community.known_at) if self.community and self.community.known_at else None

    def known_at(self, row: Row, prefix: str = "") -> datetime | None:
        """When the fact of a row was known: as the row says, else its source's day, else as `entered_at`."""
        written: datetime | None = row[f"{prefix}known_at"]
        return written or self.known_by_source(row[f"{prefix}source"]) or self.entered_at

    def known_by_source(self, key: str | None) -> datetime | None:
        dates = (row["date"] for row in self.tables["sources"] if key and row["key"] == key)
        found = next(dates, None)
        return first_moment(found.earliest) if found is not None and found.is_day else None

    def known_on(self, row: Row) -> date | None:
        """The day, local time, on which the fact of a row was known; None = the day of loading."""
        known_at = self.known_at(row)
        return timezone.localdate(known_at) if known_at else None

    @property
    def row_count(self) -> int:
        return sum(len(rows) for rows in self.tables.values())
