"""docs/programme.md says what the reader reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.reader import ProgrammeInvalid, read_programme
from samspel.foundation.programme.reference import reference
from samspel.foundation.programme.shapes import Table, shape_of
from samspel.foundation.programme.syntax import parse
from samspel.foundation.programme.tables import Reading

PAGE = Path(__file__).parents[3] / "docs" / "programme.md"


def tables(table: Table = Programme) -> Iterator[Table]:
    yield table
    for shape in shape_of(table).values():
        for child in [*shape.choices.values()] or ([shape.leaf] if shape.is_table else []):
            yield from tables(child)


EXAMPLES = sorted(
    {
        (table.__name__, shape.name, shape.key.example)
        for table in tables()
        for shape in shape_of(table).values()
        if shape.key.example
    }
)
BY_NAME = {table.__name__: table for table in tables()}


def test_the_page_is_what_the_declarations_say():
    """Out of date? `python -m samspel.foundation.programme.reference > docs/programme.md`."""
    assert PAGE.read_text(encoding="utf-8") == reference()


def test_the_page_names_every_key():
    page = reference()

    names = {shape.name for table in tables() for shape in shape_of(table).values()}
    assert {name for name in names if f"| `{name}` |" not in page} == set()


@pytest.mark.parametrize(("table", "key", "example"), EXAMPLES)
def test_every_example_can_be_written(table: str, key: str, example: str):
    """The example is read as the value of its key; what is missing beside it is another matter."""
    reading = Reading()
    values = parse(f"{key} = {example}\n").values

    reading.table(BY_NAME[table], values, ("example",))

    inside = [finding for finding in reading.findings if finding.path[:2] == ("example", key)]
    assert inside == []


def test_only_the_top_of_the_file_needs_no_example():
    keys = [(table, shape) for table in tables() for shape in shape_of(table).values()]
    without = {(table, shape.name) for table, shape in keys if not shape.key.example}

    assert without == {(Programme, name) for name in shape_of(Programme)}


def test_an_empty_file_says_what_a_programme_begins_with():
    with pytest.raises(ProgrammeInvalid) as refused:
        read_programme("[programme]\n")

    assert [problem.key for problem in refused.value.problems] == ["programme.id", "programme.name"]
