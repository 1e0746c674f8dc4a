"""Writes docs/programme.md from the declarations: every key with type, meaning and example, every code of a problem."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import StrEnum

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.codes import CODES, Code
from samspel.foundation.programme.duties import Duty
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.seats import SeatGroup
from samspel.foundation.programme.shapes import KeyShape, Table, plain_key, shape_of
from samspel.foundation.programme.table_checks import RESERVED
from samspel.foundation.programme.words import SIDES, SWEDISH, RuleKind, Side

_HEAD = """# The programme file

What a community has decided about its cooperation, as TOML that a municipal officer can write and change. This page is
generated from the declarations in `samspel.foundation.programme`; a test keeps it up to date.

- The file is UTF-8. A byte-order mark is read; any other encoding is refused.
- What is not known is left out. There is no value for "unknown", and "?" is refused.
- A date is a TOML date (`2018-12-20`), a year (`2018`), or a text: EDTF (`"2019-08"`, `"2015-23"`, `"../2019-03-04"`)
  or Swedish words (`"hösten 2015"`, `"augusti 2019"`, `"senast 2021-03-23"`).
- A period is from and with `from`, up to but not with `to`.
- Words of closed lists are written in English or Swedish; capitals, spaces, hyphens and underscores do not matter.
- Where a list is asked for, a single value will do.
- `source` says where a fact is found. One that begins with "förslag" is shown as a proposal.
- An error anywhere refuses the file; all errors are told at once, with line, key and what was expected.
"""

_LISTS: tuple[type[StrEnum], ...] = (*SWEDISH, RuleKind)
_RESERVED_IN = {Programme: "the file", Body: "body", SeatGroup: "body.seat"}
_TYPES = {str: "text", int: "whole number", bool: "`true` or `false`", PartialDate: "date"}


def reference() -> str:
    """The whole page, as Markdown."""
    places = _places()
    tables = [_section(_title(table, found), table) for table, found in places.items()]
    return "\n".join([_HEAD, *tables, _words(), _reserved(), _codes()])


def _places() -> dict[Table, list[str]]:
    """Every table with the paths of its headers, in the order of declaration; rules come after what they share."""
    places: dict[Table, list[str]] = {}
    for place, table in _walk("", Programme):
        if issubclass(table, Duty):
            places.setdefault(Duty, []).append(place)
        places.setdefault(table, []).append(place)
    return places


def _walk(place: str, table: Table) -> Iterator[tuple[str, Table]]:
    yield place, table
    for shape in shape_of(table).values():
        below = f"{place}.{shape.name}".removeprefix(".")
        for child in [*shape.choices.values()] or ([shape.leaf] if shape.is_table else []):
            yield from _walk(below, child)


def _title(table: Table, places: Iterable[str]) -> str:
    headers = ", ".join(f"`{place}`" for place in dict.fromkeys(places) if place)
    if table is Duty:
        return f"Every rule ({headers})"
    kind = getattr(table, "KIND", None)
    return f'Rule `kind = "{kind}"`' if kind else headers or "The file"


def _section(title: str, table: Table) -> str:
    said = " ".join((table.__doc__ or "").replace("`starts`", "`from`").split())
    lines = [f"## {title}", "", said, ""]
    plain = plain_key(table)
    if plain is not None:
        lines += [f"A bare value is read as `{plain.name}`.", ""]
    rows = [_row(shape) for shape in _own_keys(table)]
    return "\n".join([*lines, "| key | type | meaning | example |", "|---|---|---|---|", *rows, ""])


def _own_keys(table: Table) -> Iterator[KeyShape]:
    """Without those that every rule has: they are told once."""
    shared = {field.name for field in fields(Duty)} if table is not Duty and issubclass(table, Duty) else set()
    return (shape for shape in shape_of(table).values() if shape.attribute not in shared)


def _row(shape: KeyShape) -> str:
    example = f"`{shape.key.example}`" if shape.key.example else ""
    required = ", required" if shape.required else ""
    return f"| `{shape.name}` | {_type(shape)}{required} | {shape.key.meaning} | {example} |"


def _type(shape: KeyShape) -> str:
    one = _one(shape)
    return f"list of: {one}" if shape.many else one


def _one(shape: KeyShape) -> str:
    if shape.is_table:
        return "table"
    if shape.key.is_side:
        return "side"
    if shape.leaf is int:
        return f"whole number {shape.key.least}–{shape.key.most}"
    return _TYPES.get(shape.leaf) or f"word ({shape.leaf.__name__})"


def _words() -> str:
    lists = [f"- **{kind.__name__}**: {_list(kind)}" for kind in _LISTS]
    sides = [f"- `{side}`: {_spelled(word for word, meant in SIDES.items() if meant is side)}" for side in Side]
    other = "- words declared in `other_sides` are the side `other`"
    return "\n".join(["## Words of closed lists", "", *lists, "", "## Sides", "", *sides[:-1], other, ""])


def _list(kind: type[StrEnum]) -> str:
    swedish = {value: word for word, value in SWEDISH.get(kind, {}).items()}
    return ", ".join(f"`{word}` ({swedish[word]})" if word in swedish else f"`{word}`" for word in kind)


def _spelled(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _reserved() -> str:
    rows = [f"- in `{_RESERVED_IN[table]}`: {_spelled(sorted(keys))}" for table, keys in RESERVED.items()]
    said = "These keys are kept for elections and paths of contact, and are refused until those are built."
    return "\n".join(["## Kept for later", "", said, "", *rows, ""])


def _codes() -> str:
    said = "What is wrong with a date has the codes of `samspel.foundation.kernel.dates`."
    rows = [f"| `{code}` | {told.meaning} | {_values(told)} |" for code, told in CODES.items()]
    return "\n".join(["## Problems", "", said, "", "| code | meaning | values |", "|---|---|---|", *rows, ""])


def _values(told: Code) -> str:
    return _spelled(told.values) + (f" (sometimes {_spelled(told.sometimes)})" if told.sometimes else "")


if __name__ == "__main__":
    sys.stdout.write(reference())
