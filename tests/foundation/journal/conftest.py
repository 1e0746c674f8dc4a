from collections.abc import Iterator

import pytest
from django_scopes import scope

from samspel.foundation.communities.models import Community
from samspel.foundation.journal.events import KINDS, EventKind
from tests.make import foundation as make


@pytest.fixture
def jonkoping(db: None) -> Iterator[Community]:
    community = make.community()
    with scope(community=community):
        yield community


@pytest.fixture
def opened() -> Iterator[EventKind]:
    """A kind of event that only these tests have, with two facts."""
    yield EventKind("tests.door_opened", "A door was opened", facts=("door", "times"))
    del KINDS["tests.door_opened"]
