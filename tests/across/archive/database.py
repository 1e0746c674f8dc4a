"""All that a database holds, to be compared before and after."""

from typing import Any

from django.db import connection

Tables = dict[str, list[tuple[Any, ...]]]


def everything() -> Tables:
    """Every row of every table."""
    with connection.cursor() as cursor:
        tables = [table for table in connection.introspection.table_names(cursor) if not table.startswith("sqlite_")]
        return {table: rows_of(cursor, table) for table in sorted(tables)}


def rows_of(cursor: Any, table: str) -> list[tuple[Any, ...]]:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
    return sorted(cursor.fetchall(), key=repr)
