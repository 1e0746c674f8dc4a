from samspel.domains.meetings.queries.choices import (
    BodyCount,
    MeetingChoices,
    OrganCount,
    meeting_choices,
    organs_deciding,
    years_of_decisions,
)
from samspel.domains.meetings.queries.decisions import (
    DecisionFacts,
    DecisionLine,
    DocumentFacts,
    decision_page,
    decisions_list,
    document_page,
)
from samspel.domains.meetings.queries.documents import (
    Chain,
    DocumentLine,
    Library,
    TieFacts,
    documents_of,
    library,
)
from samspel.domains.meetings.queries.evidence import BodyEvidence, MeetingEvidence, held_evidence
from samspel.domains.meetings.queries.meeting import MeetingFacts, meeting_page
from samspel.domains.meetings.queries.meetings import (
    BodyPart,
    MeetingLine,
    MentionLine,
    meetings_list,
    mentions,
)
from samspel.domains.meetings.queries.records import Paged

__all__ = [
    "BodyCount",
    "BodyEvidence",
    "BodyPart",
    "Chain",
    "DecisionFacts",
    "DecisionLine",
    "DocumentFacts",
    "DocumentLine",
    "Library",
    "MeetingChoices",
    "MeetingEvidence",
    "MeetingFacts",
    "MeetingLine",
    "MentionLine",
    "OrganCount",
    "Paged",
    "TieFacts",
    "decision_page",
    "decisions_list",
    "document_page",
    "documents_of",
    "held_evidence",
    "library",
    "meeting_choices",
    "meeting_page",
    "meetings_list",
    "mentions",
    "organs_deciding",
    "years_of_decisions",
]
