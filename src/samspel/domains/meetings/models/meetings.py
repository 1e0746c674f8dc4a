from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from samspel.domains.bodies.models import Body, choices
from samspel.domains.meetings.models.records import RECORD_AUDIENCES, RecordQuerySet
from samspel.domains.meetings.rules import MeetingForm, MeetingKind, MeetingState, Part
from samspel.domains.organisations.models import Organisation
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import PartialDateColumns
from samspel.foundation.communities.models import Community, Unit
from samspel.foundation.communities.rules import Audience, Sphere

MEETING_KIND_LABELS = {
    MeetingKind.MEETING: _("Meeting"),
    MeetingKind.CONFERENCE: _("Conference"),
    MeetingKind.OPEN_FORUM: _("Open forum"),
    MeetingKind.ELECTION: _("Election"),
    MeetingKind.HEARING: _("Hearing"),
    MeetingKind.NETWORK: _("Network meeting"),
    MeetingKind.EVENT: _("Event"),
}
MEETING_STATE_LABELS = {
    MeetingState.PLANNED: _("Planned"),
    MeetingState.CALLED: _("Notice sent"),
    MeetingState.HELD: _("Held"),
    MeetingState.CANCELLED: _("Cancelled"),
    MeetingState.MOVED: _("Moved"),
}
MEETING_FORM_LABELS = {
    MeetingForm.PHYSICAL: _("in one room"),
    MeetingForm.DIGITAL: _("digital"),
    MeetingForm.HYBRID: _("in one room and digital"),
    MeetingForm.UNKNOWN: _("not known how they met"),
}
PART_LABELS = {
    Part.HOLDS: _("holds the meeting"),
    Part.ORGANISES: _("organises"),
    Part.TAKES_PART: _("takes part"),
}


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, actor: Actor) -> Self:
        """What is published, and what the actor's own bodies have a part in. No role opens more."""
        if actor.is_operator:
            return self
        visible = models.Q(audience=Audience.PUBLIC)
        if actor.bodies:
            visible |= models.Q(pk__in=MeetingBody.objects.filter(body__in=actor.bodies).values("meeting"))
        return self.filter(visible)


class DeclarationQuerySet(models.QuerySet["RecordDeclared"]):
    def visible_to(self, actor: Actor) -> Self:
        """Declarations about bodies whose existence the actor may know."""
        return self.filter(body__in=Body.objects.visible_to(actor))


class Meeting(models.Model):
    """One meeting, conference or event, as its sources tell of it. Its state only moves forward (`moves_forward`).

    `on` null = no source says when it was.
    """

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=120)
    title = models.CharField(max_length=240)
    kind = models.CharField(max_length=20, choices=choices(MeetingKind))
    on = PartialDateColumns(null=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    form = models.CharField(max_length=12, choices=choices(MeetingForm), default=MeetingForm.UNKNOWN)
    place = models.CharField(max_length=160, blank=True)
    state = models.CharField(max_length=12, choices=choices(MeetingState))
    participants = models.PositiveIntegerField(null=True, blank=True)
    participants_approximate = models.BooleanField(default=False)
    summary = models.TextField(blank=True)
    sphere = models.CharField(max_length=20, choices=choices(Sphere))
    audience = models.CharField(max_length=10, choices=choices(Audience), default=Audience.PUBLIC)
    follows = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by")
    bodies: "models.ManyToManyField[Body, MeetingBody]" = models.ManyToManyField(
        Body, through="MeetingBody", related_name="meetings"
    )

    objects: Any = ScopedManager(community="community", _manager_class=models.Manager.from_queryset(MeetingQuerySet))

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["community", "on_earliest", "on_latest"], name="meeting_by_date")]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="meeting_key_once"),
            models.CheckConstraint(
                name="meeting_ends_after_it_starts",
                condition=models.Q(ends_at=None) | models.Q(starts_at__isnull=False, ends_at__gt=models.F("starts_at")),
            ),
            models.CheckConstraint(name="meeting_follows_another", condition=~models.Q(follows=models.F("id"))),
            models.CheckConstraint(name="meeting_audience", condition=models.Q(audience__in=RECORD_AUDIENCES)),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/moten/{self.key}/"


class MeetingBody(models.Model):
    """A body's part in a meeting. A joint meeting has several that hold it."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="parts")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=12, choices=choices(Part))
    position = models.PositiveSmallIntegerField(default=0)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["meeting", "body"], name="meeting_body_once")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.part} {self.body_id}"


class MeetingOrganiser(models.Model):
    """Who arranged or supported a meeting besides bodies: an organisation, a unit, or a name that is neither."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="organisers")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=160, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                name="meeting_organiser_is_one",
                condition=models.Q(organisation__isnull=False, unit=None, name="")
                | models.Q(organisation=None, unit__isnull=False, name="")
                | (models.Q(organisation=None, unit=None) & ~models.Q(name="")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.position}"


class Mention(models.Model):
    """Meetings that a source speaks of without day or number: "vårens möten". Never counted, always shown."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=120)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="mentions")
    kind = models.CharField(max_length=20, choices=choices(MeetingKind))
    state = models.CharField(max_length=12, choices=choices(MeetingState))
    on = PartialDateColumns()
    label = models.CharField(max_length=240)
    sphere = models.CharField(max_length=20, choices=choices(Sphere))
    audience = models.CharField(max_length=10, choices=choices(Audience), default=Audience.PUBLIC)

    objects: Any = ScopedManager(community="community", _manager_class=models.Manager.from_queryset(RecordQuerySet))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="mention_key_once"),
            models.CheckConstraint(name="mention_audience", condition=models.Q(audience__in=RECORD_AUDIENCES)),
        ]

    def __str__(self) -> str:
        return self.label


class RecordDeclared(models.Model):
    """Somebody vouches that all meetings of a body in a year are recorded: what is missing was not held."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="declarations")
    year = models.PositiveSmallIntegerField()

    objects: Any = ScopedManager(
        community="community", _manager_class=models.Manager.from_queryset(DeclarationQuerySet)
    )

    class Meta:
        ordering = ["body", "year"]
        constraints = [models.UniqueConstraint(fields=["body", "year"], name="record_declared_once")]

    def __str__(self) -> str:
        return f"{self.body_id} {self.year}"
