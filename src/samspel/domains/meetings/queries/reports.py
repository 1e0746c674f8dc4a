from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from django.utils import timezone

from samspel.domains.meetings.events import MEETING_RECORDED, STATE_RECORDED
from samspel.domains.meetings.rules import MeetingState, Report
from samspel.foundation.journal.queries import KnownFact

Told = TypeVar("Told")


TELLING = (MEETING_RECORDED.name, STATE_RECORDED.name)


def telling(facts: Iterable[KnownFact]) -> list[KnownFact]:
    """Those of a meeting's entries that say what became of it."""
    return [fact for fact in facts if fact.kind in TELLING]


def reports_of(facts: Iterable[KnownFact]) -> list[Report]:
    """What the journal says of one meeting's state, oldest first."""
    return [
        Report(
            known_on=timezone.localdate(fact.known_at),
            state=MeetingState(str(fact.facts["state"])),
            participants=count if isinstance(count := fact.facts["participants"], int) else None,
            participants_approximate=fact.facts["participants_approximate"] is True,
        )
        for fact in telling(facts)
    ]


def in_known_order(moments: Sequence[datetime], reports: Sequence[Told], known_at: datetime, new: Told) -> list[Told]:
    """The reports, known at those moments, with the new one where it belongs; after others of the same moment."""
    timed = [*zip(moments, reports, strict=True), (known_at, new)]
    return [report for _moment, report in sorted(timed, key=lambda pair: pair[0])]
