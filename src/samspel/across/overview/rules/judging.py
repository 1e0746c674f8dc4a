"""Each kind of rule, judged over plain values: what it requires, what counts, and what else was found."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import singledispatch

from samspel.across.overview.rules.answers import Due, Found
from samspel.across.overview.rules.counting import (
    EvidenceKind,
    Happening,
    in_year,
    matches_event,
    months_kept,
    within_years,
)
from samspel.across.overview.rules.material import BodyRecord, Case, Exhibit, Judgement, OfficeHeld, SeatHeld
from samspel.domains.bodies.rules import OfficeRole, SeatKind, Side
from samspel.foundation.kernel.periods import Certainty
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.duties import (
    ChairFromSide,
    Composition,
    ElectedByOwnSide,
    ElectionYearsOnly,
    Evaluation,
    EventsPerYear,
    EveryYears,
    MeetingsInMonths,
    MinMeetingsPerYear,
    Plan,
    Report,
    Revision,
    Rule,
    ViceFromSide,
)


def of_year(kind: EvidenceKind, things: Iterable[Happening], year: int, *, counts: bool) -> list[Exhibit]:
    """Those that fall, or may fall, in the year; only those that surely do can count."""
    return [
        Exhibit(kind, thing, counts and in_year(thing.on, year))
        for thing in things
        if within_years(thing.on, year, year) is not Certainty.NO
    ]


def exhibits_of(record: BodyRecord, year: int, event: str) -> tuple[Exhibit, ...]:
    """What a body has to show for a year, oldest first; `event` narrows to what is called so ("" = every meeting)."""

    def fits(thing: Happening) -> bool:
        return matches_event(thing.title, thing.kind, event)

    rows = of_year(EvidenceKind.MEETING, filter(fits, record.held), year, counts=True)
    rows += of_year(EvidenceKind.MENTION, filter(fits, record.mentions), year, counts=False)
    rows += of_year(EvidenceKind.CANCELLED, filter(fits, record.cancelled), year, counts=False)
    rows += of_year(EvidenceKind.PLANNED, filter(fits, record.planned), year, counts=False)
    return tuple(sorted(rows, key=last_day))


def last_day(row: Exhibit) -> date:
    on = row.thing.on
    return on.latest if on and on.latest else date.max


def found_in(exhibits: Iterable[Exhibit]) -> Found:
    """Counted ones, and mentions: what a source speaks of, or what was held on a day that may lie outside the year."""
    rows = tuple(exhibits)
    unsure = [row for row in rows if row.kind in (EvidenceKind.MENTION, EvidenceKind.MEETING) and not row.counts]
    return Found(sum(row.counts for row in rows), len(unsure))


def counted(case: Case, required: int, event: str, *, in_force: bool) -> Judgement:
    """A number of meetings or events within the year."""
    exhibits = exhibits_of(case.record, case.asked.year, event)
    planned = sum(row.kind is EvidenceKind.PLANNED for row in exhibits)
    return Judgement(in_force, required, found_in(exhibits), exhibits, planned)


@singledispatch
def judge(rule: Rule, case: Case) -> Judgement:
    """What `rule` requires in the year that is asked and what was found towards it."""
    raise NotImplementedError(type(rule).__name__)


@judge.register
def _(rule: MinMeetingsPerYear, case: Case) -> Judgement:
    kinds = {kind.id: kind.name for kind in case.body.meeting_kinds} if case.body else {}
    wanted = kinds.get(rule.meeting_kind, rule.meeting_kind)
    return counted(case, rule.value, wanted, in_force=case.whole_year(rule))


@judge.register
def _(rule: EventsPerYear, case: Case) -> Judgement:
    own_name = case.body is not None and rule.event.casefold() in called(case.body)
    return counted(case, rule.value, "" if own_name else rule.event, in_force=case.whole_year(rule))


def called(body: Body) -> set[str]:
    """Every name of a body: what is called so is whatever the body itself holds."""
    names = (body.name, *(old.name for old in body.name_history), *(alias.name for alias in body.aliases))
    return {name.casefold() for name in names}


@judge.register
def _(rule: ElectionYearsOnly, case: Case) -> Judgement:
    term = case.material.programme.term
    election_year = term is not None and term.is_election_year(case.asked.year)
    return counted(case, rule.value, rule.event, in_force=election_year and case.whole_year(rule))


@judge.register
def _(rule: MeetingsInMonths, case: Case) -> Judgement:
    judged = counted(case, len(rule.months), "", in_force=case.whole_year(rule))
    kept = months_kept((thing.on for thing in case.record.held), rule.months, case.asked.year)
    return replace(judged, found=Found(len(kept), judged.found.mentions))


@judge.register
def _(rule: EveryYears, case: Case) -> Judgement:
    held, planned = (
        [thing for thing in things if matches_event(thing.title, thing.kind, rule.event)]
        for things in (case.record.held, case.record.planned)
    )
    due = Due(counted_from_year(rule, case), None, rule.years.least, rule.years.most)
    return timed(case, rule, due, EvidenceKind.MEETING, held, planned=planned)


@judge.register
def _(rule: Composition, case: Case) -> Judgement:
    wanted = [seat for seat in case.record.seats if seat.kind is SeatKind.ORDINARY and is_from(seat, rule, case.body)]
    exhibits = tuple(
        Exhibit(EvidenceKind.SEAT, Happening(seat.slot, seat.label, "seat", None), seat.held is Certainty.YES)
        for seat in wanted
        if seat.held is not Certainty.NO
    )
    return Judgement(case.whole_year(rule), rule.seats.least, split(exhibits), exhibits)


def is_from(seat: SeatHeld, rule: Composition, body: Body | None) -> bool:
    """Whether a seat is of the side or the organisation that a rule names.

    Sides of a programme's own are told apart by their words: to the rest of the house they are all `OTHER`.
    """
    group = next((group for group in body.seat_groups if group.id == seat.group), None) if body else None
    if rule.organisation:
        named = (*seat.organisations, group.organisation if group else "")
        return rule.organisation.casefold() in (name.casefold() for name in named)
    if rule.side is Side.OTHER and group is not None:
        return group.side_word.casefold() == rule.side_word.casefold()
    return seat.side is rule.side


@judge.register
def _(rule: ChairFromSide, case: Case) -> Judgement:
    return office_from(rule.side, OfficeRole.CHAIR, case, in_force=case.whole_year(rule))


@judge.register
def _(rule: ViceFromSide, case: Case) -> Judgement:
    return office_from(rule.side, OfficeRole.VICE_CHAIR, case, in_force=case.whole_year(rule))


@judge.register
def _(rule: ElectedByOwnSide, case: Case) -> Judgement:
    groups = (
        {group.id: group.elected_by for group in case.body.seat_groups if group.side is rule.side} if case.body else {}
    )
    filled = {
        begun.group for begun in case.record.begun if begun.group in groups and in_year(begun.on, case.asked.year)
    }
    electors = {elected_by for elected_by in groups.values() if elected_by}
    elections = tuple(
        exhibit
        for body in sorted(electors)
        for exhibit in exhibits_of(case.material.bodies.get(body, BodyRecord()), case.asked.year, "election")
    )
    planned = sum(exhibit.kind is EvidenceKind.PLANNED for exhibit in elections)
    in_force = bool(filled or elections) and case.not_over(rule)
    return Judgement(in_force, 1, found_in(elections), elections, planned)


@judge.register
def _(rule: Evaluation, case: Case) -> Judgement:
    due = clock_of(rule, case, after=rule.after_years)
    material = case.material
    return timed(case, rule, due, EvidenceKind.EVALUATION, material.evaluations, planned=material.evaluations_planned)


@judge.register
def _(rule: Revision, case: Case) -> Judgement:
    programme = case.material.programme
    revised = [Happening("", adoption.organ, adoption.kind, adoption.date) for adoption in programme.adoptions[1:]]
    due = clock_of(rule, case)
    return timed(case, rule, due, EvidenceKind.DECISION, revised)


@judge.register
def _(rule: Plan, case: Case) -> Judgement:
    due = clock_of(rule, case)
    plans = [thing for thing in case.material.documents if thing.kind == "plan"]
    named = [thing for thing in plans if matches_event(thing.title, "", rule.name)]
    return timed(case, rule, due, EvidenceKind.DOCUMENT, named)


@judge.register
def _(rule: Report, case: Case) -> Judgement:
    """One report to each organ whose own clock falls due that year; a clock in months is due every year."""
    year, base = case.asked.year, counted_from_year(rule, case)
    due = [
        to
        for to in rule.to
        if not to.every_years or Due(base, None, to.every_years.least, to.every_years.most).falls_in(year)
    ]
    required = sum(max(1, 12 // to.every_months) if to.every_months else 1 for to in due)
    reports = [thing for thing in case.material.documents if thing.kind == "report"]
    exhibits = tuple(of_year(EvidenceKind.DOCUMENT, reports, year, counts=True))
    return Judgement(bool(due) and case.not_over(rule), required, found_in(exhibits), exhibits)


def clock_of(rule: Evaluation | Revision | Plan, case: Case, *, after: int | None = None) -> Due:
    years = rule.every_years
    return Due(counted_from_year(rule, case), after, years.least if years else None, years.most if years else None)


def counted_from_year(rule: Rule, case: Case) -> int | None:
    """The year from which the rule's clock counts: its own start, else the adoption it names."""
    base = rule.starts or case.material.programme.adopted(rule.counted_from)
    return base.latest.year if base and base.latest else None


def timed(
    case: Case,
    rule: Rule,
    due: Due,
    kind: EvidenceKind,
    done: Iterable[Happening],
    *,
    planned: Iterable[Happening] = (),
) -> Judgement:
    """A rule on a clock: in force in the year when it falls due, kept by one thing done since the time before."""
    year, rows = case.asked.year, tuple(done)
    done_years = [thing.on.latest.year for thing in rows if thing.on and thing.on.latest]
    first = due.earliest_for(year)
    exhibits = [
        Exhibit(kind, thing, within_years(thing.on, first, year) is Certainty.YES)
        for thing in rows
        if within_years(thing.on, first, year) is not Certainty.NO
    ]
    ahead = of_year(EvidenceKind.PLANNED, planned, year, counts=False)
    in_force = due.falls_in(year, done_years) and case.not_over(rule)
    return Judgement(in_force, 1, split(exhibits), (*exhibits, *ahead), len(ahead), due.next_from(year, done_years))


def office_from(side: Side, role: OfficeRole, case: Case, *, in_force: bool) -> Judgement:
    """Kept when one of the side surely holds the office and nobody of another side may."""
    possible = [office for office in case.record.offices if office.role is role and office.held is not Certainty.NO]
    foreign = any(office.side is not side for office in possible)
    exhibits = tuple(office_exhibit(office, counts=office.side is side and not foreign) for office in possible)
    return Judgement(in_force, 1, split(exhibits), exhibits)


def office_exhibit(office: OfficeHeld, *, counts: bool) -> Exhibit:
    thing = Happening(office.key, office.label, office.role, None)
    return Exhibit(EvidenceKind.OFFICE, thing, counts and office.held is Certainty.YES)


def split(exhibits: Iterable[Exhibit]) -> Found:
    """What surely counts, and what only may."""
    rows = tuple(exhibits)
    sure = sum(row.counts for row in rows)
    return Found(sure, len(rows) - sure)
