"""The facts of a manifest, asked in SQL that both databases understand, from one snapshot."""

from collections.abc import Callable, Sequence
from typing import Any

from samspel.config.backup.manifest import Facts
from samspel.config.console import Failed

Rows = Sequence[Sequence[Any]]
Ask = Callable[[str], Rows]

JOURNALS = """SELECT community.key, coalesce(counter.last, 0) FROM communities_community community
    LEFT JOIN journal_counter counter ON counter.community_id = community.id"""
MIGRATIONS = "SELECT app, name FROM django_migrations"


def facts_from(ask: Ask, tables: Rows) -> Facts:
    """`ask` runs one statement; `tables` has the name of a table in each row. Raises `Failed` on an empty database."""
    names = sorted(name for (name,) in tables)
    if "django_migrations" not in names:
        raise Failed("Databasen är tom: det finns ingenting att spara.")
    return Facts(
        journals=dict(sorted((str(key), int(last)) for key, last in ask(JOURNALS))),
        rows={name: int(ask(f'SELECT count(*) FROM "{name}"')[0][0]) for name in names},  # noqa: S608  (own tables)
        migrations=tuple(sorted(f"{app}.{name}" for app, name in ask(MIGRATIONS))),
    )
