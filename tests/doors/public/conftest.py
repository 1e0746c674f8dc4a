from collections.abc import Iterator

import pytest
from django_scopes import scope

from samspel.domains.bodies.models import Body
from samspel.domains.bodies.rules import OfficeRole
from samspel.foundation.communities.models import Community
from samspel.foundation.kernel.dates import parse_date
from tests.make import bodies as make
from tests.make import foundation as base


@pytest.fixture
def community(db: None) -> Iterator[Community]:
    """Jönköping, with every read guarded to it, as in a request."""
    jonkoping = base.community()
    with scope(community=jonkoping):
        yield jonkoping


@pytest.fixture
def neighbour(db: None) -> Community:
    """Another municipality in the same installation."""
    return base.community("kristianstad", name="Kristianstad")


LAST_SOURCE = parse_date("2021-03-23").latest


@pytest.fixture
def group(community: Community) -> Body:
    """Like Jönköping's: one of civil society and one substitute who is replaced, a politician, two officials."""
    body = base.body(community, "gruppen", names=(("Gruppen", None, None),))
    (ordinary,) = make.seats(body, id="c-o")
    (substitute,) = make.seats(body, id="c-s", kind="substitute")
    (politician,) = make.seats(body, id="p", side="politik")
    officials = make.seats(body, 2, id="t", side="tjänsteperson")
    council = base.organisation(community, "radet", name="Kristna rådet")
    cross = base.organisation(community, "korset", name="Röda Korset")
    vice = make.mandate(
        ordinary,
        who=make.person(community, "Ingrid Wallner"),
        for_=(council, cross),
        evidenced_to=LAST_SOURCE,
        key="ingrid",
    )
    make.office(vice, OfficeRole.VICE_CHAIR, "2020")
    left = make.mandate(substitute, "2019-02-19", "2020", who=make.person(community, "Kerstin Aldén"))
    make.mandate(
        substitute, "2020", who=make.person(community, "Elin Torsell"), evidenced_to=LAST_SOURCE, replaces=left
    )
    chair = make.mandate(
        politician, "../2019-03-04", who=make.person(community, "Gunilla Åström"), party="S", evidenced_to=LAST_SOURCE
    )
    make.office(chair, OfficeRole.CHAIR, "../2019-03-04")
    for seat in officials:
        make.mandate(seat, "../2019-03-04", evidenced_to=LAST_SOURCE)
    return body
