"""Each kind of rule, judged on values: what it requires, what counts, what is only shown."""

from datetime import date

from samspel.across.overview.rules.answers import Asked, Found
from samspel.across.overview.rules.counting import EvidenceKind, Happening
from samspel.across.overview.rules.judging import judge
from samspel.across.overview.rules.material import Begun, BodyRecord, Case, Material, OfficeHeld, SeatHeld
from samspel.domains.bodies.rules import OfficeRole, SeatKind, Side
from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.kernel.periods import Certainty
from samspel.foundation.programme.reader import read_programme

PROGRAMME = """
[programme]
id = "exempel"
name = "Program"
other_sides = ["region", "företag"]
adopted = [
  { organ = "Fullmäktige", date = 2018-12-20 },
  { organ = "Fullmäktige", date = 2022-06-01, kind = "revidering" },
]
[term]
election_year = 2018
[[body]]
id = "rad"
name = "Rådet"
sphere = "gemensam"
seat = [
  { side = "civilsamhälle", count = 4, elected_by = "natverk" },
  { side = "politik", count = 2 },
]
rule = [RULE]
[[body]]
id = "natverk"
name = "Nätverket"
sphere = "civilsamhälle"
"""


def thing(on: str, *, kind: str = "meeting", title: str = "Möte") -> Happening:
    return Happening(f"{kind}-{on}", title, kind, parse_date(on))


def judged(rule: str, *, year: int = 2019, known_on: date = date(2023, 1, 1), others=None, changed=("", ""), **record):
    """What a rule of the council says, with that record of the council and of the other bodies."""
    material = {"evaluations", "documents"}
    programme = read_programme(PROGRAMME.replace(*changed, 1).replace("RULE", rule))
    bodies = {"rad": BodyRecord(**{k: v for k, v in record.items() if k not in material})} | (others or {})
    whole = Material(programme, bodies, **{k: v for k, v in record.items() if k in material})
    body = programme.body("rad")
    return judge(body.rules[0], Case(body, Asked(year=year, known_on=known_on, declared=False), whole))


MEETINGS = '{ kind = "min-meetings-per-year", value = 4 }'


def test_meetings_count_only_when_held_within_the_year():
    found = judged(
        MEETINGS,
        held=(thing("2019-03-04"), thing("2019-11-12"), thing("2020-02-24"), thing("2018-12-01/2019-01-31")),
        mentions=(thing("2019-21", title="vårens möten"),),
        planned=(thing("2019-12-01"),),
    )
    assert (found.required, found.found, found.planned) == (4, Found(at_least=2, mentions=2), 1)
    assert [(e.kind, e.thing.on.edtf, e.counts) for e in found.exhibits] == [
        (EvidenceKind.MEETING, "2018-12-01/2019-01-31", False),
        (EvidenceKind.MEETING, "2019-03-04", True),
        (EvidenceKind.MENTION, "2019-21", False),
        (EvidenceKind.MEETING, "2019-11-12", True),
        (EvidenceKind.PLANNED, "2019-12-01", False),
    ]


def test_a_rule_does_not_apply_before_it_was_adopted_nor_before_that_was_known():
    assert judged(MEETINGS, year=2018).in_force is False
    assert judged(MEETINGS, year=2019).in_force is True
    assert judged(MEETINGS, year=2019, known_on=date(2018, 12, 1)).in_force is False


def test_events_are_told_apart_by_name():
    rule = '{ kind = "events-per-year", value = 2, event = "Dialogkonferens" }'
    held = (thing("2019-02-01", title="Dialogkonferens 2019"), thing("2019-03-01", title="Tematräff"))
    assert judged(rule, held=held).found == Found(1, 0)


def test_what_is_called_as_the_body_is_whatever_the_body_holds():
    rule = '{ kind = "events-per-year", value = 2, event = "Rådet" }'
    held = (thing("2019-02-01", kind="open-forum", title="Ingen ska behöva vara ensam"),)
    found = judged(rule, held=held, mentions=(thing("2019-10-17", title="höstens forum"),))
    assert (found.found, found.required) == (Found(1, 1), 2)


def test_named_months_are_kept_by_a_meeting_in_each():
    rule = '{ kind = "meetings-in-months", months = [2, 5, 9] }'
    found = judged(rule, held=(thing("2019-02-01"), thing("2019-02-20"), thing("2019-21"), thing("2019-09")))
    assert (found.required, found.found.at_least) == (3, 2)


def test_election_years_only():
    rule = '{ kind = "election-years-only", event = "Utfrågning" }'
    assert judged(rule, year=2022).in_force is True
    assert judged(rule, year=2021).in_force is False


def test_at_intervals_counts_from_the_last_time():
    rule = '{ kind = "every-years", years = { min = 3, max = 5 }, event = "Rådslag" }'
    first = thing("2020-05-01", title="Rådslag")
    assert judged(rule, year=2023, held=()).in_force is True
    assert judged(rule, year=2023, held=(first,)).in_force is False
    planned = (thing("2025-09-01"), thing("2025-10-01", title="Rådslag 2025"))
    due = judged(rule, year=2025, known_on=date(2026, 1, 1), held=(first,), planned=planned)
    assert (due.in_force, due.found, due.planned) == (True, Found(0, 0), 1)


def seat(slot: str, *, side: Side = Side.CIVIL_SOCIETY, kind=SeatKind.ORDINARY, of=(), held=Certainty.YES) -> SeatHeld:
    return SeatHeld(slot, slot.partition("/")[0], side, kind, "Någon", of, held)


def test_composition_counts_ordinary_seats_that_are_surely_held():
    rule = '{ kind = "composition", side = "civilsamhälle", seats = { min = 3 } }'
    held = (Certainty.YES, Certainty.YES, Certainty.PERHAPS, Certainty.NO)
    seats = [seat(f"c/{number}", held=sure) for number, sure in enumerate(held)]
    others = (seat("p/1", side=Side.POLITICS), seat("e/1", kind=SeatKind.SUBSTITUTE))
    found = judged(rule, seats=(*seats, *others))
    assert (found.required, found.found) == (3, Found(2, 1))


def test_composition_of_a_named_organisation_by_its_key_its_name_or_its_own_seats():
    rule = '{ kind = "composition", organisation = "Föreningsrådet", seats = { min = 1 } }'
    own = '{ side = "politik", count = 2, id = "eget", organisation = "Föreningsrådet" }'
    told = [seat("c/1", of=("radet", "föreningsrådet")), seat("c/2", of=("annan", "En annan")), seat("eget/1")]
    assert judged(rule, seats=tuple(told)).found == Found(1, 0)
    assert judged(rule, changed=('{ side = "politik", count = 2 }', own), seats=tuple(told)).found == Found(2, 0)


def test_sides_of_the_programmes_own_are_told_apart():
    rule = '{ kind = "composition", side = "region", seats = { min = 1 } }'
    sides = '{ side = "region", count = 1, id = "r" }, { side = "företag", count = 1, id = "f" }'
    changed = ('{ side = "politik", count = 2 }', sides)
    own = tuple(seat(f"{group}/1", side=Side.OTHER) for group in "rf")
    assert [one.thing.key for one in judged(rule, changed=changed, seats=own).exhibits] == ["r/1"]


def test_a_body_that_has_ended_or_not_begun_is_not_asked():
    ended = ('name = "Rådet"', 'name = "Rådet"\nto = "2020-06"')
    begun = ('name = "Rådet"', 'name = "Rådet"\nfrom = "2020-06"')
    years = range(2019, 2023)
    assert [judged(MEETINGS, year=year, changed=ended).in_force for year in years] == [True, False, False, False]
    assert [judged(MEETINGS, year=year, changed=begun).in_force for year in years] == [False, True, True, True]


def office(role: OfficeRole, side: Side, held: Certainty) -> OfficeHeld:
    return OfficeHeld(f"{role}-{side}-{held}", role, side, "Någon", held)


def test_the_vice_chair_must_surely_be_of_the_side_and_nobody_else_possible():
    rule = '{ kind = "vice-from-side", side = "civilsamhälle" }'
    ours = office(OfficeRole.VICE_CHAIR, Side.CIVIL_SOCIETY, Certainty.YES)
    theirs = office(OfficeRole.VICE_CHAIR, Side.POLITICS, Certainty.PERHAPS)
    chair = office(OfficeRole.CHAIR, Side.POLITICS, Certainty.YES)
    assert judged(rule, offices=(ours, chair)).found == Found(1, 0)
    assert judged(rule, offices=(ours, theirs, chair)).found == Found(0, 2)


def test_the_chair_of_the_right_side_who_only_perhaps_sits_is_no_proof():
    rule = '{ kind = "chair-from-side", side = "politik" }'
    perhaps = office(OfficeRole.CHAIR, Side.POLITICS, Certainty.PERHAPS)
    assert judged(rule, offices=(perhaps,)).found == Found(0, 1)


def test_a_side_elects_its_own_when_the_electors_held_the_election():
    rule = '{ kind = "elected-by-own-side", side = "civilsamhälle" }'
    begun = (Begun("m1", "civil-society-ordinary", parse_date("2019-02-19")),)
    electors = {"natverk": BodyRecord(held=(thing("2019-02-19", kind="election"), thing("2019-03-01")))}
    assert judged(rule, begun=begun, others=electors).found == Found(1, 0)
    assert judged(rule, begun=begun).found == Found(0, 0)
    assert judged(rule, begun=(), others=electors).found == Found(1, 0)
    assert judged(rule, begun=()).in_force is False


def test_a_planned_election_is_on_its_way():
    rule = '{ kind = "elected-by-own-side", side = "civilsamhälle" }'
    electors = {"natverk": BodyRecord(planned=(thing("2019-04-12", kind="election"),))}
    planned = judged(rule, known_on=date(2019, 3, 1), others=electors)
    assert (planned.in_force, planned.found, planned.planned) == (True, Found(0, 0), 1)


def test_an_evaluation_is_due_so_many_years_after_the_adoption_it_counts_from():
    first = '{ kind = "evaluation", after_years = 3 }'
    latest = '{ kind = "evaluation", after_years = 3, counted_from = "senaste" }'
    assert [year for year in range(2018, 2027) if judged(first, year=year).in_force] == [2021]
    assert [year for year in range(2018, 2027) if judged(latest, year=year).in_force] == [2025]
    assert judged(first, year=2019).due_year == 2021


def test_an_evaluation_done_before_the_year_it_is_due_counts():
    rule = '{ kind = "evaluation", after_years = 3 }'
    done = judged(rule, year=2021, evaluations=(thing("2020-10-01", kind="evaluation"),))
    assert done.found == Found(1, 0)
    assert judged(rule, year=2021, evaluations=(thing("2018-10-01", kind="evaluation"),)).found == Found(0, 0)


def test_a_revision_is_shown_by_a_later_adoption():
    rule = '{ kind = "revision", every_years = 4 }'
    due = judged(rule, year=2022)
    assert (due.in_force, due.found) == (True, Found(1, 0))
    assert judged(rule, year=2021).in_force is False


def test_a_year_at_the_beginning_of_the_calendar_has_an_answer_too():
    for rule in ('{ kind = "revision", every_years = 4 }', '{ kind = "every-years", years = { min = 3, max = 5 } }'):
        assert [judged(rule, year=year, known_on=date(year, 1, 1)).in_force for year in (1, 2, 5)] == [False] * 3


def test_a_plan_that_outlives_its_agreement_is_still_asked_for():
    ended = PROGRAMME.replace('name = "Program"', 'name = "Program"\nends = 2020-06-30')
    for outlives, asked in (("true", True), ("false", False)):
        rule = f'{{ kind = "plan", every_years = 2, outlives_agreement = {outlives} }}'
        programme = read_programme(ended.replace("RULE", rule))
        body = programme.body("rad")
        case = Case(body, Asked(year=2020, known_on=date(2023, 1, 1), declared=False), Material(programme))
        assert judge(body.rules[0], case).in_force is asked


def test_reports_to_two_organs_have_their_own_periods():
    rule = (
        '{ kind = "report", to = [{ organ = "Kommunstyrelsen", every_years = 1 },'
        ' { organ = "Fullmäktige", every_years = 2 }] }'
    )
    assert [judged(rule, year=year).required for year in (2019, 2020)] == [1, 2]
    assert judged(rule, year=2019, documents=(thing("2019-04", kind="report"),)).found == Found(1, 0)
