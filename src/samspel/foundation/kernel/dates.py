"""Partial dates: what a source says about a day, without inventing more of it.

EDTF (ISO 8601-2) is the form that is stored. Read here: days, months, years, seasons, intervals, sets, open and unknown
ends, marks of doubt, and Swedish words for them. What else EDTF has is left to its library. Decision record 0003.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from samspel.foundation.kernel import date_words, edtf_library
from samspel.foundation.kernel.problems import Problem

LONGEST_TEXT = 80  # characters; the longest wording that makes sense has some fifty

Bounds: TypeAlias = tuple[date | None, date | None]

_FOREVER: Bounds = (None, None)
# First and last month of a season, counted from January of its year: the widest that Swedish usage allows.
_SEASON_MONTHS = {21: (0, 5), 22: (5, 7), 23: (7, 11), 24: (0, 14)}
# How far a mark of doubt moves both ends, in units of the date's own precision (as the edtf library does).
_DOUBT = {"": 0, "~": 1, "?": 1, "%": 2}
_YEAR, _SEASON, _MONTH = 12, 3, 1  # months in a unit

_SINGLE = re.compile(r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?(?P<doubt>[~?%]?)")
_SET = re.compile(r"\[(?P<one>[^][{}]+)\]|\{(?P<all>[^][{}]+)\}")
_EDTF_SIGNS = re.compile(r"[0-9XSY./,\[\]{}~?%-]+")
_SPACE_AROUND = re.compile(r" ?(\.\.|[/,]) ?")
_TIME_OF_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9]{1,2}[:.].*")
_FAR_YEAR = re.compile(r"(?P<year>-[0-9]{4}|Y-?[0-9]{5,}).*")
_FOREIGN_SIGN = re.compile(r"[^ -~åäöÅÄÖ–]")
_ORDINARY = str.maketrans(
    dict.fromkeys("\t\n\r\u00a0\u2009\u202f", " ")
    | dict.fromkeys("\u2010\u2011\u2212", "-")
    | {"\u2014": "–", "\u2026": ".."}
)


class DateUnreadable(ValueError):
    """The text is no date. `problem.code` is stable; these are all of them, with their values:

    `date-empty`; `date-unknown` (leave the cell empty); `date-too-long` (length, limit); `date-strange-sign` (sign as
    "U+FF12", place from 1); `date-unreadable` (text, suggestion or ""); `date-time-of-day` (text, suggestion);
    `date-no-year` (text, year); `date-no-month` (text, month); `date-no-day` (text, day, last: the month's last day);
    `date-reversed` (text, first, last).
    """

    @property
    def problem(self) -> Problem:
        problem: Problem = self.args[0]
        return problem


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day known as well as the source knows it: between `earliest` and `latest`, both included; None is open."""

    edtf: str
    earliest: date | None
    latest: date | None

    @property
    def is_day(self) -> bool:
        """Known to the day and not in doubt."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        return self.edtf


def day(d: date) -> PartialDate:
    """A day that is known."""
    d = date(d.year, d.month, d.day)  # a datetime is a date too, but never equal to one
    return PartialDate(d.isoformat(), d, d)


def parse_date(text: str) -> PartialDate:
    """Read EDTF or Swedish words; `DateUnreadable` says why not. `parse_date(d.edtf) == d` for every result `d`."""
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii():
        try:
            found = date.fromisoformat(text)
        except ValueError:
            return _read(text)
        return PartialDate(text, found, found)
    return _read(text)


def _read(text: str) -> PartialDate:
    written = _cleaned(text)
    lower = written.lower()
    if lower in date_words.UNKNOWN:
        raise _unreadable("date-unknown")
    time_of_day = _TIME_OF_DAY.fullmatch(lower)
    if time_of_day is not None:
        raise _unreadable("date-time-of-day", text=written, suggestion=time_of_day[1])
    tight = _SPACE_AROUND.sub(r"\1", written.upper())
    edtf = tight if _EDTF_SIGNS.fullmatch(tight) else date_words.as_edtf(lower)
    bounds = _bounds(edtf) if edtf else None
    if bounds is None and edtf:  # "2019-2020" has only EDTF's signs but is no EDTF
        edtf = date_words.as_edtf(lower)
        bounds = _bounds(edtf) if edtf else None
    if bounds is None or edtf is None:
        raise _unreadable("date-unreadable", text=written, suggestion=_suggestion(lower))
    if bounds == _FOREVER:
        raise _unreadable("date-unknown")
    return PartialDate(edtf, *bounds)


def _cleaned(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise _unreadable("date-too-long", length=len(text), limit=LONGEST_TEXT)
    written = unicodedata.normalize("NFC", text).translate(_ORDINARY).strip(" ")
    if not written:
        raise _unreadable("date-empty")
    strange = _FOREIGN_SIGN.search(written)
    if strange is not None:
        raise _unreadable("date-strange-sign", sign=f"U+{ord(strange[0]):04X}", place=strange.start() + 1)
    return " ".join(written.split())


def _suggestion(lower: str) -> str:
    guess = date_words.suggestion(lower)
    try:
        return guess if guess and parse_date(guess) else ""
    except DateUnreadable:
        return ""


def _bounds(edtf: str) -> Bounds | None:
    """None for what is not EDTF; `DateUnreadable` for EDTF that names no possible days."""
    listed = _SET.fullmatch(edtf)
    if listed is not None:
        return _set_bounds(listed["one"] or listed["all"])
    first, slash, last = edtf.partition("/")
    if not slash:
        return _single_bounds(edtf)
    return _span_bounds(first, last, edtf)


def _set_bounds(members: str) -> Bounds | None:
    """ "2019,2021-03" and "2017..2019"; "..2021" may only come first and "2021.." only last."""
    if ",.." in members or "..," in members:
        return None
    found = [_member_bounds(member) for member in members.split(",")]
    known = [bounds for bounds in found if bounds is not None]
    if len(known) < len(found):
        return None
    starts = [earliest for earliest, _ in known if earliest is not None]
    ends = [latest for _, latest in known if latest is not None]
    return (min(starts) if len(starts) == len(known) else None, max(ends) if len(ends) == len(known) else None)


def _member_bounds(member: str) -> Bounds | None:
    first, dots, last = member.partition("..")
    return _span_bounds(first, last, member) if dots else _single_bounds(member)


def _span_bounds(first: str, last: str, text: str) -> Bounds | None:
    starts, ends = _end_bounds(first), _end_bounds(last)
    if starts is None or ends is None:
        return None
    earliest, latest = starts[0], ends[1]
    if earliest is not None and latest is not None and latest < earliest:
        raise _unreadable("date-reversed", text=text, first=first, last=last)
    return earliest, latest


def _end_bounds(text: str) -> Bounds | None:
    return _FOREVER if text in ("", "..") else _single_bounds(text)


def _single_bounds(text: str) -> Bounds | None:
    far = _FAR_YEAR.fullmatch(text)
    if far is not None or text.startswith("0000"):
        raise _unreadable("date-no-year", text=text, year=far["year"] if far else "0000")
    found = _SINGLE.fullmatch(text)
    if found is None:
        return edtf_library.bounds(text)
    year, doubt = int(found["year"]), _DOUBT[found["doubt"]]
    if found["month"] is None:
        return _month_bounds(year * 12, year * 12 + 11, doubt * _YEAR)
    month = int(found["month"])
    if found["day"] is not None:
        return _day_bounds(text, year, month, int(found["day"]), doubt)
    if month in _SEASON_MONTHS:
        first, last = _SEASON_MONTHS[month]
        return _month_bounds(year * 12 + first, year * 12 + last, doubt * _SEASON)
    if 1 <= month <= 12:
        return _month_bounds(year * 12 + month - 1, year * 12 + month - 1, doubt * _MONTH)
    bounds = edtf_library.bounds(text)  # quarters, half-years and the seasons of a hemisphere are 25–41
    if bounds is None:
        raise _unreadable("date-no-month", text=text, month=month)
    return bounds


def _day_bounds(text: str, year: int, month: int, number: int, doubt: int) -> Bounds:
    if not 1 <= month <= 12:
        raise _unreadable("date-no-month", text=text, month=month)
    last = monthrange(year, month)[1]
    if not 1 <= number <= last:
        raise _unreadable("date-no-day", text=text, day=number, last=last)
    found = date(year, month, number)
    spare = timedelta(days=doubt)
    return (
        found - spare if found - date.min >= spare else date.min,
        found + spare if date.max - found >= spare else date.max,
    )


def _month_bounds(first: int, last: int, widened: int) -> Bounds:
    """First day of the one month to last day of the other; months are counted from January of the year 0."""
    first, last = first - widened, last + widened
    earliest = date(first // 12, first % 12 + 1, 1) if first >= 12 else date.min
    after = last + 1
    return earliest, date(after // 12, after % 12 + 1, 1) - timedelta(days=1) if after < 120_000 else date.max


def _unreadable(code: str, **values: str | int) -> DateUnreadable:
    return DateUnreadable(Problem(code, values=values))
