"""Keys that name something elsewhere in the file: it must be there."""

from collections.abc import Collection, Iterator

from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.checks import keyed_rules
from samspel.foundation.programme.derived import committee_bodies, group_keys
from samspel.foundation.programme.duties import MinMeetingsPerYear
from samspel.foundation.programme.lines import Path
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.seats import SeatGroup
from samspel.foundation.programme.tables import Finding, Reading
from samspel.foundation.programme.values import suggestion
from samspel.foundation.programme.words import Office, SeatKind


def lost_references(programme: Programme, reading: Reading) -> Iterator[Finding]:
    """References that lead nowhere, in circles, or to something that cannot be meant."""
    bodies = {found.id: found for body in programme.bodies for found in (body, *committee_bodies(body)) if found.id}
    for body in programme.bodies:
        yield from _unknown("unknown-body", _named_bodies(body, reading), bodies)
        yield from _ties_to_itself(body, reading)
        yield from _offices(body, bodies, reading)
        yield from _groups(body, reading)
        yield from _unknown("unknown-meeting-kind", _named_kinds(body, reading), {k.id for k in body.meeting_kinds})
    yield from _circles(programme, bodies, reading)
    tasks = programme.year_tasks
    yield from _unknown("unknown-body", ((task.body, reading.at(task, "body")) for task in tasks), bodies)
    rules = {key for key, _ in keyed_rules(programme)}
    rules |= {rule.id for rule in (programme.follow_up.rules() if programme.follow_up else ())}
    yield from _unknown("unknown-rule", ((task.rule, reading.at(task, "rule")) for task in tasks), rules)


def _unknown(code: str, placed: Iterator[tuple[str, Path]], known: Collection[str]) -> Iterator[Finding]:
    for key, path in placed:
        if key and key not in known:
            yield Finding(code, path, {"value": key, **suggestion(key, known)})


def _named_bodies(body: Body, reading: Reading) -> Iterator[tuple[str, Path]]:
    yield body.parent, reading.at(body, "parent")
    yield from ((key, reading.at(body, "organiser", number)) for number, key in enumerate(body.organiser))
    yield from ((link.body, reading.at(link, "body")) for link in body.links)
    for group in body.seat_groups:
        yield group.elected_by, reading.at(group, "elected_by")
        if group.ex_officio:
            yield group.ex_officio.body, reading.at(group.ex_officio, "body")


def _named_kinds(body: Body, reading: Reading) -> Iterator[tuple[str, Path]]:
    counting = (rule for rule in body.rules if isinstance(rule, MinMeetingsPerYear))
    return ((rule.meeting_kind, reading.at(rule, "meeting_kind")) for rule in counting)


def _ties_to_itself(body: Body, reading: Reading) -> Iterator[Finding]:
    if body.id and body.parent == body.id:
        yield Finding("own-parent", reading.at(body, "parent"), {"value": body.id})
    for link in body.links:
        if body.id and link.body == body.id:
            yield Finding("tie-to-itself", reading.at(link, "body"), {"value": body.id})


def _circles(programme: Programme, bodies: dict[str, Body], reading: Reading) -> Iterator[Finding]:
    """Parents that lead back: said once for each circle, at its first body in the file."""
    said: set[str] = set()
    for body in programme.bodies:
        chain = [body.id]
        while (above := bodies.get(chain[-1])) and above.parent and above.parent not in chain:
            chain.append(above.parent)
        leads_back = above is not None and above.parent == body.id and len(chain) > 1
        if leads_back and body.id not in said:
            said |= set(chain)
            yield Finding("parent-circle", reading.at(body, "parent"), {"circle": " → ".join([*chain, body.id])})


def _offices(body: Body, bodies: dict[str, Body], reading: Reading) -> Iterator[Finding]:
    for group in body.seat_groups:
        held = group.ex_officio
        other = bodies.get(held.body) if held and held.body else None
        if held and other and held.office and held.office not in offices_of(other):
            said = {"body": other.id, "office": str(held.office)}
            yield Finding("no-such-office", reading.at(held, "office"), said)


def offices_of(body: Body) -> set[Office]:
    """The offices that a body's `chairs` speak of."""
    if body.chairs is None:
        return set()
    held = {Office.CHAIR: body.chairs.has_chair, Office.VICE_CHAIR: body.chairs.has_vice}
    return {office for office, there in held.items() if there}


def _groups(body: Body, reading: Reading) -> Iterator[Finding]:
    keys = group_keys(body.seat_groups)
    groups = dict(zip(keys, body.seat_groups, strict=True))
    substitutes = ((group.substitute_for, reading.at(group, "substitute_for")) for group in body.seat_groups)
    yield from _unknown("unknown-seat-group", substitutes, groups)
    yield from _unknown("unknown-seat-group", ((gap.seat, reading.at(gap, "seat")) for gap in body.gaps), groups)
    for group in body.seat_groups:
        principal = groups.get(group.substitute_for)
        if principal:
            yield from _substitutes(group, principal, reading)


def _substitutes(group: SeatGroup, principal: SeatGroup, reading: Reading) -> Iterator[Finding]:
    if principal.kind is not SeatKind.ORDINARY:
        yield Finding("substitute-for-substitute", reading.at(group, "substitute_for"), {"value": group.substitute_for})
    most, own = principal.count_max, group.count_min
    if group.personal and most is not None and own is not None and own > most:
        said = {"substitutes": own, "seats": most}
        yield Finding("more-substitutes-than-seats", reading.at(group, "count"), said)
