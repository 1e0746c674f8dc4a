"""Every address of the room answers everybody as the table says."""

import pytest

from tests.answers.asking import answers, by_route
from tests.answers.table import read
from tests.domains.bodies.answers import TABLE

ROUTES = by_route(read(TABLE))


@pytest.mark.parametrize("route", ROUTES)
def test_everybody_is_answered_as_the_table_says(client, world, route):
    assert answers(client, world, ROUTES[route]) == ROUTES[route]
