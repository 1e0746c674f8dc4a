"""A list asks the database the same number of times, however long it is."""

import pytest

from samspel.domains.bodies.rules import OfficeRole
from samspel.domains.meetings.rules import DocumentTie
from samspel.domains.organisations.rules import NameKind
from samspel.foundation.journal.actions import adopt_programme
from samspel.foundation.search.consumer import catch_up
from tests.answers.asking import HOST
from tests.make import bodies as make_bodies
from tests.make import foundation as make
from tests.make import meetings as make_meetings
from tests.make import organisations as make_organisations

PROGRAMME = """
[programme]
id = "samspel"
name = "Samspel"
adopted = [{ organ = "Kommunfullmäktige", date = 2018-12-20 }]
"""
BODY = """
[[body]]
id = "grupp-{0}"
name = "Grupp {0}"
sphere = "gemensam"

[[body.rule]]
kind = "min-meetings-per-year"
value = 4
"""

# What each list may cost, the community's own statement among them.
COSTS = {
    "/bodies": 4,
    "/bodies/radet/mandates": 15,
    "/rules?year=2019": 18,
    "/meetings": 6,
    "/organisations": 3,
    "/organisations?q=scouterna": 4,
    "/decisions": 5,
    "/documents": 5,
    "/sources": 4,
}


@pytest.fixture
def radet(community):
    return make.body(community, "radet")


def one_more(radet, number):
    """One more of everything that a list can hold, with all that a row of it can tell."""
    community = radet.community
    source = make.source(community, f"kalla-{number}")
    body = make.body(community, f"grupp-{number}", names=(("Förr", None, "2019"), ("Nu", "2019", None)))
    scouts = make_organisations.organisation(community, f"Scouterna {number}")
    make_organisations.named(scouts, f"Scoutkåren {number}", kind=NameKind.ALIAS, source=source)
    for seat in (*make_bodies.seats(body), *make_bodies.seats(radet)):
        mandate = make_bodies.mandate(seat, for_=(scouts,), who=make_bodies.person(community))
        make_bodies.office(mandate, OfficeRole.VICE_CHAIR, None)
    meeting = make_meetings.meeting(community, body, origin=make.origin(source=source))
    make_meetings.mention(body)
    before, after = (make_meetings.document(community, f"papper-{number}-{each}") for each in "ab")
    make_meetings.tie(after, DocumentTie.SUPERSEDES, before)
    make_meetings.decision(community, f"beslut-{number}", document=after, meeting=meeting)


def settled(community, *, bodies):
    """What an installation does after such changes: a programme with rules for the bodies, and the search's index."""
    toml = PROGRAMME + "".join(BODY.format(number) for number in range(1, bodies + 1))
    adopt_programme(community, toml=toml, by=make.operator(community), at=make.NOW)
    catch_up(community.pk, at=make.NOW)


@pytest.mark.parametrize("address", COSTS)
def test_a_list_with_three_rows_costs_what_one_with_one_costs(client, radet, django_assert_num_queries, address):
    counts = []
    for made in ((1,), (2, 3)):
        for number in made:
            one_more(radet, number)
        settled(radet.community, bodies=made[-1])
        with django_assert_num_queries(COSTS[address]):
            counts.append(client.get(f"/api/v1{address}", headers={"Host": HOST}).json()["count"])

    assert counts[1] > counts[0] > 0


def test_one_body_costs_the_same_with_one_tie_and_with_three(client, radet, django_assert_num_queries):
    for number in (1, 2, 3):
        make.body(radet.community, f"utskott-{number}", parent=radet)
        with django_assert_num_queries(9):
            answer = client.get("/api/v1/bodies/radet", headers={"Host": HOST}).json()
        assert [other["relation"] for other in answer["related"]] == ["committee"] * number
