"""Filters that say dates as people do. What they answer is described in `samspel.foundation.ui.wording`."""

from datetime import date

from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.ui import wording

register = Library()

register.filter("say_day", wording.say_day)
register.filter("say_time", wording.say_time)
register.filter("say_date", wording.say_date)
register.filter("say_period", wording.say_period)


@register.simple_tag
def date_block(partial: PartialDate | None, today: date | str = "") -> SafeString:
    """A row's date in three lines, with the whole date for screen readers.

    The year of `today` is taken for granted; without `today` every year shows.
    """
    same_year = isinstance(today, date) and partial is not None and partial.edtf.startswith(f"{today.year}-")
    shown = wording.when(partial, year_shown=not same_year)
    return format_html(
        '<span class="when" aria-hidden="true"><span>{}</span><b>{}</b><span>{}</span></span>'
        '<span class="ds-sr-only">{}</span>',
        *(shown.top, shown.big, shown.bottom, wording.say_date(partial)),
    )
