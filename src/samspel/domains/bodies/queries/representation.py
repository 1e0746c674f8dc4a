from dataclasses import dataclass
from datetime import date

from samspel.domains.bodies.models import Body
from samspel.domains.bodies.queries.bodies import bodies
from samspel.domains.bodies.queries.seats import Holder
from samspel.domains.bodies.queries.sittings import seat_histories
from samspel.foundation.access.actor import Actor


@dataclass(frozen=True, slots=True)
class Representation:
    """That somebody sits, or has sat, in a body on behalf of an organisation."""

    body_key: str
    body_name: str
    holder: Holder


def represented_in(actor: Actor, organisation_id: int, *, on: date) -> tuple[Representation, ...]:
    """Every mandate held for an organisation in bodies that `actor` may know of, in the order of bodies and seats.

    A fixed number of statements. Only for an organisation that the actor may know of.
    """
    held_for = Body.objects.filter(seats__mandates__on_behalf__organisation=organisation_id)
    ids = set(held_for.values_list("pk", flat=True))
    lines = [line for line in bodies(actor, on=on) if line.id in ids]
    histories = seat_histories(actor, lines)
    return tuple(
        Representation(line.key, line.name, holder)
        for line in lines
        for holder in histories[line.id].on(on).mandates
        if any(organisation.id == organisation_id for organisation in holder.on_behalf_of)
    )
