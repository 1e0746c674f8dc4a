from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from django_scopes import scope

from samspel.across.archive.load import load_archive
from samspel.foundation.communities.models import Community
from tests.make import foundation as make

JONKOPING = Path(__file__).parents[3] / "programmes" / "jonkoping"


@pytest.fixture
def community(db: None) -> Iterator[Community]:
    """Jönköping, with every read guarded to it, as in a request."""
    jonkoping = make.community()
    with scope(community=jonkoping):
        yield jonkoping


@pytest.fixture(scope="module")
def jonkoping(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Jönköping's real history, loaded once for the tests of a file, which only read it."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_archive(JONKOPING, at=timezone.now())
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def ask(jonkoping: None) -> Callable[[str], Any]:
    """The answer, as JSON, of an address under /api/v1 about Jönköping."""

    def answer(address: str) -> Any:
        response = Client().get(f"/api/v1{address}")
        assert response.status_code == 200, response.content.decode()
        return response.json()

    return answer
