"""What a table of the archive is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models

from samspel.across.archive.cells import DATE, KEY, KEYS, MOMENT, TEXT, Cell, choice
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.models import Entry


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `refers` is the table whose `key` it names; `limit` is in characters, None = no limit."""

    name: str
    cell: Cell = TEXT
    needed: bool = False
    refers: str = ""
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file; `about` says what one row is.

    `identity` are the columns that no two rows may have the same, () = rows may be alike. `above` is the column by
    which a row names another of the same table that must be loaded before it.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...] = ("key",)
    above: str = ""

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @property
    def header(self) -> list[str]:
        return [column.name for column in self.columns]


def needed(name: str, cell: Cell = TEXT, *, limit: int | None = None) -> Column:
    return Column(name, cell, needed=True, limit=limit)


def names_one(name: str, table: str, *, must: bool = True) -> Column:
    """A column with the key of a row in another table."""
    return Column(name, KEY, needed=must, refers=table)


def names_many(name: str, table: str) -> Column:
    return Column(name, KEYS, refers=table)


def room_in(model: type[models.Model], field: str) -> int | None:
    """How many characters the field holds; None = as many as one likes."""
    room: int | None = getattr(model._meta.get_field(field), "max_length", None)
    return room


def for_model(model: type[models.Model]) -> Callable[..., Column]:
    """Makes columns of free text that are as long as the model's field."""

    def text(name: str, *, field: str = "", must: bool = False) -> Column:
        return Column(name, TEXT, needed=must, limit=room_in(model, field or name))

    return text


def key_of(model: type[models.Model]) -> Column:
    return needed("key", KEY, limit=room_in(model, "key"))


PLACE_LIMIT = room_in(Entry, "place")
FACT = (Column("known_at", MOMENT), names_one("source", "sources", must=False), Column("place", limit=PLACE_LIMIT))
END = (
    Column("end_known_at", MOMENT),
    names_one("end_source", "sources", must=False),
    Column("end_place", limit=PLACE_LIMIT),
)
PERIOD = (Column("starts", DATE), Column("ends", DATE))
WHO_SEES = (needed("sphere", choice(Sphere)), needed("audience", choice(Audience)))
