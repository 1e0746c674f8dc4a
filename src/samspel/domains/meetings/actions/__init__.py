from samspel.domains.meetings.actions.decisions import (
    DocumentsInCircle,
    record_past_decision,
    record_past_document,
    record_past_document_link,
)
from samspel.domains.meetings.actions.meetings import (
    CountReversed,
    HeldTooEarly,
    StateReversed,
    TimesReversed,
    record_past_meeting,
    record_past_meeting_state,
)
from samspel.domains.meetings.actions.mentions import YearNotOver, declare_record_complete, record_past_mention
from samspel.domains.meetings.models.records import KeyTaken, NotForRecords

__all__ = [
    "CountReversed",
    "DocumentsInCircle",
    "HeldTooEarly",
    "KeyTaken",
    "NotForRecords",
    "StateReversed",
    "TimesReversed",
    "YearNotOver",
    "declare_record_complete",
    "record_past_decision",
    "record_past_document",
    "record_past_document_link",
    "record_past_meeting",
    "record_past_meeting_state",
    "record_past_mention",
]
