"""SQLite chooses its indexes by statistics that somebody must tell it to make; PostgreSQL makes its own."""

import re

import pytest
from django.db import connection
from django_scopes import scope

from samspel.config.database import learn_statistics
from samspel.domains.organisations.models import OrganisationName
from tests.make import foundation, organisations

STATEMENTS = {"sqlite": 2, "postgresql": 0}
LOOKED_UP_BY = {"sqlite": ("community", "organisation")}  # before, after


@pytest.fixture
def register(db: None):
    community = foundation.community()
    with scope(community=community):
        yield [organisations.organisation(community).pk for _ in range(30)]


def looked_up_by(ids: list[int]) -> str:
    """What SQLite begins with when it is asked for the names of a few organisations."""
    plan = OrganisationName.objects.filter(organisation__in=ids).order_by().explain()
    return re.findall(r"INDEX organisations_organisationname_(\w+)_id_", plan)[0]


def test_names_of_a_few_organisations_are_looked_up_by_organisation(register, django_assert_num_queries):
    before = looked_up_by(register[:5]) if connection.vendor in LOOKED_UP_BY else ""

    with django_assert_num_queries(STATEMENTS[connection.vendor]):
        learn_statistics()

    if connection.vendor in LOOKED_UP_BY:
        assert (before, looked_up_by(register[:5])) == LOOKED_UP_BY[connection.vendor]
