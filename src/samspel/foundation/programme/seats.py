"""Who sits in a body: groups of seats, and who chairs."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period
from samspel.foundation.programme.keys import SLUG, Key
from samspel.foundation.programme.words import ChairOrder, HolderKind, Office, SeatKind, Side, Turn, side_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A whole number, or the least and the most of one: `4` or `{ min = 3, max = 5 }`."""

    PLAIN: ClassVar[str] = "exactly"

    exactly: Annotated[int | None, Key("Exactly so many; a bare number says the same.", "4", least=1, most=500)] = None
    min: Annotated[int | None, Key("At least so many.", "3", most=500)] = None
    max: Annotated[int | None, Key("At most so many; without it there is no upper bound.", "5", least=1, most=500)] = (
        None
    )

    @property
    def least(self) -> int:
        return self.exactly if self.exactly is not None else self.min or 0

    @property
    def most(self) -> int | None:
        return self.exactly if self.exactly is not None else self.max


@dataclass(frozen=True, slots=True, kw_only=True)
class ExOfficio:
    """The seat belongs to whoever holds an office elsewhere."""

    office: Annotated[Office, Key("Which office.", '"chair"')]
    body: Annotated[str, Key("The body of this programme whose office it is.", '"samordningsgruppen"')] = ""
    organ: Annotated[str, Key("An organ outside the programme whose office it is.", '"Kommunstyrelsen"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatGroup:
    """Seats that are alike: one side, one kind, one way in."""

    side_word: Annotated[str, Key("For whom those in the seats sit.", '"civilsamhälle"', name="side", is_side=True)]
    id: Annotated[
        str, Key("Key of the group; made of side and kind when left out.", '"civil-society-ordinary"', pattern=SLUG)
    ] = ""
    kind: Annotated[SeatKind, Key("Ordinary or substitute.", '"ersättare"')] = SeatKind.ORDINARY
    count: Annotated[Range | None, Key("How many seats; left out when the programme does not say.", "4")] = None
    organisation: Annotated[str, Key("The one organisation that the seats belong to.", '"Föreningsrådet"')] = ""
    elected_by: Annotated[str, Key("Body of this programme that elects.", '"csam"')] = ""
    appointed_by: Annotated[str, Key("Organ that appoints.", '"Kommunstyrelsen"')] = ""
    ex_officio: Annotated[
        ExOfficio | None, Key("The seat follows an office.", '{ body = "csam", office = "chair" }')
    ] = None
    holder: Annotated[HolderKind, Key("Who may hold the seat.", '"person"')] = HolderKind.ORGANISATION
    voting: Annotated[bool, Key("`false` for those co-opted without a vote.", "false")] = True
    attends_always: Annotated[bool, Key("Substitutes who come to every meeting.", "true")] = False
    substitute_for: Annotated[str, Key("The group of seats that the substitutes step in for.", '"forvaltning"')] = ""
    personal: Annotated[bool, Key("Each substitute steps in for one person only.", "true")] = False
    starts: Annotated[PartialDate | None, Key("When the seats came.", '"2019-02-19"', name="from")] = None
    ends: Annotated[PartialDate | None, Key("When the seats went.", '"2023"', name="to")] = None
    note: Annotated[str, Key("What else people should know.", '"Platsen delas av två organisationer"')] = ""
    source: Annotated[str, Key("Where it is said.", '"Programmet, avsnitt 1"')] = ""

    @property
    def side(self) -> Side:
        return side_of(self.side_word)

    @property
    def count_min(self) -> int | None:
        """None: the programme does not say how many."""
        return self.count.least if self.count else None

    @property
    def count_max(self) -> int | None:
        """None: no upper bound is known."""
        return self.count.most if self.count else None

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chairs:
    """Who chairs. A list of sides takes turns, in the order of the list."""

    PLAIN: ClassVar[str] = "order"

    order: Annotated[ChairOrder, Key("How the chair is filled.", '"alternating"')] = ChairOrder.FIXED
    chair_words: Annotated[
        tuple[str, ...], Key("The side of the chair; several take turns.", '"politik"', name="chair", is_side=True)
    ] = ()
    vice_words: Annotated[
        tuple[str, ...], Key("The side of the vice chair.", '"civilsamhälle"', name="vice", is_side=True)
    ] = ()
    turn: Annotated[Turn | None, Key("How long a turn lasts.", '"year"')] = None
    first_year: Annotated[
        int | None, Key("The year in which the first side of the list chairs.", "2020", least=1900, most=2200)
    ] = None

    @property
    def chair(self) -> tuple[Side, ...]:
        return tuple(side_of(word) for word in self.chair_words)

    @property
    def vice(self) -> tuple[Side, ...]:
        return tuple(side_of(word) for word in self.vice_words)

    @property
    def has_chair(self) -> bool:
        return bool(self.chair_words) or self.order is ChairOrder.ROTATING

    @property
    def has_vice(self) -> bool:
        return bool(self.vice_words)
