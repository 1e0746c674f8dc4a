"""Which of the programme's tasks fall in a year, and in which months of it."""

from datetime import date

from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.undertakings import YearTask
from samspel.foundation.programme.words import CountedFrom


def months_in(task: YearTask, programme: Programme, year: int) -> tuple[int, ...] | None:
    """The months (1–12) of `year` in which a task falls; () = any day of it; None = not that year."""
    if task.election_years_only and not (programme.term and programme.term.is_election_year(year)):
        return None
    if task.every_years and skipped(task.every_years, programme, year):
        return None
    if task.months_before_evaluation is not None:
        return months_before_evaluation(task.months_before_evaluation, programme, year)
    return task.months


def skipped(every: int, programme: Programme, year: int) -> bool:
    """A task of every second (third …) year counts from the year after the first adoption."""
    adopted = first_adopted(programme)
    return adopted is not None and (year - adopted.year - 1) % every != 0


def months_before_evaluation(months: int, programme: Programme, year: int) -> tuple[int, ...] | None:
    """The month that lies so many months before the first evaluation is due, if it lies in that year."""
    adopted = first_adopted(programme)
    after = programme.follow_up.first_evaluation_after_years if programme.follow_up else None
    if adopted is None or after is None:
        return None
    due = (adopted.year + after) * 12 + adopted.month - 1 - months
    return (due % 12 + 1,) if due // 12 == year else None


def first_adopted(programme: Programme) -> date | None:
    adopted = programme.adopted(CountedFrom.FIRST)
    return adopted.earliest if adopted else None
