from samspel.domains.meetings.models.documents import (
    DOCUMENT_KIND_LABELS,
    DOCUMENT_STATUS_LABELS,
    DOCUMENT_TIE_LABELS,
    Decision,
    DocumentLink,
    SteeringDocument,
)
from samspel.domains.meetings.models.meetings import (
    MEETING_FORM_LABELS,
    MEETING_KIND_LABELS,
    MEETING_STATE_LABELS,
    PART_LABELS,
    Meeting,
    MeetingBody,
    MeetingOrganiser,
    Mention,
    RecordDeclared,
)
from samspel.domains.meetings.models.records import RECORD_AUDIENCES, RecordQuerySet

__all__ = [
    "DOCUMENT_KIND_LABELS",
    "DOCUMENT_STATUS_LABELS",
    "DOCUMENT_TIE_LABELS",
    "MEETING_FORM_LABELS",
    "MEETING_KIND_LABELS",
    "MEETING_STATE_LABELS",
    "PART_LABELS",
    "RECORD_AUDIENCES",
    "Decision",
    "DocumentLink",
    "Meeting",
    "MeetingBody",
    "MeetingOrganiser",
    "Mention",
    "RecordDeclared",
    "RecordQuerySet",
    "SteeringDocument",
]
