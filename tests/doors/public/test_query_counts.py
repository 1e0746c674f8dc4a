"""A page costs as many statements with three of everything as with one."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from samspel.domains.bodies.actions import link_bodies, record_past_name
from samspel.domains.bodies.models import Body
from samspel.domains.bodies.rules import LinkKind, OfficeRole
from samspel.domains.meetings.models import SteeringDocument
from samspel.domains.meetings.rules import DocumentKind, DocumentTie, MeetingState
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.rules import NameKind
from samspel.domains.surveys.rules import SurveyKind
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.actions import adopt_programme
from samspel.foundation.journal.models import Source
from samspel.foundation.search.consumer import catch_up
from tests.make import bodies as make_bodies
from tests.make import foundation as make
from tests.make import meetings as make_meetings
from tests.make import organisations as make_organisations
from tests.make import surveys as make_surveys

# The address, and what is written once for each of a thing: the test looks for it, so that there is something to count.
PAGES = [
    ("/", "Grupp {} "),
    ("/modellen/", "Grupp {} "),
    ("/uppfoljning/?ar=2019", "/moten/mote-{}/"),
    ("/uppfoljning/underlag.csv?ar=2019", "Grupp {} "),
    ("/kallor/", "/kallor/kalla-{}/"),
    ("/kallor/kalla-1/", "sidan {}"),
    ("/sok/?q=grupp", "/grupper/grupp-{}/"),
    ("/sok/?q=organisation", "/organisationer/organisation-{}/"),
    ("/grupper/", "/grupper/grupp-{}/"),
    ("/grupper/grupp-1/", "Ledamot {}"),
    ("/grupper/grupp-1/?dag=hösten+2019&kant=2021-06-01", "Ledamot {}"),
    ("/grupper/grupp-1/platser.csv", "Ledamot {}"),
    ("/organisationer/", "/organisationer/organisation-{}/"),
    ("/organisationer/?q=organisation", "/organisationer/organisation-{}/"),
    ("/organisationer/organisation-1/", "Förr {}"),
    ("/moten/", "/moten/mote-{}/"),
    ("/moten/mote-1/", "Medarrangör {}"),
    ("/beslut/", "/beslut/beslut-{}/"),
    ("/beslut/beslut-1/", "/styrdokument/papper-{}/"),
    ("/styrdokument/", "/styrdokument/papper-{}/"),
    ("/styrdokument/papper-1/", "/beslut/beslut-{}/"),
    ("/enkater/", "Enkät {}"),
    ("/api/v1/bodies", '"grupp-{}"'),
    ("/api/v1/bodies/grupp-1", "Alias {}"),
    ("/api/v1/bodies/grupp-1/mandates?on=2019-10-01", "Ledamot {}"),
    ("/api/v1/rules?year=2019", '"grupp-{}"'),
    ("/api/v1/meetings", '"mote-{}"'),
    ("/api/v1/organisations?q=organisation", '"organisation-{}"'),
    ("/api/v1/decisions", '"beslut-{}"'),
    ("/api/v1/documents", '"papper-{}"'),
    ("/api/v1/sources", '"kalla-{}"'),
]

BODY = """
[[body]]
id = "grupp-{0}"
name = "Grupp {0} "
sphere = "gemensam"

[[body.rule]]
kind = "min-meetings-per-year"
value = 4
"""


@pytest.fixture
def with_rows(db) -> Callable[[int], Community]:
    """A municipality with that many of everything."""

    def made(number: int) -> Community:
        community = make.community(f"kommun-{number}", name=f"Kommun {number}")
        with scope(community=community):
            fill(community, number)
        catch_up(community.pk, at=make.NOW)
        return community

    return made


def fill(community: Community, number: int) -> None:
    head = '[programme]\nid = "samspel"\nname = "Samspel"\nadopted = { organ = "Fullmäktige", date = 2015-12-20 }\n'
    toml = head + "".join(BODY.format(n) for n in range(1, number + 1))
    adopt_programme(community, toml=toml, by=make.operator(community), at=make.NOW)
    numbers = range(1, number + 1)
    sources = [make.source(community, f"kalla-{n}", title=f"Källa {n}") for n in numbers]
    organisations = [
        make_organisations.organisation(community, f"Organisation {n}", key=f"organisation-{n}") for n in numbers
    ]
    bodies = [
        make.body(community, f"grupp-{n}", names=((f"Namn {n}", None, "2018"), (f"Grupp {n} ", "2018", None)))
        for n in numbers
    ]
    papers = [make_meetings.document(community, f"papper-{n}", kind=DocumentKind.PLAN) for n in numbers]
    for n in numbers:
        fill_body(bodies, organisations, sources[0], n)
        fill_organisation(organisations, n)
        fill_records(community, bodies, organisations, papers, sources[0], n)


def fill_body(bodies: list[Body], organisations: list[Organisation], source: Source, n: int) -> None:
    """Seats, names, ties and claims of the first body; a committee of each."""
    first, body = bodies[0], bodies[n - 1]
    told = {
        "origin": make.origin(source=source, place=f"sidan {n}"),
        "by": make.operator(body.community),
        "at": make.NOW,
    }
    (seat,) = make_bodies.seats(first)
    person = make_bodies.person(body.community, f"Ledamot {n}")
    mandate = make_bodies.mandate(seat, "2019", "2020", who=person, for_=(organisations[n - 1],))
    role = OfficeRole.CHAIR if n == 1 else OfficeRole.VICE_CHAIR
    make_bodies.office(mandate, role, f"2019-0{n}", f"2019-0{n + 1}")
    committee = make.body(body.community, f"utskott-{n}", parent=first)
    link_bodies(first, committee, kind=LinkKind.SPLIT_FROM, on=make.when("2018"), **told)
    record_past_name(first, name=f"Alias {n}", kind=NameKind.ALIAS, starts=None, ends=None, **told)
    make.claim(first, key=f"pastaende-{n}", topic=f"fråga {n}", statement="ja", stands=True, origin=told["origin"])


def fill_organisation(organisations: list[Organisation], n: int) -> None:
    first = organisations[0]
    make_organisations.named(first, f"Förr {n}", f"199{n}", f"199{n + 1}")
    umbrella = make_organisations.organisation(first.community, f"Paraply {n}", key=f"paraply-{n}")
    make_organisations.membership(umbrella, first, f"200{n}")
    member = make_organisations.organisation(first.community, f"Medlem {n}", key=f"medlem-{n}")
    make_organisations.membership(first, member, f"200{n}")


def fill_records(
    community: Community,
    bodies: list[Body],
    organisations: list[Organisation],
    papers: list[SteeringDocument],
    source: Source,
    n: int,
) -> None:
    """Meetings, with all that one can have beside the first; mentions, decisions, documents, surveys."""
    told = {"origin": make.origin(source=source, place=f"sidan {n}")}
    beside = [*organisations, *(f"Medarrangör {one + 1}" for one in range(len(bodies)))] if n == 1 else []
    meeting = make_meetings.meeting(community, *bodies, key=f"mote-{n}", on=f"2019-0{n}-04", organisers=beside, **told)
    make_meetings.meeting(
        community, bodies[-1], key=f"kommande-{n}", on=f"2021-0{n + 5}-04", state=MeetingState.PLANNED
    )
    make_meetings.mention(bodies[0], key=f"omnamnt-{n}", **told)
    make_meetings.declared(bodies[n - 1], 2018)
    make_meetings.decision(community, f"beslut-{n}", document=papers[0], meeting=meeting, on=f"2018-0{n}-20", **told)
    before = papers[n - 2] if n > 1 else make_meetings.document(community, "avsikt")
    make_meetings.tie(papers[n - 1], DocumentTie.FOLLOWS, before)
    for kind in SurveyKind:
        make_surveys.survey(community, key=f"{kind}-{n}", title=f"Enkät {n}", kind=kind, **told)


def asked(client, community: Community, path: str) -> tuple[int, str]:
    """The number of statements, when all that is kept between requests is there, and the text."""
    headers = {"Host": f"{community.key}.localhost"}
    client.get(path, headers=headers)
    with CaptureQueriesContext(
        connection,
    ) as statements:
        response = client.get(path, headers=headers)
    assert response.status_code == 200
    return len(statements), response.content.decode()


def test_a_page_costs_the_same_with_one_and_with_three_rows(client, with_rows):
    one, three = with_rows(1), with_rows(3)
    shown, dearer = {}, {}
    for path, sign in PAGES:
        (few, short), (many, long) = asked(client, one, path), asked(client, three, path)
        shown[path, sign] = [sum(sign.format(n) in text for n in (1, 2, 3)) for text in (short, long)]
        if few != many:
            dearer[path] = (few, many)
    assert {page: counts for page, counts in shown.items() if counts != [1, 3]} == {}
    assert dearer == {}
