"""Seats, mandates and offices for tests, recorded as sources of the past."""

from datetime import date
from itertools import count
from typing import Any

from samspel.domains.bodies import actions
from samspel.domains.bodies.models import Body, Mandate, Office, Seat
from samspel.domains.bodies.rules import OfficeRole
from samspel.domains.organisations.models import Organisation
from samspel.foundation.journal.actions import record_person
from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.people.models import Person
from samspel.foundation.programme.seats import Range, SeatGroup
from tests.make import foundation as make

numbers = count(1)


def recorded(row: Any, *, day: str = "2021-03-23") -> dict[str, Any]:
    """Who enters it, when, and from what."""
    return {"origin": make.origin(day), "by": make.operator(row.community), "at": make.NOW}


def person(community: Any, name: str = "Ingrid Wallner") -> Person:
    key = f"person-{next(numbers)}"
    return record_person(key=key, name=name, protected=False, by=make.operator(community), at=make.NOW)


def seats(body: Body, number: int = 1, *, side: str = "civilsamhälle", **group: Any) -> tuple[Seat, ...]:
    plan = SeatGroup(side_word=side, id=group.pop("id", f"grupp-{next(numbers)}"), count=Range(exactly=number), **group)
    return actions.establish_seats(body, plan, **recorded(body))


def mandate(
    seat: Seat,
    starts: str | None = "2019-02-19",
    ends: str | None = None,
    *,
    who: Person | None = None,
    for_: tuple[Organisation, ...] = (),
    evidenced_to: date | None = None,
    ended_known: str = "",
    known: str = "2021-03-23",
    **given: Any,
) -> Mandate:
    number = next(numbers)
    values = {"key": f"uppdrag-{number}", "person": who, "party": "", "on_behalf_of": for_, "replaces": None} | given
    return actions.record_past_mandate(
        seat,
        **recorded(seat, day=known) | values,
        starts=parse_date(starts) if starts else None,
        ends=parse_date(ends) if ends else None,
        evidenced_to=evidenced_to,
        ended=make.origin(ended_known) if ended_known else None,
    )


def office(mandate: Mandate, role: OfficeRole, starts: str | None, ends: str | None = None, **given: Any) -> Office:
    return actions.record_past_office(
        mandate,
        key=f"post-{next(numbers)}",
        role=role,
        starts=parse_date(starts) if starts else None,
        ends=parse_date(ends) if ends else None,
        evidenced_to=None,
        **recorded(mandate) | given,
    )
