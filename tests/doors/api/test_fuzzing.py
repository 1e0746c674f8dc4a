"""Whatever is asked, right or wrong, the API answers as its description says: schemathesis, in process, bounded."""

import json
from pathlib import Path

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, assume, given, settings
from schemathesis import GenerationMode

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

DESCRIPTION = Path(__file__).parents[3] / "docs" / "api" / "openapi.json"
EXAMPLES = 40  # of questions, for each address and each mode

SCHEMA = schemathesis.openapi.from_dict(json.loads(DESCRIPTION.read_text("utf-8")))
SCHEMA.app = WSGIHandler()
RIGHT, WRONG = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
QUESTIONS = [
    (address, mode)
    for address, methods in SCHEMA.items()
    for mode in (RIGHT, WRONG)
    if mode is RIGHT or methods["GET"].definition.raw["parameters"]
]


@pytest.fixture
def one_connection():
    """Requests keep the test's connection and its transaction, as they do with Django's own test client."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("jonkoping", "one_connection")
@pytest.mark.parametrize(("address", "mode"), QUESTIONS)
def test_every_answer_is_as_described(address, mode):
    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(case=SCHEMA[address]["GET"].as_strategy(generation_mode=mode))
    def answers_as_described(case):
        answer = case.call(headers={"Accept-Encoding": "identity"})
        assume("=&" not in f"{answer.request.url}&")  # allowEmptyValue, which schemathesis does not know
        case.validate_response(answer)

    answers_as_described()
