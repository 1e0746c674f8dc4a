"""`samspel demo` and `samspel serve` as a newcomer and an operator meet them: real servers on free ports."""

import http.client
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.config.conftest import PATIENCE, ROOT, SAMSPEL, NewPlace, Place, one_sentence
from tests.postgres import free_port

STYLE_SHEET = re.compile(rb'<link rel="stylesheet" href="(/static/[^"]+)"')


@dataclass
class Server:
    """A running server, and what it said before it said its last address."""

    process: subprocess.Popen[str]
    port: int
    said: list[str]

    def get(self, path: str, host: str = "localhost") -> tuple[int, bytes, dict[str, str]]:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", path, headers={"Host": f"{host}:{self.port}"})
            answer = connection.getresponse()
            return answer.status, answer.read(), dict(answer.headers)

    def stop(self, told: signal.Signals) -> tuple[int, str]:
        """As Ctrl-C does, which reaches every process of the terminal. Out: exit status, what else was said."""
        os.killpg(self.process.pid, told)
        rest, _ = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, rest


@contextmanager
def serving(*words: str, last: str, environment: dict[str, str] | None = None) -> Iterator[Server]:
    port = free_port()
    process = subprocess.Popen(
        [SAMSPEL, *words, "--port", str(port)],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield Server(process, port, said_until(last, process))
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()


def said_until(last: str, process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout
    said: list[str] = []
    for line in process.stdout:
        said.append(line.rstrip())
        if last in line:
            break
    return said


@contextmanager
def demo(data: Path) -> Iterator[Server]:
    # What the environment says of a real installation does not reach the demo.
    theirs = {"SAMSPEL_DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing", "SAMSPEL_BEHIND_TLS": "true"}
    with serving("demo", "--data", str(data), last="kristianstad.localhost", environment=bare() | theirs) as server:
        yield server


def bare() -> dict[str, str]:
    """The environment of somebody who has just cloned the repository."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("SAMSPEL_", "DJANGO_"))}


@pytest.mark.slow
def test_the_demo_serves_both_communities_and_finds_them_again(tmp_path: Path):
    data = tmp_path / "new" / "data"
    with demo(data) as server:
        addresses = [
            f"  Jönköpings kommun: http://localhost:{server.port}",
            f"  Kristianstads kommun: http://kristianstad.localhost:{server.port}",
        ]
        assert server.said[-2:] == addresses
        assert [re.sub(r"\d+", "N", line) for line in server.said[:2]] == ["jonkoping: N av N", "kristianstad: N av N"]
        titles = [re.findall(rb"<title>(.*?)</title>", server.get("/", host)[1]) for host in hosts()]
        assert titles == [["Start – Samspel Jönköping".encode()], ["Start – Samspel Kristianstad".encode()]]
        status, page, headers = server.get("/")
        assert (status, "unsafe" in headers["Content-Security-Policy"]) == (200, False)
        for sheet in STYLE_SHEET.findall(page):
            status, _, headers = server.get(sheet.decode())
            assert (status, "immutable" in headers["Cache-Control"]) == (200, True)
        assert server.get("/demo/")[0] == 200
        assert server.get("/finns-inte/")[0] == 404
        assert server.get("/", "elsewhere.example")[0] == 400
        status, said = server.stop(signal.SIGINT)
        assert (status, "Traceback" in said) == (0, False)

    with demo(data) as server:
        assert (server.said[0], len(server.said)) == ("Samspel är igång. Stoppa med Ctrl-C.", 3)
        assert [server.get("/", host)[0] for host in hosts()] == [200, 200]
        refused = run_demo(data, server.port)
        taken = f"Port {server.port} används redan av ett annat program."
        assert one_sentence(refused) == f"{taken} Stäng det, eller välj en annan port med --port."
        assert server.stop(signal.SIGTERM)[0] == 0


def hosts() -> tuple[str, str]:
    return "localhost", "kristianstad.localhost"


def run_demo(data: Path, port: int) -> subprocess.CompletedProcess[str]:
    words = [SAMSPEL, "demo", "--data", data, "--port", str(port)]
    return subprocess.run(words, env=bare(), cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)


def test_the_demo_keeps_out_of_a_folder_with_another_database(tmp_path: Path):
    (tmp_path / "samspel.sqlite3").write_bytes(b"somebody's")
    said = one_sentence(run_demo(tmp_path, free_port()))
    assert said == f"I {tmp_path} finns en databas som inte är demons. Välj en annan mapp med --data."
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"somebody's"]


@pytest.fixture
def founded(ready_place: NewPlace) -> Place:
    place = ready_place()
    words = ("--key", "sundsvall", "--name", "Sundsvall", "--municipality", "Sundsvalls kommun", "--code", "2281")
    assert place.samspel("setup", *words, "--host", "samspel.sundsvall.example").returncode == 0
    return place


@pytest.mark.slow
def test_a_set_up_community_is_served_and_the_doctor_is_content(founded: Place):
    ours = {"SAMSPEL_HOSTS": "samspel.sundsvall.example,localhost", "SAMSPEL_DEMO": "false"}
    with serving("serve", last="Samspel svarar", environment=founded.environment | ours) as server:
        assert server.said == [f"Samspel svarar på http://127.0.0.1:{server.port}. Stoppa med Ctrl-C."]
        status, page, _headers = server.get("/", "samspel.sundsvall.example")
        assert (status, b"Samspel Sundsvall" in page) == (200, True)
        assert server.get("/demo/")[0] == 404
        checked = founded.samspel("doctor", **ours, SAMSPEL_BEHIND_TLS="true")
        assert server.stop(signal.SIGTERM) == (0, "")
    found = [line for line in checked.stdout.splitlines() if not line.startswith("✓ ")]
    assert (checked.returncode, checked.stderr, found) == EXPECTED[founded.kind]


# The tests' own PostgreSQL does not wait for its disk, which the doctor sees.
CARELESS = "✗ Databasen håller inte säkert det den sparar: fsync = off, full_page_writes = off"
EXPECTED = {
    "sqlite": (0, "", ["Allt är i ordning."]),
    "postgres": (1, "", [CARELESS, "  Ändra i PostgreSQL:s inställningar.", "Att åtgärda: 1."]),
}
