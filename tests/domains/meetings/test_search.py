from datetime import date

import pytest

from samspel.foundation.access.actor import Role
from samspel.foundation.communities.rules import Audience
from samspel.foundation.search.consumer import catch_up
from samspel.foundation.search.queries import search
from tests.make import foundation as base
from tests.make import meetings as make
from tests.make import surveys as make_surveys

ON = date(2021, 3, 23)


def found(actor, text):
    return [(hit.kind, hit.title, hit.path) for group in search(actor, text).groups for hit in group.hits]


@pytest.fixture
def records(community):
    csam = base.body(
        community, "csam", names=(("Referensgruppen", "2017-04-26", "2019-08"), ("Csam Jönköping", "2019-08", None))
    )
    make.meeting(community, csam, key="ensamhet", on="2017-10-17", title="Ensamhet", place="Folkets park")
    make.meeting(community, csam, key="slutet", title="Budget", audience=Audience.BODY)
    make.decision(community, "kf-294", title="Programmet antas", paragraph="§ 294")
    make.document(community, "vision", title="Vision 2030")
    make_surveys.survey(community, key="lokaler", title="Behov av lokaler", asked="föreningarna")
    catch_up(community.pk, at=base.noon("2021-12-31"))
    return csam


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("ensamhet", [("meetings.meeting", "Ensamhet", "/moten/ensamhet/")]),
        ("folkets park", [("meetings.meeting", "Ensamhet", "/moten/ensamhet/")]),
        ("oktober 2017", [("meetings.meeting", "Ensamhet", "/moten/ensamhet/")]),
        ("294", [("meetings.decision", "Programmet antas", "/beslut/kf-294/")]),
        ("vision", [("meetings.steeringdocument", "Vision 2030", "/styrdokument/vision/")]),
        ("lokaler", [("surveys.survey", "Behov av lokaler", "/enkater/#lokaler")]),
        ("budget", []),
    ],
)
def test_records_are_found_by_what_is_told_of_them(community, records, text, hits):
    assert found(base.visitor(community), text) == hits


def test_a_meeting_is_found_by_the_name_its_body_had_that_day(community, records):
    hits = found(base.visitor(community), "referensgruppen")

    assert [hit for hit in hits if hit[0] == "meetings.meeting"] == [
        ("meetings.meeting", "Ensamhet", "/moten/ensamhet/")
    ]


def test_what_is_not_published_is_found_by_those_of_the_body_alone(community, records):
    member, coordinator = base.in_role(community, Role.MEMBER, body=records), base.in_role(community, Role.COORDINATOR)

    assert found(member, "budget") == [("meetings.meeting", "Budget", "/moten/slutet/")]
    assert found(coordinator, "budget") == []
