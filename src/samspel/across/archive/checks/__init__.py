"""What can be wrong between the rows of an archive. Everything that an action would refuse is found here first."""

from collections.abc import Callable, Iterator

from samspel.across.archive.checks.keys import keys_used_twice
from samspel.across.archive.checks.meetings import meeting_problems
from samspel.across.archive.checks.periods import period_problems
from samspel.across.archive.checks.records import record_problems
from samspel.across.archive.checks.references import lost_references
from samspel.across.archive.checks.register import register_problems
from samspel.across.archive.checks.seats import seat_problems
from samspel.across.archive.contents import Archive
from samspel.foundation.kernel.problems import Problem

CHECKS: tuple[Callable[[Archive], Iterator[Problem]], ...] = (
    keys_used_twice,
    lost_references,
    period_problems,
    register_problems,
    seat_problems,
    meeting_problems,
    record_problems,
)


def problems_between(archive: Archive) -> list[Problem]:
    """All that is wrong between the rows and files that could be read."""
    return [problem for check in CHECKS for problem in check(archive)]
