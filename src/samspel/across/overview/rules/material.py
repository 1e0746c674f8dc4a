"""What the rules look at, as plain values, and what they say of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samspel.across.overview.rules.answers import Asked, Found, in_force_all, outlasts
from samspel.across.overview.rules.counting import EvidenceKind, Happening
from samspel.domains.bodies.rules import OfficeRole, SeatKind, Side
from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Certainty, Period
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.duties import Plan, Rule
from samspel.foundation.programme.model import Programme


@dataclass(frozen=True, slots=True)
class SeatHeld:
    """A seat on the day that is asked, with the organisations for which it is held, by key and by name."""

    slot: str
    group: str
    side: Side
    kind: SeatKind
    label: str
    organisations: tuple[str, ...]
    held: Certainty


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """A chair or vice chair on the day that is asked."""

    key: str
    role: OfficeRole
    side: Side
    label: str
    held: Certainty


@dataclass(frozen=True, slots=True)
class Begun:
    """A mandate that began: in which group of seats, when."""

    key: str
    group: str
    on: PartialDate | None


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """What is recorded of a body, as known on the day that is asked."""

    held: tuple[Happening, ...] = ()
    planned: tuple[Happening, ...] = ()
    cancelled: tuple[Happening, ...] = ()
    mentions: tuple[Happening, ...] = ()
    declared: frozenset[int] = frozenset()
    seats: tuple[SeatHeld, ...] = ()
    offices: tuple[OfficeHeld, ...] = ()
    begun: tuple[Begun, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """Everything the rules look at. `evaluations` and `documents` are those of the whole cooperation."""

    programme: Programme
    bodies: Mapping[str, BodyRecord] = field(default_factory=dict)
    evaluations: tuple[Happening, ...] = ()
    evaluations_planned: tuple[Happening, ...] = ()
    documents: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One piece of evidence. `counts` says whether it is among those that surely count."""

    kind: EvidenceKind
    thing: Happening
    counts: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule requires in the year, what was found, and the evidence, in time order as recorded."""

    in_force: bool
    required: int
    found: Found
    exhibits: tuple[Exhibit, ...] = ()
    planned: int = 0
    due_year: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A rule of a body (None = of the whole cooperation), asked for a year."""

    body: Body | None
    asked: Asked
    material: Material

    @property
    def record(self) -> BodyRecord:
        return self.material.bodies.get(self.body.id, BodyRecord()) if self.body else BodyRecord()

    def in_force(self, rule: Rule) -> Period:
        """The rule's own period, else from the adoption it counts from until the programme ends."""
        programme = self.material.programme
        outlives = isinstance(rule, Plan) and rule.outlives_agreement
        ended = programme.about.ends
        ends = rule.ends or (ended.date if ended and not outlives else None)
        return Period(rule.starts or programme.adopted(rule.counted_from), ends)

    def known(self, rule: Rule) -> bool:
        """Whether the rule was adopted by the day whose knowledge is asked for."""
        starts = self.in_force(rule).starts
        return starts is not None and (starts.earliest is None or starts.earliest <= self.asked.known_on)

    def there(self) -> bool:
        """Whether the body may have begun before the year ended, and surely had not ended by then."""
        if self.body is None:
            return True
        starts = self.body.starts.earliest if self.body.starts else None
        return (starts is None or starts <= self.asked.last_day) and outlasts(self.body.period, self.asked.year)

    def not_over(self, rule: Rule) -> bool:
        """Whether the rule was adopted, and still in force when the year ended."""
        return self.known(rule) and self.there() and outlasts(self.in_force(rule), self.asked.year)

    def whole_year(self, rule: Rule) -> bool:
        return self.known(rule) and self.there() and in_force_all(self.in_force(rule), self.asked.year)
