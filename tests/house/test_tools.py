"""The tools that make the environment and run the tests."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests.postgres import ROOT, Cluster
from tools import lanes, need, programs
from tools.lanes import Step

USES_A_CLUSTER = """
import time
from tests.postgres import Cluster
cluster = Cluster()
print(cluster.url, flush=True)
time.sleep(600)
"""
PATIENCE_IN_S = 60


def test_what_is_missing_is_said_in_one_sentence_and_fails(monkeypatch, capsys):
    _, *rest = programs.NEEDS["gettext"]
    monkeypatch.setitem(programs.NEEDS, "gettext", (lambda: None, *rest))
    assert need.main(["gettext"]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith("Missing: gettext (msgfmt, xgettext). To get it: ")


def test_nothing_is_said_when_nothing_is_missing(monkeypatch, capsys):
    _, *rest = programs.NEEDS["gettext"]
    monkeypatch.setitem(programs.NEEDS, "gettext", (lambda: Path("here"), *rest))
    assert need.main(["gettext"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("still", "then", "outcome", "last"),
    [
        ("pass", "pass", 0, "make check: all good."),
        ("raise SystemExit(1)", "pass", 1, "Failed: still."),
        ("raise SystemExit(1)", "raise SystemExit(1)", 1, "Failed: still, then."),
    ],
)
def test_a_lane_goes_on_after_a_failure_and_fails_at_its_end(monkeypatch, capsys, still, then, outcome, last):
    monkeypatch.setattr(lanes, "STILL", (Step("still", ("python", "-c", still)),))
    monkeypatch.setitem(lanes.LANES, "check", (Step("then", ("python", "-c", then)),))
    assert lanes.main("check") == outcome
    assert capsys.readouterr().out.splitlines()[-1] == last


@pytest.mark.slow
def test_a_cluster_for_tests_of_crashes_keeps_its_word(durable_postgres: str):
    with psycopg.connect(durable_postgres) as connection:
        answers = [connection.execute(f"SHOW {name}").fetchone() for name in ("fsync", "synchronous_commit")]
    assert answers == [("on",), ("on",)]


@pytest.mark.slow
def test_no_cluster_outlives_the_process_that_asked_for_it():
    user = subprocess.Popen([sys.executable, "-c", USES_A_CLUSTER], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert user.stdout
    url = user.stdout.readline().strip()
    psycopg.connect(url).close()
    user.send_signal(signal.SIGKILL)
    user.communicate()
    assert silent(url)


def silent(url: str) -> bool:
    """Whether the server stops answering while we wait."""
    for _ in range(PATIENCE_IN_S * 10):
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.slow
def test_a_stopped_cluster_answers_no_more_and_leaves_no_folder():
    cluster = Cluster()
    with psycopg.connect(cluster.url) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
    assert row
    cluster.stop()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(cluster.url)
    assert not Path(row[0]).exists()
