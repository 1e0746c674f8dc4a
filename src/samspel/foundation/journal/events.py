"""What can happen, declared: one `EventKind` for each, and the only way to enter it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.db.models import F
from django.utils.functional import Promise

from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.models import Counter, Entry, Source

Fact = str | int | bool | None


class CrossesCommunity(Exception):
    """A write that would tie one community's rows to another's. A fault of the program, never of the user."""


@dataclass(frozen=True, slots=True)
class Origin:
    """How a fact of the past came to be known: when, from which source, and where in it."""

    known_at: datetime
    source: Source | None = None
    place: str = ""


KINDS: dict[str, "EventKind"] = {}


@dataclass(frozen=True, slots=True)
class EventKind:
    """One thing that can happen.

    `facts` names what an entry holds beside ids, `personal` those of them that erasure empties,
    `retention` how long the entry is kept and why ("archive" = for good, arkivlagen).
    """

    name: str
    sentence: str | Promise
    facts: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    retention: str = "archive"

    def __post_init__(self) -> None:
        KINDS[self.name] = self

    def record(
        self, row: models.Model, *, by: Actor, at: datetime, origin: Origin | None = None, **facts: Fact
    ) -> Entry:
        """Enter in the journal that this happened to `row`, in the caller's transaction, with the next number.

        Raises `CrossesCommunity` if the row, or one it points to, is another community's; `TypeError` on
        undeclared or missing facts.
        """
        if set(facts) != set(self.facts):
            raise TypeError(f"{self.name} records {sorted(self.facts)}, got {sorted(facts)}")
        refuse_crossing(row, by.community_id)
        origin = origin or Origin(known_at=at)
        if origin.source is not None:
            refuse_crossing(origin.source, by.community_id)
        return Entry.objects.create(
            community_id=by.community_id,
            number=next_number(by.community_id),
            kind=self.name,
            subject_kind=row._meta.label_lower,
            subject_id=row.pk,
            known_at=origin.known_at,
            recorded_at=at,
            person_id=by.person_id,
            organisation_id=by.organisation_id,
            channel=by.channel,
            source=origin.source,
            place=origin.place,
            facts=facts,
        )


def next_number(community_id: int) -> int:
    """Raise the community's counter under its row lock, held until commit: no gaps, numbers in commit order.

    Of two that both find no counter, the second waits for the first to commit and then counts on from it.
    """
    counter = Counter.objects.filter(community_id=community_id)
    if not counter.update(last=F("last") + 1):
        Counter.objects.bulk_create([Counter(community_id=community_id)], ignore_conflicts=True)
        counter.update(last=F("last") + 1)
    return counter.get().last


def refuse_crossing(row: models.Model, community_id: int) -> None:
    """Raise unless the row, and every row that it was given to point to, belongs to the community."""
    for field in row._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and field.is_cached(row) and field.name != "community":
            related = getattr(row, field.name)
            if community_of(related) not in (None, community_id):
                raise CrossesCommunity(f"{row._meta.label}.{field.name} belongs to another community")
    if community_of(row) not in (None, community_id):
        raise CrossesCommunity(f"{row._meta.label} {row.pk} belongs to another community")


def community_of(row: models.Model) -> int | None:
    """Whose a row is; None for what is global, as a user."""
    owner: int | None = row.pk if isinstance(row, Community) else getattr(row, "community_id", None)
    return owner
