from collections.abc import Iterator

import pytest
from django_scopes import scope

from samspel.foundation.communities.models import Community
from tests.make import foundation as make


@pytest.fixture
def community(db: None) -> Iterator[Community]:
    """Jönköping, with every read guarded to it, as in a request."""
    jonkoping = make.community()
    with scope(community=jonkoping):
        yield jonkoping


@pytest.fixture
def neighbour(db: None) -> Community:
    """Another municipality in the same installation."""
    return make.community("kristianstad", name="Kristianstad")
