from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from samspel.domains.bodies.models import Body
from samspel.domains.meetings.actions.meetings import HeldTooEarly
from samspel.domains.meetings.events import DECISION_RECORDED, DOCUMENT_RECORDED, DOCUMENTS_TIED
from samspel.domains.meetings.models import Decision, DocumentLink, Meeting, SteeringDocument
from samspel.domains.meetings.models.records import day_known, refuse_unfit, require_right
from samspel.domains.meetings.permissions import RECORD_DECISION
from samspel.domains.meetings.rules import DocumentKind, DocumentStatus, DocumentTie, goes_in_circle, too_early
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import edtf_of
from samspel.foundation.communities.models import Unit
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import Origin
from samspel.foundation.journal.visible import refuse_unknown
from samspel.foundation.kernel.dates import PartialDate, day
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.ui.wording import say_date


class DocumentsInCircle(Refused):
    """A document would come before itself."""


@transaction.atomic
def record_past_document(
    *,
    key: str,
    title: str,
    kind: DocumentKind,
    on: PartialDate | None,
    organ: str,
    status: DocumentStatus,
    summary: str = "",
    url: str = "",
    body: Body | None = None,
    sphere: Sphere,
    audience: Audience = Audience.PUBLIC,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> SteeringDocument:
    """Record a programme, policy, plan or the like. `on` None = the source does not say when; `organ` "" = nor who.

    How it stands to other documents is a `record_past_document_link`, what was decided of it a `record_past_decision`.
    Raises `HeldTooEarly`, `KeyTaken`, `NotForRecords`.
    """
    document = SteeringDocument(community_id=by.community_id, key=key, title=title, kind=kind, status=status)
    document.on, document.organ, document.summary, document.url, document.body = on, organ, summary, url, body
    document.sphere, document.audience = sphere, audience
    require_right(RECORD_DECISION, document, bodies=[body] if body else [], by=by)
    refuse_unfit(document)
    if status is not DocumentStatus.DRAFT:
        refuse_too_early(title, on, origin=origin, at=at)
    document.save()
    DOCUMENT_RECORDED.record(document, by=by, at=at, origin=origin, on=edtf_of(on), status=status)
    return document


@transaction.atomic
def record_past_document_link(
    document: SteeringDocument, earlier: SteeringDocument, *, tie: DocumentTie, origin: Origin, by: Actor, at: datetime
) -> DocumentLink:
    """Record that `document` supersedes, follows or is tied to an `earlier` one.

    Raises `DocumentsInCircle`; `NotAllowed` too for an earlier one that `by` may not know of.
    """
    require_right(RECORD_DECISION, document, bodies=[document.body] if document.body else [], by=by)
    refuse_unknown(earlier, by=by)
    link = DocumentLink(community_id=by.community_id, document=document, earlier=earlier, tie=tie)
    # Two ties made at once could close a circle that neither sees: the second waits here for the first.
    list(SteeringDocument.objects.select_for_update().order_by("pk").values_list("pk"))
    ties = DocumentLink.objects.values_list("document_id", "earlier_id")
    if goes_in_circle(list(ties), document.pk, earlier.pk):
        raise DocumentsInCircle(
            _("“%(later)s” cannot come after “%(earlier)s”, which comes after it. Remove one of the ties.")
            % {"later": document.title, "earlier": earlier.title}
        )
    link.save()
    DOCUMENTS_TIED.record(link, by=by, at=at, origin=origin, tie=tie)
    return link


@transaction.atomic
def record_past_decision(
    *,
    key: str,
    title: str,
    on: PartialDate | None,
    organ: str,
    unit: Unit | None = None,
    body: Body | None = None,
    paragraph: str = "",
    summary: str = "",
    document: SteeringDocument | None = None,
    meeting: Meeting | None = None,
    sphere: Sphere,
    audience: Audience = Audience.PUBLIC,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> Decision:
    """Record what an organ decided. `document` is the one that the decision adopts, orders or changes.

    Raises `HeldTooEarly` for a decision dated after the day it was known; `KeyTaken`, `NotForRecords`; `NotAllowed` too
    for a document or meeting that `by` may not know of.
    """
    decision = Decision(community_id=by.community_id, key=key, title=title, organ=organ, paragraph=paragraph)
    decision.unit, decision.body, decision.document, decision.meeting = unit, body, document, meeting
    decision.on, decision.summary, decision.sphere, decision.audience = on, summary, sphere, audience
    require_right(RECORD_DECISION, decision, bodies=[body] if body else [], by=by)
    refuse_unknown(document, meeting, by=by)
    refuse_unfit(decision)
    refuse_too_early(title, on, origin=origin, at=at)
    decision.save()
    DECISION_RECORDED.record(decision, by=by, at=at, origin=origin, on=edtf_of(on), paragraph=paragraph)
    return decision


def refuse_too_early(title: str, on: PartialDate | None, *, origin: Origin, at: datetime) -> None:
    known_on = day_known(origin, at)
    if too_early(on, known_on):
        raise HeldTooEarly(
            _("“%(title)s” (%(on)s) is said to be known on %(day)s already. Change one of the dates.")
            % {"title": title, "on": say_date(on), "day": say_date(day(known_on))}
        )
