"""The bodies of a cooperation as the programme describes them."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period
from samspel.foundation.programme.duties import Rule
from samspel.foundation.programme.keys import SLUG, Key
from samspel.foundation.programme.seats import Chairs, SeatGroup
from samspel.foundation.programme.words import BodyKind, LinkKind, Office, Sphere


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name the body went by before it was renamed."""

    name: Annotated[str, Key("The name.", '"Referensgruppen"')]
    starts: Annotated[PartialDate | None, Key("When it came into use.", '"2017-04-26"', name="from")] = None
    ends: Annotated[PartialDate | None, Key("When the next name took over.", '"2019-08"', name="to")] = None
    source: Annotated[str, Key("Where it is said.", '"Verksamhetsberättelse 2021-03-23"')] = ""

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name or spelling that sources use; search finds the body by it."""

    PLAIN: ClassVar[str] = "name"

    name: Annotated[str, Key("The name; a bare text says the same.", '"Csam"')]
    misspelling: Annotated[bool, Key("The source has spelled it wrongly.", "true")] = False
    source: Annotated[str, Key("Where it is used.", '"Verksamhetsberättelse 2021-03-23"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLink:
    """How the body came out of, went into, or works with another."""

    kind: Annotated[LinkKind, Key("What joins them.", '"split-from"')]
    body: Annotated[str, Key("The other body.", '"csam"')]
    on: Annotated[PartialDate | None, Key("When it happened.", '"2020"')] = None
    source: Annotated[str, Key("Where it is said.", '"Protokoll 2020-03-01"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """A smaller group inside the body. Listed among the bodies, with the body as parent and of its sphere."""

    id: Annotated[str, Key("Key of the committee.", '"csam-au"', pattern=SLUG)]
    name: Annotated[str, Key("Its name.", '"Arbetsutskottet"')]
    purpose: Annotated[str, Key("What it is for.", '"förbereder frågor inför mötena"')] = ""
    starts: Annotated[PartialDate | None, Key("When it was set up.", '"våren 2020"', name="from")] = None
    ends: Annotated[PartialDate | None, Key("When it ended.", '"2023"', name="to")] = None
    source: Annotated[str, Key("Where it is said.", '"Verksamhetsberättelse 2021-03-23"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKind:
    """One kind of meeting, with its own circle of invited."""

    id: Annotated[str, Key("Key of the kind.", '"oppet"', pattern=SLUG)]
    name: Annotated[str, Key("What it is called.", '"Öppet möte"')]
    invited: Annotated[tuple[str, ...], Key("Who is invited.", '["alla föreningar"]')] = ()
    open_to_all: Annotated[bool, Key("Anybody may come.", "true")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A time when nobody was in place: in the body, or in one of its groups of seats or offices."""

    starts: Annotated[PartialDate | None, Key("From when nobody.", '"2020-06"', name="from")] = None
    ends: Annotated[PartialDate | None, Key("When somebody came.", '"2021-02"', name="to")] = None
    reason: Annotated[str, Key("Why.", '"Val sköts upp under pandemin"')] = ""
    seat: Annotated[str, Key("Only this group of seats.", '"civil-society-ordinary"')] = ""
    office: Annotated[Office | None, Key("Only this office.", '"chair"')] = None
    source: Annotated[str, Key("Where it is said.", '"Protokoll 2021-02-01"')] = ""

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """What is written at meetings, and what then happens to it."""

    PLAIN: ClassVar[str] = "type"

    type: Annotated[str, Key("What it is called.", '"minnesanteckningar"')] = ""
    adjust_days: Annotated[int | None, Key("Days until it is approved.", "14", most=365)] = None
    notice_board: Annotated[bool | None, Key("Announced on the notice board.", "false")] = None
    source: Annotated[str, Key("Where it is said.", '"förslag"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """One body, network or forum."""

    id: Annotated[str, Key("Key of the body, also in addresses.", '"samordningsgruppen"', pattern=SLUG)]
    name: Annotated[str, Key("Its present name.", '"Samordningsgruppen"')]
    kind: Annotated[BodyKind, Key("What sort of body it is.", '"coordination-group"')] = BodyKind.OTHER
    sphere: Annotated[Sphere, Key("Whose it is.", '"gemensam"')]
    purpose: Annotated[str, Key("What it is for.", '"överblicka och sammanlänka"')] = ""
    tasks: Annotated[tuple[str, ...], Key("What it has to do.", '["planera Storforum"]')] = ()
    starts: Annotated[PartialDate | None, Key("When it came about.", '"hösten 2015"', name="from")] = None
    ends: Annotated[PartialDate | None, Key("When it ended.", '"2023"', name="to")] = None
    evidenced_to: Annotated[
        PartialDate | None, Key("The last day for which a source says that it existed.", "2021-03-23")
    ] = None
    parent: Annotated[str, Key("The body it belongs to.", '"csam"')] = ""
    name_history: Annotated[
        tuple[FormerName, ...], Key("Former names.", '[{ name = "Referensgruppen", to = "2019-08" }]')
    ] = ()
    aliases: Annotated[tuple[Alias, ...], Key("Other names in use.", '["Csam"]')] = ()
    committees: Annotated[
        tuple[Committee, ...],
        Key("Smaller groups inside it.", '{ id = "csam-au", name = "Arbetsutskottet" }', name="committee"),
    ] = ()
    roles: Annotated[tuple[str, ...], Key("How it sees itself.", '["idéskapare"]')] = ()
    sides: Annotated[
        tuple[str, ...],
        Key("The sides it brings together, when seats are not known.", '["kommun", "civilsamhälle"]', is_side=True),
    ] = ()
    own_working_order: Annotated[bool | None, Key("It decides its own working order.", "true")] = None
    minutes: Annotated[Minutes | None, Key("What is written at meetings.", '"minnesanteckningar"')] = None
    organiser: Annotated[tuple[str, ...], Key("Bodies that arrange it.", '["samordningsgruppen"]')] = ()
    open_to: Annotated[tuple[str, ...], Key("Who may come.", '["alla föreningar i kommunen"]')] = ()
    seat_groups: Annotated[
        tuple[SeatGroup, ...], Key("Its seats.", '[{ side = "civilsamhälle", count = 4 }]', name="seat")
    ] = ()
    chairs: Annotated[Chairs | None, Key("Who chairs.", '{ chair = "politik", vice = "civilsamhälle" }')] = None
    rules: Annotated[
        tuple[Rule, ...], Key("What it has promised.", '[{ kind = "min-meetings-per-year", value = 4 }]', name="rule")
    ] = ()
    meeting_kinds: Annotated[
        tuple[MeetingKind, ...],
        Key("Kinds of meeting.", '[{ id = "oppet", name = "Öppet möte" }]', name="meeting_kind"),
    ] = ()
    links: Annotated[
        tuple[BodyLink, ...],
        Key("Ties to other bodies.", '[{ kind = "succeeds", body = "csam" }]', name="link"),
    ] = ()
    gaps: Annotated[
        tuple[Gap, ...], Key("Times with nobody in place.", '[{ from = "2020", to = "2021" }]', name="gap")
    ] = ()
    source: Annotated[str, Key("Where it is described.", '"Programmet, avsnitt 1"')] = ""

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends, self.evidenced_to.latest if self.evidenced_to else None)
