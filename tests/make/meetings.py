"""Meetings, mentions, decisions and documents for tests, recorded as sources of the past."""

from itertools import count
from typing import Any

from samspel.domains.bodies.models import Body
from samspel.domains.meetings import actions
from samspel.domains.meetings.models import Decision, Meeting, Mention, RecordDeclared, SteeringDocument
from samspel.domains.meetings.rules import DocumentKind, DocumentStatus, DocumentTie, MeetingKind, MeetingState, Part
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.kernel.dates import parse_date
from tests.make import foundation as make

numbers = count(1)


def entered(community: Community, *, day: str = "2021-03-23", **given: Any) -> dict[str, Any]:
    """Who enters it, when, and from what: the operator, on the day after the sources of 2021."""
    return {"origin": make.origin(day), "by": make.operator(community), "at": make.noon("2021-12-31")} | given


def meeting(
    community: Community,
    *held_by: Body,
    on: str | None = "2019-03-04",
    state: MeetingState = MeetingState.HELD,
    known: str = "2021-03-23",
    **given: Any,
) -> Meeting:
    number = next(numbers)
    told = {
        "key": f"mote-{number}",
        "title": f"Möte {number}",
        "kind": MeetingKind.MEETING,
        "bodies": [(body, Part.HOLDS) for body in held_by],
        "sphere": Sphere.JOINT,
    }
    when = {"on": on and parse_date(on), "state": state}
    return actions.record_past_meeting(**entered(community, day=known) | told | when | given)


def meeting_state(meeting: Meeting, state: MeetingState, *, known: str, **given: Any) -> Meeting:
    return actions.record_past_meeting_state(meeting, state=state, **entered(meeting.community, day=known) | given)


def mention(body: Body, *, on: str = "2019-21", known: str = "2021-03-23", **given: Any) -> Mention:
    told = {
        "key": f"omnamnande-{next(numbers)}",
        "kind": MeetingKind.MEETING,
        "on": parse_date(on),
        "label": "Vårens möten",
        "sphere": Sphere.JOINT,
    }
    return actions.record_past_mention(body, **entered(body.community, day=known) | told | given)


def declared(body: Body, year: int, *, known: str = "2021-03-23", **given: Any) -> RecordDeclared:
    return actions.declare_record_complete(body, year=year, **entered(body.community, day=known) | given)


def document(
    community: Community, key: str, *, on: str | None = "2018-12-20", known: str = "2021-03-23", **given: Any
) -> SteeringDocument:
    told = {
        "key": key,
        "title": key.capitalize(),
        "kind": DocumentKind.PROGRAMME,
        "on": on and parse_date(on),
        "organ": "Kommunfullmäktige",
        "status": DocumentStatus.IN_FORCE,
        "sphere": Sphere.MUNICIPALITY,
    }
    return actions.record_past_document(**entered(community, day=known) | told | given)


def tie(later: SteeringDocument, tie: DocumentTie, earlier: SteeringDocument, **given: Any) -> None:
    actions.record_past_document_link(later, earlier, tie=tie, **entered(later.community) | given)


def decision(
    community: Community, key: str, *, on: str | None = "2018-12-20", known: str = "2021-03-23", **given: Any
) -> Decision:
    told = {
        "key": key,
        "title": key.capitalize(),
        "on": on and parse_date(on),
        "organ": "Kommunfullmäktige",
        "paragraph": "§ 294",
        "sphere": Sphere.MUNICIPALITY,
    }
    return actions.record_past_decision(**entered(community, day=known) | told | given)
