"""What every record of this room is checked for before it is entered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from samspel.domains.bodies.models import Body
from samspel.foundation.access.actor import Actor
from samspel.foundation.access.permissions import Permission
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import Origin, refuse_crossing
from samspel.foundation.kernel.refused import Refused


class KeyTaken(Refused):
    """Another record of the same sort has this key."""


class NotForRecords(Refused):
    """A record cannot be kept for named people."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A record before it is entered, as far as permission to enter it goes."""

    sphere: Sphere
    bodies: Sequence[Body]


def require_right(permission: Permission, row: models.Model, *, bodies: Sequence[Body], by: Actor) -> None:
    """Raise `NotAllowed` unless `by` may enter `row` into the record of those bodies, and `CrossesCommunity` if one of
    them is another community's."""
    for body in bodies:
        refuse_crossing(body, by.community_id)
    permission.require(by, Proposed(row.sphere, bodies))  # type: ignore[attr-defined]


def refuse_unfit(row: models.Model) -> None:
    """Raise `KeyTaken` or `NotForRecords` where the database would answer with a broken constraint."""
    if row.audience == Audience.NAMED:  # type: ignore[attr-defined]
        raise NotForRecords(_("A record is public or for its own group. Choose one of them."))
    if type(row).objects.filter(key=row.key).exists():  # type: ignore[attr-defined]
        raise KeyTaken(
            _("The key %(key)s is already used. Choose another.") % {"key": row.key}  # type: ignore[attr-defined]
        )


def day_known(origin: Origin, at: datetime) -> date:
    """The day, local time, on which what `origin` tells was known: never later than the day it is entered."""
    return timezone.localdate(min(origin.known_at, at))
