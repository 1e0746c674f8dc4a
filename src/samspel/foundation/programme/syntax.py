"""TOML text → plain values, going on after a broken line so that one slip does not hide the others."""

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

from samspel.foundation.programme.values import Said

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")
_PAIR = re.compile(r"(\s*[\w.-]+\s*=).*")
_BARE_DATE = re.compile(r"(?P<before>=\s*|[\[,]\s*)(?P<date>\d{4}-\d{1,2}(-\d{1,2})?)(?=\s*(?:[,}\]#]|$))")
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
    """A line that is not TOML. `key` as far as it can be read; `said` has the column and the line as written."""

    code: str
    line: int
    key: str
    said: Said


@dataclass(frozen=True, slots=True)
class Parsed:
    """`text` is what was read in the end, line for line; `values` is None if nothing could be made of it."""

    text: str
    values: dict[str, Any] | None
    slips: tuple[Slip, ...] = field(default_factory=tuple)

    @property
    def broken(self) -> frozenset[int]:
        return frozenset(slip.line for slip in self.slips)


def parse(text: str) -> Parsed:
    """The values of a TOML text, with every line that had to be passed over."""
    written = text.replace("\r\n", "\n").split("\n")
    lines = list(written)
    slips: list[Slip] = []
    while len(slips) < _MOST_SLIPS:
        mended = "\n".join(lines)
        try:
            return Parsed(mended, tomllib.loads(mended), tuple(slips))
        except RecursionError:
            deepest = max(range(len(lines)), key=lambda number: lines[number].count("[") + lines[number].count("{"))
            slips.append(Slip("nested-too-deep", deepest + 1, "", {}))
            break
        except tomllib.TOMLDecodeError as error:
            line, column, message = _place(str(error), len(lines))
            if _quote_dates(lines, line):
                continue
            is_new = line not in {slip.line for slip in slips}
            if is_new:
                slips.append(_slip(message, line, column, written[line - 1]))
            if not is_new or not _pass_over(lines, line, slips[-1].code):
                break
    return Parsed(text, None, tuple(slips))


def _place(message: str, last: int) -> tuple[int, int, str]:
    found = _PLACE.search(message)
    if found is None:
        return last, 1, message
    return int(found[1]), int(found[2]), message[: found.start()]


def _slip(message: str, line: int, column: int, written: str) -> Slip:
    code = next((code for start, code in _CODES if message.startswith(start)), "not-toml")
    pair = _PAIR.match(written)
    key = pair[1].rstrip("= \t").strip() if pair else ""
    return Slip(code, line, key, {"column": column, "text": written.strip()})


def _quote_dates(lines: list[str], line: int) -> bool:
    """A day that is none, like 2021-02-31, is handed on as text: the reading of dates says what is wrong with it."""
    quoted = _BARE_DATE.sub(r'\g<before>"\g<date>"', lines[line - 1])
    changed = quoted != lines[line - 1]
    lines[line - 1] = quoted
    return changed


def _pass_over(lines: list[str], line: int, code: str) -> bool:
    """Take a broken line out of the way, the others keeping their numbers; False where the rest hangs on it."""
    written = lines[line - 1]
    pair = _PAIR.match(written)
    if pair is None:
        return False
    if code == "key-written-twice":
        lines[line - 1] = ""
        return _is_whole(written)
    lines[line - 1] = f'{pair[1]} ""'
    return True


def _is_whole(line: str) -> bool:
    """Does the value end on its own line?"""
    try:
        tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return False
    return True
