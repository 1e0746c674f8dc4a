from collections.abc import Callable, Mapping
from datetime import datetime

from django.db import transaction

from samspel.domains.bodies.actions.establishing import (
    establish_body,
    establish_seats,
    link_bodies,
    record_past_name,
)
from samspel.domains.bodies.models import Body
from samspel.domains.organisations.rules import NameKind
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Audience
from samspel.foundation.journal.events import Origin
from samspel.foundation.programme.bodies import Body as BodyPlan
from samspel.foundation.programme.model import Programme

OriginFor = Callable[[str], Origin]


@transaction.atomic
def apply_programme(programme: Programme, *, origin_for: OriginFor, by: Actor, at: datetime) -> Mapping[str, Body]:
    """Set up the bodies of a programme with their names, links and seats. Out: the bodies by key.

    `origin_for` gives the origin of a fact from the text in its `source` key ("" = the programme itself).
    Raises the refusals of the actions it calls.
    """
    rows: dict[str, Body] = {}
    for position, plan in enumerate(parents_first(programme)):
        row = establish_body(
            key=plan.id,
            kind=plan.kind,
            sphere=plan.sphere,
            audience=Audience.PUBLIC,
            parent=rows.get(plan.parent),
            purpose=plan.purpose,
            position=position,
            starts=plan.starts,
            ends=plan.ends,
            evidenced_to=plan.period.evidenced_to,
            origin=origin_for(plan.source),
            by=by,
            at=at,
        )
        rows[plan.id] = row
        name_body(row, plan, origin_for=origin_for, by=by, at=at)
        for group in plan.seat_groups:
            establish_seats(row, group, origin=origin_for(group.source or plan.source), by=by, at=at)
    for plan in programme.bodies:
        for link in plan.links:
            origin = origin_for(link.source or plan.source)
            link_bodies(rows[plan.id], rows[link.body], kind=link.kind, on=link.on, origin=origin, by=by, at=at)
    return rows


def parents_first(programme: Programme) -> list[BodyPlan]:
    """The bodies in the order of the file, each after its parent. The reader has refused cycles."""
    ordered: list[BodyPlan] = []
    waiting = list(programme.bodies)
    while waiting:
        placed = {plan.id for plan in ordered}
        ready = [plan for plan in waiting if not plan.parent or plan.parent in placed]
        ordered += ready
        waiting = [plan for plan in waiting if plan not in ready]
    return ordered


def name_body(body: Body, plan: BodyPlan, *, origin_for: OriginFor, by: Actor, at: datetime) -> None:
    """Give the body its former names, its present one (since the last former ended) and its aliases."""
    for former in plan.name_history:
        record_past_name(
            body,
            name=former.name,
            kind=NameKind.NAME,
            starts=former.starts,
            ends=former.ends,
            origin=origin_for(former.source or plan.source),
            by=by,
            at=at,
        )
    since = plan.name_history[-1].ends if plan.name_history else plan.starts
    renamed_in = plan.name_history[-1].source if plan.name_history else plan.source
    origin = origin_for(renamed_in or plan.source)
    record_past_name(body, name=plan.name, kind=NameKind.NAME, starts=since, ends=None, origin=origin, by=by, at=at)
    for alias in plan.aliases:
        record_past_name(
            body,
            name=alias.name,
            kind=NameKind.MISSPELLING if alias.misspelling else NameKind.ALIAS,
            starts=None,
            ends=None,
            origin=origin_for(alias.source or plan.source),
            by=by,
            at=at,
        )
