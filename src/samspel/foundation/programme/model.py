"""A cooperation as its programme file describes it, read-only. `reader` makes it; docs/programme.md has the keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.duties import Rule
from samspel.foundation.programme.follow_up import FollowUp
from samspel.foundation.programme.keys import SLUG, Key
from samspel.foundation.programme.undertakings import Process, Staircase, Volunteering, YearTask
from samspel.foundation.programme.words import AdoptionKind, CountedFrom


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """A decision that adopted or revised the programme."""

    date: Annotated[PartialDate, Key("When.", "2018-12-20")]
    organ: Annotated[str, Key("Who decided.", '"Kommunfullmäktige"')] = ""
    paragraph: Annotated[str, Key("Paragraph of the decision.", '"§ 294"')] = ""
    kind: Annotated[AdoptionKind, Key("The first decision or a revision.", '"revision"')] = AdoptionKind.FIRST
    source: Annotated[str, Key("Where it is said.", '"Verksamhetsberättelse 2021-03-23"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SteeringTie:
    """A steering document that the programme ties to."""

    PLAIN: ClassVar[str] = "title"

    title: Annotated[str, Key("Its title; a bare text says the same.", '"Vision 2030"')]
    date: Annotated[PartialDate | None, Key("When it was adopted.", "2018-02-22")] = None
    kind: Annotated[str, Key("What sort of document.", '"vision"')] = ""
    source: Annotated[str, Key("Where it is said.", '"Verksamhetsberättelse 2021-03-23"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The programme ended before its time, or was put aside."""

    PLAIN: ClassVar[str] = "date"

    date: Annotated[PartialDate, Key("From which day it no longer applies; a bare date says the same.", "2022-06-30")]
    organ: Annotated[str, Key("Who decided.", '"Kommunfullmäktige"')] = ""
    paragraph: Annotated[str, Key("Paragraph of the decision.", '"§ 12"')] = ""
    reason: Annotated[str, Key("Why.", '"Ersätts av ett nytt program"')] = ""
    source: Annotated[str, Key("Where it is said.", '"Protokoll 2022-06-01"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The term of office of the elected: which years have general elections."""

    election_year: Annotated[int, Key("One year with a general election.", "2018", least=1900, most=2200)]
    years: Annotated[int, Key("Years between two elections.", "4", least=1, most=10)] = 4

    def is_election_year(self, year: int) -> bool:
        return (year - self.election_year) % self.years == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The programme itself: name, decisions, what it rests on."""

    id: Annotated[str, Key("Key of the programme.", '"jonkoping-samspel"', pattern=SLUG)]
    name: Annotated[str, Key("Its full name.", '"Program för samspelet mellan kommunen och civilsamhället"')]
    municipality_code: Annotated[
        str, Key("The four digits of the municipality.", '"0680"', name="kommunkod", pattern=r"\d{4}")
    ] = ""
    aliases: Annotated[tuple[str, ...], Key("Other names of the programme.", '["Samverkansprogrammet"]')] = ()
    umbrella: Annotated[str, Key("The common name of its bodies.", '"Forum Civilsamhälle Jönköping"')] = ""
    languages: Annotated[
        tuple[str, ...],
        Key("Languages, as BCP 47 tags.", '["sv", "ar"]', pattern=r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*"),
    ] = ("sv",)
    adoptions: Annotated[
        tuple[Adoption, ...],
        Key("The decision or decisions.", '{ organ = "Kommunfullmäktige", date = 2018-12-20 }', name="adopted"),
    ] = ()
    starts: Annotated[PartialDate | None, Key("When it began to apply.", "2019-01-01", name="from")] = None
    planned_to: Annotated[PartialDate | None, Key("Until when it was meant to apply.", '"2026"', name="to")] = None
    ends: Annotated[Ending | None, Key("It ended early, or was put aside.", "2022-06-30")] = None
    ties_to: Annotated[
        tuple[SteeringTie, ...],
        Key("Steering documents it ties to.", '[{ title = "Vision 2030", date = 2018-02-22 }]'),
    ] = ()
    aims: Annotated[tuple[str, ...], Key("What it is for.", '["stärkt lokal demokrati"]')] = ()
    principles_from: Annotated[
        tuple[str, ...], Key("Where the principles come from.", '["nationella överenskommelsen"]')
    ] = ()
    other_sides: Annotated[
        tuple[str, ...], Key("Sides beside civil society and the municipality.", '["region", "företag"]')
    ] = ()
    source: Annotated[str, Key("Where all this is said.", '"Kommunens webbplats"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleVersion:
    """How a principle read in a certain time."""

    name: Annotated[str, Key("Its name then.", '"Självständighet"')]
    text: Annotated[str, Key("Its text then.", '"Föreningarna är fria."')] = ""
    starts: Annotated[PartialDate | None, Key("From when.", '"2018-12-20"', name="from")] = None
    ends: Annotated[PartialDate | None, Key("Until when.", '"2023"', name="to")] = None
    source: Annotated[str, Key("Where it is said.", '"Programmet 2018"')] = ""

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Principle:
    """A principle of the cooperation, as it reads now, with earlier versions."""

    key: Annotated[str, Key("Key of the principle.", '"dialog"', pattern=SLUG)]
    name: Annotated[str, Key("Its name.", '"Dialog"')]
    text: Annotated[str, Key("What it says.", '"En kontinuerlig dialog är en förutsättning."')] = ""
    versions: Annotated[
        tuple[PrincipleVersion, ...], Key("Earlier versions.", '[{ name = "Samtal", to = "2018" }]', name="version")
    ] = ()
    safeguard: Annotated[tuple[str, ...], Key("What the system does to guard it.", '["no-rating-of-actors"]')] = ()
    indicator: Annotated[tuple[str, ...], Key("What shows if it is kept.", '["svarstid_median"]')] = ()
    source: Annotated[str, Key("Where it is said.", '"Kommunens webbplats"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The whole file."""

    about: Annotated[About, Key("The programme itself.", "", name="programme")]
    principles: Annotated[tuple[Principle, ...], Key("Its principles.", "", name="principle")] = ()
    bodies: Annotated[tuple[Body, ...], Key("Its bodies.", "", name="body")] = ()
    rules: Annotated[tuple[Rule, ...], Key("Promises that belong to no single body.", "", name="rule")] = ()
    term: Annotated[Term | None, Key("The term of office.", "")] = None
    follow_up: Annotated[FollowUp | None, Key("Follow-up and evaluation.", "")] = None
    staircase: Annotated[Staircase | None, Key("Support by form of organising.", "")] = None
    volunteering: Annotated[Volunteering | None, Key("Voluntary help.", "")] = None
    process: Annotated[Process | None, Key("The way to an agreement.", "")] = None
    year_tasks: Annotated[tuple[YearTask, ...], Key("Rows of the årshjul.", "", name="year_task")] = ()

    @property
    def id(self) -> str:
        return self.about.id

    @property
    def name(self) -> str:
        return self.about.name

    @property
    def adoptions(self) -> tuple[Adoption, ...]:
        return self.about.adoptions

    def body(self, key: str) -> Body | None:
        return next((body for body in self.bodies if body.id == key), None)

    def adopted(self, counted_from: CountedFrom) -> PartialDate | None:
        """The day that a clock counts from; None while nothing is adopted."""
        dates = sorted((a.date for a in self.adoptions), key=lambda d: (d.earliest is None, d.earliest))
        return dates[0 if counted_from is CountedFrom.FIRST else -1] if dates else None

    def all_rules(self) -> Iterator[tuple[Body | None, Rule]]:
        """Every rule with its body; those of the whole cooperation, with None, come last."""
        for body in self.bodies:
            yield from ((body, rule) for rule in body.rules)
        yield from ((None, rule) for rule in self.rules)
        yield from ((None, rule) for rule in (self.follow_up.rules() if self.follow_up else ()))
