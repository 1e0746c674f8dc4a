from enum import StrEnum
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from samspel.domains.bodies.rules import BodyKind, LinkKind, OfficeRole, SeatKind, Side
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.rules import NameKind
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import PartialDateColumns
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.kernel.periods import Period
from samspel.foundation.people.models import Person

BODY_KIND_LABELS = {
    BodyKind.COORDINATION_GROUP: _("coordination group"),
    BodyKind.OPEN_FORUM: _("open forum"),
    BodyKind.OFFICIALS_NETWORK: _("network of the municipality’s officials"),
    BodyKind.CIVIL_SOCIETY_NETWORK: _("network of civil society"),
    BodyKind.NETWORK: _("network"),
    BodyKind.COMMITTEE: _("working committee"),
    BodyKind.STEERING_GROUP: _("steering group"),
    BodyKind.CRISIS_NETWORK: _("crisis network"),
    BodyKind.OTHER: _("group"),
}
WHOSE_LABELS = {
    Sphere.JOINT: _("Joint group of the municipality and civil society"),
    Sphere.MUNICIPALITY: _("The municipality’s own group"),
    Sphere.CIVIL_SOCIETY: _("Civil society’s own group"),
}
SIDE_LABELS = {
    Side.CIVIL_SOCIETY: _("Civil society"),
    Side.POLITICS: _("Politicians"),
    Side.ADMINISTRATION: _("Officials"),
    Side.MUNICIPALITY: _("The municipality"),
    Side.OTHER: _("Others"),
}
OFFICE_LABELS = {OfficeRole.CHAIR: _("chair"), OfficeRole.VICE_CHAIR: _("vice chair")}


def choices(values: type[StrEnum]) -> list[tuple[str, str]]:
    return [(value, value) for value in values]


class BodyQuerySet(models.QuerySet["Body"]):
    def visible_to(self, actor: Actor) -> Self:
        """Bodies whose existence `actor` may know. A closed body is seen by those who have a seat or role in it."""
        if actor.is_operator:
            return self
        return self.filter(models.Q(audience=Audience.PUBLIC) | models.Q(pk__in=actor.bodies))


class Body(models.Model):
    """A group in which people sit: its identity outlives its names (`BodyName`)."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=80)
    kind = models.CharField(max_length=40)
    sphere = models.CharField(max_length=20, choices=choices(Sphere))
    audience = models.CharField(max_length=10, choices=choices(Audience), default=Audience.PUBLIC)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="committees")
    purpose = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    starts = PartialDateColumns(null=True)
    ends = PartialDateColumns(null=True)
    evidenced_to = models.DateField(null=True, blank=True)

    objects: Any = ScopedManager(community="community", _manager_class=models.Manager.from_queryset(BodyQuerySet))

    class Meta:
        ordering = ["position", "key"]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="body_key_once"),
            models.CheckConstraint(name="body_is_not_its_parent", condition=~models.Q(parent=models.F("id"))),
        ]

    def __str__(self) -> str:
        return self.key

    def get_absolute_url(self) -> str:
        return f"/grupper/{self.key}/"

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends, self.evidenced_to)


class BodyName(models.Model):
    """What a body was called, how long, or how somebody spelt it. Its source stands in the journal."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=choices(NameKind))
    starts = PartialDateColumns(null=True)
    ends = PartialDateColumns(null=True)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class BodyLink(models.Model):
    """That a body was split from, merged into, succeeded or shares a secretariat with another."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="links")
    other = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="links_from")
    kind = models.CharField(max_length=20, choices=choices(LinkKind))
    on = PartialDateColumns(null=True)

    objects: Any = ScopedManager(community="community")

    class Meta:
        constraints = [
            models.CheckConstraint(name="body_links_to_another", condition=~models.Q(body=models.F("other")))
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.kind} {self.other_id}"


class Seat(models.Model):
    """One place in a body, beyond the least if `optional`. Who may fill it: the programme. Who did: a `Mandate`."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="seats")
    group = models.SlugField(max_length=60)
    number = models.PositiveSmallIntegerField()
    side = models.CharField(max_length=20, choices=choices(Side))
    kind = models.CharField(max_length=12, choices=choices(SeatKind))
    voting = models.BooleanField(default=True)
    optional = models.BooleanField(default=False)
    starts = PartialDateColumns(null=True)
    ends = PartialDateColumns(null=True)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["body", "pk"]
        constraints = [models.UniqueConstraint(fields=["body", "group", "number"], name="seat_once")]

    def __str__(self) -> str:
        return self.slot

    @property
    def slot(self) -> str:
        return f"{self.group}/{self.number}"

    @property
    def period(self) -> Period:
        """When the seat was there; without a start it came with the body."""
        return Period(self.starts or self.body.starts, self.ends)


class Mandate(models.Model):
    """Somebody's time in a seat. `person` null = the source names nobody; `evidenced_to` = the last day a source of
    the past vouches for, null = kept up to date here."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=80)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="mandates")
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="mandates")
    party = models.CharField(max_length=80, blank=True)
    starts = PartialDateColumns(null=True)
    ends = PartialDateColumns(null=True)
    evidenced_to = models.DateField(null=True, blank=True)
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    organisations: "models.ManyToManyField[Organisation, MandateFor]" = models.ManyToManyField(
        Organisation, through="MandateFor", related_name="mandates"
    )

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["seat", "starts_latest", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="mandate_key_once"),
            models.CheckConstraint(name="mandate_replaces_another", condition=~models.Q(replaces=models.F("id"))),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends, self.evidenced_to)


class MandateFor(models.Model):
    """An organisation on whose behalf a mandate is held. One seat may speak for several."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="on_behalf")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["mandate", "organisation"], name="mandate_for_once")]

    def __str__(self) -> str:
        return f"{self.mandate_id} for {self.organisation_id}"


class Office(models.Model):
    """Somebody's time as chair or vice chair, within a mandate."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=80)
    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="offices")
    role = models.CharField(max_length=12, choices=choices(OfficeRole))
    starts = PartialDateColumns(null=True)
    ends = PartialDateColumns(null=True)
    evidenced_to = models.DateField(null=True, blank=True)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["mandate", "starts_latest", "pk"]
        constraints = [models.UniqueConstraint(fields=["community", "key"], name="office_key_once")]

    def __str__(self) -> str:
        return self.key

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends, self.evidenced_to)
