"""The doctor finds what is wrong, says what to do, and ends with 1."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings
from django_scopes import scope

from samspel.config.checks import CHECKS, communities, database, environment
from samspel.config.checks.finding import Finding
from samspel.foundation.communities.models import Community
from samspel.foundation.search.consumer import catch_up
from tests.config.conftest import KEY, NewPlace
from tests.make import foundation as make

AT = make.NOW


def faults(check, at=AT) -> list[Finding]:
    return [finding for finding in check(at) if not finding.good]


def test_a_broken_database_is_found(empty_place: NewPlace):
    place = empty_place()
    broken = place.folder / "broken.sqlite3"
    broken.write_text("no database at all, but long enough to be read as one" * 100)
    unreachable = "postgres://nobody@127.0.0.1:1/nothing"
    for url in (f"sqlite:///{broken}", unreachable):
        said = place.samspel("doctor", SAMSPEL_DATABASE_URL=url)
        assert (said.returncode, said.stderr) == (1, "")
        assert "✗ Databasen svarar inte" in said.stdout.splitlines()
        assert said.stdout.splitlines()[-1].startswith("Att åtgärda: ")
    assert broken.read_text().startswith("no database")


def test_a_database_that_is_not_made_ready_is_found_and_not_made(empty_place: NewPlace):
    place = empty_place()
    said = place.samspel("doctor").stdout.splitlines()
    assert said[-2:] == ["  Kör samspel migrate.", f"Att åtgärda: {sum(line.startswith('✗') for line in said)}."]
    assert list(place.folder.iterdir()) == []


@pytest.mark.django_db
def test_what_is_well_is_said_to_be(tmp_path: Path):
    """Of the tests' own installation, only what the tests leave out is found: static files, and the search index."""
    make.community()
    with override_settings(SECRET_KEY=KEY, DATA_DIR=tmp_path, ALLOWED_HOSTS=[".localhost"]):
        found = {check for check in CHECKS if faults(check)}
    quick = {database.durable} if connection.vendor == "postgresql" else set()
    assert found == {environment.static_files, communities.search_index} | quick


@pytest.mark.parametrize(
    ("settings", "what"),
    [
        ({"SECRET_KEY": ""}, "Den hemliga nyckeln duger inte"),
        ({"SECRET_KEY": "short"}, "Den hemliga nyckeln duger inte"),
        ({"DEBUG": True}, "Felsökningsläget är på"),
        ({"ALLOWED_HOSTS": ["*"]}, "Alla värdnamn är tillåtna"),
        ({"ALLOWED_HOSTS": ["samspel.kommun.example"]}, "Kakor skickas okrypterat"),
    ],
)
def test_a_setting_that_is_not_safe_is_found(settings: dict, what: str):
    with override_settings(**{"SECRET_KEY": KEY, "ALLOWED_HOSTS": [".localhost"], **settings}):
        (found,) = faults(environment.settings_found)
    assert found.what == what
    assert found.advice


def test_a_folder_that_cannot_be_written_is_found(tmp_path: Path):
    with override_settings(DATA_DIR=tmp_path / "nowhere"):
        assert [finding.good for finding in environment.data_folder(AT)] == [False]
    with override_settings(DATA_DIR=tmp_path):
        assert [finding.good for finding in environment.data_folder(AT)] == [os.access(tmp_path, os.W_OK)]


def test_a_small_disk_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with override_settings(DATA_DIR=tmp_path):
        assert faults(environment.disk_space) == []
        monkeypatch.setattr(environment, "LEAST_FREE", 10**18)
        assert len(faults(environment.disk_space)) == 1


def test_static_files_that_are_not_gathered_are_found(tmp_path: Path):
    with override_settings(STATIC_ROOT=tmp_path / "static"):
        assert len(faults(environment.static_files)) == 1


@pytest.mark.django_db(transaction=True)
def test_settings_of_the_database_that_lose_what_it_was_given_are_found():
    """On PostgreSQL the tests' own server runs with fsync off; on SQLite the journal is made careless here."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous = OFF")
    (found,) = database.durable(AT)
    connection.close()
    assert (found.good, found.what.partition(": ")[0]) == (False, "Databasen håller inte säkert det den sparar")


@pytest.mark.django_db
def test_more_connections_than_the_server_allows_are_found():
    with override_settings(POOL_SIZE=10_000):
        assert len(faults(database.connections_enough)) == (connection.vendor == "postgresql")


@pytest.mark.django_db
def test_missing_and_strange_migrations_are_found():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'surveys'")
        assert [finding.advice for finding in faults(database.up_to_date)] == ["Kör samspel migrate."]
        cursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '0999_x', '2030-01-01')")
        assert [finding.what for finding in faults(database.up_to_date)] == ["Databasen har körts av en nyare version"]


@pytest.mark.django_db
def test_a_clock_behind_the_journal_is_found():
    make.community()
    assert faults(communities.clock) == []
    (found,) = faults(communities.clock, AT - timedelta(days=1))
    assert found.what == "Klockan är 2021-03-22 12:00, men journalen har en händelse från 2021-03-23"


@pytest.mark.django_db
def test_communities_that_nobody_can_reach_or_read_are_found():
    assert [finding.what for finding in faults(communities.any_community)] == ["Ingen kommun är upplagd"]
    community = make.community()
    with override_settings(ALLOWED_HOSTS=["elsewhere.example"]):
        assert [finding.what for finding in faults(communities.hosts)] == [
            "Adresser som inte besvaras: jonkoping.localhost"
        ]
    Community.objects.filter(pk=community.pk).update(programme_toml="id = ")
    (found,) = faults(communities.programmes)
    assert found.what.startswith("jonkoping: programmet går inte att läsa (")


@pytest.mark.django_db
def test_a_search_index_behind_the_journal_is_found():
    community = make.community()
    with scope(community=community):
        make.source(community, "report")
    assert [finding.what for finding in faults(communities.search_index)] == [
        "Sökningen har inte hunnit med: jonkoping"
    ]
    catch_up(community.pk, at=AT)
    assert faults(communities.search_index) == []
