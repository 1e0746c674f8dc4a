"""A source is named to those who may know of something that rests on it: its title alone could tell too much."""

import re

import pytest
from django_scopes import scope

from samspel.foundation.access.actor import Role
from samspel.foundation.communities.rules import Audience
from samspel.foundation.journal.queries import source, sources
from tests.make import foundation as base
from tests.make import meetings as make

HOST = {"HTTP_HOST": "jonkoping.localhost"}


@pytest.fixture
def closed(community):
    """A closed body with minutes of its own, an open meeting with its report, and a source that nothing rests on."""
    body = base.body(community, "sluten", audience=Audience.BODY)
    for key, audience in (("protokoll", Audience.BODY), ("rapport", Audience.PUBLIC)):
        told = base.origin(source=base.source(community, key, title=key.capitalize()))
        make.meeting(community, body, audience=audience, origin=told)
    base.source(community, "oanvand", title="Oanvänd")
    return body


def test_what_only_closed_facts_rest_on_is_theirs_who_know_of_those(client, community, closed):
    member = base.in_role(community, Role.MEMBER, body=closed)
    coordinator = base.in_role(community, Role.COORDINATOR)
    everything = ["oanvand", "protokoll", "rapport"]

    assert [row.key for row in sources(base.visitor(community))] == ["oanvand", "rapport"]
    assert [row.key for row in sources(coordinator)] == ["oanvand", "rapport"]
    assert [row.key for row in sources(member)] == everything
    assert [row.key for row in sources(base.operator(community))] == everything
    assert source(base.visitor(community), "protokoll") is None
    assert source(member, "protokoll").entries == 1


def test_its_page_is_not_there_for_others(client, closed):
    listed = client.get("/kallor/", **HOST).content.decode()

    assert re.findall(r'href="/kallor/([a-z]+)/"', listed) == ["oanvand", "rapport"]
    assert [client.get(f"/kallor/{key}/", **HOST).status_code for key in ("rapport", "protokoll")] == [200, 404]


def test_another_municipalitys_sources_open_nothing(client, closed, neighbour):
    with scope(community=neighbour):
        assert sources(base.operator(neighbour)) == ()
