from typing import Protocol

from django.utils.translation import gettext_lazy as _

from samspel.foundation.access.actor import Actor, Role, Scope
from samspel.foundation.access.permissions import Permission, is_operator
from samspel.foundation.communities.rules import Audience, Sphere


class OfSphere(Protocol):
    id: int
    sphere: str
    audience: str


def can_see(actor: Actor, body: OfSphere) -> bool:
    """The one-row form of `BodyQuerySet.visible_to`."""
    return actor.is_operator or body.audience == Audience.PUBLIC or body.id in actor.bodies


def can_record_for(actor: Actor, body: OfSphere) -> bool:
    """The body's own secretary or administrator; the coordinator too where she may know of the body, but never in civil
    society's own sphere."""
    own = actor.has(Role.SECRETARY, Scope.BODY, body.id) or actor.has(Role.BODY_ADMINISTRATOR, Scope.BODY, body.id)
    coordinator = actor.has(Role.COORDINATOR) and body.sphere != Sphere.CIVIL_SOCIETY and can_see(actor, body)
    return actor.is_operator or own or coordinator


SEE_BODY = Permission("bodies.see_body", _("See the body"), can_see)
RECORD_MANDATE = Permission("bodies.record_mandate", _("Record who sits in the body"), can_record_for)
APPLY_PROGRAMME = Permission("bodies.apply_programme", _("Set up bodies from the programme"), is_operator)
