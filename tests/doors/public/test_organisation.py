"""An organisation's page names the seats that are held for it, as far as the visitor may know of the body."""

from datetime import date

import pytest
from django.test import Client
from django_scopes import scope

from samspel.domains.bodies.queries import represented_in
from samspel.foundation.access.actor import Role
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.kernel.periods import Certainty
from tests.make import bodies as make
from tests.make import foundation as base

ON = date(2021, 3, 23)


@pytest.fixture
def community(db: None) -> Community:
    return base.community()


def test_the_page_says_who_sits_where_for_the_organisation(community: Community, client: Client):
    with scope(community=community):
        body = base.body(community, "samordningsgruppen", names=(("Samordningsgruppen", None, None),))
        marbles = base.organisation(community, "marbles", name="Marbles")
        make.mandate(make.seats(body)[0], "2020", who=make.person(community, "Elin Torsell"), for_=(marbles,))

    page = client.get("/organisationer/marbles/").content.decode()

    assert "Företräds i" in page
    assert '<a href="/grupper/samordningsgruppen/">Samordningsgruppen</a>' in page
    assert "Elin Torsell" in page


def test_seats_for_others_and_in_closed_bodies_are_left_out(community: Community):
    with scope(community=community):
        open_body = base.body(community, "samordningsgruppen")
        closed = base.body(community, "csam-au", sphere=Sphere.CIVIL_SOCIETY, audience=Audience.BODY)
        marbles, other = (base.organisation(community, key, name=key) for key in ("marbles", "annan"))
        first, second = make.seats(open_body, 2)
        make.mandate(first, for_=(marbles,))
        make.mandate(second, for_=(other,))
        make.mandate(make.seats(closed)[0], for_=(marbles,))

        seen = represented_in(base.visitor(community), marbles.pk, on=ON)
        assert [(row.body_key, row.holder.certainty) for row in seen] == [("samordningsgruppen", Certainty.YES)]
        for role in (Role.COORDINATOR, Role.OFFICIAL):
            assert represented_in(base.in_role(community, role), marbles.pk, on=ON) == seen
        member = base.in_role(community, Role.MEMBER, body=closed)
        assert [row.body_key for row in represented_in(member, marbles.pk, on=ON)] == ["samordningsgruppen", "csam-au"]
