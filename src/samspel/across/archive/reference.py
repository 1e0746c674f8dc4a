"""The part of docs/archive.md that tells every key of community.toml, every table and every column."""

from samspel.across.archive.community_file import CommunityFile, Contact
from samspel.across.archive.tables import JOURNAL, TABLES, Column, Table
from samspel.foundation.programme.shapes import Table as TomlTable
from samspel.foundation.programme.shapes import shape_of

HEADING = "## community.toml"


def reference() -> str:
    """The page from its heading "community.toml" to its end."""
    said = "Columns in bold must be filled in; the others may be empty, but are always there."
    keys = [HEADING, "", *keys_of(CommunityFile), "In `[contact]`:", "", *keys_of(Contact)]
    chapters = [line for table in (*TABLES, JOURNAL) for line in chapter(table)]
    return "\n".join([*keys, "## The tables", "", said, "", *chapters])


def keys_of(table: TomlTable) -> list[str]:
    rows = [
        f"| {bold(shape.name, needed=shape.required)} | {shape.key.meaning} | `{shape.key.example}` |"
        for shape in shape_of(table).values()
        if not shape.is_table
    ]
    return ["| key | meaning | example |", "|---|---|---|", *rows, ""]


def chapter(table: Table) -> list[str]:
    told = table.about
    if table.identity:
        told += f" No two rows have the same {listed(table.identity)}."
    rows = [f"| {bold(column.name, needed=column.needed)} | {what(column)} |" for column in table.columns]
    return [f"### {table.file}", "", told, "", "| column | what |", "|---|---|", *rows, ""]


def what(column: Column) -> str:
    if column.refers:
        return f"{column.cell.says} of {column.refers}.csv"
    return f"{column.cell.says}, at most {column.limit} characters" if column.limit else column.cell.says


def bold(name: str, *, needed: bool) -> str:
    return f"**`{name}`**" if needed else f"`{name}`"


def listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
