"""The words and marks of surveys and evaluations."""

from django.template import Library
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samspel.domains.meetings.rules import MeetingState
from samspel.domains.meetings.templatetags.meetings import SHAPES as MEETING_SHAPES
from samspel.domains.surveys.models import SURVEY_KIND_LABELS, SURVEY_STATE_LABELS
from samspel.domains.surveys.queries import SurveyLine
from samspel.domains.surveys.rules import SurveyKind, SurveyState

register = Library()

# The same shapes as for meetings: filled = done, ring = to come, cross = cancelled.
SHAPES = {
    SurveyState.PLANNED: MEETING_SHAPES[MeetingState.PLANNED],
    SurveyState.OPEN: MEETING_SHAPES[MeetingState.CALLED],
    SurveyState.CLOSED: MEETING_SHAPES[MeetingState.HELD],
    SurveyState.HELD: MEETING_SHAPES[MeetingState.HELD],
    SurveyState.CANCELLED: MEETING_SHAPES[MeetingState.CANCELLED],
}


@register.simple_tag
def survey_state(survey: SurveyLine) -> SafeString:
    """What became of a survey as it was known, and that nobody has said whether it was carried out."""
    return format_html(
        '<span class="ans ans-na"><svg viewBox="0 0 16 16" aria-hidden="true">{}</svg>{}</span>',
        SHAPES[survey.state],
        _("Not known if it was carried out") if survey.unconfirmed else SURVEY_STATE_LABELS[survey.state],
    )


@register.filter
def survey_kind(kind: SurveyKind) -> str | Promise:
    return SURVEY_KIND_LABELS[kind]
