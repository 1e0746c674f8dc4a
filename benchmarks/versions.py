"""What a run was made with."""

import platform
import sqlite3
import subprocess
from importlib.metadata import version

import psycopg

from benchmarks.places import ROOT, Place

LIBRARIES = ("django", "gunicorn", "psycopg")


def versions(place: Place) -> dict[str, str]:
    libraries = {name: version(name) for name in LIBRARIES}
    return {"samspel": commit(), "python": platform.python_version(), **libraries, place.database: server(place)}


def commit() -> str:
    """The commit, "-dirty" when files differ from it; the version where there is no git."""
    words = ["git", "describe", "--always", "--dirty"]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    return said.stdout.strip() or version("samspel")


def server(place: Place) -> str:
    if place.database == "sqlite":
        return sqlite3.sqlite_version
    with psycopg.connect(place.ours) as connection:
        return str(connection.info.parameter_status("server_version"))
