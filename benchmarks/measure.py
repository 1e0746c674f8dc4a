"""Rounds: ours, the limit, ours, the limit … with one client and with four. Only what one round says is compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from benchmarks.load import Sample, sample

CLIENTS = (1, 4)
WARM_UP = 1.0  # seconds, four clients: every thread has its connection and every cache is filled


@dataclass(frozen=True)
class Rounds:
    """How many rounds, and for how many seconds each server is asked in each."""

    number: int
    seconds: float


@dataclass(frozen=True)
class Target:
    port: int
    path: str

    def load(self, clients: int, seconds: float) -> Sample:
        return sample(self.port, self.path, clients=clients, seconds=seconds)


def compared(ours: Target, limit: Target, rounds: Rounds) -> list[dict[str, object]]:
    """One dictionary for each number of clients."""
    for target in (ours, limit):
        target.load(max(CLIENTS), WARM_UP)
    taken: dict[int, list[tuple[Sample, Sample]]] = {clients: [] for clients in CLIENTS}
    for _round in range(rounds.number):
        for clients, pairs in taken.items():
            pairs.append((ours.load(clients, rounds.seconds), limit.load(clients, rounds.seconds)))
    return [{"clients": clients} | told(pairs) for clients, pairs in taken.items()]


def told(pairs: Sequence[tuple[Sample, Sample]]) -> dict[str, object]:
    """`ratio`: ours as a share of the limit in the same round. Milliseconds are there for the curious."""
    return {
        "ours_per_second": spread([ours.rate for ours, _limit in pairs]),
        "limit_per_second": spread([limit.rate for _ours, limit in pairs]),
        "ratio": spread([ours.rate / limit.rate for ours, limit in pairs], digits=4),
        "ours_p95_ms": p95([ours for ours, _limit in pairs]),
        "limit_p95_ms": p95([limit for _ours, limit in pairs]),
    }


def spread(values: Sequence[float], *, digits: int = 1) -> dict[str, float]:
    told = {"median": median(values), "min": min(values), "max": max(values)}
    return {name: round(value, digits) for name, value in told.items()}


def p95(samples: Sequence[Sample]) -> float:
    latencies = [latency for one in samples for latency in one.latencies]
    return round(quantiles(latencies, n=20, method="inclusive")[-1] * 1000, 1)
