"""What the pages answer, by a table written by hand, and what stands on them."""

import re
from html import unescape

import pytest
from django_scopes import scope

from samspel.domains.meetings.rules import DocumentTie, MeetingForm, MeetingKind, MeetingState
from samspel.domains.meetings.templatetags.meetings import source_name
from samspel.foundation.communities.rules import Audience
from tests.make import foundation as base
from tests.make import meetings as make
from tests.make import surveys as make_surveys

HOST = {"HTTP_HOST": "jonkoping.localhost"}

# path, method, status. Nobody is logged in: all that is not published is not there. No page takes anything in.
ANSWERS = [
    *[(path, "get", 200) for path in ("/moten/", "/beslut/", "/styrdokument/", "/enkater/")],
    *[(path, "head", 200) for path in ("/moten/", "/beslut/", "/styrdokument/", "/enkater/")],
    *[(path, "post", 405) for path in ("/moten/", "/beslut/", "/styrdokument/", "/enkater/")],
    *[(f"{room}egen/", "get", 200) for room in ("/moten/", "/beslut/", "/styrdokument/")],
    *[(f"{room}egen/", "post", 405) for room in ("/moten/", "/beslut/", "/styrdokument/")],
    *[(f"{room}stangd/", "get", 404) for room in ("/moten/", "/beslut/", "/styrdokument/")],
    *[(f"{room}grannens/", "get", 404) for room in ("/moten/", "/beslut/", "/styrdokument/")],
    *[(f"{room}finns-inte/", "get", 404) for room in ("/moten/", "/beslut/", "/styrdokument/")],
    *[(f"{room}Ej!giltig/", "get", 404) for room in ("/moten/", "/beslut/", "/styrdokument/")],
    *[(f"{room}egen/?kant=2021-03-22", "get", 404) for room in ("/moten/", "/beslut/", "/styrdokument/")],
    *[(f"{room}egen/?kant=2021-03-23", "get", 200) for room in ("/moten/", "/beslut/", "/styrdokument/")],
    *[
        (f"/moten/?{query}", "get", 200)
        for query in ("sida=0", "sida=x", "sida=99999999999", "ar=-1", "ar=99999", "grupp=%00", "slag=x", "kant=%C3%B6")
    ],
    *[(f"/beslut/?{query}", "get", 200) for query in ("sida=-1", "ar=x", "organ=%3Cscript%3E", "kant=31+februari")],
]


@pytest.fixture
def records(community, neighbour):
    for key, audience in (("egen", Audience.PUBLIC), ("stangd", Audience.BODY)):
        make.meeting(community, key=key, title=key, audience=audience)
        make.decision(community, key, audience=audience)
        make.document(community, key, audience=audience)
        make_surveys.survey(community, title=key, audience=audience)
    with scope(community=neighbour):
        make.meeting(neighbour, key="grannens")
        make.decision(neighbour, "grannens")
        make.document(neighbour, "grannens")
        make_surveys.survey(neighbour, title="grannens")


@pytest.mark.parametrize(("path", "method", "status"), ANSWERS)
def test_each_address_answers_as_the_table_says(client, records, path, method, status):
    assert getattr(client, method)(path, **HOST).status_code == status


def shown(response, pattern):
    """The texts of the elements that fit, without markup."""
    found = re.findall(pattern, response.content.decode(), re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split()) for text in found]


def titles(response):
    return shown(response, r"<h3>(.*?)</h3>")


def test_what_is_closed_or_another_municipalitys_is_not_listed(client, records):
    for path, title in (("/moten/", "egen"), ("/beslut/", "Egen"), ("/styrdokument/", "Egen"), ("/enkater/", "egen")):
        assert titles(client.get(path, **HOST)) == [title]


@pytest.mark.parametrize(
    ("path", "nothing"),
    [
        ("/moten/", "Inga möten är inskrivna än"),
        ("/beslut/", "Inga beslut är inskrivna än"),
        ("/styrdokument/", "Inga styrdokument är inskrivna än"),
        ("/enkater/", "Inga enkäter är inskrivna än"),
        ("/moten/?ar=2019", "Inget möte passar"),
        ("/beslut/?organ=Ingen", "Inget beslut passar"),
        ("/enkater/?kant=2010", "Inget var känt den dagen"),
    ],
)
def test_an_empty_page_explains_what_will_be_here(client, community, path, nothing):
    assert shown(client.get(path, **HOST), r'class="empty">.*?<p><b>(.*?)</b>') == [nothing]


def test_a_row_says_when_what_who_and_how_it_went(client, community):
    csam = base.body(community, "csam", names=(("Referensgruppen", None, "2019-08"), ("Csam", "2019-08", None)))
    report = base.source(community, "rapport", title="Verksamhetsberättelse")
    make.meeting(
        community,
        csam,
        on="2019-10-17",
        title="Ensamhet",
        kind=MeetingKind.CONFERENCE,
        participants=150,
        participants_approximate=True,
        place="Folkets park",
        origin=base.origin(source=report, place="År 2019"),
    )
    make.meeting(community, csam, on="2020-23", title="Höstmöte")

    response = client.get("/moten/", **HOST)

    assert shown(response, r'<li>\s*<span class="when" aria-hidden="true">(.*?)</li>') == [
        "2020 hösten hösten 2020 Höstmöte Gemensamt Möte Csam Hållet",
        (
            "tors 17 okt 2019 17 oktober 2019 Ensamhet Gemensamt Konferens Csam Folkets park"
            " Cirka 150 deltagare Källa: Verksamhetsberättelse , År 2019 Hållet"
        ),
    ]


@pytest.mark.parametrize(
    ("known_on", "said"),
    [
        ("2021-03-22", []),
        ("2021-03-23", ["Planerat"]),
        ("2021-04-20", ["Planerat"]),
        ("2021-04-21", ["Okänt om det blev av"]),
        ("2021-05-01", ["Hållet"]),
        ("", ["Hållet"]),
    ],
)
def test_the_list_says_what_was_known_on_the_day_asked(client, community, known_on, said):
    forum = make.meeting(community, on="2021-04-20", state=MeetingState.PLANNED)
    make.meeting_state(forum, MeetingState.HELD, known="2021-05-01")

    assert shown(client.get(f"/moten/?kant={known_on}", **HOST), r'<p class="end">(.*?)</p>') == said


def test_a_day_that_cannot_be_read_is_said_beside_the_field(client, community):
    make.meeting(community)

    response = client.get("/moten/?kant=31+februari+2021", **HOST)

    problem = "Vi kan inte läsa den dagen. Skriv till exempel 2019-03-04."
    assert shown(response, r'id="kant-problem">(.*?)</p>') == [problem]
    assert len(titles(response)) == 1


def test_the_day_of_knowledge_is_kept_from_page_to_page(client, community):
    make.meeting(community, key="ett")

    response = client.get("/moten/?kant=2021-03-23", **HOST)

    assert re.findall(r'<h3><a href="(.*?)"', response.content.decode()) == ["/moten/ett/?kant=2021-03-23"]


def test_mentions_stand_by_themselves_and_are_not_counted(client, community):
    group = base.body(community, "samordningsgruppen")
    make.mention(group, on="2019-21", label="Vårens möten 2019")
    make.mention(group, on="2020", state=MeetingState.CANCELLED, label="Inställda möten")

    response = client.get("/moten/", **HOST)

    assert shown(response, r'<h2 id="found">(.*?)</h2>') == ["0 möten"]
    assert titles(response) == ["Inställda möten", "Vårens möten 2019"]
    assert shown(response, r'<p class="end">(.*?)</p>') == ["Inställt", "Hållet"]


def test_a_meeting_page_shows_each_source_and_what_it_said(client, community):
    report, notes = (base.source(community, key, title=key.capitalize()) for key in ("rapport", "anteckning"))
    forum = make.meeting(
        community,
        key="forum",
        on="2021-04-20",
        state=MeetingState.PLANNED,
        origin=base.origin(source=report, place="År 2021"),
    )
    make.meeting_state(
        forum, MeetingState.HELD, known="2021-05-01", participants=48, origin=base.origin("2021-05-01", source=notes)
    )

    response = client.get("/moten/forum/", **HOST)

    assert shown(response, r"<tbody>(.*?)</tbody>") == [
        "Planerat sägs inte 23 mars 2021 Rapport , År 2021 Hållet 48 deltagare 1 maj 2021 Anteckning"
    ]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"place": "Folkets park", "form": MeetingForm.HYBRID}, ["Folkets park på plats och digitalt"]),
        ({"place": "Folkets park"}, ["Folkets park"]),
        ({"form": MeetingForm.DIGITAL}, ["Digitalt"]),
        ({}, []),
    ],
)
def test_a_meeting_page_says_where_as_far_as_the_sources_do(client, community, told, said):
    make.meeting(community, key="mote", **told)

    response = client.get("/moten/mote/", **HOST)

    assert shown(response, r"#place\"/></svg><div>(.*?)</div>") == said


def test_a_chain_of_documents_reads_from_first_to_last(client, community):
    first = make.document(community, "riktlinjer", on="2010-09-30")
    program = make.document(community, "program", on="2018-12-20")
    make.tie(program, DocumentTie.FOLLOWS, first)
    make.decision(community, "kf-294", document=program)

    for path in ("/styrdokument/", "/styrdokument/program/", "/beslut/kf-294/"):
        steps = shown(client.get(path, **HOST), r'<ol class="prog">(.*?)</ol>')
        assert [re.findall(r"\b(2010|2018) (Riktlinjer|Program)\b", step) for step in steps] == [
            [("2010", "Riktlinjer"), ("2018", "Program")]
        ]


def test_a_list_is_paged(client, community):
    for _ in range(51):
        make.meeting(community)

    first, second, beyond = (client.get(f"/moten/?sida={page}", **HOST) for page in (1, 2, 99))

    assert (len(titles(first)), len(titles(second))) == (50, 1)
    assert titles(beyond) == titles(second)
    assert shown(beyond, r'aria-current="page">(.*?)</a>')[-1] == "Sida 2"


@pytest.mark.parametrize(
    ("title", "shown_as"),
    [
        ("Rapport", "Rapport"),
        ("Verksamhetsberättelse – en tillbakablick över samarbetet", "Verksamhetsberättelse"),
        ("x" * 61, "x" * 59 + "…"),
    ],
)
def test_a_row_names_its_source_shortly(title, shown_as):
    assert source_name(title) == shown_as
