"""What one database dumps, the other loads and dumps the same. Real processes: each has a database of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from tests.across.archive.folders import PROGRAMMES

COMMAND = "import sys; from samspel.config.cli import main; sys.exit(main())"
pytestmark = pytest.mark.slow


def samspel(place: Path, database_url: str, *words: str) -> None:
    own = {"SAMSPEL_DATABASE_URL": database_url, "SAMSPEL_DATA_DIR": str(place), "SAMSPEL_SECRET_KEY": "tests"}
    own |= {"DJANGO_SETTINGS_MODULE": "samspel.config.settings"}
    command = [sys.executable, "-W", "ignore", "-c", COMMAND, *words]
    done = subprocess.run(command, env=os.environ | own, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr if done.returncode else "") == (0, "")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def postgres(durable_postgres: str) -> Iterator[str]:
    """A database of this test's own in that server."""
    address = urlsplit(durable_postgres)
    with psycopg.connect(durable_postgres.replace("postgres://", "postgresql://", 1), autocommit=True) as server:
        server.execute("CREATE DATABASE archive_moves")
        yield urlunsplit(address._replace(path="/archive_moves"))
        server.execute("DROP DATABASE archive_moves WITH (FORCE)")


def test_a_community_moves_from_one_database_to_the_other(tmp_path: Path, postgres: str):
    sqlite = f"sqlite:///{tmp_path / 'samspel.sqlite3'}"

    for database_url in (sqlite, postgres):
        samspel(tmp_path, database_url, "migrate")
    samspel(tmp_path, sqlite, "load", str(PROGRAMMES / "jonkoping"))
    samspel(tmp_path, sqlite, "dump", "jonkoping", str(tmp_path / "first"))
    samspel(tmp_path, postgres, "load", str(tmp_path / "first"))
    samspel(tmp_path, postgres, "dump", "jonkoping", str(tmp_path / "second"))

    assert contents(tmp_path / "second") == contents(tmp_path / "first")
