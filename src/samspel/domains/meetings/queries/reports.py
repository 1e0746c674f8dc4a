from collections.abc import Iterable

from django.utils import timezone

from samspel.domains.meetings.events import MEETING_RECORDED, STATE_RECORDED
from samspel.domains.meetings.rules import MeetingState, Report
from samspel.foundation.journal.queries import KnownFact


def reports_of(facts: Iterable[KnownFact]) -> list[Report]:
    """What the journal says of one meeting's state, oldest first."""
    return [
        Report(
            known_on=timezone.localdate(fact.known_at),
            state=MeetingState(str(fact.facts["state"])),
            participants=count if isinstance(count := fact.facts["participants"], int) else None,
            participants_approximate=fact.facts["participants_approximate"] is True,
        )
        for fact in facts
        if fact.kind in (MEETING_RECORDED.name, STATE_RECORDED.name)
    ]
