"""Single values of a programme file: text, words of closed lists, numbers, dates."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from samspel.foundation.kernel.dates import DateUnreadable, PartialDate, day, parse_date
from samspel.foundation.programme.keys import Key
from samspel.foundation.programme.words import SWEDISH, word_of

Said = Mapping[str, str | int]

_TYPE_NAMES = (
    (bool, "yes-or-no"),
    (int, "whole-number"),
    (float, "decimal-number"),
    (str, "text"),
    (datetime, "date-and-time"),
    (date, "date"),
    (time, "time"),
    (dict, "table"),
    (list, "list"),
)


class Unreadable(Exception):
    """A value is not what its key asks for. `code` and `said` become a `Problem`."""

    def __init__(self, code: str, **said: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.said = said


def wrong_type(expected: str, raw: Any) -> Unreadable:
    found = next((name for kind, name in _TYPE_NAMES if isinstance(raw, kind)), "other")
    return Unreadable("wrong-type", expected=expected, found=found)


def unknown_value(text: str, allowed: Iterable[str], also: Iterable[str] = ()) -> Unreadable:
    """`allowed` is what to tell; a word of `also` may be suggested."""
    words = list(allowed)
    said = suggestion(text, [*words, *also])
    return Unreadable("unknown-value", value=text, allowed=", ".join(words), **said)


def suggestion(word: str, known: Iterable[str]) -> dict[str, str | int]:
    """{"suggestion": the known word that is most like `word`}, or {} when none is like it."""
    close = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return {"suggestion": close[0]} if close else {}


def read_flag(raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise wrong_type("yes-or-no", raw)
    return raw


def read_number(raw: Any, key: Key) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise wrong_type("whole-number", raw)
    if not key.least <= raw <= key.most:
        raise Unreadable("number-out-of-range", value=raw, least=key.least, most=key.most)
    return raw


def read_text(raw: Any, key: Key) -> str:
    text = _filled(raw)
    if key.pattern and not re.fullmatch(key.pattern, text):
        raise Unreadable("wrong-form", value=text, example=key.example)
    return text


def read_word(raw: Any, kind: type[StrEnum]) -> StrEnum:
    text = _filled(raw)
    word = word_of(kind, text)
    if word is None:
        raise unknown_value(text, SWEDISH.get(kind) or kind, [*kind])
    return word


def read_kind(raw: Any, kinds: Iterable[str]) -> str:
    """The word that picks the table; underscores and hyphens are the same."""
    text = _filled(raw)
    known = list(kinds)
    kind = text.strip().lower().replace("_", "-")
    if kind not in known:
        raise unknown_value(text, known)
    return kind


def read_date(raw: Any) -> PartialDate:
    """A TOML date, a year as a number, or a text that the kernel reads: EDTF or Swedish words."""
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return day(raw)
    is_year = isinstance(raw, int) and not isinstance(raw, bool) and 1000 <= raw <= 9999
    text = str(raw) if is_year else raw
    if not isinstance(text, str):
        raise wrong_type("date", raw)
    try:
        return parse_date(text)
    except DateUnreadable as unreadable:
        raise Unreadable(unreadable.problem.code, **unreadable.problem.values) from unreadable


def _filled(raw: Any) -> str:
    if not isinstance(raw, str):
        raise wrong_type("text", raw)
    text = raw.strip()
    if not text:
        raise Unreadable("empty-text")
    if text == "?":
        raise Unreadable("question-mark")
    return text
