"""PostgreSQL: pg_dump from an exported snapshot, in which the journal numbers are read too."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_STORED

import psycopg
from django.db import connection
from psycopg.conninfo import make_conninfo

from samspel.config.backup.facts import Rows, facts_from
from samspel.config.backup.manifest import Facts
from samspel.config.console import Failed

NAME = "PostgreSQL"
COMPRESSION = ZIP_STORED  # pg_dump has compressed it already
FILE = "database.dump"
TABLES = """SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind IN ('r', 'p') AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'"""
DJANGO_S_OWN = {"cursor_factory", "context", "prepare_threshold", "pool", "client_encoding", "password"}
PLACES = (
    ("/usr/lib/postgresql", "*/bin"),
    ("/opt/homebrew/opt", "postgresql@*/bin"),
    ("/opt/homebrew/opt", "libpq/bin"),
    ("/usr/local/opt", "postgresql@*/bin"),
)


def program(name: str) -> str | None:
    """PostgreSQL's own program of that name: on the path, else the newest that is installed."""
    found = [path for place, pattern in PLACES for path in Path(place).glob(f"{pattern}/{name}")]
    return shutil.which(name) or (str(max(found, key=version_in)) if found else None)


def version_in(path: Path) -> int:
    """15 for /usr/lib/postgresql/15/bin/pg_dump."""
    digits = [int(part.rpartition("@")[2]) for part in path.parts if part.rpartition("@")[2].isdigit()]
    return max(digits, default=0)


def address() -> str:
    """Where the database is, for libpq; the password goes by the environment, which other users cannot see."""
    said = connection.get_connection_params()
    return make_conninfo(**{name: value for name, value in said.items() if name not in DJANGO_S_OWN})


def environment() -> dict[str, str]:
    password = connection.settings_dict["PASSWORD"]
    return {**os.environ, "LC_ALL": "C", **({"PGPASSWORD": password} if password else {})}


@contextmanager
def connected() -> Iterator[psycopg.Connection]:
    password = connection.settings_dict["PASSWORD"] or None
    with psycopg.connect(address(), password=password, autocommit=True) as opened:
        yield opened


def version() -> str:
    with connected() as database:
        return str(database.info.parameter_status("server_version"))


def copy(folder: Path) -> tuple[Path, Facts]:
    """A dump of the database as it was at one moment, and the facts of that moment, read in the same snapshot."""
    made = folder / FILE
    with connected() as database:
        database.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        snapshot = database.execute("SELECT pg_export_snapshot()").fetchall()[0][0]
        facts = facts_in(database)
        run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={made}")
    return made, facts


def facts_in(database: psycopg.Connection) -> Facts:
    def ask(statement: str) -> Rows:
        return database.execute(statement.encode()).fetchall()

    return facts_from(ask, ask(TABLES))


def run(name: str, *words: str) -> None:
    """Run one of PostgreSQL's programs on the database. Raises `Failed` with the first thing it complained of."""
    found = program(name)
    if found is None:
        raise Failed(f"Programmet {name} saknas. Installera PostgreSQL:s klient (på Debian: postgresql-client).")
    words = (*words, f"--dbname={address()}")
    done = subprocess.run(  # noqa: S603  (our own words, no shell)
        [found, *words], env=environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr.strip().splitlines() or [f"slutade med {done.returncode}"])[0]
        raise Failed(f"{said.rstrip('.')}. Ingenting är gjort.")


def refuse_filled() -> None:
    """Raise `Failed` unless the database has no tables."""
    with connected() as database:
        if database.execute(TABLES.encode()).fetchall():
            raise Failed("Databasen är inte tom. Skapa en ny databas och ange den i SAMSPEL_DATABASE_URL.")


@contextmanager
def unpacking() -> Iterator[Path]:
    with TemporaryDirectory(prefix="samspel-") as folder:
        yield Path(folder)


def restore(made: Path, facts: Facts) -> None:
    """Put a dump in the empty database, in one transaction."""
    run(
        "pg_restore",
        "--single-transaction",
        "--exit-on-error",
        "--no-owner",
        "--no-comments",
        "--no-privileges",
        str(made),
    )
    with connected() as database:
        if facts_in(database) != facts:
            raise Failed("Det återställda är något annat än kopian säger. Använd en annan kopia och en ny databas.")
