"""The web server's process: gunicorn, with threads, in place of the process that asked for it."""

import os
import socket
import sys
from typing import NoReturn

from django.conf import settings
from django.db import connections

from samspel.config.console import Failed

WAITING = 128  # connections that may wait while all threads are busy
LOOPBACK = ("127.0.0.1", "::1")


def listen(hosts: tuple[str, ...], port: int) -> list[socket.socket]:
    """Listening sockets at those addresses; browsers that come early wait. Raises `Failed` if the port is taken.

    An address of a family that this machine lacks is left out, unless it is the only one.
    """
    sockets: list[socket.socket] = []
    for host in hosts:
        try:
            sockets.append(listening(host, port))
        except PermissionError as fault:
            raise Failed(f"Port {port} kräver administratörsrätt. Välj en port från 1024 med --port.") from fault
        except OSError as fault:
            if in_use(host, port) or not sockets:
                raise Failed(fault_of(host, port)) from fault
    return sockets


def listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind((host, port))
        made.listen(WAITING)
    except OSError:
        made.close()
        raise
    return made


def in_use(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        return probe.connect_ex((host, port)) == 0


def fault_of(host: str, port: int) -> str:
    if in_use(host, port):
        return f"Port {port} används redan av ett annat program. Stäng det, eller välj en annan port med --port."
    return f"Det går inte att lyssna på {host}. Skriv en adress som den här datorn har."


def serve_at(sockets: list[socket.socket], *, workers: int, threads: int) -> NoReturn:
    """Become gunicorn. Each worker opens database connections of its own."""
    for made in sockets:
        made.set_inheritable(True)
    connections.close_all()
    words = [sys.executable, "-m", "gunicorn", "samspel.config.wsgi:application", "--preload", "--no-control-socket"]
    words += ["--worker-class", "gthread", "--workers", str(workers), "--threads", str(threads)]
    words += ["--graceful-timeout", "10", "--log-level", "warning"]
    for made in sockets:
        words += ["--bind", f"fd://{made.fileno()}"]
    os.environ["SAMSPEL_DATA_DIR"] = str(settings.DATA_DIR)
    os.execv(sys.executable, words)  # noqa: S606  (no shell: our own words)
