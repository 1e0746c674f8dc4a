"""Files that are whole or not there: written under another name, made durable, and only then given their own."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samspel.config.console import Failed

OWNER_ONLY = 0o600


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """A hidden folder beside `target`, for what is not ready yet, removed in the end.

    What a killed run has left there is removed first. Raises `Failed` if another run is using it.
    """
    place = target.parent / f".{target.name}.part"
    place.mkdir(mode=0o700, exist_ok=True)
    lock = os.open(place, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as busy:
        os.close(lock)
        raise Failed(f"{target} skrivs redan av ett annat kommando. Vänta tills det är klart.") from busy
    try:
        clear(place)
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        os.close(lock)


def clear(place: Path) -> None:
    for left in place.iterdir():
        left.unlink()


def make_durable(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder, before anything relies on it."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def put_in_place(made: Path, target: Path) -> None:
    """Give a finished file its name. `target` may not exist: it is refused by the caller."""
    made.chmod(OWNER_ONLY)
    make_durable(made)
    made.rename(target)
    make_durable(target.parent)
