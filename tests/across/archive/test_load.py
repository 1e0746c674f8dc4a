"""A load is everything or nothing."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.utils import timezone
from django_scopes import scope

from samspel.across.archive.contents import ArchiveInvalid
from samspel.across.archive.load import CommunityNotEmpty, Loaded, load_archive
from samspel.domains.bodies.models import Mandate
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.actions import found_community
from samspel.foundation.journal.models import Entry
from samspel.foundation.search.queries import search
from tests.across.archive.database import everything
from tests.across.archive.folders import PROGRAMMES, Found, add, edit
from tests.across.archive.folders import copy_of as copy_folder

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def problems_of(folder: Path) -> list[Found]:
    with pytest.raises(ArchiveInvalid) as refused:
        load_archive(folder, at=NOW)
    return [(problem.file, problem.line, problem.key, problem.code) for problem in refused.value.problems]


def test_a_load_reports_each_row_and_what_it_made():
    told: list[tuple[int, int]] = []

    loaded = load_archive(PROGRAMMES / "jonkoping", at=NOW, progress=lambda done, total: told.append((done, total)))

    assert told == [(done, loaded.rows) for done in range(1, loaded.rows + 1)]
    with scope(community=Community.objects.get(key="jonkoping")):
        assert loaded == Loaded("jonkoping", loaded.rows, Entry.objects.count())


def test_a_dry_run_finds_the_same_and_leaves_nothing():
    before = everything()

    would = load_archive(PROGRAMMES / "jonkoping", at=NOW, dry_run=True)

    assert everything() == before
    assert would == load_archive(PROGRAMMES / "jonkoping", at=NOW)


def test_what_is_wrong_with_the_folder_stops_it_before_anything_is_written(folder: Path):
    line = edit(folder, "claims.csv", "politiker-artikeln,body,samordningsgruppen", "politiker-artikeln,body,ingen")
    before = everything()

    assert problems_of(folder) == [("claims.csv", line, "politiker-artikeln.subject", "reference-unknown")]
    assert everything() == before


def test_what_only_the_database_knows_takes_back_the_whole_load(folder: Path):
    load_archive(PROGRAMMES / "kristianstad", at=NOW)
    edit(folder, "community.toml", '["localhost"]', '["kristianstad.localhost"]')
    before = everything()

    assert problems_of(folder) == [("community.toml", None, "hosts", "refused")]
    assert everything() == before


def test_a_community_with_records_is_not_loaded_over():
    load_archive(PROGRAMMES / "jonkoping", at=NOW)
    before = everything()

    with pytest.raises(CommunityNotEmpty):
        load_archive(PROGRAMMES / "jonkoping", at=NOW)

    assert everything() == before


def test_a_community_that_is_only_set_up_can_be_filled():
    operator = Actor.operator(0)
    facts = {"key": "jonkoping", "name": "Jönköping", "municipality": "Jönköpings kommun", "code": "0680"}
    set_up = found_community(**facts, hosts=["samspel.jonkoping.example"], by=operator, at=NOW)

    loaded = load_archive(PROGRAMMES / "jonkoping", at=NOW)

    assert loaded.community == "jonkoping"
    assert [host.host for host in set_up.hosts.all()] == ["samspel.jonkoping.example"]
    with scope(community=set_up):
        assert Mandate.objects.count() == 18


def test_two_communities_stand_beside_each_other():
    load_archive(PROGRAMMES / "jonkoping", at=NOW)
    load_archive(PROGRAMMES / "kristianstad", at=NOW)

    assert list(Community.objects.order_by("pk").values_list("key", "is_default")) == [
        ("jonkoping", True),
        ("kristianstad", False),
    ]


def test_what_was_loaded_is_found_by_search():
    load_archive(PROGRAMMES / "jonkoping", at=NOW)
    community = Community.objects.get(key="jonkoping")

    with scope(community=community):
        answer = search(Actor.visitor(community.pk), "samarbetsråd")

    assert [hit.title for group in answer.groups for hit in group.hits] == ["Jönköpings kristna samverkansråd"]


def test_known_at_is_the_sources_day_and_recorded_at_the_day_of_loading():
    load_archive(PROGRAMMES / "jonkoping", at=NOW)
    with scope(community=Community.objects.get(key="jonkoping")):
        mandate = Mandate.objects.get(key="torsell-2020")
        entry = Entry.objects.get(subject_kind="bodies.mandate", subject_id=mandate.pk)

    assert timezone.localdate(entry.known_at) == date(2021, 3, 23)
    assert (entry.recorded_at, entry.channel) == (NOW, "archive")
    assert (entry.source.key, entry.facts) == ("verksamhetsberattelse-2021", {"starts": "2020"})


def test_a_row_without_known_at_is_known_from_its_sources_day_or_from_the_day_of_entry(tmp_path: Path):
    folder = copy_folder("kristianstad", tmp_path)
    add(folder, "sources.csv", "protokoll,Protokoll,2024-02-01,,,,,")
    add(folder, "people.csv", "en,En,no,,protokoll,", "tva,Två,no,,c4overens,", "tre,Tre,no,,,")

    load_archive(folder, at=NOW)

    with scope(community=Community.objects.get(key="kristianstad")):
        entries = Entry.objects.filter(kind="people.person_recorded").order_by("number")
        days = [timezone.localdate(entry.known_at) for entry in entries]
    assert days == [date(2024, 2, 1), date(2026, 11, 22), date(2026, 11, 22)]
