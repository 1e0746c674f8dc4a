"""Real processes of `samspel`, each with a database of its own."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings

from samspel.config.cli import main

ROOT = Path(__file__).resolve().parent.parent.parent
SAMSPEL = Path(sys.executable).with_name("samspel")
KEY = "a-key-that-is-long-enough-for-the-tests-of-the-command-line"
PATIENCE = 90  # seconds


@dataclass(frozen=True)
class Place:
    """A database and a data folder, as the environment names them."""

    url: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        ours = {"SAMSPEL_DATABASE_URL": self.url, "SAMSPEL_DATA_DIR": str(self.folder), "SAMSPEL_SECRET_KEY": KEY}
        theirs = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        return theirs | ours

    def samspel(self, *words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [SAMSPEL, *words]
        return subprocess.run(
            command,
            env=self.environment | environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def rows(self) -> dict[str, list[tuple]]:
        """Every row of every table, sorted; of Django's own list of migrations only which."""
        with self.connected() as database:
            names = [name for (name,) in database.execute(TABLES[self.kind]).fetchall()]
            found = {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
        found["django_migrations"] = [(app, name) for _id, app, name, _at in found["django_migrations"]]
        return {name: sorted(tuple(map(str, row)) for row in rows) for name, rows in found.items()}

    @property
    def kind(self) -> str:
        return self.url.partition(":")[0]

    @property
    def file(self) -> Path:
        return Path(self.url.removeprefix("sqlite:///"))

    def connected(self) -> sqlite3.Connection | psycopg.Connection:
        return sqlite3.connect(self.file, timeout=20) if self.kind == "sqlite" else psycopg.connect(self.url)


TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    "postgres": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
}
NewPlace = Callable[[], Place]


class Places:
    """Makes databases. Nothing is dropped: the folder or the server is gone when the tests are."""

    def __init__(self, factory: pytest.TempPathFactory, database_url: str) -> None:
        self.factory, self.url = factory, database_url

    def new(self, like: Place | None = None) -> Place:
        """An empty database (of SQLite: none at all), or one that begins as `like` is."""
        folder, name = self.factory.mktemp("place"), f"place_{uuid4().hex}"
        if self.url.startswith("sqlite"):
            place = Place(f"sqlite:///{folder}/samspel.sqlite3", folder)
            if like:
                shutil.copy(like.file, place.file)
            return place
        in_cluster(f"CREATE DATABASE {name}" + (f" TEMPLATE {like.url.rpartition('/')[2]}" if like else ""))
        return Place(f"{self.url.rpartition('/')[0]}/{name}", folder)


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory, database_url: str) -> Places:
    return Places(tmp_path_factory, database_url)


@pytest.fixture(scope="session")
def empty_place(places: Places) -> NewPlace:
    """Makes places whose database is empty: a file that is not there, or a database without tables."""
    return places.new


@pytest.fixture(scope="session")
def ready_place(places: Places, migrated: Place) -> NewPlace:
    """Makes places whose database is ready for use, without a community."""
    return lambda: places.new(migrated)


@pytest.fixture(scope="session")
def migrated(places: Places) -> Place:
    """A database as `samspel migrate` makes it. Only to copy from."""
    place = places.new()
    done = place.samspel("migrate")
    assert (done.returncode, done.stderr) == (0, "")
    return place


def in_cluster(statement: str) -> None:
    database = settings.DATABASES["default"]
    address = {"host": database["HOST"], "port": database["PORT"], "user": database["USER"], "dbname": "postgres"}
    with psycopg.connect(**address, autocommit=True) as server:
        server.execute(statement)


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: str


Here = Callable[..., Said]


@pytest.fixture
def samspel_here(capsys: pytest.CaptureFixture[str]) -> Iterator[Here]:
    """Runs a command in this process, on the tests' own database."""
    kept = signal.getsignal(signal.SIGTERM)

    def run(*words: str | Path) -> Said:
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as end:
            status = int(str(end.code))
        return Said(status, *capsys.readouterr())

    yield run
    signal.signal(signal.SIGTERM, kept)


def one_sentence(done: subprocess.CompletedProcess[str] | Said) -> str:
    """What a command that failed said: one line on stderr, nothing on stdout, status 1."""
    said = done if isinstance(done, Said) else Said(done.returncode, done.stdout, done.stderr)
    assert (said.status, said.out) == (1, "")
    (line,) = said.err.splitlines()
    assert line.endswith(".")
    return line
