"""A load that is killed at any moment leaves the database as it was. Real processes, a real SIGKILL."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.across.archive.database import everything
from tests.across.archive.folders import PROGRAMMES

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

# Loads a folder and kills itself at a row. "guarded" is the way everybody loads; "unguarded" is the control: the same
# steps without the one transaction around them.
CHILD = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path

import django

django.setup()

from samspel.across.archive.load import load_archive, write
from samspel.across.archive.reader import read_archive

folder, row, way = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
at = datetime(2026, 11, 22, 12, tzinfo=UTC)

def die(done, total):
    if done == (row if row > 0 else total):
        os.kill(os.getpid(), signal.SIGKILL)

if way == "guarded":
    load_archive(folder, at=at, progress=die)
else:
    write(read_archive(folder), at=at, progress=die)
"""
LAST, NEVER = 0, 10**6


def load_in_a_process(database_url: str, row: int, way: str) -> int:
    own = {"SAMSPEL_DATABASE_URL": database_url, "DJANGO_SETTINGS_MODULE": "samspel.config.settings"}
    command = [sys.executable, "-W", "ignore", "-c", CHILD, str(PROGRAMMES / "jonkoping"), str(row), way]
    return subprocess.run(command, env=os.environ | own, cwd=Path(__file__).parents[3], check=False).returncode


@pytest.mark.parametrize("row", [1, 40, 90, LAST])
def test_a_load_that_is_killed_leaves_the_database_as_it_was(database_url: str, row: int):
    before = everything()

    assert load_in_a_process(database_url, row, "guarded") == -signal.SIGKILL

    assert everything() == before


def test_without_the_transaction_rows_would_remain(database_url: str):
    before = everything()

    assert load_in_a_process(database_url, 40, "unguarded") == -signal.SIGKILL

    after = everything()
    assert len(after["people_person"]) > len(before["people_person"])


def test_a_process_that_is_left_alone_loads_all_of_it(database_url: str):
    assert load_in_a_process(database_url, NEVER, "guarded") == 0

    after = everything()
    assert [len(after[table]) for table in ("communities_community", "bodies_mandate")] == [1, 18]
