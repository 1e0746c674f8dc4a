"""`python -m tools.lanes check|test`: the steps of `make check` and `make test`, each with its time and its outcome.

A step that fails does not hide what the later ones have to say; the whole fails if one did.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

BIN = Path(sys.executable).parent
PYTEST = ("pytest", "-q", "-p", "no:cacheprovider", "-n", "2", "--dist", "worksteal")


@dataclass(frozen=True)
class Step:
    name: str
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)

    def run(self, *, captured: bool) -> tuple[bool, str, float]:
        began = time.monotonic()
        program, *words = self.command
        done = subprocess.run(
            [BIN / program, *words],
            env={**os.environ, "SAMSPEL_DEMO": "true", **self.environment},
            stdout=subprocess.PIPE if captured else None,
            stderr=subprocess.STDOUT if captured else None,
            text=True,
            check=False,
        )
        return done.returncode == 0, done.stdout or "", time.monotonic() - began


# These have nothing to do with each other: as many at once as there are cores.
STILL = (
    Step("types", ("mypy",)),
    Step("format", ("ruff", "format", "--check", "--output-format", "concise", ".")),
    Step("lint", ("ruff", "check", "--output-format", "concise", ".")),
    Step("templates", ("djlint", "src", "--lint", "--quiet")),
    Step("import contracts", ("lint-imports", "--no-cache")),
    Step(
        "migrations",
        ("django-admin", "makemigrations", "--check", "--dry-run"),
        {"DJANGO_SETTINGS_MODULE": "samspel.config.settings", "SAMSPEL_DATABASE_URL": "sqlite://:memory:"},
    ),
    Step("translations", ("python", "-m", "tools.messages", "--check")),
)
QUICK = Step("unit tests on SQLite", (*PYTEST, "-m", "not browser and not slow"), {"SAMSPEL_TEST_DB": "sqlite"})
SQLITE = Step("tests on SQLite", (*PYTEST, "-m", "not browser"), {"SAMSPEL_TEST_DB": "sqlite"})
POSTGRES = Step("tests on PostgreSQL", (*PYTEST, "-m", "not browser"), {"SAMSPEL_TEST_DB": "postgres"})
BROWSER = Step("tests in Chromium", (*PYTEST, "-m", "browser"), {"SAMSPEL_TEST_DB": "sqlite"})
LANES = {"check": (QUICK,), "test": (SQLITE, POSTGRES, BROWSER)}


def say(step: Step, *, good: bool, seconds: float) -> None:
    print(f"{'ok    ' if good else 'FAILED'} {step.name} ({seconds:.0f} s)", flush=True)


def main(lane: str) -> int:
    failed: list[str] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for step, (good, said, seconds) in zip(
            STILL, pool.map(lambda step: step.run(captured=True), STILL), strict=True
        ):
            if not good:
                print(said, flush=True)
                failed.append(step.name)
            say(step, good=good, seconds=seconds)
    for step in LANES[lane]:
        print(f"\n== {step.name}", flush=True)
        good, _, seconds = step.run(captured=False)
        say(step, good=good, seconds=seconds)
        failed += [] if good else [step.name]
    print(f"\nFailed: {', '.join(failed)}." if failed else f"\nmake {lane}: all good.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
