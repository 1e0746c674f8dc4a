"""What counts towards a rule, over plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samspel.foundation.kernel.dates import PartialDate


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
    """A dated thing that may count: a meeting, an evaluation, a plan. `kind` and `title` are its own words."""

    key: str
    title: str
    kind: str
    on: PartialDate | None


def surely_within(on: PartialDate | None, first: date, last: date) -> bool:
    """Whether the day, however the partial date is read, lies between the two days, both included."""
    return (
        on is not None
        and on.earliest is not None
        and on.latest is not None
        and first <= on.earliest
        and on.latest <= last
    )


def perhaps_within(on: PartialDate | None, first: date, last: date) -> bool:
    """Whether the day can lie between the two days. An unknown day can."""
    if on is None:
        return True
    return (on.earliest is None or on.earliest <= last) and (on.latest is None or first <= on.latest)


def in_year(on: PartialDate | None, year: int) -> bool:
    return surely_within(on, date(year, 1, 1), date(year, 12, 31))


def perhaps_in_year(on: PartialDate | None, year: int) -> bool:
    return perhaps_within(on, date(year, 1, 1), date(year, 12, 31)) and not in_year(on, year)


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
