from collections.abc import Iterator
from datetime import date
from itertools import groupby

from samspel.across.archive.listing.told import Told, Values, in_order, key_or_none, plain
from samspel.domains.bodies.events import MANDATE_ENDED, OFFICE_ENDED
from samspel.domains.bodies.models import Body, BodyLink, BodyName, Mandate, Office, Seat


def bodies(told: Told) -> Iterator[Values]:
    names = ("key", "kind", "sphere", "audience", "position", "purpose", "starts", "ends", "evidenced_to")
    for row in in_order(Body.objects.select_related("parent"), "key"):
        yield plain(row, *names) | {"parent": key_or_none(row.parent)} | told.fact(row)


def seats(told: Told) -> Iterator[Values]:
    """One row for each group; groups in the order in which they were set up, which is how they are shown."""
    rows = in_order(Seat.objects.select_related("body"), "body__key")
    for (body, group), found in groupby(rows, key=lambda seat: (seat.body.key, seat.group)):
        alike = list(found)
        yield (
            plain(alike[0], "side", "kind", "voting", "starts", "ends")
            | {"body": body, "group": group, "least": sum(not seat.optional for seat in alike), "most": len(alike)}
            | told.fact(alike[0])
        )


def body_names(told: Told) -> Iterator[Values]:
    for row in in_order(BodyName.objects.select_related("body"), "body__key"):
        yield plain(row, "name", "kind", "starts", "ends") | {"body": row.body.key} | told.fact(row)


def body_links(told: Told) -> Iterator[Values]:
    for row in in_order(BodyLink.objects.select_related("body", "other"), "body__key"):
        yield plain(row, "kind", "on") | {"body": row.body.key, "other": row.other.key} | told.fact(row)


def mandates(told: Told) -> Iterator[Values]:
    rows = Mandate.objects.select_related("seat__body", "person", "replaces").prefetch_related(
        "on_behalf__organisation"
    )
    for row in sorted(rows, key=mandate_order):
        yield (
            plain(row, "key", "party", "starts", "ends", "evidenced_to")
            | {"body": row.seat.body.key, "group": row.seat.group, "number": row.seat.number}
            | {"person": key_or_none(row.person), "replaces": key_or_none(row.replaces)}
            | {"on_behalf_of": tuple(held.organisation.key for held in row.on_behalf.all())}
            | told.fact(row)
            | told.end(row, MANDATE_ENDED.name)
        )


def mandate_order(row: Mandate) -> tuple[str, str, int, date, str]:
    """Seat by seat, those who came first before those who came after them."""
    latest = row.starts.latest if row.starts else None
    return (row.seat.body.key, row.seat.group, row.seat.number, latest or date.min, row.key)


def offices(told: Told) -> Iterator[Values]:
    for row in in_order(Office.objects.select_related("mandate"), "key"):
        yield (
            plain(row, "key", "role", "starts", "ends", "evidenced_to")
            | {"mandate": row.mandate.key}
            | told.fact(row)
            | told.end(row, OFFICE_ENDED.name)
        )
