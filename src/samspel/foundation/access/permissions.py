from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from samspel.foundation.access.actor import Actor, Role
from samspel.foundation.kernel.refused import Refused


class NotAllowed(Refused):
    """The thing is visible to the actor, but not theirs to change."""


@dataclass(frozen=True, slots=True)
class Permission:
    """A named right. `allows` reads only the fields that its Protocol names, so that it stays below the models."""

    name: str
    label: str | Promise
    allows: Callable[[Actor, Any], bool]

    def require(self, by: Actor, thing: object) -> None:
        """Raise `NotAllowed`, with the right's name in words, unless `by` has it for `thing`."""
        if not self.allows(by, thing):
            raise NotAllowed(_("You may not do this: %(label)s. Ask the coordinator.") % {"label": self.label})


def is_operator(actor: Actor, thing: object) -> bool:
    return actor.is_operator


def is_coordinator(actor: Actor, thing: object) -> bool:
    return actor.is_operator or actor.has(Role.COORDINATOR)
