from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from samspel.domains.organisations.rules import Form, NameKind
from samspel.foundation.access.actor import Actor, Role
from samspel.foundation.columns.partial_date import PartialDateColumns
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.kernel.periods import Period

FORM_LABELS = {
    Form.INFORMAL_GROUP: _("informal group"),
    Form.NETWORK: _("network"),
    Form.ASSOCIATION: _("association"),
    Form.FAITH_COMMUNITY: _("faith community"),
    Form.FOUNDATION: _("foundation"),
    Form.STUDY_ASSOCIATION: _("study association"),
    Form.COOPERATIVE: _("cooperative"),
    Form.UMBRELLA: _("umbrella organisation"),
    Form.PROJECT: _("project"),
    Form.AUTHORITY: _("authority"),
    Form.MUNICIPALITY_OWNED: _("municipal company"),
    Form.UNKNOWN: _("unknown form"),
}
NAME_KIND_LABELS = {
    NameKind.NAME: _("name"),
    NameKind.ALIAS: _("also called"),
    NameKind.MISSPELLING: _("misspelt as"),
}
AUDIENCES = (Audience.PUBLIC, Audience.NAMED)


def _values(words: Iterable[StrEnum]) -> list[str]:
    """As plain text: a migration that named the enum would break when the enum moves."""
    return [word.value for word in words]


def _choices(words: Iterable[StrEnum]) -> list[tuple[str, str]]:
    return [(value, value) for value in _values(words)]


def organisation_path(key: str) -> str:
    """The address of an organisation's page, which a door composes."""
    return f"/organisationer/{key}/"


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def visible_to(self, actor: Actor) -> Self:
        """What `actor` may know exists; the list form of `permissions.may_see`.

        The coordinator sees what the municipality keeps, not what civil society has not published.
        """
        if actor.is_operator:
            return self
        visible = Q(audience=Audience.PUBLIC)
        if actor.organisations:
            visible |= Q(pk__in=actor.organisations)
        if actor.has(Role.COORDINATOR):
            visible |= ~Q(sphere=Sphere.CIVIL_SOCIETY)
        return self.filter(visible)


class Organisation(models.Model):
    """An actor of any form, also a loose group without organisation number.

    `name` is the name in use, kept by the actions that write its names, so that a list of thousands needs no history;
    until the first name is recorded it is the key. `sort_key` is its place in Swedish order.
    """

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=80)
    name = models.CharField(max_length=160)
    sort_key = models.CharField(max_length=1120, editable=False)
    form = models.CharField(max_length=20, choices=_choices(Form))
    orgnr = models.CharField(max_length=11, null=True, blank=True)
    sphere = models.CharField(max_length=16, choices=_choices(Sphere))
    audience = models.CharField(max_length=8, choices=_choices(AUDIENCES))
    summary = models.TextField(blank=True)
    district = models.CharField(max_length=80, blank=True)

    objects: Any = ScopedManager(
        community="community", _manager_class=models.Manager.from_queryset(OrganisationQuerySet)
    )

    class Meta:
        ordering = ["sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="organisation_key_once"),
            models.UniqueConstraint(fields=["community", "orgnr"], name="organisation_number_once"),
            models.CheckConstraint(name="organisation_number_not_empty", condition=~Q(orgnr="")),
            models.CheckConstraint(name="organisation_form_known", condition=Q(form__in=_values(Form))),
            models.CheckConstraint(name="organisation_sphere_known", condition=Q(sphere__in=_values(Sphere))),
            models.CheckConstraint(name="organisation_audience_known", condition=Q(audience__in=_values(AUDIENCES))),
        ]
        indexes = [
            models.Index(fields=["community", "audience", "sort_key", "id"], name="organisation_list"),
            models.Index(fields=["community", "audience", "form", "district"], name="organisation_facets"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return organisation_path(self.key)


class OrganisationName(models.Model):
    """A name that an organisation goes or went by, with its period; its source is in the journal."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=160)
    sort_key = models.CharField(max_length=1120, editable=False)
    kind = models.CharField(max_length=12, choices=_choices(NameKind))
    starts = PartialDateColumns(null=True)
    ends = PartialDateColumns(null=True)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["organisation", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name", "kind", "starts_edtf"], name="organisation_name_once"
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(kind=NameKind.NAME.value, ends_edtf=""),
                name="one_name_without_end",
            ),
            models.CheckConstraint(name="organisation_name_kind_known", condition=Q(kind__in=_values(NameKind))),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends)


class UmbrellaMembership(models.Model):
    """One organisation as a member of another for a time."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    umbrella = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    member = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="umbrella_memberships")
    starts = PartialDateColumns(null=True)
    ends = PartialDateColumns(null=True)

    objects: Any = ScopedManager(community="community")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["umbrella", "member", "starts_edtf"], name="umbrella_membership_once"),
            models.CheckConstraint(name="umbrella_is_not_its_own_member", condition=~Q(umbrella=models.F("member"))),
        ]

    def __str__(self) -> str:
        return f"{self.umbrella_id} > {self.member_id}"

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends)
