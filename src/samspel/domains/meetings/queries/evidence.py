from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from samspel.domains.meetings.models import Meeting, MeetingBody, Mention, RecordDeclared
from samspel.domains.meetings.queries.records import citation_in, known
from samspel.domains.meetings.queries.reports import reports_of
from samspel.domains.meetings.rules import MeetingKind, MeetingState, Part, as_known
from samspel.foundation.access.actor import Actor
from samspel.foundation.journal.queries import Citation, KnownFact, known_facts
from samspel.foundation.kernel.dates import PartialDate


@dataclass(frozen=True, slots=True)
class MeetingEvidence:
    """A meeting, or a mention of meetings, that speaks for or against a rule. `path` is empty for a mention."""

    key: str
    title: str
    kind: MeetingKind
    on: PartialDate | None
    state: MeetingState
    citation: Citation
    path: str = ""


@dataclass(frozen=True, slots=True)
class BodyEvidence:
    """What is known of one body's meetings, all years, oldest first.

    `held`: it held them. `organised`: they were held, but the body only organised them. `planned`: planned or called.
    `cancelled`: cancelled or moved, also mentions of such. `mentions`: held, without day and number.
    `every`: all of them, whatever its part and what became of them. `declared`: the years whose record somebody has
    declared complete.
    """

    held: tuple[MeetingEvidence, ...] = ()
    planned: tuple[MeetingEvidence, ...] = ()
    cancelled: tuple[MeetingEvidence, ...] = ()
    mentions: tuple[MeetingEvidence, ...] = ()
    organised: tuple[MeetingEvidence, ...] = ()
    every: tuple[MeetingEvidence, ...] = ()
    declared: frozenset[int] = frozenset()


HELD = frozenset((MeetingState.HELD,))
AHEAD = frozenset((MeetingState.PLANNED, MeetingState.CALLED))
LOST = frozenset((MeetingState.CANCELLED, MeetingState.MOVED))


def held_evidence(actor: Actor, body_ids: Iterable[int], *, known_on: date) -> dict[int, BodyEvidence]:
    """What `actor` may see of the meetings of each body, as known on `known_on`. Five statements, every id answered.

    A joint meeting is evidence for each body that holds it.
    """
    ids = list(body_ids)
    meetings, mentions = meetings_of(actor, ids, known_on), mentions_of(actor, ids, known_on)
    declared = declared_years(actor, ids, known_on)
    return {body: body_evidence(meetings[body], mentions[body], declared[body]) for body in ids}


def body_evidence(
    meetings: Sequence[tuple[Part, MeetingEvidence]], mentions: Iterable[MeetingEvidence], declared: Iterable[int]
) -> BodyEvidence:
    holds = [found for part, found in meetings if part is Part.HOLDS]
    organised = [found for part, found in meetings if part is Part.ORGANISES]
    mentioned = list(mentions)
    return BodyEvidence(
        held=among(holds, HELD),
        planned=among(holds, AHEAD),
        cancelled=among([*holds, *mentioned], LOST),
        mentions=among(mentioned, HELD),
        organised=among(organised, HELD),
        every=tuple(dict.fromkeys(found for _part, found in meetings)),
        declared=frozenset(declared),
    )


def among(found: Iterable[MeetingEvidence], states: Collection[MeetingState]) -> tuple[MeetingEvidence, ...]:
    return tuple(evidence for evidence in found if evidence.state in states)


def meetings_of(
    actor: Actor, ids: Collection[int], known_on: date
) -> defaultdict[int, list[tuple[Part, MeetingEvidence]]]:
    """Each body's part in visible meetings that were known of, oldest meeting first. Two statements."""
    seen = MeetingBody.objects.filter(body__in=ids, meeting__in=Meeting.objects.visible_to(actor))
    rows = seen.select_related("meeting").order_by("meeting__on_earliest", "meeting__on_latest", "meeting__key")
    facts = known_facts("meetings.meeting", {row.meeting_id for row in rows}, known_on=known_on)
    found: defaultdict[int, list[tuple[Part, MeetingEvidence]]] = defaultdict(list)
    for row in rows:
        told = facts.get(row.meeting_id, ())
        report = as_known(reports_of(told), on=known_on)
        if report is not None:
            found[row.body_id].append((Part(row.part), meeting_evidence(row.meeting, report.state, told)))
    return found


def meeting_evidence(row: Meeting, state: MeetingState, told: tuple[KnownFact, ...]) -> MeetingEvidence:
    kind, path = MeetingKind(row.kind), row.get_absolute_url()
    return MeetingEvidence(row.key, row.title, kind, row.on, state, citation_in(told), path)


def mentions_of(actor: Actor, ids: Collection[int], known_on: date) -> defaultdict[int, list[MeetingEvidence]]:
    """Two statements."""
    rows = Mention.objects.visible_to(actor).filter(body__in=ids).order_by("on_earliest", "on_latest", "key")
    facts = known_facts("meetings.mention", [row.pk for row in rows], known_on=known_on)
    found: defaultdict[int, list[MeetingEvidence]] = defaultdict(list)
    for row in rows:
        if row.pk in facts:
            kind, state = MeetingKind(row.kind), MeetingState(row.state)
            citation = citation_in(facts[row.pk])
            found[row.body_id].append(MeetingEvidence(row.key, row.label, kind, row.on, state, citation))
    return found


def declared_years(actor: Actor, ids: Collection[int], known_on: date) -> defaultdict[int, list[int]]:
    """One statement."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for row in known(RecordDeclared.objects.visible_to(actor).filter(body__in=ids), known_on):
        found[row.body_id].append(row.year)
    return found
