"""The rule board on the database: each piece of evidence with the source that tells it."""

from datetime import date

import pytest
from django_scopes import scope

from samspel.across.overview.queries import latest_recorded_year, rule_board
from samspel.domains.bodies.rules import OfficeRole
from samspel.foundation.journal.actions import adopt_programme
from tests.make import bodies as make
from tests.make import foundation as base
from tests.make import meetings as make_meetings

PROGRAMME = """
[programme]
id = "exempel"
name = "Program"
adopted = { organ = "Fullmäktige", date = 2018-12-20 }
"""
BODY = """
[[body]]
id = "KEY"
name = "KEY"
sphere = "gemensam"
seat = { id = "medlemmar", side = "civilsamhälle", count = 1 }
rule = [
  { kind = "composition", side = "civilsamhälle", seats = { min = 1 } },
  { kind = "vice-from-side", side = "civilsamhälle" },
]
"""
TODAY = date(2021, 3, 23)


@pytest.fixture
def home(db):
    community = base.community()
    with scope(community=community):
        yield community


def test_seats_that_are_numbered_alike_keep_their_own_sources(home):
    bodies = {key: base.body(home, key) for key in ("radet", "forumet")}
    text = PROGRAMME + "".join(BODY.replace("KEY", key) for key in bodies)
    adopt_programme(home, toml=text, by=base.operator(home), at=base.NOW)
    for key, body in bodies.items():
        (seat,) = make.seats(body, id="medlemmar")
        told = {"origin": base.origin("2019-03-04", source=base.source(home, f"om-{key}"))}
        held = make.mandate(seat, who=make.person(home), **told)
        make.office(held, OfficeRole.CHAIR, "2019-03-04", "2020")
        told = {"origin": base.origin("2020-03-04", source=base.source(home, f"vice-i-{key}"))}
        make.office(held, OfficeRole.VICE_CHAIR, "2020", **told)

    board = rule_board(home, base.visitor(home), year=2020, known_on=TODAY)

    assert [(row.rule, row.answer, [piece.citation.key for piece in row.evidence]) for row in board] == [
        ("radet-composition", "met", ["om-radet"]),
        ("radet-vice-from-side", "met", ["vice-i-radet"]),
        ("forumet-composition", "met", ["om-forumet"]),
        ("forumet-vice-from-side", "met", ["vice-i-forumet"]),
    ]


def test_the_year_shown_first_is_the_last_of_which_a_meeting_was_known_then(home):
    make_meetings.meeting(home, on="2019-03-04", known="2019-12-01")
    make_meetings.meeting(home, on="2020-02-24", known="2021-03-23")
    visitor = base.visitor(home)

    asked = (date(2019, 11, 30), date(2019, 12, 1), date(2021, 3, 22), TODAY)
    assert [latest_recorded_year(visitor, known_on=day) for day in asked] == [None, 2019, 2019, 2020]
