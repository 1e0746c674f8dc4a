"""Documents, meetings, decisions and surveys."""

from samspel.across.archive.cells import ADDRESS, COUNT, DATE, FLAG, MOMENT, PARTS, YEAR, choice
from samspel.across.archive.tables.columns import (
    FACT,
    WHO_SEES,
    Column,
    Table,
    for_model,
    key_of,
    names_many,
    names_one,
    needed,
    room_in,
)
from samspel.domains.meetings.models import Decision, Meeting, Mention, SteeringDocument
from samspel.domains.meetings.rules import (
    DocumentKind,
    DocumentStatus,
    DocumentTie,
    MeetingForm,
    MeetingKind,
    MeetingState,
    Part,
)
from samspel.domains.surveys.models import Survey
from samspel.domains.surveys.rules import SurveyKind, SurveyState

document, meeting, mention = for_model(SteeringDocument), for_model(Meeting), for_model(Mention)
decision, survey = for_model(Decision), for_model(Survey)

DOCUMENTS = Table(
    "documents",
    "A programme, policy, plan or the like.",
    (
        key_of(SteeringDocument),
        document("title", must=True),
        needed("kind", choice(DocumentKind)),
        Column("on", DATE),
        document("organ"),
        needed("status", choice(DocumentStatus)),
        document("summary"),
        Column("url", ADDRESS, limit=room_in(SteeringDocument, "url")),
        names_one("body", "bodies", must=False),
        *WHO_SEES,
        *FACT,
    ),
)
DOCUMENT_LINKS = Table(
    "document_links",
    "That a document supersedes, follows or is tied to an `earlier` one.",
    (
        names_one("document", "documents"),
        names_one("earlier", "documents"),
        needed("tie", choice(DocumentTie)),
        *FACT,
    ),
    identity=("document", "earlier"),
)
MEETINGS = Table(
    "meetings",
    "A meeting, conference or event, and the state that its first source tells. Only a body that held it has met.",
    (
        key_of(Meeting),
        meeting("title", must=True),
        needed("kind", choice(MeetingKind)),
        Column("on", DATE),
        Column("starts_at", MOMENT),
        Column("ends_at", MOMENT),
        needed("form", choice(MeetingForm)),
        meeting("venue", field="place"),
        needed("state", choice(MeetingState)),
        Column("participants", COUNT),
        Column("participants_approximate", FLAG),
        names_many("held_by", "bodies"),
        names_many("organised_by", "bodies"),
        names_many("takes_part", "bodies"),
        Column("organisers", PARTS),
        names_one("follows", "meetings", must=False),
        meeting("summary"),
        *WHO_SEES,
        *FACT,
    ),
    above="follows",
)
MEETING_STATES = Table(
    "meeting_states",
    "What a later source tells of a meeting.",
    (
        names_one("meeting", "meetings"),
        needed("state", choice(MeetingState)),
        Column("participants", COUNT),
        Column("participants_approximate", FLAG),
        *FACT,
    ),
    identity=(),
)
MENTIONS = Table(
    "mentions",
    "Meetings that a source speaks of without day or number. Never counted, always shown.",
    (
        key_of(Mention),
        names_one("body", "bodies"),
        needed("kind", choice(MeetingKind)),
        needed("on", DATE),
        mention("label", must=True),
        needed("state", choice(MeetingState)),
        *WHO_SEES,
        *FACT,
    ),
)
DECLARED = Table(
    "declared",
    "That all meetings of a body in a year are recorded: what is missing was not held.",
    (names_one("body", "bodies"), needed("year", YEAR), *FACT),
    identity=("body", "year"),
)
DECISIONS = Table(
    "decisions",
    "What an organ decided.",
    (
        key_of(Decision),
        decision("title", must=True),
        Column("on", DATE),
        decision("organ", must=True),
        names_one("unit", "units", must=False),
        names_one("body", "bodies", must=False),
        decision("paragraph"),
        decision("summary"),
        names_one("document", "documents", must=False),
        names_one("meeting", "meetings", must=False),
        *WHO_SEES,
        *FACT,
    ),
)
SURVEYS = Table(
    "surveys",
    "A survey, an evaluation or a check-in, and the state that its first source tells.",
    (
        key_of(Survey),
        survey("title", must=True),
        needed("kind", choice(SurveyKind)),
        needed("on", DATE),
        needed("state", choice(SurveyState)),
        survey("asked_by"),
        survey("asked"),
        survey("summary"),
        names_one("body", "bodies", must=False),
        names_one("document", "documents", must=False),
        *WHO_SEES,
        *FACT,
    ),
)
SURVEY_STATES = Table(
    "survey_states",
    "What a later source tells of a survey.",
    (names_one("survey", "surveys"), needed("state", choice(SurveyState)), *FACT),
    identity=(),
)

# How the columns of a meeting say which part a body has in it.
BODY_PARTS = {"held_by": Part.HOLDS, "organised_by": Part.ORGANISES, "takes_part": Part.TAKES_PART}
# An organiser is written "organisation:KEY" or "unit:KEY"; anything else is the name of somebody who is neither.
ORGANISER_TABLES = {"organisation": "organisations", "unit": "units"}
