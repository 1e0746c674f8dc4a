"""What every test may ask for."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from django.conf import settings
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis
from playwright.sync_api import Browser, sync_playwright

from tests.answers.world import World, made
from tests.postgres import Cluster
from tools.programs import chromium

CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

# The same examples in every run, and no time is asserted: a slow machine is no fault of ours.
hypothesis.register_profile(
    "samspel", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
hypothesis.load_profile("samspel")


@pytest.fixture(scope="session")
def database_url(django_db_setup: None) -> str:
    """The address of this worker's own database, as SAMSPEL_DATABASE_URL takes it, for real processes."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        return f"sqlite:///{database['NAME']}"
    return f"postgres://{database['USER']}@{database['HOST']}:{database['PORT']}/{quote(str(database['NAME']))}"


@pytest.fixture(scope="session")
def durable_postgres() -> Iterator[str]:
    """The address of an empty PostgreSQL that keeps its word (fsync on), whatever database the run uses."""
    cluster = Cluster(durable=True)
    yield cluster.url
    cluster.stop()


@pytest.fixture
def world(db: None) -> World:
    """Two municipalities with published and closed things, and the people who ask for them."""
    return made()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """This worker's Chromium: there can be one Playwright in a process."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        yield opened
        opened.close()
