"""Filters that say dates as people do. What they answer is described in `samspel.foundation.ui.wording`."""

from datetime import date

from django.template import Library

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.ui import wording

register = Library()

register.filter("say_day", wording.say_day)
register.filter("say_time", wording.say_time)
register.filter("say_date", wording.say_date)
register.filter("say_period", wording.say_period)


@register.filter
def when_parts(partial: PartialDate | None, today: date | None = None) -> wording.When:
    """The three lines of a row's date block. The year of `today` is taken for granted; without it all years show."""
    same_year = today is not None and partial is not None and partial.edtf.startswith(f"{today.year}-")
    return wording.when(partial, year_shown=not same_year)


@register.filter
def iso_day(partial: PartialDate | None) -> str:
    """The day for a `<time datetime>`, or nothing when the day is not known."""
    return partial.earliest.isoformat() if partial is not None and partial.is_day and partial.earliest else ""
