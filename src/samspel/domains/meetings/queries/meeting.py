from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from samspel.domains.meetings.models import Decision, Meeting, MeetingOrganiser
from samspel.domains.meetings.queries.meetings import MeetingLine, known_meetings, lines
from samspel.domains.meetings.queries.records import by_date, known
from samspel.domains.meetings.queries.reports import reports_of, telling
from samspel.domains.meetings.rules import MeetingState
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.queries import names_on
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.journal.queries import Citation, Contradiction, contradictions, known_facts
from samspel.foundation.kernel.dates import PartialDate


@dataclass(frozen=True, slots=True)
class OrganiserFacts:
    """Who arranged or supported a meeting besides bodies. `path` is empty for a name without a page."""

    name: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class OtherMeeting:
    """A meeting before or after in the same line: whose theme was taken up again, or that was moved."""

    key: str
    title: str
    on: PartialDate | None


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What one source says became of the meeting."""

    state: MeetingState
    participants: int | None
    participants_approximate: bool
    known_on: date
    citation: Citation


@dataclass(frozen=True, slots=True)
class DecisionRef:
    key: str
    title: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """All that is shown of one meeting, as known on the day asked; `reports` oldest first."""

    meeting: MeetingLine
    organisers: tuple[OrganiserFacts, ...]
    follows: OtherMeeting | None
    followed_by: tuple[OtherMeeting, ...]
    decisions: tuple[DecisionRef, ...]
    reports: tuple[ReportFacts, ...]
    contradictions: tuple[Contradiction, ...]

    @property
    def sphere(self) -> Sphere:
        return self.meeting.sphere


def meeting_page(actor: Actor, key: str, *, known_on: date) -> MeetingFacts | None:
    """One meeting; None where the actor may not know of it, or nobody did yet. At most thirteen statements."""
    row = known_meetings(actor, known_on).filter(key=key).first()
    if row is None:
        return None
    near = [other for other in neighbours(row, actor, known_on) if other.pk != row.pk]
    decisions = by_date(known(Decision.objects.visible_to(actor).filter(meeting=row), known_on), newest_first=False)
    return MeetingFacts(
        meeting=lines([row], known_on)[0],
        organisers=organisers_of(row, actor, known_on),
        follows=next((other_meeting(other) for other in near if other.pk == row.follows_id), None),
        followed_by=tuple(other_meeting(other) for other in near if other.follows_id == row.pk),
        decisions=tuple(DecisionRef(decision.key, decision.title, decision.paragraph) for decision in decisions),
        reports=report_facts(row, known_on),
        contradictions=contradictions("meetings.meeting", row.pk, known_on=known_on),
    )


def neighbours(row: Meeting, actor: Actor, known_on: date) -> list[Meeting]:
    near = Meeting.objects.visible_to(actor).filter(Q(follows=row) | Q(pk=row.follows_id))
    return list(by_date(known(near, known_on), newest_first=False))


def other_meeting(row: Meeting) -> OtherMeeting:
    return OtherMeeting(row.key, row.title, row.on)


def report_facts(row: Meeting, known_on: date) -> tuple[ReportFacts, ...]:
    facts = telling(known_facts("meetings.meeting", [row.pk], known_on=known_on).get(row.pk, ()))
    return tuple(
        ReportFacts(report.state, report.participants, report.participants_approximate, report.known_on, fact.citation)
        for fact, report in zip(facts, reports_of(facts), strict=True)
    )


def organisers_of(row: Meeting, actor: Actor, known_on: date) -> tuple[OrganiserFacts, ...]:
    """Those that the actor may know of, organisations under the name that they had on the day. Three statements."""
    rows = list(MeetingOrganiser.objects.filter(meeting=row).select_related("unit"))
    ids = [organiser.organisation_id for organiser in rows if organiser.organisation_id]
    seen = dict(Organisation.objects.visible_to(actor).filter(pk__in=ids).values_list("pk", "key"))
    day = (row.on and (row.on.earliest or row.on.latest)) or known_on
    names = names_on(seen, on=day)
    shown = (organiser_facts(organiser, seen, names) for organiser in rows)
    return tuple(organiser for organiser in shown if organiser.name)


def organiser_facts(row: MeetingOrganiser, seen: Mapping[int, str], names: Mapping[int, str]) -> OrganiserFacts:
    if row.organisation_id is None:
        return OrganiserFacts(row.unit.name if row.unit else row.name)
    if row.organisation_id not in seen:
        return OrganiserFacts("")
    key = seen[row.organisation_id]
    return OrganiserFacts(names.get(row.organisation_id, key), f"/organisationer/{key}/")
