"""A body's page: who sits when and for whom, what is perhaps and why, and that nothing closed is shown."""

import csv
import re
from io import StringIO

import pytest
from django_scopes import scope

from samspel.domains.bodies.actions import establish_seats
from samspel.foundation.communities.rules import Audience
from samspel.foundation.programme.seats import Range, SeatGroup
from tests.doors.public.reading import note, people, shown, text_of
from tests.make import bodies as make
from tests.make import foundation as base

HOST = {"HTTP_HOST": "jonkoping.localhost"}

# path, method, status. Nobody is logged in.
ANSWERS = [
    *[(f"/grupper/{key}/{page}", "get", status) for page in ("", "platser.csv") for key, status in (
        ("egen", 200), ("stangd", 404), ("grannens", 404), ("finns-inte", 404), ("Ej!giltig", 404),
    )],
    *[(f"/grupper/egen/{page}", "head", 200) for page in ("", "platser.csv")],
    *[(f"/grupper/egen/{page}", "post", 405) for page in ("", "platser.csv")],
    *[(f"/grupper/egen/?{query}", "get", 200) for query in (
        "dag=2019-03-04", "dag=h%C3%B6sten+2019", "dag=31+februari", "dag=senast+2019", "dag=%00", "dag=" + "9" * 5000,
        "dag=0001", "dag=9999", "kant=2019-03-04", "kant=x", "kant=0001-01-01", "dag=2019&kant=2020",
    )],
]  # fmt: skip


@pytest.fixture
def bodies(community, neighbour):
    base.body(community, "egen")
    base.body(community, "stangd", audience=Audience.BODY)
    with scope(community=neighbour):
        base.body(neighbour, "grannens")


@pytest.mark.parametrize(("path", "method", "status"), ANSWERS)
def test_each_address_answers_as_the_table_says(client, bodies, path, method, status):
    assert getattr(client, method)(path, **HOST).status_code == status


CIVIL, SUBSTITUTES, MUNICIPAL = (
    "Civilsamhället, ordinarie",
    "Civilsamhället, ersättare",
    "Politiker och tjänstepersoner",
)


def test_on_a_day_that_the_sources_cover_everybody_is_sure(client, group):
    response = client.get("/grupper/gruppen/?dag=2021-03-23", **HOST)

    assert people(response) == {
        CIVIL: ["Ingrid Wallner för Kristna rådet och Röda Korset vice ordförande"],
        SUBSTITUTES: ["Elin Torsell"],
        MUNICIPAL: ["Gunilla Åström Socialdemokraterna ordförande", "Två tjänstepersoner namnen står inte i källan"],
    }
    assert note(response) == []
    assert shown(response, r'<title id="balance">(.*?)</title>') == [
        "5 platser: 1 ordinarie, civilsamhället, 1 ersättare, civilsamhället, 1 politiker och 2 tjänstepersoner"
    ]


def test_in_the_year_of_a_change_both_are_perhaps_and_the_note_says_why(client, group):
    response = client.get("/grupper/gruppen/?dag=2020-03-01", **HOST)

    assert people(response)[SUBSTITUTES] == ["Kerstin Aldén kanske", "Elin Torsell kanske"]
    assert people(response)[CIVIL] == ["Ingrid Wallner för Kristna rådet och Röda Korset kanske vice ordförande"]
    assert note(response) == [
        (
            "Kanske betyder att källorna inte räcker. Elin Torsell tog över efter Kerstin Aldén under 2020."
            " Ingen källa säger vilken dag."
        )
    ]


def test_after_the_last_source_everybody_is_perhaps(client, group):
    response = client.get("/grupper/gruppen/?dag=2021-03-24", **HOST)

    assert people(response)[MUNICIPAL] == [
        "Gunilla Åström Socialdemokraterna ordförande kanske",
        "Två tjänstepersoner namnen står inte i källan kanske",
    ]
    assert note(response) == [
        (
            "Kanske betyder att källorna inte räcker. Källorna slutar 23 mars 2021."
            " De kan inte säga vilka som sitter efter det."
        )
    ]


def test_before_anybody_sat_the_seats_have_nobody_known(client, group):
    response = client.get("/grupper/gruppen/?dag=2018-12-31", **HOST)

    assert people(response) == {
        CIVIL: ["En plats utan känd ledamot"],
        SUBSTITUTES: ["En plats utan känd ledamot"],
        MUNICIPAL: [
            "Gunilla Åström Socialdemokraterna ordförande kanske",
            "Två tjänstepersoner namnen står inte i källan kanske",
        ],
    }


def test_a_season_is_answered_for_its_whole_span(client, group):
    response = client.get("/grupper/gruppen/?dag=2020", **HOST)

    assert people(response)[CIVIL] == ["Ingrid Wallner för Kristna rådet och Röda Korset kanske vice ordförande"]
    assert people(response)[SUBSTITUTES] == ["Kerstin Aldén kanske", "Elin Torsell kanske"]
    assert shown(response, r'<h2 id="who">.*?</h2>\s*<p>(.*?)</p>') == [
        (
            "Visar under 2020 , från 1 januari 2020 till 31 december 2020."
            " Den som säkert satt hela tiden visas som säker, andra som kanske."
        )
    ]


def test_one_who_sat_within_the_span_alone_is_perhaps(client, community):
    (seat,) = make.seats(base.body(community, "gruppen"))
    make.mandate(seat, "2020-03-01", "2020-06-01", who=make.person(community, "Vikarien"))

    def sat(time):
        return people(client.get(f"/grupper/gruppen/?dag={time}", **HOST)).get("Civilsamhället")

    assert [sat(time) for time in ("2020", "2020-04", "2020-05-31", "2020-06-01", "2019")] == [
        ["Vikarien kanske"],
        ["Vikarien"],
        ["Vikarien"],
        ["En plats utan känd ledamot"],
        ["En plats utan känd ledamot"],
    ]


def test_a_bad_day_answers_for_today_and_keeps_what_was_typed(client, group):
    response = client.get("/grupper/gruppen/?dag=31+februari+2019&kant=ig%C3%A5r", **HOST)

    assert response.status_code == 200
    assert shown(response, r'id="dag-problem">(.*?)</p>') == [
        "Den månaden har ingen dag 31. Den sista dagen är den 28."
    ]
    assert shown(response, r'id="kant-problem">(.*?)</p>') == [
        "Vi kan inte läsa den dagen. Skriv till exempel 2019-03-04."
    ]
    page = response.content.decode()
    assert ('value="31 februari 2019"' in page, 'value="igår"' in page) == (True, True)
    assert people(response) == people(client.get("/grupper/gruppen/", **HOST))


def test_as_known_before_the_source_nothing_is_known(client, group):
    response = client.get("/grupper/gruppen/?dag=2019-06-01&kant=2021-03-22", **HOST)

    assert people(response)[CIVIL] == ["En plats utan känd ledamot"]
    assert shown(response, r'<h2 id="who">.*?</h2>\s*<p>(.*?)</p>') == [
        "Visar läget lördag 1 juni 2019 , så som det var känt 22 mars 2021."
    ]


def test_the_table_says_what_the_picture_shows(client, group):
    response = client.get("/grupper/gruppen/", **HOST)

    table = re.search(r"<tbody>(.*?)</tbody>", response.content.decode(), re.DOTALL)[1]
    rows = [
        [text_of(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
    ]
    assert rows == [
        [
            "Ingrid Wallner",
            "Civilsamhället, ordinarie, för Kristna rådet och Röda Korset, vice ordförande sedan 2020",
            "19 februari 2019",
            "satt kvar 23 mars 2021",
            "",
        ],
        ["Kerstin Aldén", "Civilsamhället, ersättare", "19 februari 2019", "under 2020", ""],
        [
            "Elin Torsell",
            "Civilsamhället, ersättare, tog över efter Kerstin Aldén",
            "under 2020",
            "satt kvar 23 mars 2021",
            "",
        ],
        [
            "Gunilla Åström (S)",
            "Politiker, ordförande sedan senast 4 mars 2019",
            "senast 4 mars 2019",
            "satt kvar 23 mars 2021",
            "",
        ],
        ["Okänt namn", "Tjänstepersoner", "senast 4 mars 2019", "satt kvar 23 mars 2021", ""],
        ["Okänt namn", "Tjänstepersoner", "senast 4 mars 2019", "satt kvar 23 mars 2021", ""],
    ]
    labels = shown(response, r'<text x="0" y="[\d.]+" class="halo">(.*?)</text>')
    assert labels == ["Ingrid Wallner", "Kerstin Aldén → Elin Torsell", "Gunilla Åström (S)", "Två tjänstepersoner"]


def test_the_spreadsheet_has_every_mandate_and_runs_no_formula(client, community):
    (seat,) = make.seats(base.body(community, "gruppen"))
    make.mandate(seat, who=make.person(community, "=HYPERLINK(1)"), ends="2020-01-01")

    response = client.get("/grupper/gruppen/platser.csv", **HOST)

    assert response["Content-Disposition"] == 'attachment; filename="platser-gruppen.csv"'
    assert list(csv.reader(StringIO(response.content.decode("utf-8-sig")))) == [
        ["Vem", "Plats", "Från", "Till", "Källa", "Ställe i källan"],
        ["'=HYPERLINK(1)", "Civilsamhället", "19 februari 2019", "1 januari 2020", "", ""],
    ]


def test_seats_that_may_stay_empty_are_not_missed(client, community):
    body = base.body(community, "gruppen")
    plan = SeatGroup(side_word="civilsamhälle", id="c", count=Range(min=2, max=5))
    first, *_others = establish_seats(body, plan, **make.recorded(body))
    make.mandate(first, who=make.person(community))

    response = client.get("/grupper/gruppen/", **HOST)

    assert people(response) == {"Civilsamhället": ["Ingrid Wallner", "En plats utan känd ledamot"]}
    assert shown(response, r'<b class="big">(.*?)</b>') == ["2"]


def test_a_co_opted_seat_and_a_substitute_of_the_municipality_say_so(client, community):
    body = base.body(community, "gruppen")
    (co_opted,) = make.seats(body, side="tjänsteperson", voting=False)
    (substitute,) = make.seats(body, side="politik", kind="substitute")
    make.mandate(co_opted, who=make.person(community, "Anna Ek"))
    make.mandate(substitute, who=make.person(community, "Bo Alm"), party="Lokalpartiet")

    response = client.get("/grupper/gruppen/", **HOST)

    assert people(response) == {MUNICIPAL: ["Anna Ek adjungerad, utan rösträtt", "Bo Alm Lokalpartiet ersättare"]}


def test_a_body_without_seats_says_so(client, community):
    base.body(community, "storforum")

    response = client.get("/grupper/storforum/", **HOST)

    assert shown(response, r'class="empty">.*?<p><b>(.*?)</b>') == ["Inga platser är kända", "Inga möten är kända"]
