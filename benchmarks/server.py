"""Our server and the limit's: the same gunicorn with two processes of four threads, as `samspel serve` starts it."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from statistics import median

from benchmarks.load import HOST, NAME
from tests.postgres import free_port

WORKERS, THREADS = "2", "4"
SHAPE = ("--workers", WORKERS, "--threads", THREADS)
OURS = ("samspel.config.cli", "serve", "--host", HOST, *SHAPE)
LIMIT = (
    *("gunicorn", "benchmarks.limit:application", "--preload", "--no-control-socket", "--worker-class", "gthread"),
    *("--graceful-timeout", "10", "--log-level", "warning", *SHAPE),
)
PATIENCE = 120  # seconds until a server must answer


@dataclass(frozen=True)
class Server:
    process: subprocess.Popen[bytes]
    port: int

    def get(self, path: str) -> bytes:
        asked = HTTPConnection(HOST, self.port, timeout=30)
        asked.request("GET", path, headers={"Host": NAME})
        answer = asked.getresponse()
        body = answer.read()
        asked.close()
        assert answer.status == 200, (path, answer.status)
        return body

    def memory(self) -> float:
        """What a worker holds, in MB (RSS, the median of the workers)."""
        listed = subprocess.run(["ps", "-A", "-o", "ppid=,rss="], capture_output=True, text=True, check=True).stdout
        pairs = (line.split() for line in listed.splitlines())
        return round(median(int(rss) / 1024 for parent, rss in pairs if int(parent) == self.process.pid), 1)


@contextmanager
def serving(words: tuple[str, ...], environment: dict[str, str]) -> Iterator[Server]:
    port = free_port()
    where = ("--port", str(port)) if words is OURS else ("--bind", f"{HOST}:{port}")
    process = subprocess.Popen(
        [sys.executable, "-m", *words, *where], env=environment, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        wait_for(process, port)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait()


def wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        try:
            HTTPConnection(HOST, port, timeout=30).connect()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit("A server did not start; what it said stands above.")
