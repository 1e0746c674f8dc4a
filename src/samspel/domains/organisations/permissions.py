from typing import Protocol

from django.utils.translation import gettext_lazy as _

from samspel.foundation.access.actor import Actor, Role
from samspel.foundation.access.permissions import Permission, is_coordinator
from samspel.foundation.communities.rules import Audience, Sphere


class Registered(Protocol):
    """What decides who may know of an organisation. `pk` None = not in the register yet."""

    @property
    def pk(self) -> int | None: ...
    @property
    def sphere(self) -> str: ...
    @property
    def audience(self) -> str: ...


def may_see(actor: Actor, organisation: Registered) -> bool:
    """The one-row form of `OrganisationQuerySet.visible_to`."""
    if actor.is_operator or organisation.audience == Audience.PUBLIC or organisation.pk in actor.organisations:
        return True
    return organisation.sphere != Sphere.CIVIL_SOCIETY and actor.has(Role.COORDINATOR)


def keeps_register(actor: Actor, organisation: Registered) -> bool:
    return is_coordinator(actor, organisation) and may_see(actor, organisation)


def speaks_or_keeps_register(actor: Actor, organisation: Registered) -> bool:
    return organisation.pk in actor.organisations or keeps_register(actor, organisation)


SEE_ORGANISATION = Permission("organisations.see_organisation", _("See the organisation"), may_see)
REGISTER_ORGANISATION = Permission(
    "organisations.register_organisation", _("Put an organisation in the register"), keeps_register
)
RENAME_ORGANISATION = Permission(
    "organisations.rename_organisation", _("Change the name of an organisation"), speaks_or_keeps_register
)
RECORD_PAST = Permission(
    "organisations.record_past", _("Record an organisation's history from a source"), keeps_register
)
