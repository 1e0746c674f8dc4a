"""TOML text → plain values, going on after a broken line so that one slip does not hide the others."""

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

from samspel.foundation.programme.values import Said

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")
_PAIR = re.compile(r"(\s*[\w.-]+\s*=).*")
_BARE_DATE = re.compile(r"(?P<before>=\s*|[\[,]\s*)(?P<date>\d{4}-\d{2}-\d{2})(?=\s*(?:[,}\]#]|$))")
_CODES = (
    ("Cannot overwrite a value", "key-written-twice"),
    ("Cannot declare", "table-written-twice"),
    ("Cannot mutate immutable namespace", "key-written-twice"),
    ("Illegal character '\\n'", "quote-not-closed"),
    ("Unclosed", "bracket-not-closed"),
)
_MOST_SLIPS = 50


@dataclass(frozen=True, slots=True)
class Slip:
    """A line that is not TOML. `said` has the column and the line as written."""

    code: str
    line: int
    said: Said


@dataclass(frozen=True, slots=True)
class Parsed:
    """`values` is None if the rest cannot be understood without the broken lines."""

    values: dict[str, Any] | None
    slips: tuple[Slip, ...] = field(default_factory=tuple)

    @property
    def broken(self) -> frozenset[int]:
        return frozenset(slip.line for slip in self.slips)


def parse(text: str) -> Parsed:
    """The values of a TOML text, with every line that had to be passed over."""
    lines = text.replace("\r\n", "\n").split("\n")
    slips: list[Slip] = []
    while len(slips) < _MOST_SLIPS:
        try:
            return Parsed(tomllib.loads("\n".join(lines)), tuple(slips))
        except tomllib.TOMLDecodeError as error:
            line, column, message = _place(str(error), len(lines))
            if message.startswith("Invalid date") and _quote_dates(lines, line):
                continue
            is_new = line not in {slip.line for slip in slips}
            if is_new:
                slips.append(Slip(_code(message), line, {"column": column, "text": lines[line - 1].strip()}))
            if not is_new or not _pass_over(lines, line):
                break
    return Parsed(None, tuple(slips))


def _place(message: str, last: int) -> tuple[int, int, str]:
    found = _PLACE.search(message)
    if found is None:
        return last, 1, message
    return int(found[1]), int(found[2]), message[: found.start()]


def _code(message: str) -> str:
    return next((code for start, code in _CODES if message.startswith(start)), "not-toml")


def _quote_dates(lines: list[str], line: int) -> bool:
    """A day that is none, like 2021-02-31, is handed on as text: the reading of dates says what is wrong with it."""
    quoted = _BARE_DATE.sub(r'\g<before>"\g<date>"', lines[line - 1])
    changed = quoted != lines[line - 1]
    lines[line - 1] = quoted
    return changed


def _pass_over(lines: list[str], line: int) -> bool:
    """Empty the value of a broken `key = value` line; anything else cannot be passed over."""
    pair = _PAIR.match(lines[line - 1])
    if pair is None:
        return False
    lines[line - 1] = f'{pair[1]} ""'
    return True
