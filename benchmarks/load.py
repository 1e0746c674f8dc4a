"""Closed-loop load on loopback: each client asks again as soon as it has its answer, over one connection."""

import socket
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

HOST = "127.0.0.1"
NAME = "localhost"  # the host name of Jönköping in its archive: no request has to look for the default community
END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"\r\ncontent-length: "


@dataclass(frozen=True)
class Sample:
    """What one or several clients got at once: how many, every request's seconds, and the server's seconds of work."""

    clients: int
    latencies: tuple[float, ...]
    work: float = 0.0

    @property
    def rate(self) -> float:
        """Requests a second. A client is never idle, so that its requests' times add up to its time."""
        return self.clients * len(self.latencies) / sum(self.latencies)

    @property
    def work_each(self) -> float:
        """The server's seconds of work for a request; 0.0 where the machine does not tell."""
        return self.work / len(self.latencies)


def joined(samples: Sequence[Sample]) -> Sample:
    """Samples of as many clients, taken after each other, as one."""
    latencies = tuple(latency for one in samples for latency in one.latencies)
    return Sample(samples[0].clients, latencies, sum(one.work for one in samples))


def sample(port: int, path: str, *, clients: int, seconds: float) -> Sample:
    with ThreadPoolExecutor(clients) as pool:
        got = list(pool.map(lambda _client: ask(port, path, seconds), range(clients)))
    return Sample(clients, tuple(latency for one in got for latency in one))


def ask(port: int, path: str, seconds: float) -> Sequence[float]:
    """Ask for `seconds`, and at least once; each request's time."""
    words = f"GET {path} HTTP/1.1\r\nHost: {NAME}:{port}\r\n\r\n".encode()
    latencies: list[float] = []
    with socket.create_connection((HOST, port), timeout=60) as connection:
        until = time.perf_counter() + seconds
        while (began := time.perf_counter()) < until or not latencies:
            connection.sendall(words)
            read_answer(connection)
            latencies.append(time.perf_counter() - began)
    return latencies


def read_answer(connection: socket.socket) -> None:
    """Read one whole answer. Ends the run if it is no page: an error is quick, and would look like speed."""
    got = b""
    while END_OF_HEAD not in got:
        got += received(connection, 65536)
    head, _end, body = got.partition(END_OF_HEAD)
    if not head.startswith(b"HTTP/1.1 200"):
        raise ConnectionError(head.partition(b"\r\n")[0].decode())
    left = int(head.lower().partition(LENGTH)[2].partition(b"\r\n")[0]) - len(body)
    while left > 0:
        left -= len(received(connection, min(left, 262144)))


def received(connection: socket.socket, most: int) -> bytes:
    got = connection.recv(most)
    if not got:
        raise ConnectionError("The server closed the connection.")
    return got
