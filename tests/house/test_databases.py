"""The tests' own databases are what production runs on."""

import os

import pytest
from django.conf import settings
from django.db import connection

ASKED_FOR = {"sqlite": "sqlite", "postgres": "postgresql"}
FULL, SECOND = 2, 1000
SETTINGS = {
    "sqlite": {
        "PRAGMA journal_mode": "wal",
        "PRAGMA synchronous": FULL,
        "PRAGMA foreign_keys": 1,
        "PRAGMA busy_timeout": settings.SQLITE_OPTIONS["timeout"] * SECOND,
    },
    "postgresql": {
        "SHOW server_encoding": "UTF8",
        "SHOW listen_addresses": "127.0.0.1",
        "SHOW fsync": "off",
    },
}


def answer(statement: str) -> str | int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_the_database_is_the_one_asked_for_with_the_settings_meant_for_it():
    assert connection.vendor == ASKED_FOR[os.environ["SAMSPEL_TEST_DB"]]
    meant = SETTINGS[connection.vendor]
    assert {statement: answer(statement) for statement in meant} == meant


@pytest.mark.django_db
def test_the_database_is_no_memory_of_one_process(database_url):
    assert database_url.startswith(("sqlite:////", "postgres://samspel@127.0.0.1:"))
