"""Jönköping's history as its folder tells it: who sat when and for whom, and what is kept apart."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from django_scopes import scope

from samspel.across.archive.load import load_archive
from samspel.domains.bodies.models import Body
from samspel.domains.bodies.queries import Holder, sitting_on
from samspel.domains.meetings.models import Meeting, Mention
from samspel.domains.meetings.rules import MeetingState
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.models import Claim, Entry
from tests.across.archive.folders import PROGRAMMES

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

ORDINARY = [
    ("Bengt Sandell", ["Lokala folkbildningsrådet"]),
    ("Birgitta Nordin", ["Nätverket för flyktingstöd och integration", "Röda Korset"]),
    ("Amir Salihi", ["Jönköpings muslimska råd"]),
    ("Ingrid Wallner", ["Jönköpings kristna samverkansråd"]),
]
LEAVING = [
    ("Lena Brodin", ["Folkets Hus och Parker", "Friluftsfrämjandet"]),
    ("Sofia Ramberg", ["Smålandsidrotten"]),
    ("Kerstin Aldén", ["Rädda Barnen"]),
]
COMING = [("Oskar Lindvall", ["Jönköpings körliv"]), ("Jonas Frid", ["HFF", "Smeden"]), ("Elin Torsell", ["Marbles"])]
STAYING = [("Mattias Ekdahl", ["Stickans Kamratstöd"])]
POLITICS = [("Gunilla Åström", "S"), ("Henrik Malmsten", "M"), ("Katarina Lundevall", "KD"), ("Viktor Hedlund", "L")]


@pytest.fixture
def jonkoping(db: None):
    load_archive(PROGRAMMES / "jonkoping", at=NOW)
    with scope(community=Community.objects.get(key="jonkoping")):
        yield


def sat(on: date, group: str, certainty: str) -> list[Holder]:
    body = Body.objects.get(key="samordningsgruppen")
    sitting = sitting_on(Actor.visitor(body.community_id), body, on=on)
    return [held for held in sitting.holders if held.group == group and held.certainty == certainty]


def for_whom(holders: list[Holder]) -> list[tuple[str, list[str]]]:
    return [(held.person, [organisation.name for organisation in held.on_behalf_of]) for held in holders]


@pytest.mark.usefixtures("jonkoping")
def test_the_groups_first_day():
    day = date(2019, 3, 4)

    assert for_whom(sat(day, "civilsamhalle-ordinarie", "yes")) == ORDINARY
    assert sorted(for_whom(sat(day, "civilsamhalle-ersattare", "yes"))) == sorted(LEAVING + STAYING)
    assert [(held.person, held.party) for held in sat(day, "politik-ordinarie", "yes")] == POLITICS
    assert [held.person for held in sat(day, "forvaltning-ordinarie", "yes")] == ["", "", ""]
    assert [sat(day, group, "perhaps") for group in ("civilsamhalle-ordinarie", "civilsamhalle-ersattare")] == [[], []]


@pytest.mark.usefixtures("jonkoping")
def test_a_year_of_change_is_told_as_perhaps():
    day = date(2020, 3, 1)

    assert for_whom(sat(day, "civilsamhalle-ersattare", "yes")) == STAYING
    assert sorted(for_whom(sat(day, "civilsamhalle-ersattare", "perhaps"))) == sorted(LEAVING + COMING)
    vice = [held.person for held in sat(day, "civilsamhalle-ordinarie", "yes") if held.offices and held.office]
    assert vice == ["Bengt Sandell", "Ingrid Wallner"]


@pytest.mark.usefixtures("jonkoping")
def test_the_day_of_the_report_and_the_years_after_it():
    assert sorted(for_whom(sat(date(2021, 3, 23), "civilsamhalle-ersattare", "yes"))) == sorted(COMING + STAYING)
    assert sat(date(2021, 3, 24), "civilsamhalle-ersattare", "yes") == []
    assert len(sat(date(2026, 11, 22), "politik-ordinarie", "perhaps")) == 4


@pytest.mark.usefixtures("jonkoping")
def test_what_the_report_announces_is_planned_and_nothing_is_held_after_it():
    after = Meeting.objects.filter(on_earliest__gt=date(2021, 3, 23)).order_by("key")

    assert list(after.values_list("key", "state")) == [
        ("2021-04-12-stormote", "planned"),
        ("2021-04-20-storforum", "planned"),
    ]
    assert not Mention.objects.filter(state=MeetingState.HELD, on_latest__gt=date(2021, 12, 31)).exists()


@pytest.mark.usefixtures("jonkoping")
def test_participants_are_as_many_as_the_sources_say():
    counted = Meeting.objects.exclude(participants=None).order_by("key")

    assert list(counted.values_list("key", "participants", "participants_approximate")) == [
        ("2018-02-06-konferens", 200, True),
        ("2019-10-17-konferens", 150, True),
        ("2021-03-03-konferens", 30, True),
    ]


@pytest.mark.usefixtures("jonkoping")
def test_contradictions_are_kept_with_both_their_sources():
    claims = Claim.objects.filter(topic="Antal politiker")
    entries = Entry.objects.filter(subject_kind="journal.claim", subject_id__in=claims.values("pk"))

    assert Counter(claims.values_list("stands", flat=True)) == Counter([True, False])
    assert set(entries.values_list("source__key", flat=True)) == {"tidningsartikel", "verksamhetsberattelse-2021"}


@pytest.mark.usefixtures("jonkoping")
def test_every_fact_from_a_source_says_where_in_it_stands():
    founding = ("communities.", "people.", "journal.source")
    told = [entry for entry in Entry.objects.select_related("source") if not entry.kind.startswith(founding)]

    assert [entry.kind for entry in told if entry.source is None or not entry.place] == []
