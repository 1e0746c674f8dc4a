"""An entry's number follows the order of commits, without gaps, when real processes enter at the same time."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

import pytest
from django.db import connection
from django_scopes import scope

from samspel.foundation.communities.models import Community
from samspel.foundation.journal.models import Entry
from tests.foundation.journal.race import ENTRIES
from tests.house.tree import ROOT
from tests.make import foundation as make

WORKERS = 4
ALL = list(range(1, 2 + WORKERS * ENTRIES))  # the founding of the municipality is number 1
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@dataclass(frozen=True)
class Outcome:
    """`read`: the numbers in the order in which a reader that keeps a cursor met them while they came."""

    faults: list[str]
    numbers: list[int]
    read: list[int]


@pytest.fixture
def race(database_url):
    """Runs the race with a guard switched off ("" = as in use)."""
    community = make.community()
    started: list[subprocess.Popen[str]] = []

    def run(without: str = "") -> Outcome:
        used = {"SAMSPEL_DATABASE_URL": database_url, "DJANGO_SETTINGS_MODULE": "samspel.config.settings"}
        words = [sys.executable, "-m", "tests.foundation.journal.race"]
        started.extend(
            subprocess.Popen(
                [*words, str(worker), without or "none"],
                cwd=ROOT, env=os.environ | used, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )
            for worker in range(WORKERS)
        )  # fmt: skip
        return outcome(community, started)

    yield run
    for process in started:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def outcome(community: Community, processes: list[subprocess.Popen[str]]) -> Outcome:
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    read: list[int] = []
    with scope(community=community):
        while any(process.poll() is None for process in processes):
            read += after(read)
        read += after(read)
        numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
    faults = [fault for process in processes for fault in json.loads(process.stdout.readline())]
    return Outcome(faults, numbers, read)


def after(read: list[int]) -> list[int]:
    """What a consumer of the journal would take in next."""
    later = Entry.objects.filter(number__gt=read[-1] if read else 0)
    return list(later.order_by("number").values_list("number", flat=True))


def test_numbers_follow_the_order_of_commits_without_gaps(race):
    """Every fifth transaction was taken back on purpose, and left no gap either."""
    assert race() == Outcome(faults=[], numbers=ALL, read=ALL)


# Only PostgreSQL lets transactions run side by side: on SQLite a sequence could not be out of order.
CONTROLS = {"sqlite": {"deferred": "OperationalError"}, "postgresql": {"unlocked": "IntegrityError"}}[connection.vendor]


@pytest.mark.parametrize(("guard", "fault"), CONTROLS.items())
def test_control_without_the_guard_of_the_database_entries_are_lost(race, guard, fault):
    result = race(without=guard)

    assert set(result.faults) == {fault}
    assert result.numbers != ALL


@pytest.fixture
def numbered_by_itself():
    with connection.cursor() as cursor:
        cursor.execute("CREATE SEQUENCE race_number START 2")
        yield
        cursor.execute("DROP SEQUENCE race_number")


if connection.vendor == "postgresql":

    @pytest.mark.usefixtures("numbered_by_itself")
    def test_control_a_plain_sequence_has_gaps_and_lets_the_reader_pass_entries_by(race):
        result = race(without="sequence")

        assert result.faults == []
        assert result.numbers != list(range(1, 2 + len(result.numbers)))
        assert result.read != result.numbers
