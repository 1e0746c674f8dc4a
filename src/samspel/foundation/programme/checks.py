"""What can be wrong between the tables of a file: references, duplicates, contradictions."""

from collections.abc import Iterable, Iterator

from samspel.foundation.kernel.periods import surely_overlap
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.derived import group_keys, rule_keys
from samspel.foundation.programme.duties import ChairFromSide, ElectionYearsOnly, Rule, ViceFromSide
from samspel.foundation.programme.lines import Path
from samspel.foundation.programme.model import About, Programme
from samspel.foundation.programme.tables import Finding, Reading
from samspel.foundation.programme.values import suggestion
from samspel.foundation.programme.words import SIDES, USUAL_SIDES, AdoptionKind, Turn

Placed = tuple[str, Path]


def findings_between(programme: Programme, reading: Reading) -> Iterator[Finding]:
    """All that is wrong between tables; `reading` knows where each was written."""
    yield from _side_words(programme.about, reading)
    yield from _adoptions(programme.about, reading)
    yield from _all_keys(programme, reading)
    yield from _names(programme, reading)
    yield from _chairs(programme, reading)
    yield from _elections(programme, reading)


def _side_words(about: About | None, reading: Reading) -> Iterator[Finding]:
    declared = [side.strip().lower() for side in about.other_sides] if about else []
    known = [*SIDES, *declared]
    told = ", ".join([*USUAL_SIDES, *declared])
    for path, word in reading.sides:
        if word.strip().lower() not in known:
            yield Finding("unknown-side", path, {"value": word, "allowed": told, **suggestion(word, known)})


def _adoptions(about: About | None, reading: Reading) -> Iterator[Finding]:
    adoptions = about.adoptions if about else ()
    firsts = [adoption for adoption in adoptions if adoption.kind is AdoptionKind.FIRST]
    for extra in firsts[1:]:
        yield Finding("two-first-adoptions", reading.at(extra))
    first = firsts[0].date if firsts else None
    if about is None or first is None:
        return
    for adoption in adoptions:
        if adoption.date and adoption.date.latest and first.earliest and adoption.date.latest < first.earliest:
            yield Finding("revision-before-first", reading.at(adoption), {"date": adoption.date.edtf})
    ending = about.ends.date if about.ends else None
    if about.ends and ending and ending.latest and first.earliest and ending.latest < first.earliest:
        said = {"starts": first.edtf, "ends": ending.edtf}
        yield Finding("ends-before-start", reading.at(about.ends), said)


def duplicates(placed: Iterable[Placed]) -> Iterator[Finding]:
    """Keys that are used a second time; blanks are passed over."""
    seen: set[str] = set()
    for key, path in placed:
        if key and key in seen:
            yield Finding("duplicate-key", path, {"value": key})
        seen.add(key)


def _all_keys(programme: Programme, reading: Reading) -> Iterator[Finding]:
    at = reading.at
    for body in programme.bodies:
        groups = zip(group_keys(body.seat_groups), body.seat_groups, strict=True)
        yield from duplicates((key, at(group, "id")) for key, group in groups)
        yield from duplicates((kind.id, at(kind, "id")) for kind in body.meeting_kinds)
    yield from duplicates(_body_keys(programme, reading))
    yield from duplicates((principle.key, at(principle, "key")) for principle in programme.principles)
    yield from duplicates((key, at(rule, "id")) for key, rule in keyed_rules(programme))
    yield from duplicates((step.id, at(step, "id")) for step in (programme.process.steps if programme.process else ()))
    steps = programme.staircase.steps if programme.staircase else ()
    numbered = [step for step in steps if step.n is not None]
    yield from duplicates((f"{step.path} {step.n}".strip(), at(step, "n")) for step in numbered)


def _body_keys(programme: Programme, reading: Reading) -> Iterator[Placed]:
    for body in programme.bodies:
        yield body.id, reading.at(body, "id")
        yield from ((committee.id, reading.at(committee, "id")) for committee in body.committees)


def keyed_rules(programme: Programme) -> Iterator[tuple[str, Rule]]:
    """Every written rule with its key, own or derived."""
    for body in programme.bodies:
        yield from zip(rule_keys(body.id, body.rules), body.rules, strict=True)
    yield from zip(rule_keys("programme", programme.rules), programme.rules, strict=True)


def _names(programme: Programme, reading: Reading) -> Iterator[Finding]:
    """Two former names at the same time: one of them is an alias."""
    for body in programme.bodies:
        for number, former in enumerate(body.name_history):
            others = body.name_history[:number]
            for other in (name for name in others if surely_overlap(name.period, former.period)):
                yield Finding("names-overlap", reading.at(former), {"first": other.name, "second": former.name})


def _chairs(programme: Programme, reading: Reading) -> Iterator[Finding]:
    for body in programme.bodies:
        for kind, office in ((ChairFromSide, "chair"), (ViceFromSide, "vice")):
            yield from _one_side(body, kind, office, reading)


def _one_side(body: Body, kind: type[ChairFromSide | ViceFromSide], office: str, reading: Reading) -> Iterator[Finding]:
    """An office is promised to one side at a time, by the rules and by `chairs`."""
    rules = [rule for rule in body.rules if isinstance(rule, kind) and rule.side_word]
    declared = getattr(body.chairs, office) if body.chairs else ()
    for number, rule in enumerate(rules):
        before = (other for other in rules[:number] if _in_force_together(other, rule) and other.side != rule.side)
        against = next((str(other.side) for other in before), "")
        if not against and declared and rule.side not in declared:
            against = str(declared[0])
        if against:
            said = {"office": office, "first": against, "second": str(rule.side)}
            yield Finding("two-chairs", reading.at(rule, "side"), said)


def _in_force_together(first: Rule, second: Rule) -> bool:
    """Without a start a rule is in force from the beginning: only an end before the other's start parts the two."""
    return not (_over_before(first, second) or _over_before(second, first))


def _over_before(one: Rule, other: Rule) -> bool:
    last = one.ends.latest if one.ends else None
    first = other.starts.earliest if other.starts else None
    return last is not None and first is not None and last <= first


def _elections(programme: Programme, reading: Reading) -> Iterator[Finding]:
    """Whatever follows elections needs to know when they are."""
    if programme.term is not None:
        return
    rules = (rule for _, rule in keyed_rules(programme) if isinstance(rule, ElectionYearsOnly))
    tasks = (task for task in programme.year_tasks if task.election_years_only)
    chairs = (body.chairs for body in programme.bodies if body.chairs and body.chairs.turn is Turn.TERM)
    yield from (Finding("needs-term", reading.at(rule)) for rule in rules)
    yield from (Finding("needs-term", reading.at(task, "election_years_only")) for task in tasks)
    yield from (Finding("needs-term", reading.at(chair, "turn")) for chair in chairs)
