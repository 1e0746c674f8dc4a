from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from samspel.domains.bodies.models import Body, choices
from samspel.domains.meetings.models import RECORD_AUDIENCES, RecordQuerySet, SteeringDocument
from samspel.domains.surveys.rules import SurveyKind, SurveyState
from samspel.foundation.columns.partial_date import PartialDateColumns
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Audience, Sphere

SURVEY_KIND_LABELS = {
    SurveyKind.SURVEY: _("Survey"),
    SurveyKind.EVALUATION: _("Evaluation"),
    SurveyKind.CHECK_IN: _("Check-in"),
}
SURVEY_STATE_LABELS = {
    SurveyState.PLANNED: _("Is planned"),
    SurveyState.OPEN: _("Open for answers"),
    SurveyState.CLOSED: _("Closed"),
    SurveyState.HELD: _("Carried out"),
    SurveyState.CANCELLED: _("Was cancelled"),
}


class Survey(models.Model):
    """A survey, an evaluation or a check-in, as its sources tell of it.

    `asked_by` and `asked` are names as the source has them; `body` is whose record it is; `document` is what it
    evaluates.
    """

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=120)
    title = models.CharField(max_length=240)
    kind = models.CharField(max_length=12, choices=choices(SurveyKind))
    on = PartialDateColumns()
    state = models.CharField(max_length=12, choices=choices(SurveyState))
    asked_by = models.CharField(max_length=160, blank=True)
    asked = models.CharField(max_length=160, blank=True)
    summary = models.TextField(blank=True)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="surveys")
    document = models.ForeignKey(
        SteeringDocument, null=True, blank=True, on_delete=models.PROTECT, related_name="evaluations"
    )
    sphere = models.CharField(max_length=20, choices=choices(Sphere))
    audience = models.CharField(max_length=10, choices=choices(Audience), default=Audience.PUBLIC)

    objects: Any = ScopedManager(community="community", _manager_class=models.Manager.from_queryset(RecordQuerySet))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="survey_key_once"),
            models.CheckConstraint(name="survey_audience", condition=models.Q(audience__in=RECORD_AUDIENCES)),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/enkater/#{self.key}"
