"""The pages for when something is wrong, and the log that tells us and nobody else."""

import logging
import re
import sys

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from samspel.config.error_pages import server_error
from samspel.config.logs import Impersonal
from samspel.foundation.access.middleware import RefusalMiddleware
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.kernel.refused import Refused
from tests.make import foundation as make

HEADING = re.compile(r"<h1>(.*?)</h1>")


@pytest.fixture
def visitor(db: None) -> Client:
    make.community()
    return Client(HTTP_HOST="jonkoping.localhost", raise_request_exception=False)


def said(answer) -> tuple[int, list[str]]:
    return answer.status_code, HEADING.findall(answer.content.decode())


def test_a_page_that_is_not_here_has_the_community_s_own_menu(visitor: Client):
    answer = visitor.get("/finns-inte/")
    assert said(answer) == (404, ["Sidan finns inte"])
    assert "Samspel Jönköping</title>" in answer.content.decode()


def test_a_host_that_is_not_ours_gets_a_page_without_a_community(visitor: Client):
    answer = visitor.get("/", HTTP_HOST="elsewhere.example")
    assert said(answer) == (400, ["Adressen fungerar inte"])
    assert "Jönköping" not in answer.content.decode()


@override_settings(SAMSPEL_DEMO=True)
def test_a_form_without_its_token_is_told_what_to_do(db: None):
    make.community()
    visitor = Client(HTTP_HOST="jonkoping.localhost", enforce_csrf_checks=True)
    assert said(visitor.post("/demo/")) == (403, ["Formuläret skickades inte"])


class TooLate(Refused):
    """A refusal such as an action makes."""


@pytest.mark.parametrize(
    ("refusal", "status"), [(TooLate("Mötet är redan hållet."), 409), (NotAllowed("Fråga sekreteraren."), 403)]
)
def test_a_refusal_is_a_page_with_its_sentence(refusal: Refused, status: int):
    middleware = RefusalMiddleware(lambda request: HttpResponse())
    answer = middleware.process_exception(RequestFactory().get("/"), refusal)
    assert said(answer) == (status, ["Det går inte just nu"])
    assert str(refusal) in answer.content.decode()


def test_what_nobody_may_see_has_a_page_of_its_own():
    answer = get_resolver().resolve_error_handler(403)(RequestFactory().get("/"), PermissionDenied())
    assert said(answer) == (403, ["Det här får du inte göra"])


def test_a_fault_of_ours_asks_no_database(visitor: Client):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = server_error(HttpRequest())
    assert said(answer) == (500, ["Något gick fel hos oss"])
    assert (len(queries), 'lang="sv"' in answer.content.decode()) == (0, True)


def test_the_resolver_uses_our_pages():
    assert get_resolver().resolve_error_handler(500) is server_error


def test_the_log_says_where_a_fault_was_and_nothing_of_whose_data():
    try:
        raise ValueError("Kim Ek, 19790101-1234")
    except ValueError:
        record = logging.LogRecord("samspel", logging.ERROR, __file__, 1, "Internal Server Error", (), sys.exc_info())
    text = Impersonal("%(levelname)s %(message)s").format(record)
    assert text.splitlines()[0] == "ERROR Internal Server Error"
    assert text.splitlines()[-1] == "ValueError"
    assert "test_error_pages.py" in text
    assert "Kim Ek, 19790101-1234" not in text.replace('raise ValueError("Kim Ek, 19790101-1234")', "")
