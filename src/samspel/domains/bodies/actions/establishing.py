from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from samspel.domains.bodies.actions.periods import refuse_reversed
from samspel.domains.bodies.events import BODIES_LINKED, BODY_ESTABLISHED, NAME_GIVEN, SEAT_ESTABLISHED
from samspel.domains.bodies.models import Body, BodyLink, BodyName, Seat
from samspel.domains.bodies.permissions import APPLY_PROGRAMME, RECORD_MANDATE
from samspel.domains.bodies.rules import LinkKind
from samspel.domains.organisations.rules import NameKind
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import edtf_of
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import Origin
from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.programme.seats import SeatGroup


class OwnParent(Refused):
    """A body would be its own parent."""


@transaction.atomic
def establish_body(
    *,
    key: str,
    kind: str,
    sphere: Sphere,
    audience: Audience,
    parent: Body | None,
    purpose: str,
    position: int,
    starts: PartialDate | None,
    ends: PartialDate | None,
    evidenced_to: date | None = None,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> Body:
    """Set up a body. Its names, seats and links are given by actions of their own.

    Raises `PeriodReversed`; `OwnParent` if `parent` has the same key.
    """
    body = Body(
        community_id=by.community_id,
        key=key,
        kind=kind,
        sphere=sphere,
        audience=audience,
        parent=parent,
        purpose=purpose,
        position=position,
        evidenced_to=evidenced_to,
    )
    body.starts, body.ends = starts, ends
    APPLY_PROGRAMME.require(by, body)
    refuse_reversed(body.period)
    if parent is not None and parent.key == key:
        raise OwnParent(_("The body %(key)s cannot be part of itself. Choose another parent.") % {"key": key})
    body.save()
    BODY_ESTABLISHED.record(body, by=by, at=at, origin=origin, starts=edtf_of(starts), ends=edtf_of(ends))
    return body


@transaction.atomic
def record_past_name(
    body: Body,
    *,
    name: str,
    kind: NameKind,
    starts: PartialDate | None,
    ends: PartialDate | None,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> BodyName:
    """Record what a body was called, or how a source spelt it. Raises `PeriodReversed`."""
    RECORD_MANDATE.require(by, body)
    row = BodyName(community_id=by.community_id, body=body, name=name, kind=kind)
    row.starts, row.ends = starts, ends
    refuse_reversed(Period(starts, ends))
    row.save()
    NAME_GIVEN.record(row, by=by, at=at, origin=origin, starts=edtf_of(starts), ends=edtf_of(ends))
    return row


@transaction.atomic
def link_bodies(
    body: Body, other: Body, *, kind: LinkKind, on: PartialDate | None, origin: Origin, by: Actor, at: datetime
) -> BodyLink:
    """Record that `body` was split from, merged into, succeeded or shares a secretariat with `other`."""
    APPLY_PROGRAMME.require(by, body)
    row = BodyLink(community_id=by.community_id, body=body, other=other, kind=kind)
    row.on = on
    row.save()
    BODIES_LINKED.record(row, by=by, at=at, origin=origin, on=edtf_of(on))
    return row


@transaction.atomic
def establish_seats(body: Body, group: SeatGroup, *, origin: Origin, by: Actor, at: datetime) -> tuple[Seat, ...]:
    """Set up the numbered seats of one group, from 1 to the most there may be; those beyond the least are optional.

    A group whose number the programme does not say gets no seats.
    """
    APPLY_PROGRAMME.require(by, body)
    least = group.count_min or 0
    seats = []
    for number in range(1, (group.count_max or least) + 1):
        seat = Seat(
            community_id=by.community_id,
            body=body,
            group=group.id,
            number=number,
            side=group.side,
            kind=group.kind,
            voting=group.voting,
            optional=number > least,
        )
        seat.starts, seat.ends = group.starts, group.ends
        seat.save()
        SEAT_ESTABLISHED.record(seat, by=by, at=at, origin=origin)
        seats.append(seat)
    return tuple(seats)
