"""TOML tables → frozen dataclasses, driven by their declarations; collects every finding instead of stopping at one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period, reversed_period
from samspel.foundation.programme.lines import Path
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.shapes import KeyShape, Table, plain_key, shape_of
from samspel.foundation.programme.table_checks import RESERVED, wrong_in
from samspel.foundation.programme.values import (
    Said,
    Unreadable,
    read_date,
    read_flag,
    read_kind,
    read_number,
    read_text,
    read_word,
    suggestion,
    wrong_type,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem before its line is known."""

    code: str
    path: Path
    values: Said = field(default_factory=dict)


@dataclass(slots=True)
class Reading:
    """One reading of a file. What cannot be read becomes a blank, so that the rest is still checked.

    Blanks never leave the room: with a finding there is no programme. `where` tells the place of a made dataclass by
    its `id()`; `sides` are the words for sides in use.
    """

    findings: list[Finding] = field(default_factory=list)
    where: dict[int, Path] = field(default_factory=dict)
    sides: list[tuple[Path, str]] = field(default_factory=list)

    def note(self, code: str, path: Path, said: Said) -> None:
        self.findings.append(Finding(code, path, said))

    def at(self, made: object, *keys: str | int) -> Path:
        """The place of `made`, or of something in it."""
        return (*self.where[id(made)], *keys)

    def table(self, table: Table, raw: Any, path: Path) -> Any:
        """The dataclass for a table. A bare value is read as the table's plain key; raises Unreadable without one."""
        if isinstance(raw, dict):
            self._refuse_unknown_keys(table, raw, path)
            before = len(self.findings)
            values = dict(self._values(table, raw, path))
            self._refuse_reversed(table, values, path)
            return self._make(table, path, values, sound=len(self.findings) == before)
        plain = plain_key(table)
        if plain is None:
            raise wrong_type("table", raw)
        before = len(self.findings)
        values = {plain.attribute: self._value(plain, raw, path)}
        return self._make(table, path, values, sound=len(self.findings) == before)

    def _refuse_unknown_keys(self, table: Table, raw: dict[str, Any], path: Path) -> None:
        known = [*shape_of(table), *(["kind"] if hasattr(table, "KIND") else [])]
        for name in raw:
            if name in RESERVED.get(table, ()):
                self.note("reserved-key", (*path, name), {"key": name})
            elif name not in known:
                moved = {"belongs": name} if path and name in shape_of(Programme) else suggestion(name, known)
                self.note("unknown-key", (*path, name), {"key": name, **moved})

    def _values(self, table: Table, raw: dict[str, Any], path: Path) -> Iterator[tuple[str, Any]]:
        for name, shape in shape_of(table).items():
            if name in raw:
                yield shape.attribute, self._value(shape, raw[name], (*path, name))
            elif shape.required:
                self.note("missing-key", (*path, name), {"key": name})
                yield shape.attribute, None

    def _refuse_reversed(self, table: Table, values: dict[str, Any], path: Path) -> None:
        """A period that ends, or is vouched for, before it starts."""
        dates = {name: values.get(shape.attribute) for name, shape in shape_of(table).items()}
        starts = dates.get("from")
        for name in ("to", "evidenced_to"):
            ends = dates.get(name)
            if starts and ends and reversed_period(Period(starts, ends)):
                self.note("ends-before-start", (*path, name), {"starts": starts.edtf, "ends": ends.edtf})

    def _make(self, table: Table, path: Path, values: dict[str, Any], *, sound: bool) -> Any:
        """`sound` False: a value was blanked, so that what the values say together would be a false alarm."""
        blanks = {shape.attribute: _blank(shape) for shape in shape_of(table).values() if shape.required}
        made = table(**blanks | {name: value for name, value in values.items() if value is not None})
        self.where[id(made)] = path
        for wrong in wrong_in(made) if sound else ():
            self.note(wrong.code, (*path, *wrong.keys), wrong.said)
        return made

    def _value(self, shape: KeyShape, raw: Any, path: Path) -> Any:
        if not shape.many:
            return self._leaf(shape, raw, path)
        pairs = [((*path, n), entry) for n, entry in enumerate(raw)] if isinstance(raw, list) else [(path, raw)]
        entries = (self._leaf(shape, entry, place) for place, entry in pairs)
        return tuple(entry for entry in entries if entry is not None)

    def _leaf(self, shape: KeyShape, raw: Any, path: Path) -> Any:
        """The value, or None when it cannot be read: then that is noted."""
        try:
            return self._read(shape, raw, path)
        except Unreadable as unreadable:
            self.note(unreadable.code, path, unreadable.said)
            return None

    def _read(self, shape: KeyShape, raw: Any, path: Path) -> Any:
        if shape.choices:
            return self._choice(shape, raw, path)
        if shape.is_table:
            return self.table(shape.leaf, raw, path)
        if shape.leaf is PartialDate:
            return read_date(raw)
        if shape.leaf is bool:
            return read_flag(raw)
        if shape.leaf is int:
            return read_number(raw, shape.key)
        if issubclass(shape.leaf, StrEnum):
            return read_word(raw, shape.leaf)
        text = read_text(raw, shape.key)
        if shape.key.is_side:
            self.sides.append((path, text))
        return text

    def _choice(self, shape: KeyShape, raw: Any, path: Path) -> Any:
        """A table whose `kind` says which dataclass it is; None when that is unknown."""
        if not isinstance(raw, dict):
            raise wrong_type("table", raw)
        if "kind" not in raw:
            self.note("missing-key", (*path, "kind"), {"key": "kind"})
            return None
        try:
            kind = read_kind(raw["kind"], shape.choices)
        except Unreadable as unreadable:
            self.note(unreadable.code, (*path, "kind"), unreadable.said)
            return None
        return self.table(shape.choices[kind], raw, path)


def _blank(shape: KeyShape) -> Any:
    """In the place of a required value that cannot be read; checks between tables pass over blanks."""
    return () if shape.many else "" if shape.leaf is str else None
