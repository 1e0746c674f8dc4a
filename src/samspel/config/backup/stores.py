"""The two kinds of database, each with how it is copied and put back."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from django.db import connection

from samspel.config.backup import postgres, sqlite
from samspel.config.backup.manifest import Facts


class Store(Protocol):
    """What `sqlite` and `postgres` have in common."""

    NAME: str
    COMPRESSION: int

    def version(self) -> str: ...
    def copy(self, folder: Path) -> tuple[Path, Facts]: ...
    def refuse_filled(self) -> None: ...
    def unpacking(self) -> AbstractContextManager[Path]: ...
    def restore(self, made: Path, facts: Facts) -> None: ...


STORES: dict[str, Store] = {"sqlite": sqlite, "postgresql": postgres}


def store() -> Store:
    """That of the database in use."""
    return STORES[connection.vendor]
