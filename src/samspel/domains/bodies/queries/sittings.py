"""Who sat when. Read once for the bodies asked for, and then answered for any day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.db.models import Exists, OuterRef

from samspel.domains.bodies.events import MANDATE_ENDED, OFFICE_ENDED
from samspel.domains.bodies.models import Mandate, MandateFor, Office, Seat
from samspel.domains.bodies.queries.seats import Holder, OfficeFacts, OrganisationRef, SeatOnDay, SittingOnDay
from samspel.domains.bodies.rules import OfficeRole, SeatKind, Side, certainty_in_body
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.queries import names_of
from samspel.domains.organisations.rules import DatedName, name_on
from samspel.foundation.access.actor import Actor
from samspel.foundation.journal.events import EventKind
from samspel.foundation.journal.queries import Citation, KnownFact, known_facts
from samspel.foundation.kernel.periods import Certainty, Period, certainty_on, least, most

# Within one seat or one mandate. The models' own order joins four tables, to sort the seats and bodies too.
IN_TIME = ("starts_latest", "pk")


class WithSeats(Protocol):
    """What must be known of a body to ask who sat in it."""

    @property
    def id(self) -> int: ...

    @property
    def period(self) -> Period: ...


@dataclass(frozen=True, slots=True)
class ToldOffice:
    """A time as chair or vice chair, and how long it lasted as far as was known."""

    office: Office
    period: Period
    citation: Citation


@dataclass(frozen=True, slots=True)
class HeldFor:
    """An organisation that a mandate is held for, with all its names."""

    organisation: Organisation
    names: tuple[DatedName, ...]


@dataclass(frozen=True, slots=True)
class ToldMandate:
    """A mandate, how long it lasted as far as was known, its offices and whom it is held for."""

    mandate: Mandate
    period: Period
    citation: Citation
    held_for: tuple[HeldFor, ...]
    offices: tuple[ToldOffice, ...]


@dataclass(frozen=True, slots=True)
class SeatHistory:
    """A body's seats and all that was known of who held them. `on` answers for a day without another statement."""

    period: Period
    seats: tuple[Seat, ...]
    told: tuple[ToldMandate, ...]

    def on(self, day: date) -> SittingOnDay:
        every = tuple(holder(told, body=self.period, on=day) for told in self.told)
        seats = tuple(seat_on_day(seat, [one for one in every if one.slot == seat.slot], on=day) for seat in self.seats)
        return SittingOnDay(on=day, seats=seats, mandates=every)


def sitting_on(actor: Actor, body: WithSeats, *, on: date, known_on: date | None = None) -> SittingOnDay:
    """One body's seats on a day, with holders that are certain or possible, and all its mandates. Seven statements.

    Of an organisation that `actor` may not know of, nothing is said.
    """
    return seat_histories(actor, [body], known_on=known_on)[body.id].on(on)


def seat_histories(
    actor: Actor, bodies: Iterable[WithSeats], *, known_on: date | None = None
) -> Mapping[int, SeatHistory]:
    """The seats of several bodies and what was known of them then, by body id. Seven statements, however many bodies.

    Of an organisation that `actor` may not know of, nothing is said.
    """
    periods = {body.id: body.period for body in bodies}
    seats: defaultdict[int, list[Seat]] = defaultdict(list)
    for seat in Seat.objects.filter(body__in=periods).select_related("body").order_by("pk"):
        seats[seat.body_id].append(seat)
    every = mandates_of(actor, list(periods), known_on=known_on)
    return {pk: SeatHistory(period, tuple(seats[pk]), tuple(every[pk])) for pk, period in periods.items()}


def mandates_of(actor: Actor, body_ids: Sequence[int], *, known_on: date | None) -> defaultdict[int, list[ToldMandate]]:
    """Every mandate of each body that was known then. Six statements."""
    mandates = Mandate.objects.filter(seat__body__in=body_ids).select_related("seat", "person", "replaces")
    rows = list(mandates.order_by("seat_id", *IN_TIME))
    ids = [row.pk for row in rows]
    facts = known_facts("bodies.mandate", ids, known_on=known_on)
    behalf = held_for(actor, ids)
    offices = offices_of(ids, known_on=known_on)
    found: defaultdict[int, list[ToldMandate]] = defaultdict(list)
    for row in rows:
        if row.pk in facts:
            period = as_known(row, facts[row.pk], ended=MANDATE_ENDED, known_on=known_on)
            citation = facts[row.pk][0].citation
            told = ToldMandate(row, period, citation, tuple(behalf[row.pk]), tuple(offices[row.pk]))
            found[row.seat.body_id].append(told)
    return found


def held_for(actor: Actor, mandate_ids: Sequence[int]) -> defaultdict[int, list[HeldFor]]:
    """Two statements."""
    seen = Organisation.objects.visible_to(actor).filter(pk=OuterRef("organisation"))
    # Exists looks up the few that are asked for; "organisation__in" would let SQLite list the whole register first.
    ties = MandateFor.objects.filter(Exists(seen), mandate__in=mandate_ids)
    rows = list(ties.select_related("organisation"))
    names = names_of(row.organisation_id for row in rows)
    found: defaultdict[int, list[HeldFor]] = defaultdict(list)
    for row in rows:
        found[row.mandate_id].append(HeldFor(row.organisation, names[row.organisation_id]))
    return found


def offices_of(mandate_ids: Sequence[int], *, known_on: date | None) -> defaultdict[int, list[ToldOffice]]:
    """Two statements."""
    rows = list(Office.objects.filter(mandate__in=mandate_ids).order_by("mandate_id", *IN_TIME))
    facts = known_facts("bodies.office", [row.pk for row in rows], known_on=known_on)
    found: defaultdict[int, list[ToldOffice]] = defaultdict(list)
    for row in rows:
        if row.pk in facts:
            period = as_known(row, facts[row.pk], ended=OFFICE_ENDED, known_on=known_on)
            found[row.mandate_id].append(ToldOffice(row, period, facts[row.pk][0].citation))
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


def holder(told: ToldMandate, *, body: Period, on: date) -> Holder:
    row = told.mandate
    certainty = certainty_in_body(told.period, body, on)
    return Holder(
        key=row.key,
        slot=row.seat.slot,
        group=row.seat.group,
        side=Side(row.seat.side),
        kind=SeatKind(row.seat.kind),
        voting=row.seat.voting,
        person=row.person.name if row.person and not row.person.protected else "",
        withheld=row.person is not None and row.person.protected,
        party=row.party,
        on_behalf_of=tuple(organisation_ref(one, on) for one in told.held_for),
        period=told.period,
        certainty=certainty,
        offices=tuple(office_facts(one, certainty, on) for one in told.offices),
        replaces=row.replaces.key if row.replaces else "",
        citation=told.citation,
    )


def as_known(row: Mandate | Office, facts: tuple[KnownFact, ...], *, ended: EventKind, known_on: date | None) -> Period:
    """The period as it was known: an end that nobody knew of yet is no end, and nobody vouched for later days then."""
    if any(fact.kind == ended.name for fact in facts):
        return Period(row.starts, row.ends, row.evidenced_to)
    kept_up_to_date = row.evidenced_to is None and row.ends is None
    if known_on is None or kept_up_to_date:
        return Period(row.starts, None, row.evidenced_to)
    return Period(row.starts, None, min(row.evidenced_to or known_on, known_on))


def organisation_ref(held_for: HeldFor, on: date) -> OrganisationRef:
    row = held_for.organisation
    return OrganisationRef(row.pk, row.key, name_on(held_for.names, on) or row.name)


def office_facts(told: ToldOffice, held: Certainty, on: date) -> OfficeFacts:
    """Nobody is chair more surely than they sit: `held` answers for the mandate."""
    certainty = least(certainty_on(told.period, on), held)
    return OfficeFacts(OfficeRole(told.office.role), told.period, certainty, told.citation)
