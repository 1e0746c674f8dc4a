"""Rounds of short turns: ours, the limit, ours, the limit … with one client and with four.

Only what one round says is compared. The turns are short, so that what else the machine does meets both alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median, quantiles

from benchmarks.load import Sample, joined, sample
from benchmarks.server import Server

CLIENTS = (1, 4)
TURN = 0.2  # seconds; a request that has begun is waited for
WARM_UP = 1.0  # seconds, four clients: every thread has its connection and every cache is filled


@dataclass(frozen=True)
class Rounds:
    """How many rounds, and for how many seconds each server is asked in each."""

    number: int
    seconds: float

    @property
    def turns(self) -> int:
        return max(1, round(self.seconds / TURN))


@dataclass(frozen=True)
class Target:
    """A page of one of the servers."""

    server: Server
    path: str

    def load(self, clients: int, seconds: float) -> Sample:
        before = self.server.work()
        taken = sample(self.server.port, self.path, clients=clients, seconds=seconds)
        return replace(taken, work=self.server.work() - before)


def compared(ours: Target, limit: Target, rounds: Rounds) -> list[dict[str, object]]:
    """One dictionary for each number of clients."""
    for target in (ours, limit):
        target.load(max(CLIENTS), WARM_UP)
    taken: dict[int, list[tuple[Sample, Sample]]] = {clients: [] for clients in CLIENTS}
    for _round in range(rounds.number):
        for clients, pairs in taken.items():
            turns = [(ours.load(clients, TURN), limit.load(clients, TURN)) for _turn in range(rounds.turns)]
            pairs.append((joined([one for one, _other in turns]), joined([other for _one, other in turns])))
    return [{"clients": clients} | told(pairs) for clients, pairs in taken.items()]


def told(pairs: Sequence[tuple[Sample, Sample]]) -> dict[str, object]:
    """`ratio`, `work_ratio`: ours as a share of the limit in the same round. The rest is there for the curious."""
    works = [(ours.work_each, limit.work_each) for ours, limit in pairs]
    return {
        "ours_per_second": spread([ours.rate for ours, _limit in pairs]),
        "limit_per_second": spread([limit.rate for _ours, limit in pairs]),
        "ratio": spread([ours.rate / limit.rate for ours, limit in pairs], digits=4),
        "work_ratio": spread([limit / ours if ours else 0.0 for ours, limit in works], digits=4),
        "ours_work_ms": round(1000 * median(ours for ours, _limit in works), 2),
        "limit_work_ms": round(1000 * median(limit for _ours, limit in works), 2),
        "ours_p95_ms": p95([ours for ours, _limit in pairs]),
        "limit_p95_ms": p95([limit for _ours, limit in pairs]),
    }


def spread(values: Sequence[float], *, digits: int = 1) -> dict[str, float]:
    told = {"median": median(values), "min": min(values), "max": max(values)}
    return {name: round(value, digits) for name, value in told.items()}


def p95(samples: Sequence[Sample]) -> float:
    latencies = [latency for one in samples for latency in one.latencies]
    return round(quantiles(latencies, n=20, method="inclusive")[-1] * 1000, 1)
