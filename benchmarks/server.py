"""Our server and the limit's: the same gunicorn with two processes of four threads, as `samspel serve` starts it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from http.client import HTTPConnection
from pathlib import Path
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


@dataclass
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

    @cached_property
    def pids(self) -> tuple[int, ...]:
        return tuple(self.workers())

    def workers(self) -> dict[int, float]:
        """What each worker holds, in MB (RSS), by its process number."""
        listed = subprocess.run(
            ["ps", "-A", "-o", "ppid=,pid=,rss="], capture_output=True, text=True, check=True
        ).stdout
        rows = (line.split() for line in listed.splitlines())
        return {int(pid): int(rss) / 1024 for parent, pid, rss in rows if int(parent) == self.process.pid}

    def memory(self) -> float:
        return round(median(self.workers().values()), 1)

    def work(self) -> float:
        """Seconds of processor that the workers have had, without the database's; 0.0 on machines without /proc."""
        stats = [Path(f"/proc/{pid}/stat") for pid in self.pids]
        ticks = [stat.read_text().rpartition(")")[2].split()[11:13] for stat in stats if stat.exists()]
        return sum(int(tick) for pair in ticks for tick in pair) / os.sysconf("SC_CLK_TCK")


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
