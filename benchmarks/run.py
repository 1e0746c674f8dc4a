"""One database's part of a run: fill it, start both servers, measure every figure."""

import json
import sys
from collections.abc import Iterator, Sequence

from benchmarks.figure import Figure, Wanted
from benchmarks.measure import Rounds, Target, compared
from benchmarks.places import Place
from benchmarks.server import LIMIT, OURS, Server, serving

HISTORY = "programmes/jonkoping"
Line = dict[str, object]


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def measured(place: Place, figures: Sequence[Figure], rounds: Rounds) -> Iterator[Line]:
    """A line for each figure and each number of clients."""
    say(f"{place.database}: loading the history and the made-up organisations …")
    place.run(place.ours, "samspel.config.cli", "migrate")
    place.run(place.ours, "samspel.config.cli", "load", HISTORY)
    place.run(place.ours, "benchmarks.fill")
    with serving(OURS, place.environment(place.ours)) as ours:
        wanted = [wanted_of(ours, figure) for figure in figures]
        counts = json.loads(place.run(place.ours, "benchmarks.statements", *(figure.path for figure in figures)))
        limits = json.loads(place.run(place.limit, "benchmarks.limit_rows", json.dumps(wanted)))
        with serving(LIMIT, place.environment(place.limit)) as limit:
            for figure, want, count, least in zip(figures, wanted, counts, limits, strict=True):
                say(f"{place.database}: {figure.page} …")
                known = {"database": place.database, **want, "ours_statements": count, "limit_statements": least}
                yield from (known | line for line in measured_beside(figure, want, ours, limit, rounds))


def wanted_of(ours: Server, figure: Figure) -> Wanted:
    html = ours.get(figure.path)
    return {"page": figure.page, "rows": figure.rows(html.decode()), "bytes": len(html), "of": figure.of}


def measured_beside(figure: Figure, want: Wanted, ours: Server, limit: Server, rounds: Rounds) -> Iterator[Line]:
    beside = f"/{want['page']}/{want['rows']}/"
    assert len(limit.get(beside)) == want["bytes"]
    for line in compared(Target(ours, figure.path), Target(limit, beside), rounds):
        yield line | {"ours_worker_mb": ours.memory(), "limit_worker_mb": limit.memory()}
