from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samspel.domains.bodies.models import Body
from samspel.domains.meetings.models import SteeringDocument
from samspel.domains.meetings.models.records import day_known, refuse_unfit, require_right
from samspel.domains.meetings.queries.reports import in_known_order
from samspel.domains.meetings.rules import too_early
from samspel.domains.surveys.events import STATE_RECORDED, SURVEY_RECORDED
from samspel.domains.surveys.models import Survey
from samspel.domains.surveys.permissions import RECORD_SURVEY
from samspel.domains.surveys.queries import reports_of, telling
from samspel.domains.surveys.rules import DONE, SurveyKind, SurveyReport, SurveyState, moves_forward
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import edtf_of
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import Origin
from samspel.foundation.journal.queries import known_facts
from samspel.foundation.journal.visible import refuse_unknown
from samspel.foundation.kernel.dates import PartialDate, day
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.ui.wording import say_date


class DoneTooEarly(Refused):
    """A survey would be carried out before its day."""


class SurveyStateReversed(Refused):
    """A survey that was carried out or cancelled would become something else."""


@transaction.atomic
def record_past_survey(
    *,
    key: str,
    title: str,
    kind: SurveyKind,
    on: PartialDate,
    state: SurveyState,
    asked_by: str = "",
    asked: str = "",
    summary: str = "",
    body: Body | None = None,
    document: SteeringDocument | None = None,
    sphere: Sphere,
    audience: Audience = Audience.PUBLIC,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> Survey:
    """Record a survey, evaluation or check-in as a source tells it. Makes no letters and asks nobody.

    `document` is the steering document that an evaluation is of. Raises `DoneTooEarly`, `KeyTaken`, `NotForRecords`;
    `NotAllowed` too for a document that `by` may not know of.
    """
    survey = Survey(community_id=by.community_id, key=key, title=title, kind=kind, state=state)
    survey.on, survey.asked_by, survey.asked, survey.summary = on, asked_by, asked, summary
    survey.body, survey.document, survey.sphere, survey.audience = body, document, sphere, audience
    require_right(RECORD_SURVEY, survey, bodies=[body] if body else [], by=by)
    refuse_unknown(document, by=by)
    refuse_unfit(survey)
    _refuse_done_too_early(survey, state, origin=origin, at=at)
    survey.save()
    SURVEY_RECORDED.record(survey, by=by, at=at, origin=origin, on=edtf_of(on), state=state)
    return survey


@transaction.atomic
def record_past_survey_state(survey: Survey, *, state: SurveyState, origin: Origin, by: Actor, at: datetime) -> Survey:
    """Record what another source says became of a survey. Returns it as it is.

    Sources may come in any order: the row follows the one that was known last. Raises `DoneTooEarly`;
    `SurveyStateReversed` if the sources, in the order they were known, would undo what was settled.
    """
    survey = Survey.objects.select_for_update(of=("self",)).get(pk=survey.pk)
    require_right(RECORD_SURVEY, survey, bodies=[survey.body] if survey.body else [], by=by)
    _refuse_done_too_early(survey, state, origin=origin, at=at)
    facts = telling(known_facts("surveys.survey", [survey.pk]).get(survey.pk, ()))
    new = SurveyReport(timezone.localdate(origin.known_at), state)
    told = in_known_order([fact.known_at for fact in facts], reports_of(facts), origin.known_at, new)
    if not moves_forward([report.state for report in told]):
        raise SurveyStateReversed(
            _("“%(title)s” is already recorded with another outcome. Check the dates of the sources.")
            % {"title": survey.title}
        )
    survey.state = told[-1].state
    survey.save(update_fields=["state"])
    STATE_RECORDED.record(survey, by=by, at=at, origin=origin, state=state)
    return survey


def _refuse_done_too_early(survey: Survey, state: SurveyState, *, origin: Origin, at: datetime) -> None:
    known_on = day_known(origin, at)
    if state in DONE and too_early(survey.on, known_on):
        raise DoneTooEarly(
            _("“%(title)s” (%(on)s) cannot have been carried out yet on %(day)s. Record it as planned.")
            % {"title": survey.title, "on": say_date(survey.on), "day": say_date(day(known_on))}
        )
