import re
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from samspel.domains.meetings.actions import KeyTaken, NotForRecords
from samspel.domains.surveys import actions, queries
from samspel.domains.surveys.models import Survey
from samspel.domains.surveys.rules import SurveyKind, SurveyState
from samspel.foundation.access.actor import Role
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import CrossesCommunity
from samspel.foundation.journal.models import Entry
from samspel.foundation.kernel.dates import parse_date
from tests.make import foundation as base
from tests.make import meetings as make_meetings
from tests.make import surveys as make

HORIZON = date(2021, 3, 23)
PLANNED, OPEN, CLOSED, HELD, CANCELLED = SurveyState


def entries():
    found = Entry.objects.filter(subject_kind="surveys.survey").order_by("number")
    return [(entry.kind, entry.facts) for entry in found]


def seen(community, known_on=HORIZON, **asked):
    return queries.surveys(base.visitor(community), known_on=known_on, **asked)


def test_an_evaluation_is_recorded_with_what_it_is_of(community):
    programme = make_meetings.document(community, "program")

    survey = make.survey(
        community,
        kind=SurveyKind.EVALUATION,
        on="2021-23",
        state=PLANNED,
        asked_by="Kommunstyrelsen",
        asked="Civilsamhället",
        document=programme,
    )

    survey.refresh_from_db()
    assert (survey.on, survey.document, survey.asked_by) == (parse_date("hösten 2021"), programme, "Kommunstyrelsen")
    assert entries() == [("surveys.survey_recorded", {"on": "2021-23", "state": "planned"})]


@pytest.mark.parametrize(
    ("known_on", "state"),
    [(date(2021, 3, 22), None), (HORIZON, PLANNED), (date(2021, 11, 30), PLANNED), (date(2021, 12, 1), HELD)],
)
def test_an_evaluation_is_what_was_known_of_it_on_the_day(community, known_on, state):
    survey = make.survey(community, kind=SurveyKind.EVALUATION, on="2021-23", state=PLANNED)
    after = make.survey_state(survey, HELD, known="2021-12-01")

    assert after.state == HELD
    assert [line.state for line in queries.evaluations(base.visitor(community), known_on=known_on)] == [
        line.state for line in seen(community, known_on)
    ]
    assert [line.state for line in seen(community, known_on)] == ([state] if state else [])


@pytest.mark.parametrize(("first", "then"), [(HELD, CANCELLED), (CANCELLED, HELD), (CLOSED, OPEN), (HELD, PLANNED)])
def test_what_is_settled_stays_settled(community, first, then):
    survey = make.survey(community, state=first, known="2021-03-01")

    with pytest.raises(actions.SurveyStateReversed) as refused:
        make.survey_state(survey, then, known="2021-03-23")

    assert str(refused.value) == f"”{survey.title}” har redan ett annat utfall. Kontrollera källornas datum."
    assert len(entries()) == 1


@pytest.mark.parametrize("state", [HELD, CLOSED])
def test_nothing_is_carried_out_before_its_day(community, state):
    with pytest.raises(actions.DoneTooEarly) as refused:
        make.survey(community, title="Utvärdering", on="2021-23", state=state)

    planned = make.survey(community, on="2021-23", state=PLANNED)
    with pytest.raises(actions.DoneTooEarly):
        make.survey_state(planned, state, known="2021-07-31")

    assert str(refused.value) == (
        "”Utvärdering” (hösten 2021) kan inte ha gjorts redan 23 mars 2021. Skriv in det som planerat."
    )


def test_a_key_is_used_once_and_a_record_is_never_for_named_people(community):
    make.survey(community, key="enkat")

    with pytest.raises(KeyTaken):
        make.survey(community, key="enkat")
    with pytest.raises(NotForRecords):
        make.survey(community, audience=Audience.NAMED)


@pytest.mark.parametrize(
    ("sphere", "allowed"), [(Sphere.MUNICIPALITY, 1), (Sphere.JOINT, 1), (Sphere.CIVIL_SOCIETY, 0)]
)
def test_the_coordinator_enters_surveys_outside_civil_society(community, sphere, allowed):
    coordinator = base.in_role(community, Role.COORDINATOR)

    if allowed:
        make.survey(community, sphere=sphere, by=coordinator)
    else:
        with pytest.raises(NotAllowed):
            make.survey(community, sphere=sphere, by=coordinator)

    assert Survey.objects.count() == allowed


def test_nothing_is_tied_to_another_community(community, neighbour):
    with scope(community=neighbour):
        body, document = base.body(neighbour, "styrgrupp"), make_meetings.document(neighbour, "program")

    for tie in ({"body": body}, {"document": document}):
        with pytest.raises(CrossesCommunity):
            make.survey(community, **tie)


def test_the_newest_stand_first_and_a_kind_can_be_asked_for(community):
    make.survey(community, title="enkät 2020", on="2020-06")
    make.survey(community, title="avstämning", on="2019-11-12", kind=SurveyKind.CHECK_IN)
    make.survey(community, title="utvärdering", on="2021-23", kind=SurveyKind.EVALUATION, state=PLANNED)

    assert [line.title for line in seen(community)] == ["utvärdering", "enkät 2020", "avstämning"]
    assert [line.title for line in seen(community, kind=SurveyKind.CHECK_IN)] == ["avstämning"]


def test_one_survey_and_three_cost_two_statements(community):
    for number in (1, 3):
        while Survey.objects.count() < number:
            make.survey(community)
        with CaptureQueriesContext(connection) as caught:
            seen(community)
        assert len(caught) == 2


def test_the_page_says_what_it_is_who_asked_and_how_it_went(client, community):
    report = base.source(community, "rapport", title="Rapport")
    make.survey(community, key="lokaler", title="Lokaler", asked_by="kommunen", asked="civilsamhället")
    make.survey(
        community,
        key="utvardering",
        title="Utvärdering",
        kind=SurveyKind.EVALUATION,
        on="2021-23",
        state=PLANNED,
        origin=base.origin(source=report),
    )

    page = client.get("/enkater/", HTTP_HOST="jonkoping.localhost").content.decode()

    rows = re.findall(r'<li id="(.*?)">(.*?)</li>', page, re.DOTALL)
    assert [(key, " ".join(unescape(re.sub(r"<[^>]+>", " ", row)).split())) for key, row in rows] == [
        (
            "utvardering",
            "2021 hösten hösten 2021 Utvärdering Gemensamt Utvärdering Källa: Rapport Okänt om den blev av",
        ),
        (
            "lokaler",
            "2020 juni juni 2020 Lokaler Gemensamt Enkät Gjord av kommunen Ställd till civilsamhället Genomförd",
        ),
    ]
