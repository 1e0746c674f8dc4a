"""Meetings, decisions and steering documents as they are on record."""

from collections.abc import Sequence
from datetime import datetime

from ninja import Query, Router
from pydantic import Field

from samspel.domains.meetings.queries import (
    DecisionLine,
    DocumentLine,
    Library,
    MeetingLine,
    decisions_list,
    library,
    meetings_list,
)
from samspel.domains.meetings.rules import DocumentKind, DocumentStatus, DocumentTie, MeetingKind, MeetingState, Part
from samspel.doors.api.asked import DecisionsAsked, DocumentsAsked, MeetingsAsked
from samspel.doors.api.shapes import ListOf, PartialDate, Shape, SourceRef
from samspel.foundation.access.asked import today
from samspel.foundation.access.request import Request
from samspel.foundation.communities.rules import Sphere

router = Router(tags=["records"])


class BodyPart(Shape):
    """A body's part in a meeting. Only who `holds` it has met."""

    body: str = Field(description="Key of the body.")
    name: str = Field(description="Its name on the day of the meeting.")
    part: Part


class MeetingRow(Shape):
    """A meeting, conference or other event as it was known on the day asked."""

    key: str
    title: str
    bodies: Sequence[str] = Field(description="Keys of the bodies that have a part in it.")
    parts: Sequence[BodyPart]
    kind: MeetingKind
    starts: PartialDate | None = Field(description="The day, as exactly as the source tells it; null where unknown.")
    starts_at: datetime | None = Field(description="The time of day, where it is known (RFC 3339, UTC).")
    ends_at: datetime | None
    state: MeetingState
    participants: int | None = Field(description="Null where no source tells.")
    participants_approximate: bool
    source: SourceRef | None = Field(description="The source that told last.")


class DecisionRow(Shape):
    """A decision. `document` is the key of the steering document that it adopts, orders or changes."""

    key: str
    on: PartialDate | None
    organ: str = Field(description="Who decided; empty where the source does not tell.")
    paragraph: str
    title: str
    summary: str
    document: str | None
    source: SourceRef | None


class TieRow(Shape):
    """How a document stands to an earlier one: in its place, as the next step of the same work, or bound to it."""

    tie: DocumentTie
    earlier: str = Field(description="Key of the earlier document.")
    source: SourceRef | None


class DocumentRow(Shape):
    """A steering document: programme, guidelines, policy, plan and so on."""

    key: str
    title: str
    kind: DocumentKind
    on: PartialDate | None
    organ: str
    status: DocumentStatus
    sphere: Sphere
    summary: str
    url: str = Field(description="Where it can be read; empty where it is not on the web.")
    ties: Sequence[TieRow]
    source: SourceRef | None


class Meetings(ListOf[MeetingRow]):
    """Meetings, newest first; undated ones last."""


class Decisions(ListOf[DecisionRow]):
    """Decisions, newest first; undated ones last."""


class Documents(ListOf[DocumentRow]):
    """Steering documents, oldest first; undated ones last."""


@router.get(
    "/meetings",
    response=Meetings,
    operation_id="listMeetings",
    url_name="meetings",
)
def list_meetings(request: Request, asked: Query[MeetingsAsked]) -> Meetings:
    """Meetings, conferences and events, with the state (planned, held, cancelled …) that was known on a day."""
    found = meetings_list(
        request.actor,
        known_on=asked.known_on or today(request),
        body=asked.body or "",
        kind=asked.kind,
        from_=asked.from_,
        to=asked.to,
        page=asked.page,
        size=asked.limit,
    )
    return Meetings(items=[meeting_row(line) for line in found.items], count=found.count)


@router.get(
    "/decisions",
    response=Decisions,
    operation_id="listDecisions",
    url_name="decisions",
)
def list_decisions(request: Request, asked: Query[DecisionsAsked]) -> Decisions:
    """Decisions with date, organ and paragraph."""
    found = decisions_list(
        request.actor,
        known_on=asked.known_on or today(request),
        organ=asked.organ or "",
        from_=asked.from_,
        to=asked.to,
        page=asked.page,
        size=asked.limit,
    )
    return Decisions(items=[decision_row(line) for line in found.items], count=found.count)


@router.get(
    "/documents",
    response=Documents,
    operation_id="listDocuments",
    url_name="documents",
)
def list_documents(request: Request, asked: Query[DocumentsAsked]) -> Documents:
    """Steering documents and how they hang together."""
    shelf = library(request.actor, known_on=asked.known_on or today(request))
    chosen = [line for line in shelf.documents if asked.kind in (None, line.kind)]
    return Documents(items=[document_row(line, shelf) for line in asked.cut(chosen)], count=len(chosen))


def meeting_row(line: MeetingLine) -> MeetingRow:
    return MeetingRow(
        key=line.key,
        title=line.title,
        bodies=[part.key for part in line.bodies],
        parts=[BodyPart(body=part.key, name=part.name, part=part.part) for part in line.bodies],
        kind=line.kind,
        starts=PartialDate.of(line.on),
        starts_at=line.starts_at,
        ends_at=line.ends_at,
        state=line.state,
        participants=line.participants,
        participants_approximate=line.participants_approximate,
        source=SourceRef.of(line.citation),
    )


def decision_row(line: DecisionLine) -> DecisionRow:
    return DecisionRow(
        key=line.key,
        on=PartialDate.of(line.on),
        organ=line.organ,
        paragraph=line.paragraph,
        title=line.title,
        summary=line.summary,
        document=line.document.key if line.document else None,
        source=SourceRef.of(line.citation),
    )


def document_row(line: DocumentLine, shelf: Library) -> DocumentRow:
    ties = [
        TieRow(tie=tie.tie, earlier=tie.earlier.key, source=SourceRef.of(tie.citation))
        for tie in shelf.ties
        if tie.document is line
    ]
    return DocumentRow(
        key=line.key,
        title=line.title,
        kind=line.kind,
        on=PartialDate.of(line.on),
        organ=line.organ,
        status=line.status,
        sphere=line.sphere,
        summary=line.summary,
        url=line.url,
        ties=ties,
        source=SourceRef.of(line.citation),
    )
