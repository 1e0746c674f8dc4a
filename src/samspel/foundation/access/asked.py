"""What a visitor asks for in the address. Values that cannot be read never lose the page."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from samspel.foundation.access.request import Request
from samspel.foundation.kernel.dates import DateUnreadable, parse_date


def today(request: Request) -> date:
    """The visitor's day, local time, from the clock that the middleware has read."""
    return timezone.localdate(request.now)


@dataclass(frozen=True, slots=True)
class AskedDay:
    """A day from the address. `typed` is kept as it was, `problem` is the sentence beside the field ("" = none)."""

    day: date
    typed: str
    problem: str = ""


def asked_number(request: Request, name: str, *, most: int) -> int | None:
    """A whole number from 1 to `most`; None for everything else, however long it is."""
    typed = request.GET.get(name, "")
    if not (typed.isascii() and typed.isdigit() and len(typed) <= len(str(most))):
        return None
    return int(typed) if 1 <= int(typed) <= most else None


def asked_day(request: Request, name: str) -> AskedDay:
    """The last day that the text in the query can mean, today if it is missing or cannot be read."""
    typed = request.GET.get(name, "").strip()[:80]
    if not typed:
        return AskedDay(today(request), "")
    try:
        read = parse_date(typed)
    except DateUnreadable:
        return AskedDay(today(request), typed, _("We cannot read that day. Write for example 2019-03-04."))
    return AskedDay(read.latest or read.earliest or today(request), typed)
