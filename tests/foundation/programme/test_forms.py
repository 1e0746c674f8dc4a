"""Every form that a cooperation may have: its small file is read to exactly what it says."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from samspel.foundation.programme.duties import (
    ElectionYearsOnly,
    EventsPerYear,
    EveryYears,
    MeetingsInMonths,
    MinMeetingsPerYear,
    Report,
)
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.reader import read_programme
from samspel.foundation.programme.words import ChairOrder, HolderKind, LinkKind, Office, SeatKind, Side, Turn

FORMS = Path(__file__).parents[2] / "programmes"
CIVIL, POLITICS, ADMINISTRATION = Side.CIVIL_SOCIETY, Side.POLITICS, Side.ADMINISTRATION
ORDINARY, SUBSTITUTE = SeatKind.ORDINARY, SeatKind.SUBSTITUTE


def text_of(form: str) -> str:
    return (FORMS / f"{form}.toml").read_text(encoding="utf-8")


def seats(p: Programme) -> list[tuple[Any, ...]]:
    return [(g.side, g.kind, g.count_min, g.count_max) for g in p.bodies[0].seat_groups]


def group(p: Programme, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(g, name) for name in names) for g in p.bodies[0].seat_groups]


def offices(p: Programme) -> list[tuple[Any, ...]]:
    held = [g.ex_officio for g in p.bodies[0].seat_groups if g.ex_officio]
    return [(e.body, e.organ, e.office) for e in held]


def chairs(p: Programme) -> tuple[Any, ...]:
    found = p.bodies[0].chairs
    assert found is not None
    return found.order, found.chair, found.vice, found.turn, found.first_year


def rules(p: Programme) -> list[Any]:
    return [rule for _, rule in p.all_rules()]


def told(p: Programme) -> list[tuple[Any, ...]]:
    """Rules as kind and what tells them apart."""
    said: dict[type, Callable[[Any], Any]] = {
        MinMeetingsPerYear: lambda rule: (rule.value, rule.meeting_kind),
        EventsPerYear: lambda rule: (rule.value, rule.event),
        MeetingsInMonths: lambda rule: rule.months,
        EveryYears: lambda rule: (rule.years.least, rule.years.most, rule.event),
        ElectionYearsOnly: lambda rule: (rule.value, rule.event),
        Report: lambda rule: [(to.organ, to.every_months, to.every_years and to.every_years.least) for to in rule.to],
    }
    return [(str(rule.KIND), said[type(rule)](rule)) for rule in rules(p)]


def clocks(p: Programme) -> list[tuple[Any, ...]]:
    """Id, years between, day counted from."""
    return [
        (
            rule.id,
            rule.every_years.least if rule.every_years else getattr(rule, "after_years", None),
            found.edtf if (found := p.adopted(rule.counted_from)) else "",
        )
        for rule in rules(p)
    ]


def links(p: Programme) -> list[tuple[Any, ...]]:
    return [(body.id, link.kind, link.body, link.on and link.on.edtf) for body in p.bodies for link in body.links]


def periods(things: Any) -> list[tuple[str, str]]:
    return [(t.starts.edtf if t.starts else "", t.ends.edtf if t.ends else "") for t in things]


READ: dict[str, tuple[Callable[[Programme], Any], Any]] = {
    "seats-fixed": (seats, [(CIVIL, ORDINARY, 10, 10)]),
    "seats-range": (seats, [(CIVIL, ORDINARY, 3, 5), (POLITICS, ORDINARY, 2, None)]),
    "seats-by-side": (
        lambda p: group(p, "side", "side_word", "count_min"),
        [
            (CIVIL, "civilsamhälle", 4),
            (POLITICS, "politik", 3),
            (ADMINISTRATION, "förvaltning", 2),
            (Side.OTHER, "regionen", 1),
        ],
    ),
    "seat-from-named-organisation": (lambda p: group(p, "organisation"), [("Föreningsrådet",)]),
    "seat-ex-officio": (
        offices,
        [("kulturradet", "", Office.CHAIR), ("", "Kommunstyrelsen", Office.VICE_CHAIR)],
    ),
    "seat-held-by-private-person": (lambda p: group(p, "holder", "count_min"), [(HolderKind.PERSON, 2)]),
    "seat-held-by-self-organised-group": (lambda p: group(p, "holder"), [(HolderKind.GROUP,)]),
    "seat-co-opted-without-vote": (lambda p: group(p, "voting", "count_min"), [(False, 2)]),
    "substitutes-one-side-only": (
        seats,
        [(CIVIL, ORDINARY, 3, 3), (CIVIL, SUBSTITUTE, 2, 2), (POLITICS, ORDINARY, 3, 3)],
    ),
    "substitutes-personal": (
        lambda p: group(p, "id", "personal", "substitute_for"),
        [("politiker", False, ""), ("politics-substitute", True, "politiker")],
    ),
    "chair-from-one-side": (chairs, (ChairOrder.FIXED, (POLITICS,), (CIVIL,), None, None)),
    "chair-alternating-by-year": (
        chairs,
        (ChairOrder.ALTERNATING, (POLITICS, CIVIL), (CIVIL, POLITICS), Turn.YEAR, 2020),
    ),
    "chair-alternating-by-term": (chairs, (ChairOrder.ALTERNATING, (CIVIL, POLITICS), (), Turn.TERM, 2019)),
    "chair-rotating": (chairs, (ChairOrder.ROTATING, (), (), Turn.MEETING, None)),
    "chair-none": (chairs, (ChairOrder.NONE, (), (), None, None)),
    "cadence-per-year": (
        told,
        [("min-meetings-per-year", (4, "")), ("events-per-year", (2, "Öppen föreläsning"))],
    ),
    "cadence-named-months": (told, [("meetings-in-months", (2, 5, 9, 11))]),
    "cadence-at-intervals": (told, [("every-years", (3, 5, "Rådslag"))]),
    "cadence-election-years": (
        lambda p: (told(p), [year for year in range(2017, 2024) if p.term and p.term.is_election_year(year)]),
        ([("election-years-only", (1, "Utfrågning av partierna"))], [2018, 2022]),
    ),
    "meeting-kinds": (
        lambda p: (told(p), [(k.id, k.invited, k.open_to_all) for k in p.bodies[0].meeting_kinds]),
        (
            [("min-meetings-per-year", (2, "oppet"))],
            [("arbetsmote", ("ledamöterna",), False), ("oppet", ("alla föreningar i kommunen",), True)],
        ),
    ),
    "report-to-two-organs": (told, [("report", [("Kulturnämnden", 6, None), ("Kommunfullmäktige", None, 4)])]),
    "clock-from-first-adoption": (clocks, [("follow-up-evaluation", 5, "2010-05-20")]),
    "clock-from-latest-adoption": (clocks, [("follow-up-revision", 4, "2020-02-26")]),
    "clocks-of-their-own": (
        clocks,
        [
            ("follow-up-first-evaluation", 3, "2017-09-27"),
            ("follow-up-revision", 4, "2017-09-27"),
            ("follow-up-plan", 2, "2017-09-27"),
        ],
    ),
    "plan-outlives-agreement": (
        lambda p: (p.about.planned_to and p.about.planned_to.edtf, periods(rules(p)), rules(p)[0].outlives_agreement),
        ("2022", [("2021", "2025")], True),
    ),
    "programme-ends-early": (
        lambda p: (p.about.planned_to and p.about.planned_to.edtf, p.about.ends and p.about.ends.date.edtf),
        ("2026", "2023-06-30"),
    ),
    "gap-nobody-in-place": (
        lambda p: [(g.seat, g.office, *periods([g])[0]) for g in p.bodies[0].gaps],
        [("civil-society-ordinary", None, "2020-06", "2021-02"), ("", Office.CHAIR, "2022", "")],
    ),
    "body-renamed": (lambda p: periods(p.bodies[0].name_history), [("2017-04-26", "2019-08")]),
    "body-split": (links, [("radet", LinkKind.SPLIT_FROM, "aldre", "2019")]),
    "body-merged": (links, [("aldre", LinkKind.MERGED_INTO, "radet", "2020-01-01")]),
    "body-succeeds": (links, [("radet", LinkKind.SUCCEEDS, "integrationsradet", "2021")]),
    "bodies-share-secretariat": (links, [("radet", LinkKind.SHARES_SECRETARIAT, "pensionarsradet", None)]),
    "principles-in-versions": (
        lambda p: (p.principles[0].name, [v.name for v in p.principles[0].versions], periods(p.principles[0].versions)),
        ("Mångfald och förnyelse", ["Mångfald"], [("", "2021")]),
    ),
    "staircase-parallel-paths": (
        lambda p: [(s.path, s.n, s.name, s.free_standing) for s in p.staircase.steps] if p.staircase else [],
        [("Unga", 1, "Ungdomsgrupp", False), ("Föreningar", 1, "Ny förening", False), ("", None, "Lots", True)],
    ),
    "agreement-process": (
        lambda p: (
            (p.process.stall_alarm_months, [party.side for party in p.process.parties], [s.id for s in p.process.steps])
            if p.process
            else None
        ),
        (6, ["municipality", "civil-society"], ["remiss", "anta", "handlingsplan"]),
    ),
    "volunteering": (
        lambda p: (p.volunteering.organiser, p.volunteering.phone_intake) if p.volunteering else None,
        ("Frivilligcentralen", True),
    ),
    "model-orebro": (
        lambda p: (
            group(p, "id", "count_min", "organisation"),
            [a.date.edtf for a in p.adoptions],
            rules(p)[2].seats.least,
        ),
        (
            [
                ("civil-society-ordinary", 9, ""),
                ("civil-society-ordinary-2", 1, "Föreningsrådet"),
                ("politics-ordinary", 3, ""),
            ],
            ["2010", "2019/2020"],
            1,
        ),
    ),
    "model-helsingborg": (clocks, [("follow-up-revision", 4, ""), ("follow-up-plan", 2, "")]),
    "model-ulricehamn": (told, [("events-per-year", (2, "Stormöte"))]),
}


@pytest.mark.parametrize("form", sorted(path.stem for path in FORMS.glob("*.toml")))
def test_a_form_is_read_to_what_it_says(form: str):
    look, expected = READ[form]

    assert look(read_programme(text_of(form))) == expected


SAID = re.compile(r"# (/modellen/|/grupper/[a-z-]+/): .+\.")


@pytest.mark.parametrize("form", sorted(READ))
def test_a_form_says_in_its_head_what_its_page_should_say(form: str):
    lines = text_of(form).splitlines()
    head = lines[: lines.index("")]

    assert head[0].startswith("# Form: ")
    assert head[1:] == [line for line in head if SAID.fullmatch(line)] != []
