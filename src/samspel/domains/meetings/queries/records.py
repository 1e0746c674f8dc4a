"""What every list of records in this room has in common: what was known then, in which order, how many on a page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from samspel.domains.bodies.queries.bodies import NameFacts, name_in_use, names_of
from samspel.foundation.journal.models import Entry
from samspel.foundation.journal.queries import Citation, KnownFact, end_of
from samspel.foundation.kernel.dates import PartialDate

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Paged(Generic[Line]):
    """One page of a longer list; `count` is the whole list, `page` counts from 1."""

    items: tuple[Line, ...]
    count: int
    page: int
    size: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // self.size))


def known(rows: QuerySet[Any], known_on: date) -> QuerySet[Any]:
    """Those of the rows that some source had told of by the end of `known_on`."""
    told = Entry.objects.filter(
        subject_kind=rows.model._meta.label_lower, subject_id=OuterRef("pk"), known_at__lt=end_of(known_on)
    )
    return rows.filter(Exists(told))


def dated(rows: QuerySet[Any], from_: date | None, to: date | None) -> QuerySet[Any]:
    """Those that may fall within the days given, both counted. Undated rows fall within no days."""
    if from_ is None and to is None:
        return rows
    rows = rows.exclude(on_edtf="")
    if from_ is not None:
        rows = rows.filter(Q(on_latest__gte=from_) | Q(on_latest=None))
    return rows if to is None else rows.filter(Q(on_earliest__lte=to) | Q(on_earliest=None))


def by_date(rows: QuerySet[Any], *, newest_first: bool) -> QuerySet[Any]:
    """In the order of time, "hösten 2020" where autumn begins, undated rows last."""
    first, last = Coalesce("on_earliest", "on_latest"), F("on_latest")
    if newest_first:
        return rows.order_by(first.desc(nulls_last=True), last.desc(nulls_last=True), "-key")
    return rows.order_by(first.asc(nulls_last=True), last.asc(nulls_last=True), "key")


def cut(rows: QuerySet[Any], page: int, size: int) -> list[Any]:
    """One page of the rows. One statement."""
    return list(rows[(page - 1) * size : page * size])


def counted(rows: QuerySet[Any], shown: Sequence[Any], page: int, size: int) -> int:
    """How many rows there are. A page that is not full is the last, and tells; otherwise one statement."""
    if 0 < len(shown) < size or (page == 1 and not shown):
        return (page - 1) * size + len(shown)
    return rows.count()


def citation_in(facts: tuple[KnownFact, ...]) -> Citation:
    """The source that told last."""
    return facts[-1].citation if facts else Citation("", "", None, "")


def names_by_body(ids: Iterable[int], *, known_on: date) -> Mapping[int, tuple[NameFacts, ...]]:
    """Every known name of the bodies. Two statements."""
    return names_of(set(ids), on=known_on, known_on=known_on)


def name_at(names: tuple[NameFacts, ...], key: str, on: PartialDate | None, known_on: date) -> str:
    """What a body was called when something happened; for the undated, what it was called when that was known."""
    day = (on and (on.earliest or on.latest)) or known_on
    return name_in_use(names, key, on=day)
