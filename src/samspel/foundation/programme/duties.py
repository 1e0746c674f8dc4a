"""What a body, or the whole cooperation, has promised: rules that the rule board answers for each year."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period
from samspel.foundation.programme.keys import SLUG, Key
from samspel.foundation.programme.seats import Range
from samspel.foundation.programme.words import CountedFrom, RuleKind, Side, side_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What every rule has. Without `starts` it is in force from the adoption that `counted_from` names."""

    id: Annotated[str, Key("Key of the rule; made of body and kind when left out.", '"fyra-moten"', pattern=SLUG)] = ""
    text: Annotated[str, Key("The rule in words.", '"ska samlas minst fyra gånger per år"')] = ""
    starts: Annotated[PartialDate | None, Key("In force from this day.", '"2019-01-01"', name="from")] = None
    ends: Annotated[PartialDate | None, Key("No longer in force from this day.", '"2023"', name="to")] = None
    counted_from: Annotated[CountedFrom, Key("Which adoption the clock counts from.", '"latest"')] = CountedFrom.FIRST
    source: Annotated[str, Key("Where it is said.", '"Programmet, avsnitt 1"')] = ""

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinMeetingsPerYear(Duty):
    """The body meets at least so many times each calendar year."""

    KIND: ClassVar = RuleKind.MIN_MEETINGS_PER_YEAR

    value: Annotated[int, Key("At least so many meetings.", "4", least=1, most=366)]
    meeting_kind: Annotated[str, Key("Only meetings of this kind count.", '"oppet"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsPerYear(Duty):
    """The body holds so many events each calendar year."""

    KIND: ClassVar = RuleKind.EVENTS_PER_YEAR

    value: Annotated[int, Key("So many events.", "2", least=1, most=366)]
    event: Annotated[str, Key("What the event is called.", '"Dialogkonferens"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsInMonths(Duty):
    """The body meets in each of the named months."""

    KIND: ClassVar = RuleKind.MEETINGS_IN_MONTHS

    months: Annotated[tuple[int, ...], Key("Months as numbers, January is 1.", "[2, 5, 9, 11]", least=1, most=12)]


@dataclass(frozen=True, slots=True, kw_only=True)
class EveryYears(Duty):
    """Something happens at intervals of some years, counted from the last time."""

    KIND: ClassVar = RuleKind.EVERY_YEARS

    years: Annotated[Range, Key("Years between two times.", "{ min = 3, max = 5 }")]
    event: Annotated[str, Key("What happens.", '"Rådslag"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionYearsOnly(Duty):
    """Something happens in the years of general elections and in no other."""

    KIND: ClassVar = RuleKind.ELECTION_YEARS_ONLY

    value: Annotated[int, Key("So many times in an election year.", "1", least=1, most=366)] = 1
    event: Annotated[str, Key("What happens.", '"Utfrågning av partierna"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition(Duty):
    """How many in the body come from a side or an organisation."""

    KIND: ClassVar = RuleKind.COMPOSITION

    seats: Annotated[Range, Key("How many.", "{ min = 1 }")]
    side_word: Annotated[str, Key("From this side.", '"civilsamhälle"', name="side", is_side=True)] = ""
    organisation: Annotated[str, Key("From this organisation.", '"Föreningsrådet"')] = ""

    @property
    def side(self) -> Side | None:
        return side_of(self.side_word) if self.side_word else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairFromSide(Duty):
    """The chair comes from one side."""

    KIND: ClassVar = RuleKind.CHAIR_FROM_SIDE

    side_word: Annotated[str, Key("From this side.", '"politik"', name="side", is_side=True)]

    @property
    def side(self) -> Side:
        return side_of(self.side_word)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViceFromSide(Duty):
    """The vice chair comes from one side."""

    KIND: ClassVar = RuleKind.VICE_FROM_SIDE

    side_word: Annotated[str, Key("From this side.", '"civilsamhälle"', name="side", is_side=True)]

    @property
    def side(self) -> Side:
        return side_of(self.side_word)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectedByOwnSide(Duty):
    """A side elects its own representatives."""

    KIND: ClassVar = RuleKind.ELECTED_BY_OWN_SIDE

    side_word: Annotated[str, Key("This side.", '"civilsamhälle"', name="side", is_side=True)]

    @property
    def side(self) -> Side:
        return side_of(self.side_word)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTo:
    """One organ that is reported to, with its own period."""

    organ: Annotated[str, Key("Who gets the report.", '"Kommunstyrelsen"')]
    every_months: Annotated[int | None, Key("Months between two reports.", "6", least=1, most=240)] = None
    every_years: Annotated[Range | None, Key("Years between two reports.", "4")] = None
    month: Annotated[int | None, Key("The month of the report.", "3", least=1, most=12)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Duty):
    """The body reports, to each organ with its own period."""

    KIND: ClassVar = RuleKind.REPORT

    to: Annotated[
        tuple[ReportTo, ...], Key("Who gets the report, how often.", '[{ organ = "Kommunstyrelsen", every_years = 1 }]')
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Duty):
    """The work is evaluated: once after some years, or at intervals."""

    KIND: ClassVar = RuleKind.EVALUATION

    after_years: Annotated[int | None, Key("Once, so many years after the adoption.", "3", least=1, most=50)] = None
    every_years: Annotated[Range | None, Key("Again and again, with so many years between.", "4")] = None
    owner: Annotated[str, Key("Who sees to it.", '"Kommunstyrelsen"')] = ""
    before: Annotated[str, Key("What it must come before.", '"nästkommande mandatperiod"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision(Duty):
    """The programme or agreement is revised at intervals."""

    KIND: ClassVar = RuleKind.REVISION

    every_years: Annotated[Range | None, Key("Years between two revisions.", "4")] = None
    owner: Annotated[str, Key("Who sees to it.", '"Kommunstyrelsen"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Duty):
    """A plan of action is made at intervals; its own period may be longer than the agreement's."""

    KIND: ClassVar = RuleKind.PLAN

    every_years: Annotated[Range | None, Key("Years between two plans.", "2")] = None
    name: Annotated[str, Key("What the plan is called.", '"Handlingsplan"')] = ""
    owner: Annotated[str, Key("Who sees to it.", '"Styrgruppen"')] = ""
    outlives_agreement: Annotated[bool, Key("The plan goes on when the agreement has ended.", "true")] = False


Rule = (
    MinMeetingsPerYear
    | EventsPerYear
    | MeetingsInMonths
    | EveryYears
    | ElectionYearsOnly
    | Composition
    | ChairFromSide
    | ViceFromSide
    | ElectedByOwnSide
    | Report
    | Evaluation
    | Revision
    | Plan
)
