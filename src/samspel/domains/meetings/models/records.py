"""What all records have in common: who may see them, who may enter them, and what no record can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from samspel.domains.bodies.models import Body
from samspel.foundation.access.actor import Actor
from samspel.foundation.access.permissions import Permission
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import Origin, refuse_crossing
from samspel.foundation.kernel.refused import Refused

# Records are public or a body's own; for named people there are letters and errands, not records.
RECORD_AUDIENCES = [Audience.PUBLIC, Audience.BODY]


class RecordQuerySet(models.QuerySet[Any]):
    """For records that belong to one body or to none."""

    def visible_to(self, actor: Actor) -> Self:
        """What is published, and what belongs to the actor's own bodies."""
        if actor.is_operator:
            return self
        return self.filter(models.Q(audience=Audience.PUBLIC) | models.Q(body__in=actor.bodies))


class KeyTaken(Refused):
    """Another record of the same sort has this key."""


class NotForRecords(Refused):
    """A record cannot be kept for named people."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A record before it is entered, as far as permission to enter it goes."""

    sphere: Sphere
    bodies: Sequence[Body]


def require_right(permission: Permission, row: Any, *, bodies: Sequence[Body], by: Actor) -> None:
    """Raise `NotAllowed` unless `by` may enter `row` into the record of those bodies, and `CrossesCommunity` if one of
    them is another community's."""
    for body in bodies:
        refuse_crossing(body, by.community_id)
    permission.require(by, Proposed(row.sphere, bodies))


def refuse_unfit(row: Any) -> None:
    """Raise `KeyTaken` or `NotForRecords` where the database would answer with a broken constraint."""
    if row.audience == Audience.NAMED:
        raise NotForRecords(_("A record is public or for its own group. Choose one of them."))
    if type(row).objects.filter(key=row.key).exists():
        raise KeyTaken(_("The key %(key)s is already used. Choose another.") % {"key": row.key})


def day_known(origin: Origin, at: datetime) -> date:
    """The day, local time, on which what `origin` tells was known: never later than the day it is entered."""
    return timezone.localdate(min(origin.known_at, at))
