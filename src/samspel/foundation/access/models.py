from typing import Any

from django.db import models
from django_scopes import ScopedManager

from samspel.foundation.access.actor import Role, Scope
from samspel.foundation.communities.models import Community
from samspel.foundation.people.models import Person


class RoleGrant(models.Model):
    """A role given to a person for a time. Half-open: `ends` is the first moment without it; null = still given."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=24, choices=[(role, role) for role in Role])
    scope = models.CharField(max_length=16, choices=[(scope, scope) for scope in Scope])
    scope_id = models.PositiveBigIntegerField(default=0)
    starts = models.DateTimeField()
    ends = models.DateTimeField(null=True, blank=True)

    objects: Any = ScopedManager(community="community")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="grant_ends_after_it_starts",
                condition=models.Q(ends=None) | models.Q(ends__gt=models.F("starts")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.scope}:{self.scope_id}"
