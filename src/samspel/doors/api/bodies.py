"""Bodies, their names, and who sat in them."""

from collections.abc import Sequence
from enum import StrEnum

from django.http import Http404
from ninja import Query, Router
from pydantic import Field

from samspel.domains.bodies import queries
from samspel.domains.bodies.queries import BodyFacts, BodyLine, Holder, NameFacts
from samspel.domains.bodies.rules import BodyKind, SeatKind, Side
from samspel.domains.organisations.rules import NameKind
from samspel.doors.api.asked import ListOnDay, OnDay, PathKey
from samspel.doors.api.shapes import ListOf, PartialDate, Shape, SourceRef
from samspel.foundation.access.asked import today
from samspel.foundation.access.request import Request
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.journal.queries import Contradiction
from samspel.foundation.kernel.periods import Certainty, least

router = Router(tags=["bodies"])


class BodyRow(Shape):
    """A body under the name that it had on the day asked."""

    key: str
    name: str
    sphere: Sphere
    kind: BodyKind
    exists: Certainty = Field(description="Whether the body existed on the day asked.")
    parent: str | None = Field(description="Key of the body that it is a committee of.")


class BodyName(Shape):
    """A name, alias or misspelling with the time in which it was used. `ends` is the first day without it."""

    name: str
    kind: NameKind
    starts: PartialDate | None
    ends: PartialDate | None
    certainty: Certainty = Field(description="Whether the name was in use on the day asked.")
    source: SourceRef | None


class RelatedBody(Shape):
    """Another body and how this one is tied to it: `parent`, `committee`, `split-from`, `succeeds` and so on."""

    key: str
    name: str
    relation: str
    on: PartialDate | None


class Statement(Shape):
    """What one source says. `stands`: this is what the other fields follow."""

    text: str
    stands: bool
    source: SourceRef | None


class Disagreement(Shape):
    """A topic on which sources differ."""

    topic: str
    statements: Sequence[Statement]


class BodyAnswer(Shape):
    """A body as it was on the day asked, with all its names."""

    key: str
    name: str = Field(description="The name in use on the day asked.")
    sphere: Sphere
    kind: BodyKind
    purpose: str
    exists: Certainty = Field(description="Whether the body existed on the day asked.")
    starts: PartialDate | None
    ends: PartialDate | None
    parent: str | None = Field(description="Key of the body that it is a committee of.")
    names: Sequence[BodyName]
    related: Sequence[RelatedBody]
    disagreements: Sequence[Disagreement]
    source: SourceRef | None


class Role(StrEnum):
    """The office of somebody in a seat."""

    MEMBER = "member"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"


class Mandate(Shape):
    """Somebody's time in a seat. `starts` null: unknown; `ends` null: no end known."""

    person: str | None = Field(description="Null where the source names nobody.")
    kind: SeatKind
    role: Role = Field(description="The office held on the day asked, surely or perhaps.")
    role_certainty: Certainty
    side: Side
    on_behalf_of: Sequence[str] = Field(description="Organisations, by the names in use on the day asked.")
    party: str | None
    seat: str = Field(description="Which seat: those who held the same one came after each other.")
    starts: PartialDate | None
    ends: PartialDate | None
    certainty: Certainty = Field(description="Whether it held on the day asked.")
    source: SourceRef | None


class Bodies(ListOf[BodyRow]):
    """Bodies in the order of the programme."""


class Mandates(ListOf[Mandate]):
    """Those who held a seat on the day asked, surely or perhaps, seat by seat."""


@router.get(
    "/bodies",
    response=Bodies,
    operation_id="listBodies",
    url_name="bodies",
)
def list_bodies(request: Request, asked: Query[ListOnDay]) -> Bodies:
    """Every body (group, network, committee) under the name that it had on a day."""
    now = today(request)
    lines = queries.bodies(request.actor, on=asked.on or now, known_on=asked.known_on or now)
    return Bodies(items=[body_row(line) for line in asked.cut(lines)], count=len(lines))


@router.get(
    "/bodies/{slug:key}",
    response=BodyAnswer,
    operation_id="getBody",
    url_name="body",
)
def get_body(request: Request, key: PathKey, asked: Query[OnDay]) -> BodyAnswer:
    """One body: what it was called on a day, all its names with periods and sources, and what it is tied to."""
    return body_answer(found(request, key, asked))


@router.get(
    "/bodies/{slug:key}/mandates",
    response=Mandates,
    operation_id="listMandates",
    url_name="mandates",
)
def list_mandates(request: Request, key: PathKey, asked: Query[ListOnDay]) -> Mandates:
    """Who sat in a body on a day, for whom, in which office, and how sure that is, with the source."""
    facts, now = found(request, key, asked), today(request)
    sitting = queries.sitting_on(request.actor, facts, on=asked.on or now, known_on=asked.known_on or now)
    return Mandates(items=[mandate(holder) for holder in asked.cut(sitting.holders)], count=len(sitting.holders))


def found(request: Request, key: str, asked: OnDay | ListOnDay) -> BodyFacts:
    """The body, or the same 404 whether there is none or the asker may not know of it."""
    now = today(request)
    facts = queries.body_facts(request.actor, key, on=asked.on or now, known_on=asked.known_on or now)
    if facts is None:
        raise Http404
    return facts


def body_row(line: BodyLine) -> BodyRow:
    return BodyRow(
        key=line.key,
        name=line.name,
        sphere=line.sphere,
        kind=BodyKind(line.kind),
        exists=line.exists,
        parent=line.parent_key or None,
    )


def body_answer(facts: BodyFacts) -> BodyAnswer:
    return BodyAnswer(
        key=facts.key,
        name=facts.name,
        sphere=facts.sphere,
        kind=BodyKind(facts.kind),
        purpose=facts.purpose,
        exists=facts.exists,
        starts=PartialDate.of(facts.period.starts),
        ends=PartialDate.of(facts.period.ends),
        parent=next((other.key for other in facts.related if other.relation == "parent"), None),
        names=[body_name(name) for name in facts.names],
        related=[related_body(other) for other in facts.related],
        disagreements=[disagreement(topic) for topic in facts.contradictions],
        source=SourceRef.of(facts.citation),
    )


def related_body(other: queries.RelatedBody) -> RelatedBody:
    return RelatedBody(key=other.key, name=other.name, relation=other.relation, on=PartialDate.of(other.on))


def body_name(name: NameFacts) -> BodyName:
    return BodyName(
        name=name.name,
        kind=name.kind,
        starts=PartialDate.of(name.starts),
        ends=PartialDate.of(name.ends),
        certainty=name.in_use,
        source=SourceRef.of(name.citation),
    )


def disagreement(topic: Contradiction) -> Disagreement:
    statements = [
        Statement(text=said.text, stands=said.stands, source=SourceRef.of(said.citation) if said.citation else None)
        for said in topic.statements
    ]
    return Disagreement(topic=topic.topic, statements=statements)


def mandate(holder: Holder) -> Mandate:
    office = holder.office
    return Mandate(
        person=holder.person or None,
        kind=holder.kind,
        role=Role(office.role) if office else Role.MEMBER,
        role_certainty=least(office.certainty, holder.certainty) if office else holder.certainty,
        side=holder.side,
        on_behalf_of=[organisation.name for organisation in holder.on_behalf_of],
        party=holder.party or None,
        seat=holder.slot,
        starts=PartialDate.of(holder.period.starts),
        ends=PartialDate.of(holder.period.ends),
        certainty=holder.certainty,
        source=SourceRef.of(holder.citation),
    )
