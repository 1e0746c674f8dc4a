from datetime import date

import pytest

from samspel.domains.surveys.rules import SurveyReport, SurveyState, moves_forward, state_known, unconfirmed
from samspel.foundation.kernel.dates import parse_date

PLANNED, OPEN, CLOSED, HELD, CANCELLED = SurveyState
EVALUATION = [SurveyReport(date(2021, 3, 23), PLANNED), SurveyReport(date(2021, 12, 1), HELD)]


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2021, 3, 22), None),
        (date(2021, 3, 23), PLANNED),
        (date(2021, 11, 30), PLANNED),
        (date(2021, 12, 1), HELD),
        (date(2026, 1, 1), HELD),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_a_survey_is_what_was_known_of_it_on_the_day(on, state, order):
    assert state_known(EVALUATION[::order], on=on) is state


@pytest.mark.parametrize(
    ("state", "on", "answer"),
    [
        (PLANNED, "2021-23", True),
        (OPEN, "2021-23", True),
        (PLANNED, "2022", False),
        (PLANNED, "2021-12-01/..", False),
        (CLOSED, "2021-23", False),
        (HELD, "2021-23", False),
        (CANCELLED, "2021-23", False),
    ],
)
def test_a_survey_is_unconfirmed_when_its_time_has_passed_without_a_word(state, on, answer):
    assert unconfirmed(state, parse_date(on), date(2022, 1, 1)) is answer


@pytest.mark.parametrize(
    ("states", "allowed"),
    [
        ([], True),
        ([HELD], True),
        ([PLANNED, OPEN, CLOSED, HELD], True),
        ([PLANNED, HELD], True),
        ([PLANNED, CANCELLED], True),
        ([HELD, HELD], True),
        ([HELD, CANCELLED], False),
        ([CANCELLED, HELD], False),
        ([CLOSED, OPEN], False),
        ([HELD, PLANNED], False),
    ],
)
def test_a_survey_only_moves_forward(states, allowed):
    assert moves_forward(states) is allowed
