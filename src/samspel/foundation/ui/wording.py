"""Dates as people say them: "torsdag 26 mars 2021", "hösten 2015", "senast 23 mars 2021".

The wording follows what the source had, read from the EDTF text; nothing is made more exact than it was.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import pgettext_lazy

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period

ATOM = re.compile(r"(?P<year>\d{4})(-(?P<month>\d\d))?(-(?P<day>\d\d))?(?P<mark>[~?%]?)")

SEASONS = {21: _lazy("the spring"), 22: _lazy("the summer"), 23: _lazy("the autumn"), 24: _lazy("the winter")}
SEASONS_OF_YEAR = {
    21: _lazy("the spring of %(year)s"),
    22: _lazy("the summer of %(year)s"),
    23: _lazy("the autumn of %(year)s"),
    24: _lazy("the winter of %(year)s"),
}
MARKS = {"": "", "~": _lazy("about"), "?": _lazy("probably"), "%": _lazy("probably about")}
SHORT_MONTHS = (
    pgettext_lazy("short month", "Jan"),
    pgettext_lazy("short month", "Feb"),
    pgettext_lazy("short month", "March"),
    pgettext_lazy("short month", "April"),
    pgettext_lazy("short month", "May"),
    pgettext_lazy("short month", "June"),
    pgettext_lazy("short month", "July"),
    pgettext_lazy("short month", "Aug"),
    pgettext_lazy("short month", "Sept"),
    pgettext_lazy("short month", "Oct"),
    pgettext_lazy("short month", "Nov"),
    pgettext_lazy("short month", "Dec"),
)


@dataclass(frozen=True, slots=True)
class When:
    """A row's date block: small word, large figure, small word. Any of them may be empty."""

    top: str
    big: str
    bottom: str


@dataclass(frozen=True, slots=True)
class Atom:
    """One day, month (1–12), season (21–24) or year, with its mark of doubt: "", "~", "?" or "%"."""

    year: int
    month: int
    day: int
    mark: str

    @property
    def is_season(self) -> bool:
        return self.month in SEASONS

    @property
    def is_year(self) -> bool:
        return not self.month

    @property
    def date(self) -> date:
        return date(self.year, self.month, self.day)


def atom(edtf: str) -> Atom | None:
    """The parts of a single EDTF date; None for intervals and for what the wording has no words for."""
    found = ATOM.fullmatch(edtf)
    if not found or not (int(found["month"] or 1) <= 12 or int(found["month"]) in SEASONS):
        return None
    return Atom(int(found["year"]), int(found["month"] or 0), int(found["day"] or 0), found["mark"])


def say_day(day: date) -> str:
    """ "torsdag 26 mars 2021" """
    return date_format(_local(day), "l j F Y")


def say_time(moment: datetime) -> str:
    """ "kl. 18.00" in the site's own time zone."""
    return _("at %(time)s") % {"time": localtime(moment).strftime("%H.%M")}


def say_date(partial: PartialDate | None) -> str:
    """A partial date on its own, as the source had it: "hösten 2015", "under 2020", "tidigast 4 mars 2019"."""
    return _say(partial, alone=True) if partial else _("not known")


def say_period(period: Period) -> str:
    """ "sedan hösten 2015", "från 4 mars 2019 till 2021", "till senast 23 mars 2021"."""
    starts, ends = period.starts, period.ends
    if starts and ends and starts.edtf == ends.edtf:
        return say_date(starts)
    words = {"starts": _within(starts), "ends": _within(ends)}
    if starts and ends:
        return _("from %(starts)s to %(ends)s") % words
    if starts:
        return _("since %(starts)s") % words
    return _("until %(ends)s") % words if ends else _("not known when")


def when(partial: PartialDate | None, *, year_shown: bool) -> When:
    """The date block of a row: ("tors", "25", "mars"), ("mån", "24", "feb 2020"), ("2020", "", "hösten")."""
    if partial is None:
        return When("", "", _("not known"))
    before, after = _ends(partial.edtf)
    if before and after:
        years = _years(partial)
        return When(_("between") if "–" in years else _("during"), "", years)
    found = atom(before or after or partial.edtf)
    if found is None:
        return When("", "", _years(partial))
    limit = (_("earliest") if before else _("latest")) if before or after else str(MARKS[found.mark])
    return _when_atom(found, limit, year_shown=year_shown or bool(limit))


def _when_atom(found: Atom, limit: str, *, year_shown: bool) -> When:
    if found.day:
        month = f"{short_month(found.month)} {found.year}" if year_shown else date_format(found.date, "F")
        return When(limit or date_format(found.date, "D"), str(found.day), month)
    if found.is_year:
        return When(limit or _("during"), "", str(found.year))
    name = str(SEASONS[found.month]) if found.is_season else date_format(date(found.year, found.month, 1), "F")
    if limit:
        return When(limit, "", f"{name if found.is_season else short_month(found.month)} {found.year}")
    return When(str(found.year), "", name)


def _say(partial: PartialDate, *, alone: bool) -> str:
    before, after = _ends(partial.edtf)
    if before and after:
        return _span(before, after, partial)
    found = atom(before or after or partial.edtf)
    if found is None:
        return _bounds(partial)
    if before:
        return _("at the earliest %(date)s") % {"date": _say_atom(found)}
    if after:
        return _("at the latest %(date)s") % {"date": _say_atom(found)}
    return (
        _("during %(year)s") % {"year": found.year} if alone and found.is_year and not found.mark else _say_atom(found)
    )


def _within(partial: PartialDate | None) -> str:
    """The date after "since", "from" or "to": "2020" where it alone would be "during 2020"."""
    if partial is None:
        return ""
    words = _say(partial, alone=False)
    return _("some time %(span)s") % {"span": words} if all(_ends(partial.edtf)) else words


def _ends(edtf: str) -> tuple[str, str]:
    """("a", "b") of an interval "a/b" with open and unknown ends emptied; ("", "") for a single date."""
    first, slash, last = edtf.partition("/")
    return (first.replace("..", ""), last.replace("..", "")) if slash else ("", "")


def _say_atom(found: Atom, *, year: bool = True) -> str:
    if found.is_season:
        words = SEASONS_OF_YEAR[found.month] % {"year": found.year}
    elif found.is_year:
        words = str(found.year)
    elif found.day:
        words = date_format(found.date, "j F Y" if year else "j F")
    else:
        words = date_format(date(found.year, found.month, 1), "F Y" if year else "F")
    return f"{MARKS[found.mark]} {words}" if found.mark else words


def _span(before: str, after: str, partial: PartialDate) -> str:
    first, last = atom(before), atom(after)
    if first is None or last is None:
        return _bounds(partial)
    named = not (first.is_season or first.is_year or last.is_season or last.is_year)
    words = _say_atom(first, year=not (named and first.year == last.year))
    if named and first.day and last.day and (first.year, first.month) == (last.year, last.month) and not first.mark:
        words = str(first.day)
    return _("between %(first)s and %(last)s") % {"first": words, "last": _say_atom(last)}


def _bounds(partial: PartialDate) -> str:
    """Words for EDTF that we have no wording for, from its first and last possible day."""
    earliest, latest = partial.earliest, partial.latest
    if earliest is None:
        return _("at the latest %(date)s") % {"date": date_format(latest, "j F Y")} if latest else _("not known")
    if latest is None:
        return _("at the earliest %(date)s") % {"date": date_format(earliest, "j F Y")}
    whole_years = (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31)
    style = "Y" if whole_years else "j F Y"
    first, last = date_format(earliest, style), date_format(latest, style)
    return _("between %(first)s and %(last)s") % {"first": first, "last": last}


def _years(partial: PartialDate) -> str:
    years = {str(day.year) for day in (partial.earliest, partial.latest) if day}
    return "–".join(sorted(years)) or _("not known")


def _local(day: date) -> date:
    return localtime(day).date() if isinstance(day, datetime) else day


def short_month(number: int) -> str:
    """ "feb", "mars", "juni": short, but never less than people write."""
    return str(SHORT_MONTHS[number - 1])
