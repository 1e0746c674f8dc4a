"""What the command line says, and how a command fails: with a sentence on stderr and exit status 1."""

import sys
from collections.abc import Callable

from samspel.foundation.kernel.refused import Refused

BAR = 30  # signs
Progress = Callable[[int, int], None]


class Failed(Refused):
    """A command cannot do what it was asked to. Nothing has been changed."""


def say(text: str = "") -> None:
    print(text, flush=True)


def complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def progress_of(label: str) -> Progress:
    """Shows how far something has come: a bar on a terminal, a line at the end otherwise. Give it (done, total)."""
    return bar(label) if sys.stdout.isatty() else last_line(label)


def bar(label: str) -> Progress:
    def show(done: int, total: int) -> None:
        filled = BAR * done // max(total, 1)
        end = "\n" if done >= total else ""
        percent = 100 * done // max(total, 1)
        print(f"\r{label} [{'█' * filled}{'·' * (BAR - filled)}] {percent:3} %", end=end, flush=True)

    return show


def last_line(label: str) -> Progress:
    def show(done: int, total: int) -> None:
        if done >= total:
            say(f"{label}: {total} av {total}")

    return show
