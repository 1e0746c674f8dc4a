"""What counts towards a rule, over plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MINYEAR, date
from enum import StrEnum

from samspel.domains.meetings.rules import falls_within
from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Certainty


class EvidenceKind(StrEnum):
    MEETING = "meeting"
    MENTION = "mention"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    SEAT = "seat"
    OFFICE = "office"
    ELECTION = "election"
    EVALUATION = "evaluation"
    DOCUMENT = "document"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated thing that may count: a meeting, an evaluation, a plan. `kind` and `title` are its own words.

    `path` is where it can be read about, "" = nowhere.
    """

    key: str
    title: str
    kind: str
    on: PartialDate | None
    path: str = ""


def within_years(on: PartialDate | None, first: int, last: int) -> Certainty:
    """Was it in the years from `first` to `last`, both counted? A day that nobody knows is in them perhaps."""
    start = date(max(first, MINYEAR), 1, 1)  # a clock of four years, asked in the year 2, begins before the calendar
    return falls_within(on, start, date(last, 12, 31)) if on else Certainty.PERHAPS


def in_year(on: PartialDate | None, year: int) -> bool:
    return within_years(on, year, year) is Certainty.YES


def months_kept(held: Iterable[PartialDate | None], months: Iterable[int], year: int) -> tuple[int, ...]:
    """Those of the months in which surely something was held that year."""
    days = [on for on in held if in_year(on, year)]
    return tuple(
        month
        for month in months
        if any(d and d.earliest and d.latest and d.earliest.month == d.latest.month == month for d in days)
    )


def matches_event(title: str, kind: str, event: str) -> bool:
    """Whether a meeting is the event that a rule names: its kind says so, or its title begins with the name."""
    named = event.casefold()
    return not named or kind.casefold() == named or title.casefold().startswith(named)
