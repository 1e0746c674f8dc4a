"""What the register's pages show."""

import re
from html import unescape

import pytest
from django.utils import translation
from django_scopes import scope

from samspel.domains.organisations.forms import OrganisationFilter
from samspel.domains.organisations.models import FORM_LABELS, NAME_KIND_LABELS
from samspel.domains.organisations.rules import Form, NameKind
from samspel.domains.organisations.templatetags.organisations import form_mark
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.actions import record_claim
from samspel.foundation.search import consumer
from tests.answers.world import CANARY
from tests.make import foundation as make
from tests.make.organisations import membership, named, organisation

HOST = {"HTTP_HOST": "jonkoping.localhost"}


def read(client, address: str) -> str:
    answer = client.get(address, **HOST)
    assert answer.status_code == 200
    return answer.content.decode()


def shown(page: str, pattern: str) -> list[str]:
    found = re.findall(pattern, page, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split()) for text in found]


def rows(page: str) -> list[str]:
    return shown(page, r'<div class="body">(.*?)</div>')


def test_the_list_shows_name_summary_form_and_place(client, jonkoping):
    organisation(jonkoping, "Öster", form=Form.NETWORK, district="Råslätt", summary="Vi <b>träffas</b>.")
    organisation(jonkoping, "Ån", form=Form.UNKNOWN)

    page = read(client, "/organisationer/")

    assert rows(page) == ["Ån Okänd form", "Öster Vi <b>träffas</b>. Nätverk Råslätt"]
    assert shown(page, r"<h2 id=\"found\">(.*?)</h2>") == ["2 organisationer"]
    assert shown(page, r'<ul>\s*<li><a href="\?(.*?)"') == ["form=network", "plats=R%C3%A5sl%C3%A4tt"]


def test_a_search_in_the_list_says_which_names_it_knows(client, jonkoping):
    group = organisation(jonkoping, "", key="grannkaffet")
    named(group, "Kaffegruppen", "2018", "2020")
    named(group, "Grannkaffet", "2020")
    consumer.catch_up(jonkoping.pk, at=make.NOW)

    page = read(client, "/organisationer/?q=kaffegruppen")

    assert rows(page) == ["Grannkaffet Även känd som Kaffegruppen Ideell förening"]
    assert shown(page, r"<h2 id=\"found\">(.*?)</h2>") == ["1 träff"]


def test_an_empty_register_and_an_empty_search_say_what_to_do(client, jonkoping):
    later = "Här kommer du att hitta föreningar, nätverk och grupper i samarbetet: vad de gör och var de finns."
    assert shown(read(client, "/organisationer/"), r'<div class="empty">(.*?)</div>\s*</div>') == [
        f"Här finns ännu ingen organisation {later}"
    ]
    assert shown(read(client, "/organisationer/?q=zzz"), r'<div class="empty">(.*?)</div>\s*</div>') == [
        "Inget hittades Prova ett kortare ord, eller ta bort ett val. Visa alla organisationer"
    ]


def test_a_choice_that_leaves_nothing_can_still_be_taken_away(client, jonkoping):
    organisation(jonkoping, "Kören", district="Öster")

    page = read(client, "/organisationer/?form=network&plats=Gr%C3%A4nna")

    assert shown(page, r'<a class="ds-chip" href="\?(.*?)"') == ["plats=Gr%C3%A4nna", "form=network"]
    assert shown(page, r'aria-current="true">(.*?)</a>') == ["Nätverk 0", "Gränna 0"]


def test_the_page_of_an_organisation(client, jonkoping):
    report = make.source(jonkoping, "report", title="Verksamhetsberättelse")
    group = organisation(
        jonkoping, "", key="grannkaffet", form=Form.INFORMAL_GROUP, district="Råslätt", summary="Kaffe på gården."
    )
    named(group, "Kaffegruppen", "våren 2018", "2020-03", source=report, place="sida 3")
    named(group, "Grannkaffet", "2020-03")
    named(group, "Grankaffet", kind=NameKind.MISSPELLING)
    council = organisation(jonkoping, "Rådet", form=Form.UMBRELLA)
    membership(council, group, "2019")
    record_claim(
        group,
        key="start",
        topic="När gruppen började",
        statement="Gruppen började 2017.",
        stands=True,
        origin=make.origin(source=report),
        by=make.operator(jonkoping),
        at=make.NOW,
    )

    page = read(client, "/organisationer/grannkaffet/")

    assert shown(page, r"<h1>(.*?)</h1>") == ["Grannkaffet"]
    assert shown(page, r'<span class="sphere">(.*?)</span>') == ["Informell grupp"]
    assert shown(page, r'<dl class="facts key">(.*?)</dl>') == ["Plats Råslätt Hette förut Kaffegruppen Med i Rådet"]
    assert rows(page) == ["Rådet Paraplyorganisation sedan 2019"]
    assert shown(page, r"<tr>(.*?)</tr>")[1:] == [
        "Kaffegruppen namn från våren 2018 till mars 2020 Verksamhetsberättelse , sida 3",
        "Grannkaffet namn sedan mars 2020",
        "Grankaffet felstavat namn inte känt när",
    ]
    assert shown(page, r'<section class="panel warm"[^>]*>(.*?)</section>') == [
        "Källorna säger olika: När gruppen började Gruppen började 2017. Det här följer vi. Verksamhetsberättelse"
    ]


def test_the_number_is_shown_when_it_is_public(client, jonkoping):
    organisation(jonkoping, "Kören", key="koren", orgnr="8020028711")

    page = read(client, "/organisationer/koren/")
    assert shown(page, r'<dl class="facts key">(.*?)</dl>') == ["Organisationsnummer 802002-8711"]


@pytest.mark.parametrize("address", ["/organisationer/", "/organisationer/?q=lockbete", "/organisationer/grannkaffet/"])
def test_nothing_of_what_is_closed_is_in_what_a_visitor_reads(client, world, address):
    assert CANARY not in read(client, address)


def test_every_form_and_kind_of_name_has_a_swedish_label():
    assert (set(FORM_LABELS), set(NAME_KIND_LABELS)) == (set(Form), set(NameKind))
    for label in (*FORM_LABELS.values(), *NAME_KIND_LABELS.values()):
        with translation.override("en"):
            english = str(label)
        assert (english, str(label) != english or english in ("project",)) == (english, True)


def test_the_mark_says_whose_it_is_before_how_it_is_organised():
    own = [form_mark(form, Sphere.CIVIL_SOCIETY) for form in (Form.INFORMAL_GROUP, Form.NETWORK, Form.UMBRELLA)]
    assert len(set(own)) == 3
    assert form_mark(Form.NETWORK, Sphere.MUNICIPALITY) == form_mark(Form.AUTHORITY, Sphere.MUNICIPALITY)
    assert form_mark(Form.NETWORK, Sphere.JOINT) not in {*own, form_mark(Form.NETWORK, Sphere.MUNICIPALITY)}


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ({}, ("", None, "", 1)),
        ({"q": " kör ", "form": "network", "plats": "Öster", "sida": "3"}, ("kör", Form.NETWORK, "Öster", 3)),
        ({"form": "nät", "sida": "två"}, ("", None, "", 1)),
        ({"sida": "0"}, ("", None, "", 1)),
        ({"q": "a\x00b", "plats": "\x00"}, ("", None, "", 1)),
    ],
)
def test_what_cannot_be_read_of_an_address_is_left_out(query, asked):
    assert tuple(OrganisationFilter(query).asked().values()) == asked


def test_a_list_of_another_municipality_is_its_own(client, jonkoping):
    organisation(jonkoping, "Kören", audience=Audience.PUBLIC)
    other = make.community("kristianstad", name="Kristianstad")
    with scope(community=other):
        organisation(other, "Sensus")

    assert rows(client.get("/organisationer/", HTTP_HOST="kristianstad.localhost").content.decode()) == [
        "Sensus Ideell förening"
    ]
