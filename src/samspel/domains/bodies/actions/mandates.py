from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from samspel.domains.bodies.actions.periods import refuse_reversed
from samspel.domains.bodies.events import MANDATE_BEGUN, MANDATE_ENDED, OFFICE_BEGUN, OFFICE_ENDED
from samspel.domains.bodies.models import OFFICE_LABELS, Body, Mandate, MandateFor, Office, Seat
from samspel.domains.bodies.permissions import RECORD_MANDATE
from samspel.domains.bodies.rules import Holding, OfficeRole, clashes
from samspel.domains.organisations.models import Organisation
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import edtf_of
from samspel.foundation.journal.events import Origin, refuse_crossing
from samspel.foundation.journal.visible import refuse_unknown
from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.people.models import Person


class SeatTaken(Refused):
    """Two people would surely hold one seat, or one office, on the same day."""


class ReplacedElsewhere(Refused):
    """A mandate would replace one in another body."""


@transaction.atomic
def record_past_mandate(
    seat: Seat,
    *,
    key: str,
    person: Person | None,
    party: str,
    on_behalf_of: Sequence[Organisation],
    starts: PartialDate | None,
    ends: PartialDate | None,
    evidenced_to: date | None,
    replaces: Mandate | None,
    origin: Origin,
    ended: Origin | None = None,
    by: Actor,
    at: datetime,
) -> Mandate:
    """Record that somebody sat, for whom and when, as a source tells it. Makes no letters and gives no rights.

    `person` None = the source names nobody; `ended` = how the end came to be known, if otherwise than the start.
    Raises `PeriodReversed`; `SeatTaken` if somebody else surely held the seat on a day that this mandate surely covers;
    `ReplacedElsewhere`; `NotAllowed` too for an organisation that `by` may not know of.
    """
    RECORD_MANDATE.require(by, seat.body)
    refuse_unknown(*on_behalf_of, by=by)
    mandate = Mandate(
        community_id=by.community_id,
        key=key,
        seat=seat,
        person=person,
        party=party,
        evidenced_to=evidenced_to,
        replaces=replaces,
    )
    mandate.starts, mandate.ends = starts, ends
    for row in (mandate, *on_behalf_of):
        refuse_crossing(row, by.community_id)
    refuse_replacing_elsewhere(mandate)
    refuse_reversed(mandate.period)
    refuse_taken_seat(mandate)
    mandate.save()
    MandateFor.objects.bulk_create(
        MandateFor(community_id=mandate.community_id, mandate=mandate, organisation=organisation, position=position)
        for position, organisation in enumerate(on_behalf_of)
    )
    MANDATE_BEGUN.record(mandate, by=by, at=at, origin=origin, starts=edtf_of(starts))
    if ends is not None:
        MANDATE_ENDED.record(mandate, by=by, at=at, origin=ended or origin, ends=edtf_of(ends))
    return mandate


def refuse_replacing_elsewhere(mandate: Mandate) -> None:
    replaced = mandate.replaces
    if replaced is not None and replaced.seat.body_id != mandate.seat.body_id:
        raise ReplacedElsewhere(
            _("%(other)s is a mandate in another group. Choose one in the same group, or none.")
            % {"other": replaced.key}
        )


def refuse_taken_seat(mandate: Mandate) -> None:
    """The seat's own row is locked: two who record the first mandate in it have no other row to wait at."""
    Seat.objects.select_for_update().get(pk=mandate.seat_id)
    others = Mandate.objects.filter(seat=mandate.seat_id)
    held = [Holding(other.key, other.seat.slot, other.period) for other in others.select_related("seat")]
    new = Holding(mandate.key, mandate.seat.slot, mandate.period)
    taken = [clash for clash in clashes([*held, new]) if new.holder in (clash.first, clash.second)]
    if taken:
        raise SeatTaken(
            _("The seat %(seat)s is already held by %(other)s on the same days. End that mandate first.")
            % {"seat": mandate.seat.slot, "other": taken[0].first}
        )


@transaction.atomic
def record_past_office(
    mandate: Mandate,
    *,
    key: str,
    role: OfficeRole,
    starts: PartialDate | None,
    ends: PartialDate | None,
    evidenced_to: date | None,
    origin: Origin,
    ended: Origin | None = None,
    by: Actor,
    at: datetime,
) -> Office:
    """Record that a member was chair or vice chair, as a source tells it.

    Raises `PeriodReversed`; `SeatTaken` if another surely held the same office of the body on the same day.
    """
    RECORD_MANDATE.require(by, mandate.seat.body)
    office = Office(community_id=by.community_id, key=key, mandate=mandate, role=role, evidenced_to=evidenced_to)
    office.starts, office.ends = starts, ends
    refuse_reversed(office.period)
    refuse_two_in_office(office)
    office.save()
    OFFICE_BEGUN.record(office, by=by, at=at, origin=origin, starts=edtf_of(starts))
    if ends is not None:
        OFFICE_ENDED.record(office, by=by, at=at, origin=ended or origin, ends=edtf_of(ends))
    return office


def refuse_two_in_office(office: Office) -> None:
    """The body's own row is locked, for the same reason as the seat's above."""
    body = Body.objects.select_for_update().get(pk=office.mandate.seat.body_id)
    others = Office.objects.filter(mandate__seat__body=body, role=office.role)
    held = [Holding(other.key, other.role, other.period) for other in others]
    new = Holding(office.key, office.role, office.period)
    taken = [clash for clash in clashes([*held, new]) if new.holder in (clash.first, clash.second)]
    if taken:
        raise SeatTaken(
            _("Two people would be %(role)s at the same time: %(first)s and %(second)s. Change one of the periods.")
            % {"role": OFFICE_LABELS[OfficeRole(office.role)], "first": taken[0].first, "second": taken[0].second}
        )
