from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.db.models import Count, QuerySet
from django.utils import timezone

from samspel.foundation.journal.models import Claim, Entry, Source
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
    """A source in the list of sources. `entries` counts the facts that rest on it."""

    key: str
    title: str
    kind: str
    publisher: str
    date: PartialDate | None
    url: str
    note: str
    entries: int = field(default=0)


def end_of(day: date) -> datetime:
    """The first moment after `day`, local time; of the last day that there is, its last moment."""
    next_day = datetime.combine(day + timedelta(days=1), time.min) if day < date.max else datetime.max
    return timezone.make_aware(next_day)


def known_facts(
    subject_kind: str, ids: Iterable[int], *, known_on: date | None = None
) -> dict[int, tuple[KnownFact, ...]]:
    """Every entry about those rows known by the end of `known_on` (None = now), oldest first. One statement."""
    entries = Entry.objects.filter(subject_kind=subject_kind, subject_id__in=list(ids)).select_related("source")
    if known_on is not None:
        entries = entries.filter(known_at__lt=end_of(known_on))
    found: dict[int, list[KnownFact]] = defaultdict(list)
    for entry in entries.order_by("known_at", "number"):
        found[entry.subject_id].append(KnownFact(entry.kind, entry.known_at, entry.facts, citation_of(entry)))
    return {subject: tuple(facts) for subject, facts in found.items()}


def citation_of(entry: Entry) -> Citation:
    source = entry.source
    return Citation(source.key, source.title, source.date, entry.place) if source else Citation("", "", None, "")


def contradictions(subject_kind: str, subject_id: int, *, known_on: date | None = None) -> tuple[Contradiction, ...]:
    """Where sources differ about a row, topic by topic. Two statements."""
    claims = list(Claim.objects.filter(subject_kind=subject_kind, subject_id=subject_id).order_by("topic", "-stands"))
    facts = known_facts("journal.claim", [claim.pk for claim in claims], known_on=known_on)
    topics: dict[str, list[Statement]] = defaultdict(list)
    for claim in claims:
        if claim.pk in facts:
            topics[claim.topic].append(Statement(claim.statement, claim.stands, facts[claim.pk][0].citation))
    return tuple(Contradiction(topic, tuple(statements)) for topic, statements in topics.items())


def sources() -> Sequence[SourceFacts]:
    """All sources of the community, dated ones oldest first, undated last. One statement."""
    return tuple(source_facts(row) for row in counted_sources())


def source(key: str) -> SourceFacts | None:
    """One source by its key. One statement."""
    row = counted_sources().filter(key=key).first()
    return source_facts(row) if row else None


def counted_sources() -> QuerySet[Source]:
    return Source.objects.annotate(fact_count=Count("entries")).order_by("date_latest", "key")


def source_facts(row: Source) -> SourceFacts:
    return SourceFacts(
        row.key, row.title, row.kind, row.publisher, row.date, row.url, row.note, getattr(row, "fact_count", 0)
    )


@dataclass(frozen=True, slots=True)
class SourceUse:
    """How often, and where in it, a source was used for one kind of fact. `kind` is the event's name."""

    kind: str
    places: tuple[str, ...]
    count: int


def source_uses(key: str) -> tuple[SourceUse, ...]:
    """What rests on a source, by kind of fact, most first. One statement."""
    rows = Entry.objects.filter(source__key=key).order_by("number").values_list("kind", "place")
    found: dict[str, list[str]] = defaultdict(list)
    for kind, place in rows:
        found[kind].append(place)
    uses = [SourceUse(kind, tuple(dict.fromkeys(filter(None, places))), len(places)) for kind, places in found.items()]
    return tuple(sorted(uses, key=lambda use: -use.count))
