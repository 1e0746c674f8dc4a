from typing import Any, Self

from django.db import models
from django.db.models import Q
from django_scopes import ScopedManager

from samspel.foundation.access.actor import Actor, Role
from samspel.foundation.communities.models import Community
from samspel.foundation.search.matches import Matches
from samspel.foundation.search.words import Term


class SearchDocumentQuerySet(models.QuerySet["SearchDocument"]):
    def visible_to(self, actor: Actor) -> Self:
        """The documents that `actor` may find: as each domain has declared it for its rows."""
        if actor.is_operator:
            return self
        visible = Q(public=True)
        if actor.bodies:
            visible |= Q(body_id__in=actor.bodies)
        if actor.organisations:
            visible |= Q(organisation_id__in=actor.organisations)
        if actor.has(Role.COORDINATOR):
            visible |= Q(coordinator_sees=True)
        return self.filter(visible)

    def matching(self, terms: tuple[Term, ...]) -> Self:
        """The documents that hold every term; none if there is no term."""
        return self.filter(Matches(terms)) if terms else self.none()


class SearchDocument(models.Model):
    """One row as the index knows it. Written by the consumer alone; can be lost and rebuilt.

    `stems` holds every word and stem of title, names and text, each once and with single spaces, `title_stems` those
    of the title. `names` has one name a line.
    """

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=60)
    row_id = models.PositiveBigIntegerField()
    title = models.CharField(max_length=300)
    sort_key = models.CharField(max_length=2100)
    path = models.CharField(max_length=300)
    names = models.TextField(blank=True)
    text = models.TextField(blank=True)
    title_stems = models.TextField()
    stems = models.TextField()
    public = models.BooleanField()
    body_id = models.PositiveBigIntegerField(null=True, blank=True)
    organisation_id = models.PositiveBigIntegerField(null=True, blank=True)
    coordinator_sees = models.BooleanField(default=False)
    weight = models.SmallIntegerField(default=0)

    objects: Any = ScopedManager(
        community="community", _manager_class=models.Manager.from_queryset(SearchDocumentQuerySet)
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "row_id"], name="one_search_document_a_row")]
        indexes = [models.Index(fields=["community", "kind"], name="search_document_kind")]

    def __str__(self) -> str:
        return self.title
