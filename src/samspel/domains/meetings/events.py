from django.utils.translation import gettext_lazy as _

from samspel.foundation.journal.events import EventKind

MEETING_RECORDED = EventKind(
    "meetings.meeting_recorded",
    _("A meeting was recorded"),
    facts=("on", "state", "participants", "participants_approximate"),
)
STATE_RECORDED = EventKind(
    "meetings.state_recorded",
    _("What became of a meeting was recorded"),
    facts=("state", "participants", "participants_approximate"),
)
MENTION_RECORDED = EventKind(
    "meetings.mention_recorded", _("A mention of meetings without dates was recorded"), facts=("on", "state")
)
RECORD_DECLARED_COMPLETE = EventKind(
    "meetings.record_declared_complete", _("A year's record of meetings was declared complete"), facts=("year",)
)
DECISION_RECORDED = EventKind("meetings.decision_recorded", _("A decision was recorded"), facts=("on", "paragraph"))
DOCUMENT_RECORDED = EventKind(
    "meetings.document_recorded", _("A steering document was recorded"), facts=("on", "status")
)
DOCUMENTS_TIED = EventKind("meetings.documents_tied", _("Two steering documents were tied together"), facts=("tie",))
