"""What the programme says beside its bodies: staircase, voluntary work, the way to an agreement, the year."""

from dataclasses import dataclass
from typing import Annotated

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.programme.keys import SLUG, Key
from samspel.foundation.programme.words import Side, Sphere, side_of


@dataclass(frozen=True, slots=True, kw_only=True)
class StaircaseStep:
    """One form of organising, what it asks for and what it opens."""

    name: Annotated[str, Key("Name of the step.", '"Informell grupp eller nätverk"')]
    n: Annotated[int | None, Key("Its place, lowest first; none for a free-standing one.", "1", most=99)] = None
    path: Annotated[str, Key("The path it is on, when there are several side by side.", '"ung"')] = ""
    requires: Annotated[tuple[str, ...], Key("What is asked for.", '["två kontaktpersoner"]')] = ()
    support: Annotated[tuple[str, ...], Key("What it opens.", '["lokal via värdorganisation"]')] = ()
    criteria: Annotated[tuple[str, ...], Key("What must all hold.", '["fri aktör", "längre tid"]')] = ()
    free_standing: Annotated[bool, Key("Open to any, whatever step it is on.", "true")] = False
    source: Annotated[str, Key("Where it is said.", '"förslag"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staircase:
    """Support by form of organising."""

    name: Annotated[str, Key("What it is called.", '"Trappsteg för stöd och samverkan"')] = ""
    source: Annotated[str, Key("Where it comes from; begins with “förslag” if it is only proposed.", '"förslag"')] = ""
    steps: Annotated[
        tuple[StaircaseStep, ...], Key("The steps.", '[{ n = 0, name = "Idé eller enskild person" }]', name="step")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteering:
    """Voluntary help: who organises it, on which terms."""

    organiser: Annotated[str, Key("Who organises it.", '"Frivilligcentralen"')] = ""
    rules: Annotated[tuple[str, ...], Key("The terms.", '["oavlönat", "ersätter inte anställda"]')] = ()
    errands: Annotated[tuple[str, ...], Key("What help there is.", '["handla", "hämta medicin"]')] = ()
    phone_intake: Annotated[bool | None, Key("Help can be asked for by telephone.", "true")] = None
    source: Annotated[str, Key("Where it is said.", '"Riktlinjer 2010-09-30"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A side that takes part in making the agreement."""

    side_word: Annotated[str, Key("Which side.", '"idéburen sektor"', name="side", is_side=True)]
    resources: Annotated[tuple[str, ...], Key("What it puts in.", '["tjänstemannatid"]')] = ()
    represented_by: Annotated[tuple[str, ...], Key("Who speaks for it.", '["Furuboda", "Sensus"]')] = ()
    funding: Annotated[str, Key("Money from outside.", '"projektmedel från MUCF"')] = ""

    @property
    def side(self) -> Side:
        return side_of(self.side_word)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessStep:
    """One step on the way to the agreement."""

    id: Annotated[str, Key("Key of the step.", '"anta"', pattern=SLUG)]
    name: Annotated[str, Key("What it is called.", '"Kommunfullmäktige antar"')] = ""
    organ: Annotated[str, Key("Who decides.", '"Kommunfullmäktige"')] = ""
    on: Annotated[PartialDate | None, Key("When it was done.", '"2016-03-15"', name="when")] = None
    paragraph: Annotated[str, Key("Paragraph of the decision.", '"§ 27"')] = ""
    task: Annotated[str, Key("What is to be done.", '"informera alla berörda"')] = ""
    open_to_all: Annotated[bool, Key("Anybody may take part.", "true")] = False
    each_actor_signs: Annotated[bool, Key("Each organisation signs for itself.", "true")] = False
    years: Annotated[tuple[int, ...], Key("The years it covers.", "[2023, 2024]", least=1900, most=2200)] = ()
    approved_by: Annotated[str, Key("Who approves.", '"Kommunstyrelsen"')] = ""
    source: Annotated[str, Key("Where it is said.", '"c4overens.wordpress.com"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """How the agreement is worked out, and what made it stall."""

    initiative_by: Annotated[str, Key("Who began.", '"representanter ur den idéburna sektorn"')] = ""
    driver_required_from: Annotated[
        tuple[str, ...], Key("Sides that must each have somebody who drives.", '["kommun"]', is_side=True)
    ] = ()
    stall_alarm_months: Annotated[
        int | None, Key("Months without a step before it counts as stalled.", "6", least=1, most=120)
    ] = None
    target: Annotated[PartialDate | None, Key("When it should be done.", '"2016"')] = None
    parties: Annotated[tuple[Party, ...], Key("The sides.", '[{ side = "kommun" }]', name="party")] = ()
    steps: Annotated[tuple[ProcessStep, ...], Key("The steps, in order.", '[{ id = "anta" }]', name="step")] = ()
    source: Annotated[str, Key("Where it is said.", '"Projektets webbplats"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTask:
    """One row of the årshjul. When: in `month`, or so many months before an evaluation is due, or on any day."""

    title: Annotated[str, Key("What is done.", '"Storforum"')]
    months: Annotated[
        tuple[int, ...], Key("Month or months as numbers, January is 1.", "4", name="month", least=1, most=12)
    ] = ()
    months_before_evaluation: Annotated[
        int | None, Key("Months before an evaluation is due; 0 is the month itself.", "12", most=120)
    ] = None
    any_day: Annotated[bool, Key("Not tied to a month.", "true")] = False
    who: Annotated[tuple[str, ...], Key("Who does it or is reminded.", '["ordförande", "sekreterare"]')] = ()
    sphere: Annotated[Sphere, Key("Whose task it is.", '"gemensam"')] = Sphere.JOINT
    body: Annotated[str, Key("The body it concerns.", '"samordningsgruppen"')] = ""
    rule: Annotated[str, Key("The rule it serves.", '"fyra-moten"')] = ""
    remind_days_before: Annotated[
        tuple[int, ...], Key("Days before, on which to remind.", "[56, 28, 7]", least=1, most=400)
    ] = ()
    election_years_only: Annotated[bool, Key("Only in years of general elections.", "true")] = False
    every_years: Annotated[int | None, Key("Only every so many years.", "2", least=2, most=50)] = None
    source: Annotated[str, Key("Where it is said; begins with “förslag” if it is only proposed.", '"förslag"')] = ""
