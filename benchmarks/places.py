"""Where a run keeps its databases: a folder of its own, and for PostgreSQL a cluster of its own. Gone after the run."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from tests.postgres import Cluster

ROOT = Path(__file__).resolve().parent.parent
DATABASES = ("sqlite", "postgresql")


@dataclass(frozen=True)
class Place:
    """`ours` and `limit` are the two databases, as SAMSPEL_DATABASE_URL takes them."""

    database: str
    folder: Path
    ours: str
    limit: str

    def environment(self, address: str) -> dict[str, str]:
        """The production settings; nothing that the caller's shell says of Samspel."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SAMSPEL_")}
        ours = {"DATA_DIR": str(self.folder), "DATABASE_URL": address, "SECRET_KEY": "only-to-measure-with-" * 3}
        return kept | {f"SAMSPEL_{name}": value for name, value in ours.items()}

    def run(self, address: str, *words: str) -> str:
        """Run a Python module to its end in the environment of one of the databases; what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=ROOT,
            env=self.environment(address),
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{words[0]} failed; what it said stands above.")
        return done.stdout


@contextmanager
def place_for(database: str) -> Iterator[Place]:
    with TemporaryDirectory(prefix="samspel-bench-") as name:
        folder = Path(name)
        if database == "sqlite":
            yield Place(database, folder, f"sqlite:///{folder}/samspel.sqlite3", f"sqlite:///{folder}/limit.sqlite3")
            return
        cluster = Cluster()
        try:
            yield Place(database, folder, new_database(cluster.url, "samspel"), new_database(cluster.url, "bare"))
        finally:
            cluster.stop()


def new_database(server: str, name: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server.rpartition('/')[0]}/{name}"
