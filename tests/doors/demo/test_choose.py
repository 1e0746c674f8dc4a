"""Switching municipality in the demo, where a browser does not resolve kristianstad.localhost."""

import pytest
from django.test import Client

from tests.make import foundation as make

pytestmark = pytest.mark.django_db
START = {"Host": "localhost"}


@pytest.fixture(autouse=True)
def pair():
    make.community()
    make.community("kristianstad", name="Kristianstad")


@pytest.fixture
def demo(settings):
    settings.SAMSPEL_DEMO = True


def served(client) -> str:
    return client.get("/", headers=START).context["site"].name


def test_outside_the_demo_there_is_no_such_page_and_nothing_leads_to_it(client):
    assert client.get("/demo/", headers=START).status_code == 404
    assert client.post("/demo/", {"community": "kristianstad"}, headers=START).status_code == 404
    assert client.cookies == {}
    assert "/demo/" not in client.get("/", headers=START).content.decode()


def test_in_the_demo_the_choice_holds_until_another_is_made(client, demo):
    assert served(client) == "Jönköping"

    response = client.post("/demo/", {"community": "kristianstad"}, headers=START)
    assert (response.status_code, response["Location"]) == (302, "/")
    assert served(client) == "Kristianstad"

    client.post("/demo/", {"community": "jonkoping"}, headers=START)
    assert served(client) == "Jönköping"


def test_a_session_of_the_demo_changes_nothing_once_the_demo_is_over(client, demo, settings):
    client.post("/demo/", {"community": "kristianstad"}, headers=START)
    settings.SAMSPEL_DEMO = False

    assert served(client) == "Jönköping"


def test_an_unknown_municipality_is_said_and_nothing_is_switched(client, demo):
    response = client.post("/demo/", {"community": "finns-inte"}, headers=START)

    assert (response.status_code, response.context["unknown"]) == (200, True)
    assert served(client) == "Jönköping"


def test_another_site_cannot_switch_for_somebody(demo):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/demo/", {"community": "kristianstad"}, headers=START).status_code == 403
