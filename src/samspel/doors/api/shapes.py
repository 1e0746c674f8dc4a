"""Parts that several answers share. Names of fields and their values are the API's promise; additions break nobody."""

from collections.abc import Sequence
from datetime import date
from typing import Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from samspel.foundation.journal.queries import Citation
from samspel.foundation.kernel import dates

Row = TypeVar("Row", bound=BaseModel)


class Shape(BaseModel):
    """A part of an answer, described by its docstring."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class PartialDate(Shape):
    """A date as exactly as the source tells it, never more. `null` in `earliest` or `latest` is open."""

    edtf: str = Field(description="The date in EDTF (ISO 8601-2): `2019-03-04`, `2019-08`, `2015-23` (autumn 2015).")
    earliest: date | None = Field(description="The first day it can be.")
    latest: date | None = Field(description="The last day it can be.")

    @classmethod
    def of(cls, when: dates.PartialDate | None) -> Self | None:
        return cls(edtf=when.edtf, earliest=when.earliest, latest=when.latest) if when else None


class SourceRef(Shape):
    """The source that tells a fact, and where in it."""

    key: str = Field(description="Key of the source, as in `/sources`.")
    title: str
    date: PartialDate | None = Field(description="The date of the source; `null` where it has none.")
    place: str = Field(description="Where in the source, in Swedish; empty for the whole of it.")

    @classmethod
    def of(cls, citation: Citation) -> Self | None:
        """None for what was entered without a source."""
        if not citation.key:
            return None
        when = PartialDate.of(citation.date)
        return cls(key=citation.key, title=citation.title, date=when, place=citation.place)


class ListOf(Shape, Generic[Row]):
    """One page of a list."""

    items: Sequence[Row]
    count: int = Field(description="Rows in the whole list, not only in this answer.")


class OneFault(Shape):
    """A parameter that is wrong."""

    parameter: str
    detail: str = Field(description="What to write instead, in Swedish.")


class Problem(Shape):
    """What is wrong (RFC 9457)."""

    type: str = Field(description="Address that explains this kind of problem.")
    title: str = Field(description="The kind of problem, in Swedish.")
    status: int = Field(description="The HTTP status code.")
    detail: str = Field(description="What is wrong here, in Swedish.")
    instance: str = Field(description="The address that was asked for.")
    errors: Sequence[OneFault] = Field((), description="Each parameter that is wrong; only with status 422.")
