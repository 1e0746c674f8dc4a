from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet

from samspel.domains.bodies.models import Body
from samspel.domains.bodies.queries.bodies import NameFacts
from samspel.domains.meetings.models import Meeting, MeetingBody, Mention
from samspel.domains.meetings.queries.records import (
    Paged,
    by_date,
    citation_in,
    counted,
    cut,
    dated,
    known,
    name_at,
    names_by_body,
)
from samspel.domains.meetings.queries.reports import reports_of
from samspel.domains.meetings.rules import MeetingForm, MeetingKind, MeetingState, Part, as_known, unconfirmed
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.journal.queries import Citation, KnownFact, known_facts
from samspel.foundation.kernel.dates import PartialDate

Names = Mapping[int, tuple[NameFacts, ...]]


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A body and its part in a meeting, under the name it had on the day of the meeting."""

    key: str
    name: str
    sphere: Sphere
    part: Part


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as it was known on the day asked.

    `participants` None = not said. `unconfirmed`: its day has passed and nobody has said whether it was held.
    `citation` is the source that told last.
    """

    key: str
    title: str
    kind: MeetingKind
    on: PartialDate | None
    starts_at: datetime | None
    ends_at: datetime | None
    state: MeetingState
    unconfirmed: bool
    participants: int | None
    participants_approximate: bool
    form: MeetingForm
    place: str
    summary: str
    sphere: Sphere
    bodies: tuple[BodyPart, ...]
    citation: Citation


@dataclass(frozen=True, slots=True)
class MentionLine:
    """Meetings without day and number that a source speaks of."""

    key: str
    body_key: str
    body_name: str
    kind: MeetingKind
    state: MeetingState
    on: PartialDate
    label: str
    citation: Citation


def meetings_list(
    actor: Actor,
    *,
    known_on: date,
    body: str = "",
    kind: MeetingKind | None = None,
    from_: date | None = None,
    to: date | None = None,
    newest_first: bool = True,
    page: int = 1,
    size: int = 50,
) -> Paged[MeetingLine]:
    """Meetings that `actor` may know of and that were known on `known_on`; undated ones last. At most six statements.

    `body` is a key: meetings that the body holds, organises or takes part in. `from_` and `to`: meetings that may fall
    within those days, both counted.
    """
    rows = by_date(known_meetings(actor, known_on, body=body, kind=kind, from_=from_, to=to), newest_first=newest_first)
    shown = cut(rows, page, size)
    return Paged(lines(shown, known_on), counted(rows, shown, page, size), page, size)


def known_meetings(
    actor: Actor,
    known_on: date,
    *,
    body: str = "",
    kind: MeetingKind | None = None,
    from_: date | None = None,
    to: date | None = None,
) -> QuerySet[Meeting]:
    """What a list of meetings is cut from, with the bodies that the actor may know of."""
    seen = Body.objects.visible_to(actor)
    parts = MeetingBody.objects.filter(body__in=seen).select_related("body")
    rows = dated(known(Meeting.objects.visible_to(actor), known_on), from_, to)
    if body:
        rows = rows.filter(pk__in=MeetingBody.objects.filter(body__in=seen.filter(key=body)).values("meeting"))
    if kind is not None:
        rows = rows.filter(kind=kind)
    return rows.prefetch_related(Prefetch("parts", queryset=parts, to_attr="seen_parts"))


def lines(rows: list[Meeting], known_on: date) -> tuple[MeetingLine, ...]:
    """The rows as known then. Three statements."""
    names = names_by_body((part.body_id for row in rows for part in row.seen_parts), known_on=known_on)  # type: ignore[attr-defined]
    facts = known_facts("meetings.meeting", [row.pk for row in rows], known_on=known_on)
    return tuple(line(row, names, facts.get(row.pk, ()), known_on) for row in rows)


def line(row: Meeting, names: Names, facts: tuple[KnownFact, ...], known_on: date) -> MeetingLine:
    report = as_known(reports_of(facts), on=known_on)
    state = report.state if report else MeetingState(row.state)
    return MeetingLine(
        key=row.key,
        title=row.title,
        kind=MeetingKind(row.kind),
        on=row.on,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        state=state,
        unconfirmed=unconfirmed(state, row.on, known_on),
        participants=report.participants if report else None,
        participants_approximate=report.participants_approximate if report else False,
        form=MeetingForm(row.form),
        place=row.place,
        summary=row.summary,
        sphere=Sphere(row.sphere),
        bodies=body_parts(row, names, known_on),
        citation=citation_in(facts),
    )


def body_parts(row: Meeting, names: Names, known_on: date) -> tuple[BodyPart, ...]:
    return tuple(
        BodyPart(
            part.body.key,
            name_at(names[part.body_id], part.body.key, row.on, known_on),
            Sphere(part.body.sphere),
            Part(part.part),
        )
        for part in row.seen_parts  # type: ignore[attr-defined]
    )


def mentions(
    actor: Actor,
    *,
    known_on: date,
    body: str = "",
    kind: MeetingKind | None = None,
    from_: date | None = None,
    to: date | None = None,
    newest_first: bool = True,
) -> tuple[MentionLine, ...]:
    """Meetings without day and number that were known of, of bodies that the actor may know of. Four statements."""
    rows = known(Mention.objects.visible_to(actor).filter(body__in=Body.objects.visible_to(actor)), known_on)
    rows = by_date(dated(rows, from_, to), newest_first=newest_first).select_related("body")
    if body:
        rows = rows.filter(body__key=body)
    if kind is not None:
        rows = rows.filter(kind=kind)
    found = list(rows)
    names = names_by_body((row.body_id for row in found), known_on=known_on)
    facts = known_facts("meetings.mention", [row.pk for row in found], known_on=known_on)
    return tuple(
        MentionLine(
            key=row.key,
            body_key=row.body.key,
            body_name=name_at(names[row.body_id], row.body.key, row.on, known_on),
            kind=MeetingKind(row.kind),
            state=MeetingState(row.state),
            on=row.on,
            label=row.label,
            citation=citation_in(facts.get(row.pk, ())),
        )
        for row in found
    )
