from collections.abc import Iterator

import pytest
from django_scopes import scope

from samspel.foundation.communities.models import Community
from tests.make import foundation as make


@pytest.fixture
def jonkoping(db: None) -> Iterator[Community]:
    community = make.community()
    with scope(community=community):
        yield community
