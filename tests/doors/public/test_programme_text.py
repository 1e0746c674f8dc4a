"""Every form of the programme language: a file of tests/programmes, loaded by the actions, and what its pages say.

The sentences stand in the files themselves, in comments: "# /grupper/radet/: Ingen är ordförande."
"""

import re
from collections import defaultdict
from html import unescape
from pathlib import Path

import pytest

from samspel.domains.bodies.actions import apply_programme
from samspel.doors.public.programme_text.duties import duty_sentence
from samspel.doors.public.programme_text.seats import seats_sentence
from samspel.doors.public.programme_text.wording import amount, every_months, every_years, listed, number, sentence
from samspel.foundation.journal.actions import adopt_programme
from samspel.foundation.programme import duties
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.reader import read_programme
from samspel.foundation.programme.seats import Range, SeatGroup
from samspel.foundation.programme.words import CountedFrom, SeatKind, Sphere
from tests.make import foundation as base

HOST = {"HTTP_HOST": "jonkoping.localhost"}
FORMS = Path(__file__).parents[2] / "programmes"
EXPECTED = re.compile(r"^# (/\S+): (.+)$", re.MULTILINE)


def load(community, text):
    """Put a programme in force, as loading an archive does."""
    by, at = base.operator(community), base.NOW
    adopt_programme(community, toml=text, by=by, at=at)
    apply_programme(read_programme(text), origin_for=lambda _source: base.origin(), by=by, at=at)


def shown(page, pattern):
    return [unescape(text).strip() for text in re.findall(pattern, page, re.DOTALL)]


def said_on(page, path):
    """The sentences of the programme on a body's page or on the model's."""
    if path == "/modellen/":
        chapters = shown(page, r"<li><p>(.*?)</p></li>")
        return chapters + shown(page, r'<p class="small soft">(.*?)</p>')
    section = re.search(r'<section class="sec" aria-labelledby="programme">(.*?)</section>', page, re.DOTALL)
    return shown(section[1] if section else "", r"<p>(?!<)([^<]*)</p>")[1:]


@pytest.mark.parametrize("form", sorted(path.stem for path in FORMS.glob("*.toml")))
def test_the_pages_say_what_the_form_says(client, community, form):
    text = (FORMS / f"{form}.toml").read_text(encoding="utf-8")
    expected = defaultdict(list)
    for path, told in EXPECTED.findall(text):
        expected[path].append(told)
    load(community, text)

    pages = {path: client.get(path, **HOST).content.decode() for path in expected}

    assert expected
    assert {path: said_on(page, path) for path, page in pages.items()} == expected


def test_control_a_changed_programme_changes_the_sentence(client, community):
    text = (FORMS / "seats-fixed.toml").read_text(encoding="utf-8")
    load(community, text.replace("count = 10", "count = 1"))

    page = client.get("/grupper/radet/", **HOST).content.decode()

    assert said_on(page, "/grupper/radet/") == [
        "En plats är för civilsamhället.",
        "Det är inte känt vem som utser till platserna för civilsamhället.",
    ]


def seat(count: int, written: str) -> str:
    return f"{written} plats" if count == 1 else f"{written} platser"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Range(exactly=1), "en plats"),
        (Range(exactly=2), "två platser"),
        (Range(exactly=12), "tolv platser"),
        (Range(exactly=13), "13 platser"),
        (Range(min=1, max=3), "en till tre platser"),
        (Range(min=1), "minst en plats"),
        (Range(min=3), "minst tre platser"),
        (Range(max=1), "högst en plats"),
        (Range(max=5), "högst fem platser"),
    ],
)
def test_numbers_are_words_up_to_twelve(count, words):
    assert amount(count, seat) == words


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (Range(exactly=1), "varje år"),
        (Range(exactly=2), "vartannat år"),
        (Range(exactly=4), "vart fjärde år"),
        (Range(exactly=12), "vart tolfte år"),
        (Range(exactly=13), "vart 13:e år"),
        (Range(min=3, max=5), "vart tredje till vart femte år"),
        (Range(min=1, max=2), "varje till vartannat år"),
        (Range(min=1), "med minst ett år emellan"),
        (Range(min=3), "med minst tre år emellan"),
        (Range(max=4), "vart fjärde år"),
    ],
)
def test_intervals_of_years(years, words):
    assert every_years(years) == words


@pytest.mark.parametrize(
    ("months", "words"),
    [(1, "varje månad"), (2, "varannan månad"), (6, "var sjätte månad"), (18, "var 18:e månad"), (24, "vartannat år")],
)
def test_intervals_of_months(months, words):
    assert every_months(months) == words


def test_lists_and_sentences():
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "", "b", "c"])] == [
        "",
        "a",
        "a och b",
        "a, b och c",
    ]
    assert [sentence(text) for text in ("", "hej", "Hej.", "kallas ”Csam”", "Är det så?")] == [
        "",
        "Hej.",
        "Hej.",
        "Kallas ”Csam”.",
        "Är det så?",
    ]
    assert number(1) == "en"


RADET = Body(id="radet", name="Rådet", sphere=Sphere.JOINT)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (duties.MinMeetingsPerYear(value=1), "Gruppen ska mötas minst en gång om året."),
        (duties.Composition(seats=Range(exactly=3), side_word="politik"), "Tre ledamöter ska komma från politiken."),
        (duties.ElectedByOwnSide(side_word="civilsamhälle"), "Civilsamhället väljer själv sina företrädare."),
        (
            duties.Report(to=(duties.ReportTo(organ="Kommunstyrelsen", every_months=12, month=3),)),
            "Gruppen ska rapportera till Kommunstyrelsen varje år i mars.",
        ),
        (
            duties.Evaluation(after_years=1, every_years=Range(exactly=4), before="valet", owner="Kommunstyrelsen"),
            (
                "Samarbetet ska utvärderas efter ett år, räknat från det första beslutet, och före valet."
                " Därefter ska det utvärderas vart fjärde år. Kommunstyrelsen ansvarar för det."
            ),
        ),
        (duties.Revision(counted_from=CountedFrom.LATEST), "Samarbetet ska ses över."),
        (duties.Plan(), "En handlingsplan ska tas fram."),
    ],
)
def test_rules_that_no_form_file_has(rule, told):
    assert duty_sentence(rule, RADET) == told


def test_a_rule_of_the_whole_cooperation_has_no_body():
    rule = duties.EventsPerYear(value=1, event="Dialogkonferens")
    assert duty_sentence(rule, None) == "Dialogkonferens ska hållas en gång om året."


def test_a_single_substitute_is_told_in_the_singular():
    group = SeatGroup(
        side_word="politik",
        kind=SeatKind.SUBSTITUTE,
        count=Range(exactly=1),
        attends_always=True,
        appointed_by="Kommunstyrelsen",
    )
    assert seats_sentence(group, RADET, {}) == (
        "En ersättare kommer från politiken. Ersättaren är med på alla möten. Kommunstyrelsen utser den som sitter där."
    )
