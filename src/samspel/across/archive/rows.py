"""Text of a CSV file → rows of values, with every cell that cannot be read."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from samspel.across.archive.tables import Column, Table
from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.values import Unreadable, suggestion

CSV_CODES = {"unexpected end of data": "quote-left-open", "',' expected after '\"'": "text-after-quote"}
LARGEST_CELL = 10_000_000  # characters; Python's own limit is 131,072
csv.field_size_limit(LARGEST_CELL)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. A cell that could not be read has the value of an empty one, and its name is in `unread`."""

    table: Table
    line: int
    values: Mapping[str, Any]
    unread: frozenset[str] = frozenset()

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    @property
    def key(self) -> str:
        """How the row is named where something is wrong with it."""
        columns = self.table.identity or self.table.header[:1]
        return "/".join(str(self.values[column] or "") for column in columns)

    def problem(self, code: str, column: str = "", /, **values: str | int) -> Problem:
        """A problem in this row, or in one cell of it."""
        return Problem(code, ".".join(part for part in (self.key, column) if part), self.line, values, self.table.file)


@dataclass(slots=True)
class Reading:
    """The rows of one file and what is wrong with it."""

    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_rows(table: Table, text: str) -> Reading:
    """All rows of a table. A file whose header is wrong gives problems and no rows."""
    reading = Reading()
    lines = numbered_lines(table, text, reading)
    line, header = next(lines, (1, []))
    reading.problems += header_problems(table, line, header)
    if reading.problems:
        return reading
    columns = {column.name: column for column in table.columns}
    for line, cells in lines:
        if len(cells) != len(header):
            said = {"expected": len(header), "found": len(cells)}
            reading.problems.append(Problem("cells-count", "", line, said, table.file))
            continue
        reading.rows.append(read_row(table, line, dict(zip(header, cells, strict=True)), columns, reading))
    return reading


def numbered_lines(table: Table, text: str, reading: Reading) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins on; a broken quotation mark ends the reading."""
    records = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins = 1
    try:
        for record in records:
            if record:
                yield begins, record
            begins = records.line_num + 1
    except csv.Error as error:
        reading.problems.append(Problem(CSV_CODES.get(str(error), "csv-broken"), "", begins, {}, table.file))


def header_problems(table: Table, line: int, header: Sequence[str]) -> Iterator[Problem]:
    known = table.header
    if len(header) == 1 and ";" in header[0]:
        yield Problem("semicolons", "", line, {}, table.file)
        return
    for number, name in enumerate(header):
        if name not in known:
            said = {
                "column": name,
                **suggestion(name, [known_name for known_name in known if known_name not in header]),
            }
            yield Problem("column-unknown", name, line, said, table.file)
        elif name in header[:number]:
            yield Problem("column-twice", name, line, {"column": name}, table.file)
    for name in known:
        if name not in header:
            yield Problem("column-missing", name, line, {"column": name}, table.file)


def read_row(table: Table, line: int, cells: Mapping[str, str], columns: Mapping[str, Column], reading: Reading) -> Row:
    values: dict[str, Any] = {}
    slips: list[tuple[str, str, Mapping[str, str | int]]] = []
    for name, column in columns.items():
        values[name] = column.cell.empty
        try:
            values[name] = read_cell(column, cells[name])
        except Unreadable as unreadable:
            slips.append((unreadable.code, name, unreadable.said))
    row = Row(table, line, values, frozenset(name for _code, name, _said in slips))
    reading.problems += [row.problem(code, name, **said) for code, name, said in slips]
    return row


def read_cell(column: Column, text: str) -> Any:
    if not text.strip():
        if column.needed:
            raise Unreadable("cell-empty")
        return column.cell.empty
    value = column.cell.read(text)
    if column.limit is not None and isinstance(value, str) and len(value) > column.limit:
        raise Unreadable("too-long", length=len(value), limit=column.limit)
    return value
