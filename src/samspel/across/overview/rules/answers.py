"""Was a promise kept? Five answers, decided from what is surely known (house, "Five answers to a rule")."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samspel.foundation.kernel.periods import Certainty, Period, certainty_on


class Answer(StrEnum):
    """Values are those of the open API."""

    MET = "met"
    NOT_MET = "not-met"
    NOT_EVIDENCED = "not-evidenced"
    IN_PROGRESS = "in-progress"
    NOT_APPLICABLE = "not-applicable"


class NextStep(StrEnum):
    """What somebody can do about the answer."""

    NOTHING = "nothing"
    PLAN_MORE = "plan-more"
    HOLD_PLANNED = "hold-planned"
    FIND_SOURCES = "find-sources"
    FILL_SEATS = "fill-seats"


@dataclass(frozen=True, slots=True)
class Found:
    """How much of what is required can be shown: surely, and mentioned without day or number."""

    at_least: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule asked for a calendar year, with the knowledge of `known_on`; `declared` = somebody has said that the
    record of that year is complete."""

    year: int
    known_on: date
    declared: bool

    @property
    def last_day(self) -> date:
        return date(self.year, 12, 31)

    @property
    def over(self) -> bool:
        return self.known_on > self.last_day

    @property
    def day(self) -> date:
        """The day on which the state of a body is asked: the year's last, or the last day that was known."""
        return min(self.last_day, self.known_on)


def answer(*, required: int, found: Found, asked: Asked, in_force: bool) -> Answer:
    """The answer to a rule that asks for a number of things within a year.

    Only `found.at_least` counts. A year that is over is *not met* only if its record was declared complete.
    """
    if not in_force:
        return Answer.NOT_APPLICABLE
    if found.at_least >= required:
        return Answer.MET
    if not asked.over:
        return Answer.IN_PROGRESS
    return Answer.NOT_MET if asked.declared else Answer.NOT_EVIDENCED


def in_force_all(period: Period, year: int) -> bool:
    """Whether a rule surely was in force on every day of a year. A part of a year cannot be held to a whole one."""
    return outlasts(period, year) and certainty_on(Period(period.starts, None), date(year, 1, 1)) is Certainty.YES


def outlasts(period: Period, year: int) -> bool:
    """Whether a rule surely was still in force on the last day of a year."""
    ends = period.ends
    return ends is None or (ends.earliest is not None and ends.earliest > date(year, 12, 31))


@dataclass(frozen=True, slots=True)
class Due:
    """A clock that counts from an adoption: once after `after` years, or again and again every `least` to `most`.

    `base` is the year of the adoption, None before there is one: then nothing is due.
    """

    base: int | None
    after: int | None
    least: int | None
    most: int | None

    def falls_in(self, year: int, done: Iterable[int] = ()) -> bool:
        """Whether something must be done at the latest in `year`. `done` are the years in which it was done before;
        a clock that comes back counts from the last of them."""
        if self.base is None or year <= self.base:
            return False
        if self.after is not None:
            return year == self.base + self.after
        if not self.most:
            return False
        last = max((earlier for earlier in done if earlier < year), default=self.base)
        return (year - max(last, self.base)) % self.most == 0

    def next_from(self, year: int, done: Iterable[int] = ()) -> int | None:
        """The year, from `year` on, in which it is due next; None when it never is again."""
        years = tuple(done)
        return next((ahead for ahead in range(year, year + 51) if self.falls_in(ahead, years)), None)

    def earliest_for(self, year: int) -> int:
        """The first year in which it may be done so that it counts for `year`."""
        if self.after is not None:
            return (self.base or year) + 1
        return year - (self.most or 1) + 1


def next_step(
    given: Answer, *, asked: Asked, planned: int, missing: int, seats: bool = False, mentions: int = 0
) -> NextStep:
    """What to do about an answer: `missing` is how many more are needed, `planned` how many are in the calendar.

    `seats`: what is missing is people, of whom `mentions` perhaps sit.
    """
    if given in (Answer.MET, Answer.NOT_APPLICABLE, Answer.NOT_MET):
        return NextStep.NOTHING
    if given is Answer.NOT_EVIDENCED or (seats and mentions):
        return NextStep.FIND_SOURCES
    if seats:
        return NextStep.FILL_SEATS
    return NextStep.HOLD_PLANNED if planned >= missing else NextStep.PLAN_MORE
