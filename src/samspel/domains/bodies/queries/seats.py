"""Seats and mandates as they are answered for one day."""

from dataclasses import dataclass
from datetime import date

from samspel.domains.bodies.rules import OfficeRole, SeatKind, Side
from samspel.foundation.journal.queries import Citation
from samspel.foundation.kernel.periods import Certainty, Period


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

    `person` is "" where the source names nobody, and where the name is `withheld` (protected personal data).
    `role` is the office that is surest on that day, None = member.
    """

    key: str
    slot: str
    group: str
    side: Side
    kind: SeatKind
    voting: bool
    person: str
    withheld: bool
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
