"""`python -m benchmarks [--quick] [--keep NAME]`: our pages beside the limit, on both databases; one JSON line each.

README.md beside this file says what the keys mean. Progress goes to stderr, so that the lines can be kept.
"""

import argparse
import json
import os
import sys
from datetime import UTC, datetime

from benchmarks import body, organisations, search, start
from benchmarks.measure import Rounds
from benchmarks.places import DATABASES, ROOT, place_for
from benchmarks.run import measured
from benchmarks.versions import versions
from tools.programs import missing, sentence

FIGURES = (start.FIGURE, body.FIGURE, organisations.FIGURE, search.COMMON, search.NARROW)
WHOLE = Rounds(number=5, seconds=1.0)
QUICK = Rounds(number=2, seconds=0.5)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.partition("\n")[0])
    made.add_argument("--quick", action="store_true", help="two short rounds: does it run, not how fast it is")
    made.add_argument("--database", choices=DATABASES, action="append", help="only this one")
    made.add_argument("--page", choices=[figure.page for figure in FIGURES], action="append", help="only this one")
    made.add_argument("--keep", metavar="NAME", help="also write benchmarks/results/<date>-NAME.jsonl")
    return made


def moment() -> dict[str, object]:
    """When, and how many others wanted the processors: a busy machine makes the longer page wait more."""
    busy = {"cores": os.cpu_count(), "load": round(os.getloadavg()[0], 1)}
    return {**busy, "at": datetime.now(UTC).isoformat(timespec="seconds")}


def main(words: list[str]) -> int:
    asked = parser().parse_args(words)
    databases = asked.database or DATABASES
    if "postgresql" in databases and (lacking := missing(["postgres"])):
        sys.exit(sentence(lacking))
    rounds = QUICK if asked.quick else WHOLE
    figures = [figure for figure in FIGURES if not asked.page or figure.page in asked.page]
    lines = []
    for database in databases:
        with place_for(database) as place:
            run = {"rounds": rounds.number, "seconds": rounds.seconds, "versions": versions(place)}
            for line in measured(place, figures, rounds):
                lines.append(json.dumps(line | run | moment()))
                print(lines[-1], flush=True)
    if asked.keep:
        kept = ROOT / f"benchmarks/results/{datetime.now(UTC).date()}-{asked.keep}.jsonl"
        kept.write_text("".join(f"{line}\n" for line in lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
