"""Surveys and evaluations for tests, recorded as sources of the past."""

from itertools import count
from typing import Any

from samspel.domains.surveys import actions
from samspel.domains.surveys.models import Survey
from samspel.domains.surveys.rules import SurveyKind, SurveyState
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.kernel.dates import parse_date
from tests.make.meetings import entered

numbers = count(1)


def survey(
    community: Community,
    *,
    on: str = "2020-06",
    state: SurveyState = SurveyState.HELD,
    known: str = "2021-03-23",
    **given: Any,
) -> Survey:
    number = next(numbers)
    told = {
        "key": f"enkat-{number}",
        "title": f"Enkät {number}",
        "kind": SurveyKind.SURVEY,
        "on": parse_date(on),
        "state": state,
        "sphere": Sphere.JOINT,
    }
    return actions.record_past_survey(**entered(community, day=known) | told | given)


def survey_state(survey: Survey, state: SurveyState, *, known: str, **given: Any) -> Survey:
    return actions.record_past_survey_state(survey, state=state, **entered(survey.community, day=known) | given)
