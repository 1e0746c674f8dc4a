"""How the API is asked and answers, whatever it tells: parameters, pages of lists, faults, what caches may keep."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import resolve
from django_scopes import scope

from samspel.foundation.access.actor import Actor
from tests.make import foundation as make
from tests.make import meetings as make_meetings
from tests.make import organisations as make_organisations

LISTS = ["bodies", "rules", "meetings", "organisations", "decisions", "documents", "sources"]


@pytest.fixture
def names(community):
    """Five organisations, in Swedish order."""
    names = ["Albatross", "Bävern", "Zebran", "Åhöga", "Ömse"]
    for name in reversed(names):
        make_organisations.organisation(community, name)
    return names


def listed(client, query=""):
    answer = client.get(f"/api/v1/organisations{query}").json()
    return [row["name"] for row in answer["items"]], answer["count"]


def test_a_list_comes_in_pages_and_counts_all_of_it(client, names):
    assert listed(client) == (names, 5)
    assert listed(client, "?limit=2") == (names[:2], 5)
    assert listed(client, "?limit=2&page=3") == (names[4:], 5)


def test_beyond_the_last_page_there_is_nothing(client, names):
    assert listed(client, "?limit=2&page=4") == ([], 5)
    assert listed(client, "?page=1000000&limit=100") == ([], 5)


@pytest.mark.parametrize("what", LISTS)
def test_every_list_answers_with_items_and_count_also_when_there_is_nothing(client, community, what):
    assert client.get(f"/api/v1/{what}").json() == {"items": [], "count": 0}


def test_an_empty_parameter_is_none(client, names):
    assert listed(client, "?q=&form=&limit=&page=") == (names, 5)


def faults(client, address):
    """The status, and what is said of each parameter that is wrong."""
    response = client.get(f"/api/v1/{address}")
    return response.status_code, {fault["parameter"]: fault["detail"] for fault in response.json().get("errors", [])}


A_DAY = "Skriv en hel dag, till exempel 2019-03-04."
STRANGE = "Adressen har ingen sådan parameter."


@pytest.mark.parametrize(
    "text", ["2019", "2019-03", "2019-02-29", "2019-3-4", "20190304", "04-03-2019", "i+dag", "0000-01-01"]
)
@pytest.mark.parametrize(
    ("address", "name"),
    [("bodies", "on"), ("bodies", "known_on"), ("rules", "known_on"), ("meetings", "from"), ("decisions", "to")],
)
def test_a_day_is_a_full_day_that_there_is(client, community, address, name, text):
    assert faults(client, f"{address}?{name}={text}") == (422, {name: A_DAY})


@pytest.mark.parametrize("name", ["on", "known_on"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_that_there_is_can_be_asked_for(client, community, name, day):
    make.body(community, "csam")
    assert client.get(f"/api/v1/bodies/csam/mandates?{name}={day}").json() == {"items": [], "count": 0}
    assert client.get(f"/api/v1/bodies?{name}={day}").json()["count"] == 1


LIMITS = "Skriv ett heltal från 1 till 100."


@pytest.mark.parametrize("text", ["0", "101", "-1", "x", "1.5", "1e1", "+1", "%D9%A1", "9" * 30])
def test_a_number_is_a_whole_one_within_its_limits(client, community, text):
    assert faults(client, f"sources?limit={text}") == (422, {"limit": LIMITS})


@pytest.mark.parametrize("year", ["1899", "2200", "19", "2019-01-01"])
def test_a_year_is_one_that_somebody_can_mean(client, community, year):
    assert faults(client, f"rules?year={year}") == (422, {"year": "Skriv ett heltal från 1900 till 2199."})


def test_a_word_that_is_none_of_them_is_answered_with_those_there_are(client, community):
    assert faults(client, "meetings?kind=mote") == (
        422,
        {"kind": "Skriv något av de här: meeting, conference, open-forum, election, hearing, network, event."},
    )


def test_every_fault_is_told_at_once(client, community):
    assert faults(client, "meetings?limit=0&from=x&body=%C3%A5&sort=title") == (
        422,
        {
            "limit": LIMITS,
            "from": A_DAY,
            "body": "En nyckel har bokstäverna a till z, siffror och bindestreck, högst 80 tecken.",
            "sort": STRANGE,
        },
    )


def test_a_long_text_and_a_parameter_that_is_not_there_are_refused(client, community):
    assert faults(client, f"organisations?q={'a' * 201}") == (422, {"q": "Skriv högst 200 tecken."})
    assert faults(client, "api-info?on=2019-03-04") == (422, {"on": STRANGE})


def test_a_problem_says_what_is_wrong_and_where_that_is_explained(client, community):
    response = client.get("/api/v1/bodies?on=x&limit=5")

    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json() == {
        "type": "http://testserver/api/v1/#invalid-value",
        "title": "Ett värde går inte att använda",
        "status": 422,
        "detail": "Rätta det här och fråga igen: on.",
        "instance": "/api/v1/bodies?on=x&limit=5",
        "errors": [{"parameter": "on", "detail": A_DAY}],
    }


def test_what_is_closed_is_answered_as_what_is_not_there(client, world):
    closed, missing = (client.get(f"/api/v1/bodies/{key}").json() for key in ("kanarie-body", "finns-inte"))

    assert closed == {
        "type": "http://testserver/api/v1/#not-found",
        "title": "Här finns inget",
        "status": 404,
        "detail": "Inget har den adressen eller nyckeln. Adresserna står på /api/v1/.",
        "instance": "/api/v1/bodies/kanarie-body",
    }
    assert missing == closed | {"instance": "/api/v1/bodies/finns-inte"}


def test_nothing_can_be_written_also_by_a_client_with_csrf_checks(community):
    response = Client(enforce_csrf_checks=True).delete("/api/v1/bodies")

    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response.json() == {
        "type": "http://testserver/api/v1/#wrong-method",
        "title": "Uppgifterna går bara att läsa",
        "status": 405,
        "detail": "DELETE går inte här. Använd GET.",
        "instance": "/api/v1/bodies",
    }


def test_the_page_explains_each_kind_of_problem(client, community):
    page = client.get("/api/v1/").content.decode()
    assert all(f'<li id="{kind}">' in page for kind in ("not-found", "wrong-method", "invalid-value"))


def test_any_site_s_script_may_read_and_the_unchanged_is_not_sent_again(client, community):
    first = client.get("/api/v1/bodies")
    again = client.get("/api/v1/bodies", headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Access-Control-Allow-Origin"] == again.headers["Access-Control-Allow-Origin"] == "*"
    assert first.headers["Cache-Control"] == again.headers["Cache-Control"] == "public, max-age=60"
    assert first.headers["Vary"] == "Cookie"
    assert (again.status_code, again.content) == (304, b"")

    make.body(community, "csam")
    changed = client.get("/api/v1/bodies", headers={"If-None-Match": first.headers["ETag"]})
    assert (changed.status_code, changed.json()["count"]) == (200, 1)


def test_before_a_request_a_browser_may_ask_what_is_allowed(client, community):
    response = client.options("/api/v1/bodies", headers={"Origin": "https://example.org"})

    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_a_head_has_the_headers_of_a_get(client, community):
    got, head = client.get("/api/v1/bodies"), client.head("/api/v1/bodies")

    assert (head.status_code, head.content) == (200, b"")
    assert {name: head.headers[name] for name in ("ETag", "Content-Type")} == {
        name: got.headers[name] for name in ("ETag", "Content-Type")
    }


def test_a_fault_is_not_kept(client, community):
    assert client.get("/api/v1/bodies?on=x").headers["Cache-Control"] == "no-store"


def test_what_a_login_shows_is_for_its_own_browser_alone(rf, community):
    request = rf.get("/api/v1/bodies")
    request.community, request.now = community, make.NOW
    request.actor = Actor(community.pk, user_id=1, person_id=1)

    view = resolve("/api/v1/bodies").func
    assert view(request).headers["Cache-Control"] == "private, max-age=60"


def test_today_is_the_day_in_sweden(rf, community):
    """Half past eleven at night in Greenwich is the next day in Jönköping."""
    make.body(community, "csam", names=(("Före", None, "2021-03-24"), ("Efter", "2021-03-24", None)))
    request = rf.get("/api/v1/bodies")
    request.community, request.actor = community, make.visitor(community)
    request.now = datetime(2021, 3, 23, 23, 30, tzinfo=UTC)

    response = resolve("/api/v1/bodies").func(request)
    assert '"name": "Efter"' in response.content.decode()


def test_each_municipality_answers_for_itself(client, world):
    here = client.get("/api/v1/bodies", headers={"Host": "jonkoping.localhost"}).json()
    there = client.get("/api/v1/bodies", headers={"Host": "kristianstad.localhost"}).json()

    assert [row["key"] for row in here["items"]] == ["radet", "csam"]
    assert [row["key"] for row in there["items"]] == ["grannens"]


def test_letters_are_letters(client, names):
    assert "Åhöga" in client.get("/api/v1/organisations").content.decode()


def test_a_meeting_that_may_fall_in_the_days_asked_for_is_there(client, community):
    body = make.body(community, "csam")
    make_meetings.meeting(body.community, body, on="2019-23", title="Höstmötet")

    def titles(query):
        return [row["title"] for row in client.get(f"/api/v1/meetings?{query}").json()["items"]]

    assert titles("from=2019-12-31") == ["Höstmötet"]
    assert titles("to=2019-08-01&body=csam") == ["Höstmötet"]
    assert titles("from=2020-01-01") == []
    assert titles("body=finns-inte") == []


def test_a_meeting_s_state_is_the_one_known_on_the_day(client, community):
    body = make.body(community, "csam")
    meeting = make_meetings.meeting(community, body, on="2021-04-12", state="planned", known="2021-03-23")
    make_meetings.meeting_state(meeting, "held", known="2021-05-01", participants=40, participants_approximate=True)

    def told(day):
        rows = client.get(f"/api/v1/meetings?known_on={day}").json()["items"]
        return [(row["state"], row["participants"], row["participants_approximate"]) for row in rows]

    assert told("2021-03-22") == []
    assert told("2021-03-23") == [("planned", None, False)]
    assert told("2021-05-01") == [("held", 40, True)]


def test_a_neighbour_s_body_narrows_nothing_to_nothing(client, community):
    neighbour = make.community("kristianstad", name="Kristianstad")
    with scope(community=neighbour):
        body = make.body(neighbour, "grannens")
        make_meetings.meeting(neighbour, body)

    assert client.get("/api/v1/meetings?body=grannens").json() == {"items": [], "count": 0}
