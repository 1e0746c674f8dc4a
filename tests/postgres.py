"""A PostgreSQL of the tests' own: a new cluster in a temporary folder on a private port, gone when its user is gone.

A guard process owns the cluster. It holds one end of a pipe; whatever way the other end dies (a normal end, Ctrl-C, a
kill), the pipe closes, and the guard stops the server and deletes the folder.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.programs import postgres_bin, sentence

ROOT = Path(__file__).resolve().parent.parent
USER = "samspel"
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Cluster:
    """One running server. `durable` keeps fsync on, for tests of what survives a crash."""

    def __init__(self, *, durable: bool = False) -> None:
        self.guard = subprocess.Popen(
            [sys.executable, "-m", "tests.postgres", "durable" if durable else "quick"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self.guard.stdout
        self.url = self.guard.stdout.readline().strip()
        if not self.url:
            raise RuntimeError("PostgreSQL for the tests did not start; what it said stands above.")

    def stop(self) -> None:
        self.guard.communicate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def as_server(command: list[str | Path]) -> None:
    """Run one of the server's programs; PostgreSQL refuses root, so root steps down to Debian's user postgres."""
    stepped_down = ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command
    done = subprocess.run(stepped_down, capture_output=True, text=True, check=False, cwd="/")
    if done.returncode:
        sys.exit(f"{Path(command[0]).name}: {done.stdout}{done.stderr}")


def start(folder: Path, programs: Path, settings: tuple[str, ...]) -> str:
    """Make and start the cluster in `folder`; its address as a URL."""
    data, port = folder / "data", free_port()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    as_server([programs / "initdb", "-D", data, "-U", USER, "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"])
    options = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", *settings]
    options += ["max_connections=100", "shared_buffers=64MB"]
    words = " ".join(f"-c {option}" for option in options)
    as_server([programs / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "-o", words, "start"])
    return f"postgres://{USER}@127.0.0.1:{port}/postgres"


def main(mode: str) -> None:
    programs = postgres_bin()
    if programs is None:
        sys.exit(sentence(["postgres"]))
    folder = Path(tempfile.mkdtemp(prefix="samspel-postgres-"))
    try:
        print(start(folder, programs, () if mode == "durable" else QUICK), flush=True)
        sys.stdin.read()
        as_server([programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1])
