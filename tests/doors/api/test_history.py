"""Jönköping's history as the API tells it: what issue 2 says under "Done when", on the real archive."""

import re
from html import unescape

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

REPORT = "verksamhetsberattelse-2021"

ORDINARY = {
    "Bengt Sandell": ["Lokala folkbildningsrådet"],
    "Birgitta Nordin": ["Nätverket för flyktingstöd och integration", "Röda Korset"],
    "Amir Salihi": ["Jönköpings muslimska råd"],
    "Ingrid Wallner": ["Jönköpings kristna samverkansråd"],
}
LEAVING = {
    "Lena Brodin": ["Folkets Hus och Parker", "Friluftsfrämjandet"],
    "Sofia Ramberg": ["Smålandsidrotten"],
    "Kerstin Aldén": ["Rädda Barnen"],
}
COMING = {
    "Oskar Lindvall": ["Jönköpings körliv"],
    "Jonas Frid": ["HFF", "Smeden"],
    "Elin Torsell": ["Marbles"],
}
STAYING = {"Mattias Ekdahl": ["Stickans Kamratstöd"]}
POLITICIANS = {"Gunilla Åström": "S", "Henrik Malmsten": "M", "Katarina Lundevall": "KD", "Viktor Hedlund": "L"}


def sitting(ask, day):
    answer = ask(f"/bodies/samordningsgruppen/mandates?on={day}")
    assert answer["count"] == len(answer["items"])
    return answer["items"]


def behalf(rows, **is_):
    """Who of those rows, for whom."""
    return {row["person"]: row["on_behalf_of"] for row in rows if all(row[name] == is_[name] for name in is_)}


def test_at_the_group_s_first_meeting_everybody_sits_for_sure_and_no_successor_is_there(ask):
    rows = sitting(ask, "2019-03-04")

    assert behalf(rows, side="civil-society", kind="ordinary") == ORDINARY
    assert behalf(rows, side="civil-society", kind="substitute") == LEAVING | STAYING
    assert {row["person"]: row["party"] for row in rows if row["side"] == "politics"} == POLITICIANS
    assert [row["person"] for row in rows if row["side"] == "administration"] == [None, None, None]
    assert [(row["kind"], row["certainty"]) for row in rows if row["kind"] == "ordinary"] == [("ordinary", "yes")] * 11
    assert {row["certainty"] for row in rows} == {"yes"}
    assert len(rows) == 4 + 4 + 4 + 3
    assert {row["source"]["key"] for row in rows} == {REPORT}
    assert all(row["source"]["place"] for row in rows)


def test_at_the_first_meeting_chair_and_vice_chair_are_known(ask):
    offices = {row["person"]: (row["role"], row["role_certainty"]) for row in sitting(ask, "2019-03-04")}

    assert {person: office for person, office in offices.items() if office[0] != "member"} == {
        "Gunilla Åström": ("chair", "yes"),
        "Bengt Sandell": ("vice-chair", "yes"),
    }


def test_those_who_were_elected_have_their_day_and_those_who_were_there_at_the_latest_theirs(ask):
    starts = {row["person"]: row["starts"] for row in sitting(ask, "2019-03-04")}

    assert starts["Amir Salihi"] == {"edtf": "2019-02-19", "earliest": "2019-02-19", "latest": "2019-02-19"}
    assert starts["Viktor Hedlund"] == {"edtf": "../2019-03-04", "earliest": None, "latest": "2019-03-04"}


def test_in_the_year_of_the_replacements_the_leaving_and_the_coming_are_perhaps(ask):
    rows = sitting(ask, "2020-03-01")

    assert behalf(rows, kind="substitute", certainty="perhaps") == LEAVING | COMING
    assert behalf(rows, kind="substitute", certainty="yes") == STAYING
    assert behalf(rows, kind="ordinary", side="civil-society", certainty="yes") == ORDINARY
    vice = {row["person"]: row["role_certainty"] for row in rows if row["role"] == "vice-chair"}
    assert vice == {"Bengt Sandell": "perhaps", "Ingrid Wallner": "perhaps"}


def test_what_the_report_told_was_not_known_before_it(ask):
    assert ask("/bodies/samordningsgruppen/mandates?on=2019-03-04&known_on=2021-03-22") == {"items": [], "count": 0}


FOUR_MEETINGS = "samordningsgruppen-fyra-moten"


@pytest.mark.parametrize(
    ("year", "found", "evidence"),
    [
        (
            2019,
            {"at_least": 2, "mentions": 1},
            {
                "2019-03-04-samordningsgruppen": ("meeting", "2019-03-04", True),
                "samordningsgruppen-2019-var": ("mention", "2019-21", False),
                "2019-11-12-avstamning": ("meeting", "2019-11-12", True),
            },
        ),
        (
            2020,
            {"at_least": 2, "mentions": 0},
            {
                "2020-02-24-samordningsgruppen": ("meeting", "2020-02-24", True),
                "2020-host-corona": ("meeting", "2020-23", True),
            },
        ),
    ],
)
def test_four_meetings_are_not_evidenced_and_the_answer_says_what_there_is(ask, year, found, evidence):
    rows = ask(f"/rules?year={year}&known_on=2021-03-23&body=samordningsgruppen")["items"]
    (rule,) = [row for row in rows if row["rule"] == FOUR_MEETINGS]

    assert (rule["answer"], rule["required"], rule["found"]) == ("not-evidenced", 4, found)
    assert (rule["missing"], rule["next_step"], rule["body"]) == (2, "find-sources", "samordningsgruppen")
    pieces = {piece["key"]: (piece["kind"], piece["on"]["edtf"], piece["counts"]) for piece in rule["evidence"]}
    assert pieces == evidence
    assert {piece["source"]["key"] for piece in rule["evidence"]} == {REPORT}


def test_the_year_of_the_report_was_in_progress_when_it_was_written(ask):
    rows = ask("/rules?year=2021&known_on=2021-03-23")["items"]

    answers = {row["rule"]: (row["answer"], row["due_year"]) for row in rows}
    assert answers[FOUR_MEETINGS] == ("in-progress", None)
    assert answers["storforum-tva-ganger"] == ("in-progress", None)
    assert answers["follow-up-first-evaluation"] == ("in-progress", 2021)


def test_a_rule_of_the_whole_cooperation_has_no_body(ask):
    rows = ask("/rules?year=2021&known_on=2021-03-23")["items"]
    assert [row["rule"] for row in rows if row["body"] is None] == ["follow-up-first-evaluation"]


@pytest.mark.parametrize(
    ("key", "day", "name", "exists"),
    [
        ("samordningsgruppen", "2018-12-19", "Samordningsgruppen", "no"),
        ("samordningsgruppen", "2019-03-04", "Samordningsgruppen", "yes"),
        ("storforum", "2019-03-04", "Storforum", "yes"),
        ("csn", "2019-03-04", "Civilsamhälles-nätverket", "yes"),
        ("csam", "2017-04-25", "Referensgruppen", "no"),
        ("csam", "2017-04-26", "Referensgruppen", "yes"),
        ("csam", "2018-05-01", "Referensgruppen", "yes"),
        ("csam", "2019-07-31", "Referensgruppen", "yes"),
        ("csam", "2019-09-01", "Nätverket Civilsamhälle (Csam)", "yes"),
        ("csam", "2021-03-23", "Nätverket Civilsamhälle (Csam)", "yes"),
        ("csam-au", "2021-03-01", "Csams arbetsutskott", "yes"),
        ("integration", "2018-05-01", "Nätverket för flyktingstöd och integration", "yes"),
        ("integration", "2021-02-08", "Nätverket för flyktingstöd och integration", "yes"),
        ("integration", "2021-03-01", "Nätverket för integration", "yes"),
        ("coronanatverket", "2020-12-31", "Coronanätverket", "yes"),
    ],
)
def test_each_body_has_the_name_of_the_day(ask, key, day, name, exists):
    answer = ask(f"/bodies/{key}?on={day}")
    listed = {row["key"]: row for row in ask(f"/bodies?on={day}")["items"]}

    assert (answer["name"], answer["exists"]) == (name, exists)
    assert (listed[key]["name"], listed[key]["exists"]) == (name, exists)


def test_in_the_month_of_a_change_of_name_both_are_perhaps(ask):
    names = ask("/bodies/csam?on=2019-08-15")["names"]

    certainty = {name["name"]: name["certainty"] for name in names if name["kind"] == "name"}
    assert certainty == {"Referensgruppen": "perhaps", "Nätverket Civilsamhälle (Csam)": "perhaps"}
    assert {name["name"] for name in names if name["kind"] == "alias"} >= {"Csam", "C-sam"}
    assert all(name["source"] for name in names)


def test_the_two_bodies_with_nearly_the_same_name_are_told_apart(ask):
    rows = {row["key"]: (row["sphere"], row["kind"]) for row in ask("/bodies?on=2021-03-23")["items"]}

    assert rows["csn"] == ("municipality", "officials-network")
    assert rows["csam"] == ("civil-society", "civil-society-network")


def test_as_known_when_the_report_was_written_every_body_is_called_by_a_name(ask):
    rows = ask("/bodies?on=2021-03-23&known_on=2021-03-23")["items"]
    assert [row["key"] for row in rows if row["name"] == row["key"]] == []


def test_what_the_report_announces_was_planned_and_not_known_before_it(ask):
    april = "/meetings?from=2021-04-01&to=2021-04-30"

    known = {row["starts"]["edtf"]: row["state"] for row in ask(f"{april}&known_on=2021-03-23")["items"]}
    assert known == {"2021-04-12": "planned", "2021-04-20": "planned"}
    assert ask(f"{april}&known_on=2021-03-22") == {"items": [], "count": 0}


def test_the_adoption_has_its_day_organ_and_paragraph(ask):
    rows = ask("/decisions?from=2018-12-01&to=2018-12-31")["items"]
    assert [(row["on"]["edtf"], row["organ"], row["paragraph"]) for row in rows] == [
        ("2018-12-20", "Kommunfullmäktige", "§ 294")
    ]


def test_a_search_finds_an_organisation_by_its_former_name(ask):
    rows = ask("/organisations?q=flyktingst%C3%B6d")["items"]
    assert [row["name"] for row in rows] == ["Nätverket för integration"]


def test_documents_tell_what_they_supersede(ask):
    rows = {row["key"]: row for row in ask("/documents?limit=100")["items"]}
    ties = {(tie["tie"], tie["earlier"]) for tie in rows["programmet-2018"]["ties"]}
    assert ties >= {("supersedes", "programforslag-2018"), ("ties-to", "vision-2030")}


def test_every_fact_names_one_of_the_sources(ask):
    sources = {row["key"]: row["facts"] for row in ask("/sources")["items"]}
    assert sources[REPORT] > 100
    lists = [ask(f"/{what}?limit=100")["items"] for what in ("meetings", "decisions", "documents")]
    assert {row["source"]["key"] for rows in lists for row in rows} <= set(sources)


def test_every_example_on_the_page_about_the_api_leads_to_an_answer_with_something_in_it(jonkoping, ask):
    page = Client().get("/api/v1/").content.decode()
    examples = [unescape(link) for link in re.findall(r'<a class="ds-link" href="/api/v1(/[^"]+)"', page)]

    counts = {example: ask(example).get("count", 1) for example in examples if example != "/openapi.json"}
    assert [example for example, count in counts.items() if not count] == []
    assert len(counts) == 10
