"""The known days of a body's date switch: dated meetings, changes of members, where the sources end, and today."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samspel.domains.bodies.forms import AskedTime
from samspel.domains.bodies.queries import Holder
from samspel.domains.meetings.queries import MeetingEvidence
from samspel.foundation.ui.parts import Day
from samspel.foundation.ui.wording import short_month

MOST_DAYS = 6  # as many as stand on one line beside each other


def days_of(
    meetings: Sequence[MeetingEvidence], mandates: Sequence[Holder], asked: AskedTime, today: date
) -> tuple[Day, ...]:
    """At most six days, in order: today and the turning points first chosen, then the latest meetings."""
    notes = turning_points(meetings, mandates) | {today: _("today")}
    latest = [held for held in reversed(meeting_days(meetings)) if held not in notes]
    shown = sorted({*notes, *latest[: max(0, MOST_DAYS - len(notes))]})
    if len(shown) > MOST_DAYS:
        shown = [*shown[:2], *shown[2 - MOST_DAYS :]]
    asked_day = None if asked.is_span else asked.last
    return tuple(Day(said(one), one.isoformat(), notes.get(one, ""), chosen=one == asked_day) for one in shown)


def turning_points(meetings: Sequence[MeetingEvidence], mandates: Sequence[Holder]) -> dict[date, str]:
    """Days on which something is known to have changed, with a word on what."""
    starts = [one.period.starts for one in mandates]
    ends = [one.period.ends for one in mandates]
    begun = {start.earliest for start in starts if start and start.is_day and start.earliest}
    left = {end.earliest for end in ends if end and end.is_day and end.earliest}
    vouched = [one.period.evidenced_to for one in mandates if one.period.evidenced_to and not one.period.ends]
    notes = dict.fromkeys(left, _("somebody left")) | dict.fromkeys(begun, _("new members"))
    notes |= {max(vouched): _("the last source")} if vouched else {}
    first = meeting_days(meetings)[:1]
    return notes | dict.fromkeys(first, _("the first meeting"))


def meeting_days(meetings: Iterable[MeetingEvidence]) -> list[date]:
    return sorted({held.on.earliest for held in meetings if held.on and held.on.is_day and held.on.earliest})


def said(value: date) -> str:
    """ "12 nov 2019"."""
    return f"{date_format(value, 'j')} {short_month(value.month)} {value.year}"
