"""TOML text → plain values, going on after a broken statement so that one slip does not hide the others."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from samspel.foundation.programme.values import Said

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")
_PAIR = re.compile(r"\s*(?P<key>[\w.-]+)\s*=")
_START = re.compile(r"\s*([\w.-]+\s*=|\[\[?[^\[\],]+\]\]?\s*(#.*)?$)")
_BARE_DATE = re.compile(r"(?P<before>=\s*|[\[,]\s*)(?P<date>\d{4}-\d{1,2}(-\d{1,2})?)(?=\s*(?:[,}\]#]|$))")
_CODES = (
    ("Cannot overwrite a value", "key-written-twice"),
    ("Cannot declare", "table-written-twice"),
    ("Cannot mutate immutable namespace", "key-written-twice"),
    ("Illegal character '\\n'", "quote-not-closed"),
    ("Unclosed", "comma-or-bracket-missing"),
)
_MOST_SLIPS = 50


@dataclass(frozen=True, slots=True)
class Slip:
    """A place that is not TOML. `key` as far as it can be read; `said` has the column and the line as written."""

    code: str
    line: int
    key: str
    said: Said


@dataclass(frozen=True, slots=True)
class Parsed:
    """`text` is what was read in the end, line for line; `values` is None if nothing could be made of it.

    `broken` are the lines where a statement was emptied: what they seem to say is not the writer's word.
    """

    text: str
    values: dict[str, Any] | None
    slips: tuple[Slip, ...] = ()
    broken: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Span:
    """Lines of one statement, from `first` up to but not with `end`, counted from 0."""

    first: int
    end: int


def parse(text: str) -> Parsed:
    """The values of a TOML text, with everything that had to be passed over."""
    lines = text.replace("\r\n", "\n").split("\n")
    slips: dict[int, Slip] = {}
    broken: set[int] = set()
    while len(slips) < _MOST_SLIPS:
        mended = "\n".join(lines)
        try:
            return Parsed(mended, tomllib.loads(mended), tuple(slips.values()), frozenset(broken))
        except RecursionError:
            slips[0] = _too_deep(lines)
            break
        except tomllib.TOMLDecodeError as error:
            slip, span = _slip(str(error), lines)
            if _quote_dates(lines, slip.line - 1):
                continue
            if slip.line in slips:
                break
            slips[slip.line] = slip
            broken.add(span.first + 1)
            if not _pass_over(lines, span, slip.code):
                break
    return Parsed(text, None, tuple(slips.values()), frozenset(broken))


def _slip(said: str, lines: list[str]) -> tuple[Slip, _Span]:
    """What tomllib stumbled on, and the statement to blame: an open bracket is noticed only in the one after it."""
    found = _PLACE.search(said)
    line, column = (int(found[1]), int(found[2])) if found else (len(lines), 1)
    span = _statement(lines, line - 1)
    code = next((code for start, code in _CODES if said.startswith(start)), "not-toml")
    above = _statement(lines, span.first - 1) if span.first == line - 1 > 0 else span
    if above != span and _PAIR.match(lines[above.first]) and not _is_whole(lines[above.first : above.end]):
        line, column, span, code = above.first + 1, 1, above, "bracket-not-closed"
    pair = _PAIR.match(lines[span.first])
    return Slip(code, line, pair["key"] if pair else "", {"column": column, "text": lines[line - 1].strip()}), span


def _statement(lines: list[str], inside: int) -> _Span:
    """The statement that line number `inside` belongs to."""
    first = next((n for n in range(inside, -1, -1) if _START.match(lines[n])), inside)
    end = next((n for n in range(inside + 1, len(lines)) if _START.match(lines[n])), len(lines))
    return _Span(first, end)


def _too_deep(lines: list[str]) -> Slip:
    deepest = max(range(len(lines)), key=lambda number: lines[number].count("[") + lines[number].count("{"))
    return Slip("nested-too-deep", deepest + 1, "", {})


def _quote_dates(lines: list[str], number: int) -> bool:
    """A day that is none, like 2021-02-31, is handed on as text: the reading of dates says what is wrong with it."""
    quoted = _BARE_DATE.sub(r'\g<before>"\g<date>"', lines[number])
    changed = quoted != lines[number]
    lines[number] = quoted
    return changed


def _pass_over(lines: list[str], span: _Span, code: str) -> bool:
    """Empty a broken statement, the lines keeping their numbers; False where the rest hangs on it."""
    pair = _PAIR.match(lines[span.first])
    if pair is None:
        return False
    twice = code == "key-written-twice"
    if twice and not _is_whole(lines[span.first : span.end]):
        return False
    lines[span.first : span.end] = ["" if twice else f'{pair[0]} ""'] + [""] * (span.end - span.first - 1)
    return True


def _is_whole(statement: list[str]) -> bool:
    try:
        tomllib.loads("\n".join(statement))
    except tomllib.TOMLDecodeError:
        return False
    return True
