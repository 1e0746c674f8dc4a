from collections.abc import Collection, Sequence
from typing import Protocol

from django.utils.translation import gettext_lazy as _

from samspel.domains.bodies.permissions import OfSphere, can_record_for
from samspel.foundation.access.actor import Actor
from samspel.foundation.access.permissions import Permission, is_coordinator
from samspel.foundation.communities.rules import Audience, Sphere


class OfBodies(Protocol):
    """Something that several bodies may have a part in: a meeting."""

    audience: str
    body_ids: Collection[int]


class OfBody(Protocol):
    """Something that belongs to one body, or to none: a mention, a decision, a document, a survey."""

    audience: str
    body_id: int | None


class Recorded(Protocol):
    """A record to be entered. `bodies` are those whose record it becomes part of."""

    sphere: str
    bodies: Sequence[OfSphere]


def can_see_meeting(actor: Actor, thing: OfBodies) -> bool:
    """The one-row form of `MeetingQuerySet.visible_to`."""
    return actor.is_operator or thing.audience == Audience.PUBLIC or not actor.bodies.isdisjoint(thing.body_ids)


def can_see_record(actor: Actor, thing: OfBody) -> bool:
    """The one-row form of `RecordQuerySet.visible_to`."""
    return actor.is_operator or thing.audience == Audience.PUBLIC or thing.body_id in actor.bodies


def can_record(actor: Actor, thing: Recorded) -> bool:
    """Who keeps the record of every body concerned; where there is none, the coordinator, but not in civil society."""
    if thing.bodies:
        return all(can_record_for(actor, body) for body in thing.bodies)
    return actor.is_operator or (is_coordinator(actor, thing) and thing.sphere != Sphere.CIVIL_SOCIETY)


SEE_MEETING = Permission("meetings.see_meeting", _("See the meeting"), can_see_meeting)
SEE_RECORD = Permission("meetings.see_record", _("See the decision or document"), can_see_record)
RECORD_MEETING = Permission("meetings.record_meeting", _("Record a meeting"), can_record)
RECORD_DECISION = Permission("meetings.record_decision", _("Record a decision or steering document"), can_record)
DECLARE_COMPLETE = Permission(
    "meetings.declare_complete", _("Declare a year's record of meetings complete"), can_record_for
)
