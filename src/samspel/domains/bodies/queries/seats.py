from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.db.models import Exists, OuterRef

from samspel.domains.bodies.models import Mandate, MandateFor, Office, Seat
from samspel.domains.bodies.rules import OfficeRole, SeatKind, Side, certainty_in_body
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.queries import names_on
from samspel.foundation.access.actor import Actor
from samspel.foundation.journal.queries import Citation, KnownFact, known_facts
from samspel.foundation.kernel.periods import Certainty, Period, certainty_on, most


@dataclass(frozen=True, slots=True)
class OrganisationRef:
    """An organisation under the name it had on the day that was asked."""

    id: int
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """A time as chair or vice chair; `certainty` answers for the day that was asked."""

    role: OfficeRole
    period: Period
    certainty: Certainty
    citation: Citation


@dataclass(frozen=True, slots=True)
class Holder:
    """A mandate, answered for one day: who, in which seat, for whom, and how sure that is.

    `person` is "" where the source names nobody. `role` is the office that is surest on that day, None = member.
    """

    key: str
    slot: str
    group: str
    side: Side
    kind: SeatKind
    voting: bool
    person: str
    party: str
    on_behalf_of: tuple[OrganisationRef, ...]
    period: Period
    certainty: Certainty
    offices: tuple[OfficeFacts, ...]
    replaces: str
    citation: Citation

    @property
    def office(self) -> OfficeFacts | None:
        held = [office for office in self.offices if office.certainty is not Certainty.NO]
        return max(held, key=lambda office: office.certainty is Certainty.YES, default=None)


@dataclass(frozen=True, slots=True)
class SeatOnDay:
    """A seat and those who hold, or may hold, it that day. `held` NO = nobody; `optional` = may stay empty."""

    slot: str
    group: str
    number: int
    side: Side
    kind: SeatKind
    voting: bool
    optional: bool
    exists: Certainty
    holders: tuple[Holder, ...]
    held: Certainty


@dataclass(frozen=True, slots=True)
class SittingOnDay:
    """Everybody's seat on one day, and every mandate there has been (for the timeline)."""

    on: date
    seats: tuple[SeatOnDay, ...]
    mandates: tuple[Holder, ...]

    @property
    def holders(self) -> tuple[Holder, ...]:
        return tuple(holder for seat in self.seats for holder in seat.holders)

    @property
    def vacant(self) -> tuple[SeatOnDay, ...]:
        return tuple(
            seat
            for seat in self.seats
            if seat.held is Certainty.NO and seat.exists is not Certainty.NO and not seat.optional
        )


class WithSeats(Protocol):
    """What must be known of a body to ask who sat in it."""

    @property
    def id(self) -> int: ...

    @property
    def period(self) -> Period: ...


def sitting_on(actor: Actor, body: WithSeats, *, on: date, known_on: date | None = None) -> SittingOnDay:
    """One body's seats on a day, with holders that are certain or possible, and all its mandates. Eight statements.

    Of an organisation that `actor` may not know of, nothing is said.
    """
    return sittings(actor, [body], on=on, known_on=known_on)[body.id]


def sittings(
    actor: Actor, bodies: Sequence[WithSeats], *, on: date, known_on: date | None = None
) -> Mapping[int, SittingOnDay]:
    """The same for several bodies at once, by body id. Eight statements, however many bodies."""
    seats: defaultdict[int, list[Seat]] = defaultdict(list)
    for seat in Seat.objects.filter(body__in=[body.id for body in bodies]).select_related("body").order_by("pk"):
        seats[seat.body_id].append(seat)
    every = mandates(actor, bodies, on=on, known_on=known_on)
    return {body.id: sitting(seats[body.id], every[body.id], on=on) for body in bodies}


def sitting(seats: Sequence[Seat], every: tuple[Holder, ...], *, on: date) -> SittingOnDay:
    on_day = tuple(seat_on_day(seat, [one for one in every if one.slot == seat.slot], on=on) for seat in seats)
    return SittingOnDay(on=on, seats=on_day, mandates=every)


def mandates(
    actor: Actor, bodies: Sequence[WithSeats], *, on: date, known_on: date | None = None
) -> Mapping[int, tuple[Holder, ...]]:
    """Every mandate of each body that was known then, answered for the day `on`. Seven statements."""
    periods = {body.id: body.period for body in bodies}
    rows = list(Mandate.objects.filter(seat__body__in=periods).select_related("seat", "person", "replaces"))
    ids = [row.pk for row in rows]
    facts = known_facts("bodies.mandate", ids, known_on=known_on)
    behalf = on_behalf(actor, ids, on=on)
    offices = offices_of(ids, on=on, known_on=known_on)
    found: defaultdict[int, tuple[Holder, ...]] = defaultdict(tuple)
    for row in rows:
        if row.pk in facts:
            body = row.seat.body_id
            found[body] += (holder(row, facts[row.pk], behalf[row.pk], offices[row.pk], body=periods[body], on=on),)
    return found


def seat_on_day(seat: Seat, every: Sequence[Holder], *, on: date) -> SeatOnDay:
    holders = tuple(one for one in every if one.certainty is not Certainty.NO)
    return SeatOnDay(
        slot=seat.slot,
        group=seat.group,
        number=seat.number,
        side=Side(seat.side),
        kind=SeatKind(seat.kind),
        voting=seat.voting,
        optional=seat.optional,
        exists=certainty_on(seat.period, on),
        holders=holders,
        held=most(Certainty.NO, *(one.certainty for one in holders)),
    )


def holder(
    row: Mandate,
    facts: tuple[KnownFact, ...],
    behalf: tuple[OrganisationRef, ...],
    offices: tuple[OfficeFacts, ...],
    *,
    body: Period,
    on: date,
) -> Holder:
    period = as_known(row, facts, ended="bodies.mandate_ended")
    return Holder(
        key=row.key,
        slot=row.seat.slot,
        group=row.seat.group,
        side=Side(row.seat.side),
        kind=SeatKind(row.seat.kind),
        voting=row.seat.voting,
        person=row.person.name if row.person else "",
        party=row.party,
        on_behalf_of=behalf,
        period=period,
        certainty=certainty_in_body(period, body, on),
        offices=offices,
        replaces=row.replaces.key if row.replaces else "",
        citation=facts[0].citation,
    )


def as_known(row: Mandate | Office, facts: tuple[KnownFact, ...], *, ended: str) -> Period:
    """The period as it was known: an end that nobody knew of yet is no end."""
    knew_of_end = any(fact.kind == ended for fact in facts)
    return Period(row.starts, row.ends if knew_of_end else None, row.evidenced_to)


def on_behalf(actor: Actor, mandate_ids: Sequence[int], *, on: date) -> Mapping[int, tuple[OrganisationRef, ...]]:
    seen = Organisation.objects.visible_to(actor).filter(pk=OuterRef("organisation"))
    # Exists looks up the few that are asked for; "organisation__in" would let SQLite list the whole register first.
    ties = MandateFor.objects.filter(Exists(seen), mandate__in=mandate_ids)
    rows = list(ties.select_related("organisation"))
    names = names_on([row.organisation_id for row in rows], on=on)
    found: defaultdict[int, tuple[OrganisationRef, ...]] = defaultdict(tuple)
    for row in rows:
        found[row.mandate_id] += (
            OrganisationRef(row.organisation_id, row.organisation.key, names[row.organisation_id]),
        )
    return found


def offices_of(mandate_ids: Sequence[int], *, on: date, known_on: date | None) -> Mapping[int, tuple[OfficeFacts, ...]]:
    rows = list(Office.objects.filter(mandate__in=mandate_ids))
    facts = known_facts("bodies.office", [row.pk for row in rows], known_on=known_on)
    found: defaultdict[int, tuple[OfficeFacts, ...]] = defaultdict(tuple)
    for row in rows:
        if row.pk in facts:
            period = as_known(row, facts[row.pk], ended="bodies.office_ended")
            certainty = certainty_on(period, on)
            found[row.mandate_id] += (OfficeFacts(OfficeRole(row.role), period, certainty, facts[row.pk][0].citation),)
    return found
