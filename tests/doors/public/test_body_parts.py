"""What stands around the people on a body's page: days, meetings, rules, names, contradictions, ties."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from samspel.domains.bodies.actions import link_bodies
from samspel.domains.bodies.rules import LinkKind, OfficeRole
from samspel.domains.meetings.rules import MeetingState
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.actions import adopt_programme, describe_community, record_claim
from samspel.foundation.kernel.dates import parse_date
from tests.doors.public.reading import note, shown, text_of
from tests.make import bodies as make
from tests.make import foundation as base
from tests.make import meetings as make_meetings

HOST = {"HTTP_HOST": "jonkoping.localhost"}


def test_known_days_lead_to_what_was_so_on_them(client, community, group):
    make_meetings.meeting(community, group, on="2019-03-04")
    make_meetings.meeting(community, group, on="2019-11-12")
    make_meetings.meeting(community, group, on="2020-23")

    response = client.get("/grupper/gruppen/?dag=2019-11-12", **HOST)

    days = re.search(r'<ul class="days">(.*?)</ul>', response.content.decode(), re.DOTALL)[1]
    links = re.findall(r'<a href="\?dag=([\d-]+)"(?: aria-current="(true)")?>(.*?)</a>', days, re.DOTALL)
    assert [(day, chosen, text_of(text)) for day, chosen, text in links[:-1]] == [
        ("2019-02-19", "", "19 feb 2019 nya ledamöter"),
        ("2019-03-04", "", "4 mars 2019 första mötet"),
        ("2019-11-12", "true", "12 nov 2019"),
        ("2021-03-23", "", "23 mars 2021 sista källan"),
    ]
    assert text_of(links[-1][2]).endswith("i dag")


def test_meetings_stand_newest_first_with_mentions_after_and_closed_ones_nowhere(client, community, group):
    make_meetings.meeting(community, group, on="2019-03-04", title="Första mötet")
    make_meetings.meeting(community, group, on="2020-02-24", title="Andra mötet")
    make_meetings.meeting(community, group, on="2020-03-01", title="Stängt möte", audience=Audience.BODY)
    make_meetings.mention(group, label="Vårens möten")

    response = client.get("/grupper/gruppen/", **HOST)

    section = re.search(r'aria-labelledby="meetings">(.*?)</section>', response.content.decode(), re.DOTALL)[1]
    assert [text_of(title) for title in re.findall(r"<h3>(.*?)</h3>", section, re.DOTALL)] == [
        "Andra mötet",
        "Första mötet",
        "Vårens möten",
    ]


def with_contact(community, *, role="", phone="", email=""):
    describe_community(
        community,
        contact_name="Daniel Rostami",
        contact_role=role,
        contact_phone=phone,
        contact_email=email,
        accessibility_note="",
        privacy_note="",
        by=base.operator(community),
        at=base.NOW,
    )


def facts(response):
    return dict(zip(shown(response, r"<dt>(.*?)</dt>"), shown(response, r"<dd>(.*?)</dd>"), strict=True))


def test_the_head_says_who_chairs_what_comes_and_whom_to_ask(client, community, group):
    with_contact(community, role="samordnare", phone="036-10 50 00", email="daniel@example.org")
    make_meetings.meeting(community, group, on="2021-04-20", title="Storforum", state=MeetingState.PLANNED)
    make_meetings.meeting(community, group, on="2021-04-01", title="Inställt", state=MeetingState.CANCELLED)
    make_meetings.meeting(community, group, on="2021-03-23", title="Samma dag", state=MeetingState.PLANNED)

    told = facts(client.get("/grupper/gruppen/?dag=2021-03-23", **HOST))

    assert {term: told[term] for term in ("Ordförande", "Vice", "Nästa", "Kontakt")} == {
        "Ordförande": "Gunilla Åström (S)",
        "Vice": "Ingrid Wallner",
        "Nästa": "Storforum 20 april 2021",
        "Kontakt": "Daniel Rostami, samordnare 036-10 50 00",
    }


def test_of_two_who_may_have_chaired_both_are_named(client, community):
    seats = make.seats(base.body(community, "gruppen"), 2)
    for seat, name, starts, ends in zip(seats, ("Anna Ek", "Bo Alm"), ("2019", "2020"), ("2020", None), strict=True):
        mandate = make.mandate(seat, who=make.person(community, name))
        make.office(mandate, OfficeRole.CHAIR, starts, ends)

    assert facts(client.get("/grupper/gruppen/?dag=2020-06-01", **HOST))["Ordförande"] == "kanske Anna Ek eller Bo Alm"


def test_the_municipalitys_contact_does_not_speak_for_civil_societys_body(client, community):
    with_contact(community)
    base.body(community, "csam", sphere=Sphere.CIVIL_SOCIETY)
    base.body(community, "gruppen")

    assert "Kontakt" not in facts(client.get("/grupper/csam/", **HOST))
    assert facts(client.get("/grupper/gruppen/", **HOST))["Kontakt"] == "Daniel Rostami"


def aside(response):
    """Each panel beside the page: its heading and its text."""
    panels = re.findall(
        r'<div class="panel[^"]*"><h2 class="h3">(.*?)</h2>(.*?)</div>', response.content.decode(), re.DOTALL
    )
    return {text_of(title): text_of(text) for title, text in panels}


def test_where_sources_differ_both_are_shown_with_the_one_we_follow(client, community):
    body = base.body(community, "gruppen")
    report = base.source(community, "rapport", title="Verksamhetsberättelse – en tillbakablick")
    article = base.source(community, "artikel", title="Tidningsartikel")
    for key, statement, stands, source in (
        ("a", "Fyra politiker.", True, report),
        ("b", "Två politiker.", False, article),
    ):
        record_claim(
            body,
            key=key,
            topic="Antal politiker",
            statement=statement,
            stands=stands,
            origin=base.origin(source=source, place="År 2019"),
            by=base.operator(community),
            at=base.NOW,
        )

    assert aside(client.get("/grupper/gruppen/", **HOST))["Uppgifter går isär"] == (
        "Antal politiker Fyra politiker. Det här följer vi. Verksamhetsberättelse , År 2019"
        " Två politiker. Tidningsartikel , År 2019"
    )


def test_names_are_shown_with_their_time_and_the_page_has_the_name_of_the_day(client, community):
    base.body(community, "csam", names=(("Referensgruppen", "2017-04-26", "2019-08"), ("Csam", "2019-08", None)))

    before = client.get("/grupper/csam/?dag=2018-01-01", **HOST)

    assert shown(before, r"<h1>(.*?)</h1>") == ["Referensgruppen"]
    assert shown(client.get("/grupper/csam/", **HOST), r"<h1>(.*?)</h1>") == ["Csam"]
    assert aside(before)["Namn och stavningar"] == (
        "Referensgruppen från 26 april 2017 till augusti 2019 Csam sedan augusti 2019"
    )


def test_ties_lead_to_bodies_that_may_be_known_of_and_no_others(client, community):
    body = base.body(community, "gruppen")
    for key, name, audience in (("gamla", "Gamla rådet", Audience.PUBLIC), ("hemliga", "Hemliga rådet", Audience.BODY)):
        other = base.body(community, key, names=((name, None, None),), audience=audience)
        link_bodies(body, other, kind=LinkKind.SPLIT_FROM, on=parse_date("2020"), **make.recorded(body))

    response = client.get("/grupper/gruppen/", **HOST)

    assert aside(response)["Närstående grupper"] == "Bröts ut ur Gamla rådet , under 2020"
    assert "Hemliga" not in response.content.decode()


def test_a_near_equal_name_is_told_apart_on_the_page_itself(client, community):
    base.body(community, "csn", names=(("Civilsamhälles-nätverket", None, None),), sphere=Sphere.MUNICIPALITY)
    base.body(community, "csam", names=(("Nätverket Civilsamhälle (Csam)", None, None),), sphere=Sphere.CIVIL_SOCIETY)
    base.body(community, "storforum")
    told = (
        "Civilsamhälles-nätverket och Nätverket Civilsamhälle (Csam) heter nästan lika men är två olika grupper."
        " Civilsamhälles-nätverket hör till kommunen. Nätverket Civilsamhälle (Csam) hör till civilsamhället."
    )
    pages = {key: client.get(f"/grupper/{key}/", **HOST) for key in ("csn", "csam", "storforum")}

    assert {key: note(page) for key, page in pages.items()} == {"csn": [told], "csam": [told], "storforum": []}
    assert shown(pages["csn"], r'<span class="sphere">(.*?)</span>')[:1] == ["Kommunens egen grupp"]
    assert shown(pages["csam"], r'<span class="sphere">(.*?)</span>')[:1] == ["Civilsamhällets egen grupp"]


def test_a_body_that_was_not_there_says_so_instead_of_showing_seats(client, community):
    body = base.body(community, "gruppen")
    make.seats(body, 4)
    body.starts = parse_date("2019-03-04")
    body.save()

    def headings(day):
        return shown(client.get(f"/grupper/gruppen/?dag={day}", **HOST), r'class="empty">.*?<p><b>(.*?)</b>')[0]

    assert headings("2019-03-03") == "Gruppen fanns inte vid den tiden"
    assert headings("2019-03-04") == "Inga möten är kända"


PROGRAMME = """
[programme]
id = "p"
name = "Exempel"
adopted = { organ = "Kommunfullmäktige", date = 2018-12-20 }

[[body]]
id = "gruppen"
name = "Gruppen"
sphere = "gemensam"
source = "Rapport 2021-03-23, avsnitt 1; förslag"
rule = [{ kind = "min-meetings-per-year", value = 2 }]
"""


def test_the_rules_of_the_year_asked_for_stand_with_their_answers(client, community):
    adopt_programme(community, toml=PROGRAMME, by=base.operator(community), at=base.NOW)
    body = base.body(community, "gruppen")
    base.source(community, "rapport", title="Verksamhetsberättelse")
    make_meetings.meeting(community, body, on="2019-03-04")
    make_meetings.meeting(community, body, on="2019-11-12")

    def answers(query):
        response = client.get(f"/grupper/gruppen/{query}", **HOST)
        section = re.search(r'aria-labelledby="rules">(.*?)</section>', response.content.decode(), re.DOTALL)[1]
        return [
            text_of(text)
            for text in re.findall(r"<h3>.*?</h3>|<p class=\"end\">.*?</p>|<div><h2.*?</div>", section, re.DOTALL)
        ]

    promise = "Gruppen ska mötas minst två gånger om året."
    assert answers("") == ["Regler för gruppen Svaren för 2019.", promise, "Uppfyllt"]
    assert answers("?dag=2020-06-01&kant=2021-03-23") == ["Regler för gruppen Svaren för 2020.", promise, "Inte styrkt"]
    assert shown(client.get("/grupper/gruppen/", **HOST), r'<p class="small soft">(Källa:.*?)</p>') == [
        "Källa: Verksamhetsberättelse , avsnitt 1; förslag"
    ]


def test_three_mandates_and_meetings_cost_as_many_statements_as_one(client, community):
    body = base.body(community, "gruppen")
    seats = make.seats(body, 3)

    def fill(seat, day):
        organisation = base.organisation(community, f"org-{day}", name=f"Org {day}")
        mandate = make.mandate(seat, who=make.person(community), for_=(organisation,))
        make_meetings.meeting(community, body, on=day)
        make_meetings.mention(body)
        return mandate

    def statements():
        with CaptureQueriesContext(connection) as context:
            assert client.get("/grupper/gruppen/?dag=2019-06-01", **HOST).status_code == 200
        return len(context)

    make.office(fill(seats[0], "2019-03-04"), OfficeRole.CHAIR, "2019-03-04")
    one = statements()
    for seat, day in zip(seats[1:], ("2019-04-01", "2019-05-01"), strict=True):
        fill(seat, day)
    assert statements() == one
