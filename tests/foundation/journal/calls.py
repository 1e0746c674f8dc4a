"""One whole call of every action, with a row for every parameter that takes one, in one municipality's own rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samspel.domains.bodies import actions as bodies
from samspel.domains.bodies.models import Body, Mandate, Seat
from samspel.domains.bodies.rules import LinkKind, OfficeRole
from samspel.domains.meetings import actions as meetings
from samspel.domains.meetings.models import Meeting, SteeringDocument
from samspel.domains.meetings.rules import DocumentKind, DocumentStatus, DocumentTie, MeetingKind, MeetingState, Part
from samspel.domains.organisations import actions as organisations
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.rules import Form, NameKind
from samspel.domains.surveys import actions as surveys
from samspel.domains.surveys.models import Survey
from samspel.domains.surveys.rules import SurveyKind, SurveyState
from samspel.foundation.communities.models import Community, Unit
from samspel.foundation.communities.rules import Audience, Sphere, UnitKind
from samspel.foundation.journal import actions as journal
from samspel.foundation.journal.models import Source
from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.people.models import Person
from samspel.foundation.programme.reader import read_programme
from samspel.foundation.programme.seats import Range, SeatGroup
from tests.make import bodies as make_bodies
from tests.make import foundation as make
from tests.make import meetings as make_meetings
from tests.make import organisations as make_organisations
from tests.make import surveys as make_surveys

ROOMS = (journal, organisations, bodies, meetings, surveys)

PROGRAMME = """
[programme]
id = "samspel"
name = "Samspel"

[[body]]
id = "forum"
name = "Forum"
sphere = "gemensam"
"""


@dataclass(frozen=True)
class Rows:
    """What one municipality has, so that the same call can be made with its rows or with another's."""

    community: Community
    body: Body
    other_body: Body
    seat: Seat
    free_seat: Seat
    mandate: Mandate
    person: Person
    organisation: Organisation
    other_organisation: Organisation
    unit: Unit
    meeting: Meeting
    document: SteeringDocument
    other_document: SteeringDocument
    survey: Survey
    source: Source

    @property
    def told(self) -> dict[str, Any]:
        """Who records, when, and from which source."""
        origin = make.origin(source=self.source)
        return {"origin": origin, "by": make.operator(self.community), "at": make.noon("2021-12-31")}

    @property
    def shared(self) -> dict[str, Any]:
        return {"sphere": Sphere.JOINT, "audience": Audience.PUBLIC}


def rows_of(community: Community) -> Rows:
    """Call inside the community's scope."""
    body = make.body(community, "radet")
    seat, free_seat = make_bodies.seats(body, 2)
    paper, other = (make_meetings.document(community, key) for key in ("riktlinjer", "policy"))
    return Rows(
        community=community,
        body=body,
        other_body=make.body(community, "csam"),
        seat=seat,
        free_seat=free_seat,
        mandate=make_bodies.mandate(seat),
        person=make_bodies.person(community),
        organisation=make_organisations.organisation(community),
        other_organisation=make_organisations.organisation(community, "Kören"),
        unit=make.unit(community, "kultur", name="Kulturförvaltningen"),
        meeting=make_meetings.meeting(community, body, state=MeetingState.PLANNED),
        document=paper,
        other_document=other,
        survey=make_surveys.survey(community, state=SurveyState.PLANNED),
        source=make.source(community, "berattelse"),
    )


DAY, LATER = parse_date("2019-03-04"), parse_date("2020-03-04")
OPEN = {"starts": None, "ends": None}
CONTACT = {"contact_name": "", "contact_role": "", "contact_phone": "", "contact_email": ""}
CONTACT |= {"accessibility_note": "", "privacy_note": ""}
SOURCE = {"key": "artikel", "title": "Artikel", "kind": "", "publisher": "", "date": None, "url": "", "note": ""}
BODY = {"key": "au", "kind": "committee", "purpose": "", "position": 1}
SEATS = SeatGroup(side_word="kommun", id="kommun", count=Range(exactly=1))

Call = Callable[[Rows], dict[str, Any]]

CALLS: dict[Callable[..., Any], Call] = {
    journal.describe_community: lambda r: {"community": r.community, **CONTACT, **r.told},
    journal.adopt_programme: lambda r: {"community": r.community, "toml": PROGRAMME, **r.told},
    journal.record_unit: lambda r: {"key": "fritid", "name": "Fritid", "kind": UnitKind.BOARD, **r.told},
    journal.record_person: lambda r: {"key": "elin", "name": "Elin Torsell", "protected": False, **r.told},
    journal.record_source: lambda r: {**SOURCE, **r.told},
    journal.record_claim: lambda r: {
        "subject": r.body, "key": "namn", "topic": "namn", "statement": "Rådet", "stands": True, **r.told,
    },
    organisations.record_past_organisation: lambda r: {
        "key": "scouterna", "form": Form.ASSOCIATION, **r.shared, **r.told,
    },
    organisations.record_past_name: lambda r: {
        "organisation": r.organisation, "name": "Kaffet", "kind": NameKind.ALIAS, "starts": DAY, "ends": LATER,
        "ended": make.origin(source=r.source), **r.told,
    },
    organisations.record_past_membership: lambda r: {
        "umbrella": r.organisation, "member": r.other_organisation, **OPEN, **r.told,
    },
    organisations.register_organisation: lambda r: {
        "name": "Scouterna", "form": Form.ASSOCIATION, **r.shared, "by": make.operator(r.community), "at": make.NOW,
    },
    organisations.rename_organisation: lambda r: {
        "organisation": r.organisation, "name": "Kaffet", "by": make.operator(r.community), "at": make.NOW,
    },
    bodies.establish_body: lambda r: {**BODY, "parent": r.body, **OPEN, **r.shared, **r.told},
    bodies.record_past_name: lambda r: {
        "body": r.body, "name": "Forum", "kind": NameKind.ALIAS, **OPEN, **r.told,
    },
    bodies.link_bodies: lambda r: {
        "body": r.body, "other": r.other_body, "kind": LinkKind.SUCCEEDS, "on": DAY, **r.told,
    },
    bodies.establish_seats: lambda r: {"body": r.body, "group": SEATS, **r.told},
    bodies.record_past_mandate: lambda r: {
        "seat": r.free_seat, "key": "uppdrag", "person": r.person, "party": "", "on_behalf_of": (r.organisation,),
        "starts": DAY, "ends": LATER, "evidenced_to": None, "replaces": r.mandate,
        "ended": make.origin(source=r.source), **r.told,
    },
    bodies.record_past_office: lambda r: {
        "mandate": r.mandate, "key": "post", "role": OfficeRole.CHAIR, "starts": DAY, "ends": LATER,
        "evidenced_to": None, "ended": make.origin(source=r.source), **r.told,
    },
    meetings.record_past_meeting: lambda r: {
        "key": "mote", "title": "Möte", "kind": MeetingKind.MEETING, "on": DAY, "state": MeetingState.HELD,
        "bodies": [(r.body, Part.HOLDS)], "organisers": [r.organisation, r.unit, "Alla"], "follows": r.meeting,
        **r.shared, **r.told,
    },
    meetings.record_past_meeting_state: lambda r: {"meeting": r.meeting, "state": MeetingState.HELD, **r.told},
    meetings.record_past_mention: lambda r: {
        "body": r.body, "key": "moten", "kind": MeetingKind.MEETING, "on": DAY, "label": "Möten", **r.shared, **r.told,
    },
    meetings.declare_record_complete: lambda r: {"body": r.body, "year": 2019, **r.told},
    meetings.record_past_document: lambda r: {
        "key": "plan", "title": "Plan", "kind": DocumentKind.PLAN, "on": DAY, "organ": "",
        "status": DocumentStatus.IN_FORCE, "body": r.body, **r.shared, **r.told,
    },
    meetings.record_past_document_link: lambda r: {
        "document": r.document, "earlier": r.other_document, "tie": DocumentTie.FOLLOWS, **r.told,
    },
    meetings.record_past_decision: lambda r: {
        "key": "beslut", "title": "Beslut", "on": DAY, "organ": "Nämnden", "unit": r.unit, "body": r.body,
        "document": r.document, "meeting": r.meeting, **r.shared, **r.told,
    },
    surveys.record_past_survey: lambda r: {
        "key": "enkaten", "title": "Enkät", "kind": SurveyKind.SURVEY, "on": DAY, "state": SurveyState.HELD,
        "body": r.body, "document": r.document, **r.shared, **r.told,
    },
    surveys.record_past_survey_state: lambda r: {"survey": r.survey, "state": SurveyState.HELD, **r.told},
}  # fmt: skip

# Founding makes a municipality and takes no row; a programme takes its sources from a function, and sets up its bodies
# by the actions above.
WITHOUT_ROWS = {journal.found_community, bodies.apply_programme}
SOURCE_BY_FUNCTION: dict[Callable[..., Any], Call] = {
    bodies.apply_programme: lambda r: {
        "programme": read_programme(PROGRAMME), "origin_for": lambda _key: make.origin(source=r.source),
        "by": make.operator(r.community), "at": make.NOW,
    },
}  # fmt: skip
