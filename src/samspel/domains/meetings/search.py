from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from samspel.domains.bodies.models import BodyName
from samspel.domains.meetings.models import (
    DOCUMENT_KIND_LABELS,
    MEETING_KIND_LABELS,
    Decision,
    Meeting,
    MeetingBody,
    SteeringDocument,
)
from samspel.domains.meetings.queries.records import name_at, names_by_body
from samspel.domains.meetings.rules import DocumentKind as Sort
from samspel.domains.meetings.rules import MeetingKind
from samspel.foundation.communities.rules import Audience
from samspel.foundation.search.documents import DocumentKind, RowIds, SearchDocumentData
from samspel.foundation.ui.wording import say_date


def meetings(rows: RowIds, on: date) -> Iterator[SearchDocumentData]:
    """What is searchable of those meetings: title, kind, day, public bodies under their names that day, summary.

    A meeting that is not published is found by those of the first body that has a part in it. Four statements.
    """
    parts: dict[int, list[MeetingBody]] = defaultdict(list)
    for part in MeetingBody.objects.filter(meeting__in=rows).select_related("body"):
        parts[part.meeting_id].append(part)
    names = names_by_body((part.body_id for found in parts.values() for part in found), known_on=on)
    for row in Meeting.objects.filter(pk__in=rows):
        bodies = [part.body for part in parts[row.pk]]
        named = [name_at(names[b.pk], b.key, row.on, on) for b in bodies if b.audience == Audience.PUBLIC]
        yield SearchDocumentData(
            row_id=row.pk,
            title=row.title,
            path=row.get_absolute_url(),
            text=sentences(
                MEETING_KIND_LABELS[MeetingKind(row.kind)], say_date(row.on), *named, row.place, row.summary
            ),
            public=row.audience == Audience.PUBLIC,
            body_id=bodies[0].pk if bodies else None,
        )


def decisions(rows: RowIds, on: date) -> Iterator[SearchDocumentData]:
    """What is searchable of those decisions: title, organ, paragraph, day and summary. One statement."""
    for row in Decision.objects.filter(pk__in=rows):
        yield SearchDocumentData(
            row_id=row.pk,
            title=row.title,
            path=row.get_absolute_url(),
            text=sentences(row.organ, row.paragraph, say_date(row.on), row.summary),
            public=row.audience == Audience.PUBLIC,
            body_id=row.body_id,
        )


def steering_documents(rows: RowIds, on: date) -> Iterator[SearchDocumentData]:
    """What is searchable of those documents: title, kind, organ, day and summary. One statement."""
    for row in SteeringDocument.objects.filter(pk__in=rows):
        yield SearchDocumentData(
            row_id=row.pk,
            title=row.title,
            path=row.get_absolute_url(),
            text=sentences(DOCUMENT_KIND_LABELS[Sort(row.kind)], row.organ, say_date(row.on), row.summary),
            public=row.audience == Audience.PUBLIC,
            body_id=row.body_id,
        )


def sentences(*told: object) -> str:
    """What is told, each as a sentence, without what is empty."""
    texts = (str(text).strip().rstrip(".") for text in told)
    return ". ".join(text for text in texts if text)


def all_meetings() -> Iterable[int]:
    rows: Iterable[int] = Meeting.objects.order_by("pk").values_list("pk", flat=True)
    return rows


def all_decisions() -> Iterable[int]:
    rows: Iterable[int] = Decision.objects.order_by("pk").values_list("pk", flat=True)
    return rows


def all_documents() -> Iterable[int]:
    rows: Iterable[int] = SteeringDocument.objects.order_by("pk").values_list("pk", flat=True)
    return rows


def of_body_names(ids: RowIds) -> Iterable[int]:
    """Meetings of the bodies that got a name."""
    bodies = BodyName.objects.filter(pk__in=ids).values("body")
    rows: Iterable[int] = MeetingBody.objects.filter(body__in=bodies).values_list("meeting_id", flat=True)
    return rows


SEARCHABLE = (
    DocumentKind(
        kind="meetings.meeting",
        label=_("Meetings"),
        rows=all_meetings,
        build=meetings,
        touched_by={"bodies.bodyname": of_body_names},
    ),
    DocumentKind(kind="meetings.decision", label=_("Decisions"), rows=all_decisions, build=decisions),
    DocumentKind(
        kind="meetings.steeringdocument", label=_("Steering documents"), rows=all_documents, build=steering_documents
    ),
)
