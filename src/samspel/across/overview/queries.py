from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max
from django.urls import reverse

from samspel.across.overview.rules.answers import Answer, Asked, Found, NextStep, answer, next_step
from samspel.across.overview.rules.counting import EvidenceKind, Happening
from samspel.across.overview.rules.judging import judge
from samspel.across.overview.rules.material import (
    Begun,
    BodyRecord,
    Case,
    Exhibit,
    Material,
    OfficeHeld,
    SeatHeld,
)
from samspel.across.overview.rules.wheel import months_in
from samspel.domains.bodies.queries import (
    BodyLine,
    Holder,
    SeatHistory,
    SeatOnDay,
    SittingOnDay,
    bodies,
    seat_histories,
)
from samspel.domains.meetings.models import Meeting
from samspel.domains.meetings.queries import BodyEvidence, DocumentLine, MeetingEvidence, documents_of, held_evidence
from samspel.domains.meetings.queries.records import known
from samspel.domains.meetings.rules import DocumentKind, MeetingState
from samspel.domains.surveys.queries import SurveyLine, evaluations
from samspel.domains.surveys.rules import DONE, UNDER_WAY
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.queries import programme_of
from samspel.foundation.journal.queries import Citation
from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.programme.bodies import Body as BodyPlan
from samspel.foundation.programme.duties import ChairFromSide, Composition, Rule, ViceFromSide
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.undertakings import YearTask
from samspel.foundation.programme.words import CountedFrom, RuleKind, Sphere

NO_CITATION = Citation("", "", None, "")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of what an answer rests on, with the source that tells it. `path` is its own page, "" = it has none."""

    kind: EvidenceKind
    key: str
    title: str
    on: PartialDate | None
    counts: bool
    citation: Citation
    path: str


@dataclass(frozen=True, slots=True)
class RuleAnswer:
    """A rule, asked for one year: was it kept, what is required, found and missing, on what evidence, what to do next.

    `body_key` is "" for a rule of the whole cooperation; `duty` is the rule as the programme states it.
    """

    rule: str
    kind: RuleKind
    body_key: str
    body_name: str
    year: int
    answer: Answer
    required: int
    found: Found
    evidence: tuple[Evidence, ...]
    next_step: NextStep
    planned: int
    due_year: int | None
    duty: Rule

    @property
    def missing(self) -> int:
        """How many more would be needed; 0 when kept."""
        return max(0, self.required - self.found.at_least)


@dataclass(frozen=True, slots=True)
class BodiesRead:
    """Bodies, and by their ids their seats over time and their meetings, as they were known on one day."""

    bodies: tuple[BodyLine, ...]
    histories: Mapping[int, SeatHistory]
    evidence: Mapping[int, BodyEvidence]


@dataclass(frozen=True, slots=True)
class WheelTask:
    """A row of the årshjul. `months` are numbers from 1, () = any day; `is_now` marks the present month."""

    number: int
    title: str
    months: tuple[int, ...]
    who: tuple[str, ...]
    sphere: Sphere
    body_key: str
    is_now: bool


def bodies_read(actor: Actor, seen: Sequence[BodyLine], *, known_on: date) -> BodiesRead:
    """What is known of the seats and meetings of the bodies `seen`. Twelve statements."""
    histories = seat_histories(actor, seen, known_on=known_on)
    return BodiesRead(tuple(seen), histories, held_evidence(actor, [line.id for line in seen], known_on=known_on))


def rule_board(
    community: Community, actor: Actor, *, year: int, known_on: date, body: str = "", read: BodiesRead | None = None
) -> tuple[RuleAnswer, ...]:
    """Every rule of the programme, answered for `year` with the knowledge of `known_on`; `body` narrows to one body.

    A fixed number of statements, however many rules and bodies. () without a programme. A page that shows more of the
    bodies than their rules gives what it has `read` of all that the actor may see, as known on the same day.
    """
    programme = programme_of(community)
    if programme is None:
        return ()
    if read is None:
        seen = bodies(actor, on=min(date(year, 12, 31), known_on), known_on=known_on)
        read = bodies_read(actor, seen, known_on=known_on)
    names = {line.key: line.name for line in read.bodies}
    material, citations = gathered(programme, read, actor, year=year, known_on=known_on)
    return tuple(
        answered(plan, rule, material, citations, names, year=year, known_on=known_on)
        for plan, rule in programme.all_rules()
        if (plan is None or plan.id in names) and (not body or (plan is not None and plan.id == body))
    )


Citations = Mapping[tuple[str, str], Citation]


def gathered(
    programme: Programme, read: BodiesRead, actor: Actor, *, year: int, known_on: date
) -> tuple[Material, Citations]:
    """What the rules look at, and the source of each piece by (what, key)."""
    day = min(date(year, 12, 31), known_on)
    seen, evidence = read.bodies, read.evidence
    sitting = {line.id: read.histories[line.id].on(day) for line in seen}
    assessed = evaluations(actor, known_on=known_on)
    papers = documents_of(actor, (DocumentKind.PLAN, DocumentKind.REPORT), known_on=known_on)
    citations: dict[tuple[str, str], Citation] = {("evaluation", one.key): one.citation for one in assessed}
    citations |= {("document", one.key): one.citation for one in papers}
    for line in seen:
        rows = (*evidence[line.id].held, *evidence[line.id].planned, *evidence[line.id].cancelled)
        citations |= {("meeting", row.key): row.citation for row in rows}
        citations |= {("mention", row.key): row.citation for row in evidence[line.id].mentions}
        citations |= seat_citations(line.key, sitting[line.id])
    material = Material(
        programme=programme,
        bodies={line.key: body_record(evidence[line.id], sitting[line.id]) for line in seen},
        evaluations=tuple(evaluation(one) for one in assessed if one.state in DONE),
        evaluations_planned=tuple(evaluation(one) for one in assessed if one.state in UNDER_WAY),
        documents=tuple(document(paper) for paper in papers),
    )
    return material, citations


def body_record(evidence: BodyEvidence, sitting: SittingOnDay) -> BodyRecord:
    return BodyRecord(
        held=happenings(evidence.held),
        planned=happenings(evidence.planned),
        cancelled=happenings(evidence.cancelled),
        mentions=happenings(evidence.mentions),
        declared=evidence.declared,
        seats=tuple(seat_held(seat) for seat in sitting.seats),
        offices=tuple(office for holder in sitting.mandates for office in offices_held(holder)),
        begun=tuple(Begun(one.key, one.group, one.period.starts) for one in sitting.mandates),
    )


def happenings(rows: Iterable[MeetingEvidence]) -> tuple[Happening, ...]:
    return tuple(Happening(row.key, row.title, row.kind, row.on, row.path) for row in rows)


def evaluation(line: SurveyLine) -> Happening:
    return Happening(line.key, line.title, line.kind, line.on, f"{reverse('surveys:list')}#{line.key}")


def document(line: DocumentLine) -> Happening:
    return Happening(line.key, line.title, line.kind, line.on, reverse("meetings:document", args=[line.key]))


def seat_held(seat: SeatOnDay) -> SeatHeld:
    organisations = tuple(said for one in seat.holders for org in one.on_behalf_of for said in (org.key, org.name))
    label = ", ".join(label_of(holder) for holder in seat.holders)
    return SeatHeld(seat.slot, seat.group, seat.side, seat.kind, label, organisations, seat.held)


def offices_held(holder: Holder) -> tuple[OfficeHeld, ...]:
    return tuple(
        OfficeHeld(holder.key, office.role, holder.side, label_of(holder), office.certainty)
        for office in holder.offices
    )


def label_of(holder: Holder) -> str:
    """Who it is and for whom: "Ingrid Wallner, Jönköpings kristna samverkansråd"."""
    behalf = [org.name for org in holder.on_behalf_of] or [holder.party]
    return ", ".join(part for part in (holder.person, *behalf) if part)


def seat_citations(body: str, sitting: SittingOnDay) -> dict[tuple[str, str], Citation]:
    """Bodies number their seats alike, and one person may have been vice chair before being chair."""
    seats = {("seat", f"{body}/{one.slot}"): one.citation for one in sitting.holders}
    held = ((one.key, office) for one in sitting.mandates for office in one.offices)
    return seats | {("office", f"{key}/{office.role}"): office.citation for key, office in held}


def answered(
    plan: BodyPlan | None,
    rule: Rule,
    material: Material,
    citations: Citations,
    names: Mapping[str, str],
    *,
    year: int,
    known_on: date,
) -> RuleAnswer:
    asked = Asked(year=year, known_on=known_on, declared=is_declared(plan, material, year))
    judged = judge(rule, Case(plan, asked, material))
    given = answer(required=judged.required, found=judged.found, asked=asked, in_force=judged.in_force)
    missing = max(0, judged.required - judged.found.at_least)
    filling = isinstance(rule, Composition | ChairFromSide | ViceFromSide)
    return RuleAnswer(
        rule=rule.id,
        kind=rule.KIND,
        body_key=plan.id if plan else "",
        body_name=names[plan.id] if plan else "",
        year=year,
        answer=given,
        required=judged.required,
        found=judged.found,
        evidence=tuple(evidence_of(exhibit, citations, body=plan.id if plan else "") for exhibit in judged.exhibits),
        next_step=next_step(
            given,
            asked=asked,
            planned=judged.planned,
            missing=missing,
            seats=filling,
            mentions=judged.found.mentions,
        ),
        planned=judged.planned,
        due_year=judged.due_year,
        duty=rule,
    )


def is_declared(plan: BodyPlan | None, material: Material, year: int) -> bool:
    """A rule of the whole cooperation rests on the records of every body that has rules of its own."""
    keys = [plan.id] if plan else [body.id for body in material.programme.bodies if body.rules]
    records = [material.bodies.get(key, BodyRecord()) for key in keys]
    return bool(records) and all(year in record.declared for record in records)


SHELVES: Mapping[EvidenceKind, str] = {
    EvidenceKind.PLANNED: "meeting",
    EvidenceKind.CANCELLED: "meeting",
    EvidenceKind.ELECTION: "meeting",
}


def evidence_of(exhibit: Exhibit, citations: Citations, *, body: str) -> Evidence:
    thing = exhibit.thing
    shelf = SHELVES.get(exhibit.kind, exhibit.kind)
    own = {EvidenceKind.SEAT: f"{body}/{thing.key}", EvidenceKind.OFFICE: f"{thing.key}/{thing.kind}"}
    place = own.get(exhibit.kind, thing.key)
    citation = citations.get((shelf, place)) or citations.get(("evaluation", place)) or NO_CITATION
    return Evidence(exhibit.kind, thing.key, thing.title, thing.on, exhibit.counts, citation, thing.path)


def rule_years(community: Community, *, known_on: date) -> tuple[int, ...]:
    """The years that can be asked for, oldest first: from that of the first adoption to that of `known_on`."""
    programme = programme_of(community)
    adopted = programme.adopted(CountedFrom.FIRST) if programme else None
    first = adopted.earliest.year if adopted and adopted.earliest else known_on.year
    return tuple(range(min(first, known_on.year), known_on.year + 1))


def latest_recorded_year(actor: Actor, *, known_on: date) -> int | None:
    """The year of the last meeting that was held by `known_on`; None before there is one. One statement."""
    held = known(Meeting.objects.visible_to(actor), known_on).filter(state=MeetingState.HELD, on_latest__lte=known_on)
    last: date | None = held.aggregate(last=Max("on_latest"))["last"]
    return last.year if last else None


def wheel(community: Community, *, year: int, today: date) -> tuple[WheelTask, ...]:
    """The tasks of the year in the order of their months, those without a month last. No statement."""
    programme = programme_of(community)
    found = [(task, months_in(task, programme, year)) for task in programme.year_tasks] if programme else []
    ordered = sorted(((task, months) for task, months in found if months is not None), key=first_month)
    return tuple(
        WheelTask(
            number=number,
            title=task.title,
            months=months,
            who=task.who,
            sphere=task.sphere,
            body_key=task.body,
            is_now=today.year == year and today.month in months,
        )
        for number, (task, months) in enumerate(ordered, start=1)
    )


def first_month(row: tuple[YearTask, tuple[int, ...]]) -> int:
    return min(row[1], default=13)
