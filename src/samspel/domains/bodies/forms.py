"""The time that a visitor asks for: "2019-03-04", "mars 2019", "hösten 2019"."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from samspel.foundation.kernel.dates import LONGEST_TEXT, DateUnreadable, PartialDate, day, parse_date
from samspel.foundation.kernel.problems import Problem


@dataclass(frozen=True, slots=True)
class AskedTime:
    """A day, or a span from its first to its last day. `typed` is what somebody wrote, `problem` a sentence on it.

    With a problem, and when nothing was written, the time is today.
    """

    partial: PartialDate
    typed: str = ""
    problem: str = ""

    @property
    def first(self) -> date:
        assert self.partial.earliest is not None
        return self.partial.earliest

    @property
    def last(self) -> date:
        assert self.partial.latest is not None
        return self.partial.latest

    @property
    def is_span(self) -> bool:
        return self.first != self.last

    @property
    def was_asked(self) -> bool:
        return bool(self.typed) and not self.problem


def asked_time(typed: str, *, today: date) -> AskedTime:
    """What was asked for. A time without beginning or end ("senast 2019") cannot be shown and is a problem."""
    typed = typed.strip()[: LONGEST_TEXT + 1]
    if not typed:
        return AskedTime(day(today))
    try:
        read = parse_date(typed)
    except DateUnreadable as error:
        return AskedTime(day(today), typed, unreadable(error.problem))
    if read.earliest is None or read.latest is None:
        problem = _("Write a time that has both a beginning and an end, for example the autumn of 2019.")
        return AskedTime(day(today), typed, problem)
    return AskedTime(read, typed)


def unreadable(problem: Problem) -> str:
    """What to write instead."""
    sentences = {
        "date-no-day": _("That month has no day %(day)s. Its last day is %(last)s."),
        "date-reversed": _("The time ends before it begins. Write the earlier day first."),
    }
    if problem.code in sentences:
        return sentences[problem.code] % problem.values
    if problem.values.get("suggestion"):
        return _("We do not understand that time. Did you mean %(suggestion)s?") % problem.values
    return _("We do not understand that time. Write for example 2019-03-04, March 2019 or the autumn of 2019.")
