from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import columns_of
from samspel.foundation.journal.models import Claim, Entry, Source
from samspel.foundation.journal.visible import entries_for
from samspel.foundation.kernel.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as it is named beside a fact: where in it the fact stands. `key` is empty for an entry of our own."""

    key: str
    title: str
    date: PartialDate | None
    place: str


@dataclass(frozen=True, slots=True)
class KnownFact:
    """One entry about a row: what was recorded, when it was known and from where."""

    kind: str
    known_at: datetime
    facts: Mapping[str, str | int | bool | None]
    citation: Citation


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What different sources say of one topic, the one we follow first."""

    topic: str
    statements: tuple["Statement", ...]


@dataclass(frozen=True, slots=True)
class Statement:
    text: str
    stands: bool
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """A source in the list of sources. `entries` counts the facts that rest on it and that the asker may know of."""

    key: str
    title: str
    kind: str
    publisher: str
    date: PartialDate | None
    url: str
    note: str
    entries: int


def end_of(day: date) -> datetime:
    """The first moment after `day`, local time; of the last day that there is, its last moment."""
    last = datetime.combine(day, time.max)
    return timezone.make_aware(last if day == date.max else last + timedelta.resolution)


SOURCE_COLUMNS = tuple(f"source__{name}" for name in ("key", "title", *columns_of("date")))


def known_facts(
    subject_kind: str, ids: Iterable[int], *, known_on: date | None = None
) -> dict[int, tuple[KnownFact, ...]]:
    """Every entry about those rows known by the end of `known_on` (None = now), oldest first. One statement."""
    entries = Entry.objects.filter(subject_kind=subject_kind, subject_id__in=list(ids))
    if known_on is not None:
        entries = entries.filter(known_at__lt=end_of(known_on))
    found: dict[int, list[KnownFact]] = defaultdict(list)
    # Values, not rows: pages read hundreds of entries, and a row with its source costs four times as much to make.
    for subject, kind, known_at, told, place, *source in entries.order_by("known_at", "number").values_list(
        "subject_id", "kind", "known_at", "facts", "place", *SOURCE_COLUMNS
    ):
        found[subject].append(KnownFact(kind, known_at, told, citation(place, *source)))
    return {subject: tuple(facts) for subject, facts in found.items()}


def citation(
    place: str, key: str | None, title: str, edtf: str, earliest: date | None, latest: date | None
) -> Citation:
    """What an entry cites; its source's columns are empty for an entry of our own."""
    if key is None:
        return Citation("", "", None, "")
    return Citation(key, title, PartialDate(edtf, earliest, latest) if edtf else None, place)


def contradictions(subject_kind: str, subject_id: int, *, known_on: date | None = None) -> tuple[Contradiction, ...]:
    """Where sources differ about a row, topic by topic. Two statements."""
    claims = list(Claim.objects.filter(subject_kind=subject_kind, subject_id=subject_id).order_by("topic", "-stands"))
    facts = known_facts("journal.claim", [claim.pk for claim in claims], known_on=known_on)
    topics: dict[str, list[Statement]] = defaultdict(list)
    for claim in claims:
        if claim.pk in facts:
            topics[claim.topic].append(Statement(claim.statement, claim.stands, facts[claim.pk][0].citation))
    return tuple(Contradiction(topic, tuple(statements)) for topic, statements in topics.items())


def sources(actor: Actor) -> Sequence[SourceFacts]:
    """The sources that `actor` may know of, dated ones oldest first, undated last. At most four statements."""
    counts = facts_by_source(actor)
    rows = telling_of(counts).order_by("date_latest", "key")
    return tuple(source_facts(row, counts.get(row.pk, 0)) for row in rows)


def source(actor: Actor, key: str) -> SourceFacts | None:
    """One source by its key; None where `actor` may not know of it. At most four statements."""
    counts = facts_by_source(actor)
    row = telling_of(counts).filter(key=key).first()
    return source_facts(row, counts.get(row.pk, 0)) if row else None


def telling_of(counts: Mapping[int, int]) -> QuerySet[Source]:
    """The sources on which those facts rest, and those on which none rests yet.

    What only closed facts rest on is theirs who know of those: the title alone may say that a body met, and about what.
    """
    found: QuerySet[Source] = Source.objects.filter(
        Q(pk__in=counts) | ~Exists(Entry.objects.filter(source=OuterRef("pk")))
    )
    return found


def source_titles() -> Mapping[str, str]:
    """The title of each source by its key. One statement."""
    return dict(Source.objects.values_list("key", "title"))


def facts_by_source(actor: Actor) -> Mapping[int, int]:
    """How many facts rest on each source, as far as `actor` may know of them."""
    told = Entry.objects.filter(entries_for(actor)).exclude(source=None).order_by()
    return dict(told.values_list("source").annotate(Count("pk")))


def source_facts(row: Source, entries: int) -> SourceFacts:
    return SourceFacts(row.key, row.title, row.kind, row.publisher, row.date, row.url, row.note, entries)


@dataclass(frozen=True, slots=True)
class SourceUse:
    """How often, and where in it, a source was used for one kind of fact. `kind` is the event's name."""

    kind: str
    places: tuple[str, ...]
    count: int


def source_uses(actor: Actor, key: str) -> tuple[SourceUse, ...]:
    """What rests on a source, by kind of fact, most first, as far as `actor` may know of it.

    At most three statements.
    """
    entries = Entry.objects.filter(entries_for(actor), source__key=key)
    rows = entries.order_by("number").values_list("kind", "place")
    found: dict[str, list[str]] = defaultdict(list)
    for kind, place in rows:
        found[kind].append(place)
    uses = [SourceUse(kind, tuple(dict.fromkeys(filter(None, places))), len(places)) for kind, places in found.items()]
    return tuple(sorted(uses, key=lambda use: -use.count))
