"""The list of bodies: what it answers, how it groups, and that names nearly alike are told apart."""

import re
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from samspel.domains.bodies.forms import asked_time
from samspel.domains.bodies.pages import purpose_sentence
from samspel.domains.bodies.rules import near_equal
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.search.consumer import catch_up
from samspel.foundation.search.queries import search
from tests.make import foundation as base

HOST = {"HTTP_HOST": "jonkoping.localhost"}
OFFICIALS, CIVIL = "Civilsamhälles-nätverket", "Nätverket Civilsamhälle (Csam)"

# path, method, status. Nobody is logged in.
ANSWERS = [
    ("/grupper/", "get", 200),
    ("/grupper/", "head", 200),
    ("/grupper/", "post", 405),
    ("/grupper/?dag=h%C3%B6sten+2019", "get", 200),
    ("/grupper/?dag=31+februari", "get", 200),
    ("/grupper/?dag=%00", "get", 200),
    ("/grupper/?dag=" + "9" * 5000, "get", 200),
]


@pytest.mark.parametrize(("path", "method", "status"), ANSWERS)
def test_each_address_answers_as_the_table_says(client, community, path, method, status):
    assert getattr(client, method)(path, **HOST).status_code == status


def shown(response, pattern):
    found = re.findall(pattern, response.content.decode(), re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split()) for text in found]


def test_bodies_stand_under_whose_they_are_and_committees_under_their_parent(client, community):
    base.body(community, "csam", names=(("Csam", None, None),), sphere=Sphere.CIVIL_SOCIETY)
    base.body(community, "csn", names=(("Tjänstenätet", None, None),), sphere=Sphere.MUNICIPALITY)
    base.body(community, "grupp", names=(("Rådet", None, "2019"), ("Gruppen", "2019", None)))

    response = client.get("/grupper/?dag=2021-03-23", **HOST)

    assert shown(response, r"<h2[^>]*>(.*?)</h2>")[1:] == [
        "Gemensamma grupper",
        "Kommunens grupper",
        "Civilsamhällets grupper",
    ]
    assert shown(response, r'<div class="body">(.*?)</div>') == [
        "Gruppen Gemensam grupp för kommunen och civilsamhället Har också hetat Rådet",
        "Tjänstenätet Kommunens egen grupp",
        "Csam Civilsamhällets egen grupp",
    ]


def test_a_committee_is_there_no_more_surely_than_its_parent(client, community):
    network = base.body(community, "csam", names=(("Csam", None, None),))
    committee = base.body(community, "csam-au", names=(("Arbetsutskottet", None, None),))
    network.evidenced_to, network.starts = date(2021, 3, 23), base.when("2017")
    committee.parent, committee.starts = network, base.when("2020")
    network.save()
    committee.save()

    def marks(day):
        return shown(client.get(f"/grupper/?dag={day}", **HOST), r'<em class="role">(.*?)</em>')

    assert (marks("2021-03-23"), marks("2021-03-24")) == ([], ["finns kanske", "finns kanske"])


def test_closed_bodies_and_those_of_other_municipalities_are_not_listed(client, community, neighbour):
    base.body(community, "oppen", names=(("Öppna", None, None),))
    base.body(community, "stangd", names=(("Stängda", None, None),), audience=Audience.BODY)
    with scope(community=neighbour):
        base.body(neighbour, "grannens", names=(("Grannens", None, None),))

    assert shown(client.get("/grupper/", **HOST), r"<h3>(.*?)</h3>") == ["Öppna"]


def test_a_body_is_listed_under_the_name_it_had(client, community):
    base.body(community, "csam", names=(("Referensgruppen", "2017-04-26", "2019-08"), ("Csam", "2019-08", None)))

    def names(day):
        return shown(client.get(f"/grupper/?dag={day}", **HOST), r"<h3>(.*?)</h3>")

    assert [names(day) for day in ("2018-01-01", "2021-01-01")] == [["Referensgruppen"], ["Csam"]]


def test_two_names_nearly_alike_are_told_apart(client, community):
    base.body(community, "csn", names=((OFFICIALS, None, None),), sphere=Sphere.MUNICIPALITY)
    base.body(community, "csam", names=((CIVIL, None, None),), sphere=Sphere.CIVIL_SOCIETY)
    base.body(community, "storforum", names=(("Storforum", None, None),))

    response = client.get("/grupper/", **HOST)

    assert shown(response, r'<p class="small note">.*?<span>(.*?)</span>')[:1] == [
        (
            f"{OFFICIALS} och {CIVIL} heter nästan lika men är två olika grupper."
            f" {OFFICIALS} hör till kommunen. {CIVIL} hör till civilsamhället."
        )
    ]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (OFFICIALS, CIVIL, True),
        (CIVIL, OFFICIALS, True),
        ("Samverkansrådet", "Samverkans-rådet", True),
        ("Integrationsrådet", "Integrationsrådet", True),
        ("Arbetsutskottet (Csam)", "Arbetsutskottet (Rådet)", True),
        ("Nätverket för integration", CIVIL, False),
        ("Coronanätverket", OFFICIALS, False),
        ("Samordningsgruppen", "Gruppen", False),
        ("Storforum", "Samordningsgruppen", False),
        ("(Csam)", "(Csn)", False),
    ],
)
def test_which_names_people_take_for_each_other(one, other, alike):
    assert near_equal([one, other]) == (((one, other),) if alike else ())


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("31 februari 2019", "Den månaden har ingen dag 31. Den sista dagen är den 28."),
        ("2020/2019", "Tiden slutar innan den börjar. Skriv den tidigare dagen först."),
        ("12/4 2021", "Vi förstår inte den tiden. Menade du 2021-04-12?"),
        ("bananer", "Vi förstår inte den tiden. Skriv till exempel 2019-03-04, mars 2019 eller hösten 2019."),
        ("senast 2019", "Skriv en tid som har både en början och ett slut, till exempel hösten 2019."),
    ],
)
def test_a_time_that_cannot_be_shown_has_a_sentence_and_today_as_answer(typed, problem):
    asked = asked_time(typed, today=base.NOW.date())
    assert (asked.problem, asked.typed, asked.first, asked.last) == (problem, typed, base.NOW.date(), base.NOW.date())


def test_a_season_is_asked_for_from_its_first_day_to_its_last():
    asked = asked_time("hösten 2019", today=base.NOW.date())
    assert (asked.first.isoformat(), asked.last.isoformat(), asked.is_span) == ("2019-08-01", "2019-12-31", True)


def test_what_was_typed_is_kept_beside_its_problem(client, community):
    response = client.get("/grupper/?dag=31+februari+2019", **HOST)

    assert shown(response, r'id="dag-problem">(.*?)</p>') == [
        "Den månaden har ingen dag 31. Den sista dagen är den 28."
    ]
    assert 'name="dag" value="31 februari 2019" aria-describedby="dag-problem dag-help" aria-invalid="true"' in (
        response.content.decode()
    )


@pytest.mark.parametrize(
    ("purpose", "told"),
    [
        ("", ""),
        ("att överblicka och sammanlänka", "Uppgiften är att överblicka och sammanlänka."),
        ("Ett öppet möte.", "Ett öppet möte."),
        ("förbereder frågor", "Förbereder frågor."),
    ],
)
def test_what_a_body_is_for_is_a_sentence(purpose, told):
    assert purpose_sentence(purpose) == told


def test_a_list_of_three_costs_as_many_statements_as_a_list_of_one(client, community):
    def statements():
        with CaptureQueriesContext(
            connection,
        ) as context:
            client.get("/grupper/", **HOST)
        return len(context)

    base.body(community, "a")
    one = statements()
    base.body(community, "b", names=(("Förr", None, "2019"), ("Nu", "2019", None)))
    base.body(community, "c")
    assert statements() == one


def test_search_finds_a_body_by_its_former_name(community):
    base.body(community, "csam", names=(("Referensgruppen", "2017-04-26", "2019-08"), ("Csam", "2019-08", None)))
    base.body(community, "stangd", names=(("Referensrådet", None, None),), audience=Audience.BODY)
    catch_up(community.pk, at=base.NOW)

    found = search(base.visitor(community), "referensgruppen")

    hits = [(group.kind, hit.title, hit.also, hit.path) for group in found.groups for hit in group.hits]
    assert hits == [("bodies.body", "Csam", "Referensgruppen", "/grupper/csam/")]
