"""The world in which tables of answers and tests of leaks ask: published things, closed ones, another municipality's.

Every text of a closed thing says "Lockbete kanarie-<what>": the first word is what a test searches for, the second is
what must not be in the answer. Published things point at closed ones in every way that they can.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django_scopes import scope

from samspel.domains.bodies.actions import link_bodies
from samspel.domains.bodies.models import Body
from samspel.domains.bodies.rules import LinkKind, OfficeRole
from samspel.domains.meetings.rules import DocumentTie, Part
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.rules import NameKind
from samspel.domains.surveys.rules import SurveyKind
from samspel.foundation.access.actor import Actor, Grant, Role, Scope
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.actions import adopt_programme, record_claim
from samspel.foundation.journal.models import Source
from samspel.foundation.search.consumer import catch_up
from tests.make import bodies as make_bodies
from tests.make import foundation as make
from tests.make import meetings as make_meetings
from tests.make import organisations as make_organisations
from tests.make import surveys as make_surveys

BAIT, CANARY = "Lockbete", "kanarie"

PROGRAMME = """
[programme]
id = "samspel"
name = "Samspel"

[[body]]
id = "radet"
name = "Rådet"
sphere = "gemensam"

[[body.rule]]
kind = "min-meetings-per-year"
value = 4
"""


def canary(what: str) -> str:
    return f"{BAIT} {CANARY}-{what}"


@dataclass(frozen=True)
class World:
    """`closed` is a body of civil society's sphere, `joint` a joint one, `secret` an organisation: none published."""

    community: Community
    neighbour: Community
    closed: Body
    joint: Body
    secret: Organisation

    def grants(self) -> Mapping[str, tuple[Grant, ...]]:
        """What each of the table's askers has been trusted with."""
        return {
            "visitor": (),
            "member": (Grant(Role.MEMBER, Scope.BODY, self.closed.pk),),
            "elsewhere": (Grant(Role.MEMBER, Scope.BODY, self.joint.pk),),
            "speaker": (Grant(Role.REPRESENTATIVE, Scope.ORGANISATION, self.secret.pk),),
            "coordinator": (Grant(Role.COORDINATOR, Scope.COMMUNITY),),
            "official": (Grant(Role.OFFICIAL, Scope.COMMUNITY),),
            "auditor": (Grant(Role.AUDITOR, Scope.COMMUNITY),),
        }

    def actors(self) -> Mapping[str, Actor]:
        """The same people as values, and the operator, whom no request can be."""
        askers = {name: Actor(self.community.pk, grants=frozenset(given)) for name, given in self.grants().items()}
        return askers | {"operator": make.operator(self.community)}


def made() -> World:
    """Call without a scope. The first community made is the default one."""
    home = make.community()
    with scope(community=home):
        adopt_programme(home, toml=PROGRAMME, by=make.operator(home), at=make.NOW)
        source = make.source(home, "berattelse", title="Verksamhetsberättelse")
        radet, csam = published(home, source)
        closed, joint, secret = closed_things(home, source, radet, csam)
    catch_up(home.pk, at=make.NOW)
    neighbour = make.community("kristianstad", name="Kristianstad")
    with scope(community=neighbour):
        neighbours(neighbour)
    catch_up(neighbour.pk, at=make.NOW)
    return World(home, neighbour, closed, joint, secret)


def published(home: Community, source: Source) -> tuple[Body, Body]:
    radet = make.body(home, "radet", names=(("Rådet", None, None),))
    csam = make.body(home, "csam", names=(("Csam", None, None),), sphere=Sphere.CIVIL_SOCIETY)
    (seat,) = make_bodies.seats(radet)
    scouts = make_organisations.organisation(home, "Scouterna", key="scouterna", district="Öster")
    make_bodies.mandate(seat, who=make_bodies.person(home, "Ingrid Wallner"), for_=(scouts,))
    make_meetings.meeting(home, radet, key="varforum", title="Vårforum", origin=make.origin(source=source))
    make_meetings.mention(radet, key="varens-moten")
    paper = make_meetings.document(home, "riktlinjer")
    make_meetings.decision(home, "antagande", document=paper)
    make_surveys.survey(home, key="enkat", title="Enkät om lokaler", body=radet)
    return radet, csam


def closed_things(home: Community, source: Source, radet: Body, csam: Body) -> tuple[Body, Body, Organisation]:
    closed = closed_body(home, "body", Sphere.CIVIL_SOCIETY, parent=csam)
    joint = closed_body(home, "joint", Sphere.JOINT, parent=radet)
    kept = {"sphere": Sphere.MUNICIPALITY, "audience": Audience.NAMED}
    make_organisations.organisation(home, canary("kept"), key=f"{CANARY}-kept", district=canary("place"), **kept)
    secret = secret_organisation(home, radet)
    closed_records(home, closed, source, sphere=Sphere.CIVIL_SOCIETY, mark="")
    closed_records(home, joint, source, sphere=Sphere.JOINT, mark="joint-")
    by_at = {"by": make.operator(home), "at": make.NOW, "origin": make.origin(source=source)}
    link_bodies(radet, closed, kind=LinkKind.SPLIT_FROM, on=make.when("2018"), **by_at)
    record_claim(closed, key="pastaende", topic="namn", statement=canary("claim"), stands=True, **by_at)
    return closed, joint, secret


def closed_body(home: Community, what: str, sphere: Sphere, *, parent: Body) -> Body:
    names = ((canary(f"{what}-before"), None, "2018"), (canary(what), "2018", None))
    made = make.body(
        home, f"{CANARY}-{what}", names=names, sphere=sphere, audience=Audience.BODY, parent=parent,
        purpose=canary(f"{what}-purpose"),
    )  # fmt: skip
    (seat,) = make_bodies.seats(made)
    mandate = make_bodies.mandate(seat, who=make_bodies.person(home, canary(f"{what}-person")), party=f"{CANARY}-party")
    make_bodies.office(mandate, OfficeRole.CHAIR, "2019-03-04")
    return made


def secret_organisation(home: Community, radet: Body) -> Organisation:
    """Not published, but an umbrella, a member, an organiser of an open meeting, and with a seat in an open body."""
    district = {"district": canary("district"), "summary": canary("summary")}
    secret = make_organisations.organisation(
        home, canary("organisation"), key=f"{CANARY}-organisation", audience=Audience.NAMED, **district
    )
    make_organisations.named(secret, canary("former"), ends="2010")
    make_organisations.named(secret, canary("alias"), kind=NameKind.ALIAS)
    make_organisations.membership(secret, make_organisations.organisation(home, "Grannkaffet", key="grannkaffet"))
    make_organisations.membership(make_organisations.organisation(home, "Paraplyet", key="paraplyet"), secret)
    (seat,) = make_bodies.seats(radet)
    make_bodies.mandate(seat, for_=(secret,), who=make_bodies.person(home, "Elin Torsell"))
    make_meetings.meeting(home, radet, key="oppet-hus", title="Öppet hus", organisers=[secret])
    return secret


def closed_records(home: Community, body: Body, source: Source, *, sphere: Sphere, mark: str) -> None:
    """Closed records of a closed body, and open ones that point at them."""
    own = {"sphere": sphere, "audience": Audience.BODY}
    told = {"origin": make.origin(source=source, place=canary(f"{mark}source-place"))}

    def named(what: str) -> dict[str, str]:
        return {"key": f"{CANARY}-{mark}{what}", "title": canary(f"{mark}{what}"), "summary": canary(f"{what}-summary")}

    meeting = make_meetings.meeting(home, body, place=canary("hall"), **named("meeting"), **own, **told)
    make_meetings.mention(body, key=f"{CANARY}-{mark}mention", label=canary(f"{mark}mention"), **own, **told)
    paper = make_meetings.document(home, organ=canary("organ"), body=body, **named("document"), **own, **told)
    make_meetings.decision(
        home, organ=canary("organ"), document=paper, meeting=meeting, body=body, **named("decision"), **own, **told
    )
    make_surveys.survey(home, body=body, document=paper, **named("survey"), **own, **told)
    make_surveys.survey(home, body=body, kind=SurveyKind.EVALUATION, **named("evaluation"), **own, **told)
    make_meetings.declared(body, 2019)
    make_meetings.meeting(home, bodies=[(body, Part.TAKES_PART)], key=f"{mark}motet-efter", follows=meeting)
    make_meetings.decision(home, f"{mark}oppet-beslut", document=paper, meeting=meeting)
    make_surveys.survey(home, key=f"{mark}oppen-enkat", document=paper, body=body)
    later = make_meetings.document(home, f"{mark}nya-riktlinjer")
    make_meetings.tie(later, DocumentTie.SUPERSEDES, paper)
    make_meetings.mention(body, key=f"{mark}hostens-moten", label="Höstens möten")


def neighbours(neighbour: Community) -> None:
    """What the other municipality has published: a page there and nowhere else."""
    body = make.body(neighbour, "grannens")
    make.source(neighbour, "grannens")
    make_meetings.meeting(neighbour, body, key="grannens")
    make_meetings.document(neighbour, "grannens")
    make_meetings.decision(neighbour, "grannens")
    make_surveys.survey(neighbour, key="grannens")
    make_organisations.organisation(neighbour, "Grannens", key="grannens")
