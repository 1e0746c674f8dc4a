"""SQLite: copied with its own online backup, which takes one snapshot and lets writers go on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED

from django.conf import settings

from samspel.config.backup.facts import facts_from
from samspel.config.backup.manifest import Facts
from samspel.config.backup.writing import put_in_place, workplace
from samspel.config.console import Failed

NAME = "SQLite"
COMPRESSION = ZIP_DEFLATED
FILE = "database.sqlite3"
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
BESIDE = ("-wal", "-shm", "-journal")
PATIENCE = 60  # seconds


def place_of_database() -> Path:
    return Path(settings.DATABASES["default"]["NAME"])


def version() -> str:
    return sqlite3.sqlite_version


def copy(folder: Path) -> tuple[Path, Facts]:
    """A copy of the database as it was at one moment, and the facts of that moment, read from the copy."""
    source, made = place_of_database(), folder / FILE
    with closing(sqlite3.connect(source, timeout=PATIENCE)) as live, closing(sqlite3.connect(made)) as copied:
        live.backup(copied)
        copied.execute("PRAGMA journal_mode = DELETE")  # so that the copy is one file
    return made, facts_of(made)


def facts_of(path: Path) -> Facts:
    with closing(sqlite3.connect(path)) as database:
        return facts_from(lambda statement: database.execute(statement).fetchall(), database.execute(TABLES).fetchall())


def refuse_filled() -> None:
    """Raise `Failed` unless the place is empty: no file, or a database without tables."""
    path = place_of_database()
    if path.exists() and path.stat().st_size and tables_in(path):
        raise Failed(f"I {path} finns redan en databas. Flytta undan den, eller återställ till en annan plats.")


def tables_in(path: Path) -> int:
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE)) as database:
            return len(database.execute(TABLES).fetchall())
    except sqlite3.DatabaseError as fault:
        raise Failed(f"{path} finns redan och är ingen databas. Flytta undan den.") from fault


@contextmanager
def unpacking() -> Iterator[Path]:
    """A folder to unpack in, on the same disk as the database."""
    target = place_of_database()
    target.parent.mkdir(parents=True, exist_ok=True)
    with workplace(target) as folder:
        yield folder


def restore(made: Path, facts: Facts) -> None:
    """Put a checked copy in the empty place."""
    refuse_faulty(made, facts)
    refuse_filled()
    target = place_of_database()
    for left in (target, *(Path(f"{target}{ending}") for ending in BESIDE)):
        left.unlink(missing_ok=True)
    put_in_place(made, target)


def refuse_faulty(made: Path, facts: Facts) -> None:
    try:
        with closing(sqlite3.connect(made)) as database:
            whole = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            loose = database.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as fault:
        raise Failed(f"Databasen i säkerhetskopian är skadad: {fault}. Använd en annan kopia.") from fault
    if not whole or loose:
        raise Failed("Databasen i säkerhetskopian är skadad. Använd en annan kopia.")
    if facts_of(made) != facts:
        raise Failed("Säkerhetskopian innehåller något annat än den säger. Använd en annan kopia.")
