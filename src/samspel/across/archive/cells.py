"""Single cells of an archive's tables: text → value when it is read, value → text when it is written."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any

from django.utils import timezone

from samspel.foundation.kernel.dates import DateUnreadable, PartialDate, parse_date
from samspel.foundation.kernel.orgnr import OrgnrWrong, check_orgnr
from samspel.foundation.programme.keys import SLUG
from samspel.foundation.programme.values import Unreadable, unknown_value

# What a spreadsheet would run as a formula is written with an apostrophe before it, which reading takes away again.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_PART = re.compile(r"(?:\\.|[^;\\]|\\$)+", re.DOTALL)
_ESCAPED = re.compile(r"\\([;\\])")
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind of cell. `read` gets a filled cell and raises `Unreadable`; `empty` is what an empty one means;
    `says` is what docs/archive.md says may stand there."""

    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    empty: Any = None
    says: str = ""


def guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text


def slug(text: str) -> str:
    if not re.fullmatch(SLUG, text.strip()):
        raise Unreadable("key-shape", value=text)
    return text.strip()


def partial_date(text: str) -> PartialDate:
    try:
        return parse_date(text)
    except DateUnreadable as unreadable:
        raise Unreadable(unreadable.problem.code, **unreadable.problem.values) from unreadable


def whole_day(text: str) -> date:
    found = partial_date(text)
    if not found.is_day or found.earliest is None:
        raise Unreadable("day-needed", value=text)
    return found.earliest


def moment(text: str) -> datetime:
    """A day, meaning its first moment, local time; or a day and time of day with its distance from UTC."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise Unreadable("moment-unreadable", value=text) from error
    if len(text.strip()) == len("2021-03-23"):
        return first_moment(found.date())
    if found.tzinfo is None:
        raise Unreadable("moment-without-zone", value=text)
    return found


def first_moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def moment_text(at: datetime) -> str:
    """The day alone where that says it all, so that hand-written and dumped tables look the same."""
    local = timezone.localtime(at)
    return local.date().isoformat() if local == first_moment(local.date()) else at.astimezone(UTC).isoformat()


def flag(text: str) -> bool:
    if text.strip() not in ("yes", "no"):
        raise unknown_value(text, ("yes", "no"))
    return text.strip() == "yes"


def number(least: int, most: int) -> Cell:
    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,12}", text.strip()):
            raise Unreadable("number-unreadable", value=text)
        if not least <= int(text) <= most:
            raise Unreadable("number-out-of-range", value=int(text), least=least, most=most)
        return int(text)

    return Cell(read, says=f"a whole number, {least} to {most}")


def orgnr(text: str) -> str:
    try:
        return check_orgnr(text)
    except OrgnrWrong as wrong:
        raise Unreadable(wrong.problem.code, **wrong.problem.values) from wrong


def web_address(text: str) -> str:
    if not _WEB_ADDRESS.fullmatch(text.strip()):
        raise Unreadable("address-unreadable", value=text)
    return text.strip()


def host(text: str) -> str:
    if not _HOST.fullmatch(text):
        raise Unreadable("host-unreadable", value=text)
    return text


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a list: separated by ";", where "\\;" is a semicolon in a part and "\\\\" a backslash."""
    parts = (_ESCAPED.sub(r"\1", part).strip() for part in _PART.findall(text))
    return tuple(part for part in parts if part)


def list_text(parts: tuple[str, ...]) -> str:
    return ";".join(part.strip().replace("\\", "\\\\").replace(";", "\\;") for part in parts)


def keys(text: str) -> tuple[str, ...]:
    found = tuple(slug(part) for part in parts_of(text))
    twice = next((key for number, key in enumerate(found) if key in found[:number]), None)
    if twice:
        raise Unreadable("listed-twice", value=twice)
    return found


def choice(words: type[StrEnum]) -> Cell:
    def read(text: str) -> StrEnum:
        if text.strip() not in set(words):
            raise unknown_value(text, [word.value for word in words])
        return words(text.strip())

    return Cell(read, says=", ".join(f"`{word}`" for word in words))


TEXT = Cell(unguarded, guarded, empty="", says="text")
KEY = Cell(slug, says="a key")
KEYS = Cell(keys, list_text, empty=(), says="keys, with `;` between them")
PARTS = Cell(
    read=lambda text: parts_of(unguarded(text)),
    write=lambda parts: guarded(list_text(parts)),
    empty=(),
    says="`organisation:KEY`, `unit:KEY` or `name:TEXT`, with `;` between them",
)
DATE = Cell(partial_date, says="a date, as well as it is known")
DAY = Cell(whole_day, says="a day")
MOMENT = Cell(moment, moment_text, says="a day, or a moment with its distance from UTC")
FLAG = Cell(flag, lambda value: "yes" if value else "no", empty=False, says="`yes` or `no`; empty is `no`")
COUNT = number(0, 2_000_000_000)
PLACE = number(0, 30_000)
YEAR = number(1000, 9998)
ORGNR = Cell(orgnr, empty="", says="an organisation number")
ADDRESS = Cell(web_address, empty="", says="a web address")
