from datetime import datetime

from django.db.models import Q

from samspel.foundation.access.actor import Actor, Grant, Role, Scope
from samspel.foundation.access.models import RoleGrant
from samspel.foundation.people.models import Person


def actor_of(person: Person, *, at: datetime, organisation_id: int | None = None) -> Actor:
    """The rights that `person` has at that moment. One statement."""
    current = RoleGrant.objects.filter(Q(ends=None) | Q(ends__gt=at), person=person, starts__lte=at)
    grants = frozenset(
        Grant(Role(role), Scope(scope), scope_id)
        for role, scope, scope_id in current.values_list("role", "scope", "scope_id")
    )
    return Actor(
        community_id=person.community_id,
        user_id=person.user_id,
        person_id=person.pk,
        organisation_id=organisation_id,
        grants=grants,
    )
