from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from samspel.domains.bodies.models import Body, choices
from samspel.domains.meetings.models.meetings import Meeting
from samspel.domains.meetings.models.records import RECORD_AUDIENCES, RecordQuerySet
from samspel.domains.meetings.rules import DocumentKind, DocumentStatus, DocumentTie
from samspel.foundation.columns.partial_date import PartialDateColumns
from samspel.foundation.communities.models import Community, Unit
from samspel.foundation.communities.rules import Audience, Sphere

DOCUMENT_KIND_LABELS = {
    DocumentKind.PROGRAMME: _("Programme"),
    DocumentKind.GUIDELINES: _("Guidelines"),
    DocumentKind.POLICY: _("Policy"),
    DocumentKind.PLAN: _("Plan"),
    DocumentKind.VISION: _("Vision"),
    DocumentKind.VALUES: _("Statement of values"),
    DocumentKind.ASSIGNMENT: _("Assignment"),
    DocumentKind.AGREEMENT: _("Agreement"),
    DocumentKind.INTENT: _("Declaration of intent"),
    DocumentKind.REPORT: _("Report"),
    DocumentKind.WORKING_ORDER: _("Standing rules"),
}
DOCUMENT_STATUS_LABELS = {
    DocumentStatus.DRAFT: _("Draft"),
    DocumentStatus.IN_FORCE: _("In force"),
    DocumentStatus.REPLACED: _("Replaced"),
    DocumentStatus.REPEALED: _("Repealed"),
    DocumentStatus.UNKNOWN: _("Not known whether it still holds"),
}
DOCUMENT_TIE_LABELS = {
    DocumentTie.SUPERSEDES: _("in place of"),
    DocumentTie.FOLLOWS: _("the next step after"),
    DocumentTie.TIES_TO: _("tied to"),
}


class SteeringDocument(models.Model):
    """A programme, policy, plan or the like. `on` null = the sources do not say when it was made."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=120)
    title = models.CharField(max_length=240)
    kind = models.CharField(max_length=24, choices=choices(DocumentKind))
    on = PartialDateColumns(null=True)
    organ = models.CharField(max_length=160, blank=True)
    status = models.CharField(max_length=12, choices=choices(DocumentStatus))
    summary = models.TextField(blank=True)
    url = models.URLField(blank=True)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="documents")
    sphere = models.CharField(max_length=20, choices=choices(Sphere))
    audience = models.CharField(max_length=10, choices=choices(Audience), default=Audience.PUBLIC)

    objects: Any = ScopedManager(community="community", _manager_class=models.Manager.from_queryset(RecordQuerySet))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="steering_document_key_once"),
            models.CheckConstraint(
                name="steering_document_audience", condition=models.Q(audience__in=RECORD_AUDIENCES)
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/styrdokument/{self.key}/"


class DocumentLink(models.Model):
    """That `document` supersedes, follows or is tied to the `earlier` one."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(SteeringDocument, on_delete=models.PROTECT, related_name="links")
    earlier = models.ForeignKey(SteeringDocument, on_delete=models.PROTECT, related_name="links_from")
    tie = models.CharField(max_length=12, choices=choices(DocumentTie))

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["document", "earlier"], name="document_link_once"),
            models.CheckConstraint(name="document_links_to_another", condition=~models.Q(document=models.F("earlier"))),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.tie} {self.earlier_id}"


class Decision(models.Model):
    """What an organ decided, with its paragraph as the minutes number it ("§ 294"). `on` null = no source says when."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=120)
    title = models.CharField(max_length=240)
    on = PartialDateColumns(null=True)
    organ = models.CharField(max_length=160)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    paragraph = models.CharField(max_length=40, blank=True)
    summary = models.TextField(blank=True)
    document = models.ForeignKey(
        SteeringDocument, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    sphere = models.CharField(max_length=20, choices=choices(Sphere))
    audience = models.CharField(max_length=10, choices=choices(Audience), default=Audience.PUBLIC)

    objects: Any = ScopedManager(community="community", _manager_class=models.Manager.from_queryset(RecordQuerySet))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="decision_key_once"),
            models.CheckConstraint(name="decision_audience", condition=models.Q(audience__in=RECORD_AUDIENCES)),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/beslut/{self.key}/"
