"""What follows from the file without being written in it: keys of seat groups and rules, committees as bodies."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from samspel.foundation.programme.bodies import Body, Committee
from samspel.foundation.programme.duties import Rule
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.seats import SeatGroup
from samspel.foundation.programme.words import BodyKind

Named = TypeVar("Named", SeatGroup, Rule)


def completed(programme: Programme) -> Programme:
    """The programme with every derived key in its place and each committee after its body."""
    bodies = tuple(grown for body in programme.bodies for grown in (_with_keys(body), *committee_bodies(body)))
    rules = tuple(_named(programme.rules, rule_keys("programme", programme.rules)))
    return replace(programme, bodies=bodies, rules=rules)


def _with_keys(body: Body) -> Body:
    groups = tuple(_named(body.seat_groups, group_keys(body.seat_groups)))
    rules = tuple(_named(body.rules, rule_keys(body.id, body.rules)))
    return replace(body, seat_groups=groups, rules=rules)


def _named(things: Sequence[Named], keys: Iterable[str]) -> Iterable[Named]:
    return (replace(thing, id=key) for thing, key in zip(things, keys, strict=True))


def group_keys(groups: Sequence[SeatGroup]) -> list[str]:
    """Side and kind; from the second that is alike: "politics-ordinary-2". Its own `id` goes first."""
    return _numbered([group.id or f"{group.side}-{group.kind}" for group in groups], [bool(g.id) for g in groups])


def rule_keys(owner: str, rules: Sequence[Rule]) -> list[str]:
    """Body and kind; from the second that is alike: "storforum-events-per-year-2". Its own `id` goes first."""
    return _numbered([rule.id or f"{owner}-{rule.KIND}" for rule in rules], [bool(rule.id) for rule in rules])


def _numbered(keys: Sequence[str], own: Sequence[bool]) -> list[str]:
    seen: Counter[str] = Counter()
    named = []
    for key, is_own in zip(keys, own, strict=True):
        seen[key] += 1
        named.append(key if is_own or seen[key] == 1 else f"{key}-{seen[key]}")
    return named


def committee_bodies(body: Body) -> Iterable[Body]:
    return (_committee_body(body, committee) for committee in body.committees)


def _committee_body(body: Body, committee: Committee) -> Body:
    return Body(
        id=committee.id,
        name=committee.name,
        kind=BodyKind.COMMITTEE,
        sphere=body.sphere,
        purpose=committee.purpose,
        starts=committee.starts,
        ends=committee.ends,
        parent=body.id,
        source=committee.source,
    )
