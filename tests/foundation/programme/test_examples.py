"""The programmes that come with Samspel say what their sources say."""

from datetime import date
from pathlib import Path

import pytest

from samspel.foundation.kernel.periods import Certainty, certainty_on
from samspel.foundation.programme.duties import EventsPerYear, MinMeetingsPerYear, ViceFromSide
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.reader import read_programme_bytes
from samspel.foundation.programme.words import CountedFrom, SeatKind, Side, Sphere

PROGRAMMES = Path(__file__).parents[3] / "programmes"


def programme_in(folder: str) -> Programme:
    return read_programme_bytes((PROGRAMMES / folder / "programme.toml").read_bytes())


@pytest.fixture(scope="module")
def jonkoping() -> Programme:
    return programme_in("jonkoping")


def test_jonkoping_was_adopted_by_the_council_in_december_2018(jonkoping: Programme):
    (adoption,) = jonkoping.adoptions

    assert (adoption.organ, adoption.date.edtf, adoption.paragraph) == ("Kommunfullmäktige", "2018-12-20", "§ 294")
    assert jonkoping.adopted(CountedFrom.FIRST) == jonkoping.adopted(CountedFrom.LATEST) == adoption.date
    assert jonkoping.about.umbrella == "Forum Civilsamhälle Jönköping"
    assert [(tie.title, tie.date.edtf if tie.date else "") for tie in jonkoping.about.ties_to] == [
        ("Vision 2030", "2018-02-22"),
        ("Värdegrund", "2012-08-30"),
        ("Policy för idéburet offentligt partnerskap", "2018-02-06"),
    ]


def test_jonkoping_has_its_bodies_in_their_spheres(jonkoping: Programme):
    assert [(body.id, body.sphere, body.parent) for body in jonkoping.bodies] == [
        ("samordningsgruppen", Sphere.JOINT, ""),
        ("storforum", Sphere.JOINT, ""),
        ("csn", Sphere.MUNICIPALITY, ""),
        ("csam", Sphere.CIVIL_SOCIETY, ""),
        ("csam-au", Sphere.CIVIL_SOCIETY, "csam"),
        ("integration", Sphere.CIVIL_SOCIETY, ""),
        ("coronanatverket", Sphere.JOINT, ""),
        ("frivilligcentralen-styrgrupp", Sphere.JOINT, ""),
    ]


def test_the_coordination_group_has_its_seats(jonkoping: Programme):
    group = jonkoping.body("samordningsgruppen")

    assert group is not None
    assert [(g.id, g.side, g.kind, g.count_min, g.count_max, g.elected_by) for g in group.seat_groups] == [
        ("civilsamhalle-ordinarie", Side.CIVIL_SOCIETY, SeatKind.ORDINARY, 4, 4, "csam"),
        ("civilsamhalle-ersattare", Side.CIVIL_SOCIETY, SeatKind.SUBSTITUTE, 4, 4, "csam"),
        ("politik-ordinarie", Side.POLITICS, SeatKind.ORDINARY, 4, 4, ""),
        ("forvaltning-ordinarie", Side.ADMINISTRATION, SeatKind.ORDINARY, 3, 3, ""),
    ]
    assert group.chairs is not None
    assert (group.chairs.chair, group.chairs.vice) == ((Side.POLITICS,), (Side.CIVIL_SOCIETY,))
    assert certainty_on(group.period, date(2019, 3, 4)) is Certainty.YES
    assert certainty_on(group.period, date(2019, 2, 1)) is Certainty.PERHAPS


def test_jonkoping_promises_four_meetings_two_forums_and_an_evaluation_after_three_years(jonkoping: Programme):
    rules = {rule.id: (body.id if body else "", rule) for body, rule in jonkoping.all_rules()}

    assert list(rules) == [
        "samordningsgruppen-fyra-moten",
        "samordningsgruppen-civilsamhallet-utser",
        "samordningsgruppen-vice-fran-civilsamhallet",
        "storforum-tva-ganger",
        "follow-up-first-evaluation",
    ]
    body, meetings = rules["samordningsgruppen-fyra-moten"]
    assert (body, meetings.KIND, meetings.value) == ("samordningsgruppen", MinMeetingsPerYear.KIND, 4)
    body, forums = rules["storforum-tva-ganger"]
    assert (body, forums.KIND, forums.value) == ("storforum", EventsPerYear.KIND, 2)
    _, vice = rules["samordningsgruppen-vice-fran-civilsamhallet"]
    assert (vice.KIND, vice.side) == (ViceFromSide.KIND, Side.CIVIL_SOCIETY)
    body, evaluation = rules["follow-up-first-evaluation"]
    assert (body, evaluation.after_years, evaluation.owner) == ("", 3, "Kommunstyrelsen")


def test_former_names_have_their_periods_and_sources(jonkoping: Programme):
    former = [
        (body.id, name.name, name.starts.edtf if name.starts else "", name.ends.edtf if name.ends else "")
        for body in jonkoping.bodies
        for name in body.name_history
    ]

    assert former == [
        ("csam", "Referensgruppen", "2017-04-26", "2019-08"),
        ("integration", "Nätverket för flyktingstöd och integration", "2015-23", "2021-02-09"),
    ]
    assert all(name.source for body in jonkoping.bodies for name in body.name_history)


def test_what_the_sources_do_not_say_is_marked_as_a_proposal(jonkoping: Programme):
    assert jonkoping.staircase is not None
    assert jonkoping.staircase.source.startswith("förslag")
    assert {task.source for task in jonkoping.year_tasks} == {"förslag"}


def test_the_year_has_a_task_for_every_meeting_and_forum_that_is_promised(jonkoping: Programme):
    serving = [(task.rule, month) for task in jonkoping.year_tasks for month in task.months if task.rule]

    assert [month for rule, month in serving if rule == "samordningsgruppen-fyra-moten"] == [2, 5, 9, 12]
    assert [month for rule, month in serving if rule == "storforum-tva-ganger"] == [4, 10]
    before = [task.months_before_evaluation for task in jonkoping.year_tasks]
    assert [months for months in before if months is not None] == [12, 6, 3, 0]


def test_kristianstad_is_on_its_way_to_an_agreement():
    kristianstad = programme_in("kristianstad")

    assert kristianstad.process is not None
    assert [(step.id, step.on.edtf if step.on else "") for step in kristianstad.process.steps] == [
        ("beslut-starta", "2012-23"),
        ("informera", ""),
        ("utforma", ""),
        ("remiss", ""),
        ("anta", "2016-03-15"),
        ("signera", ""),
        ("handlingsplan", ""),
    ]
    assert [(party.side, party.represented_by) for party in kristianstad.process.parties] == [
        (Side.MUNICIPALITY, ()),
        (Side.CIVIL_SOCIETY, ("Furuboda", "IFK Kristianstad", "Sensus")),
    ]
    assert kristianstad.process.target is not None
    assert kristianstad.process.target.edtf == "2016"
    assert [rule.id for _, rule in kristianstad.all_rules()] == ["dialogkonferens-varje-ar", "tva-tematraffar"]


@pytest.mark.parametrize("folder", ["jonkoping", "kristianstad"])
def test_nothing_in_the_examples_is_without_a_source(folder: str):
    programme = programme_in(folder)

    bodies = [body.source for body in programme.bodies]
    rules = [rule.source for _, rule in programme.all_rules()]
    groups = [group.source for body in programme.bodies for group in body.seat_groups]
    assert all([*bodies, *rules, *groups, *(task.source for task in programme.year_tasks)])
