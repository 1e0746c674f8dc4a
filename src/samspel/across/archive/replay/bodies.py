from typing import Any

from samspel.across.archive.replay.state import Replay
from samspel.across.archive.rows import Row
from samspel.domains.bodies import actions
from samspel.foundation.programme.seats import Range, SeatGroup


def body(row: Row, on: Replay) -> Any:
    return actions.establish_body(
        key=row["key"],
        kind=row["kind"],
        sphere=row["sphere"],
        audience=row["audience"],
        parent=on.one("bodies", row["parent"]),
        purpose=row["purpose"],
        position=row["position"] or 0,
        starts=row["starts"],
        ends=row["ends"],
        evidenced_to=row["evidenced_to"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def seats(row: Row, on: Replay) -> Any:
    group = SeatGroup(
        id=row["group"],
        side_word=row["side"],
        kind=row["kind"],
        count=Range(min=row["least"], max=row["most"]),
        voting=row["voting"],
        starts=row["starts"],
        ends=row["ends"],
    )
    return actions.establish_seats(on.one("bodies", row["body"]), group, origin=on.origin(row), by=on.by, at=on.at)


def name(row: Row, on: Replay) -> Any:
    return actions.record_past_name(
        on.one("bodies", row["body"]),
        name=row["name"],
        kind=row["kind"],
        starts=row["starts"],
        ends=row["ends"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def link(row: Row, on: Replay) -> Any:
    return actions.link_bodies(
        on.one("bodies", row["body"]),
        on.one("bodies", row["other"]),
        kind=row["kind"],
        on=row["on"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def mandate(row: Row, on: Replay) -> Any:
    if not on.seats:
        on.take_seats()
    return actions.record_past_mandate(
        on.seats[row["body"], row["group"], row["number"]],
        key=row["key"],
        person=on.one("people", row["person"]),
        party=row["party"],
        on_behalf_of=[on.one("organisations", key) for key in row["on_behalf_of"]],
        starts=row["starts"],
        ends=row["ends"],
        evidenced_to=row["evidenced_to"],
        replaces=on.one("mandates", row["replaces"]),
        origin=on.origin(row),
        ended=on.ended(row),
        by=on.by,
        at=on.at,
    )


def office(row: Row, on: Replay) -> Any:
    return actions.record_past_office(
        on.one("mandates", row["mandate"]),
        key=row["key"],
        role=row["role"],
        starts=row["starts"],
        ends=row["ends"],
        evidenced_to=row["evidenced_to"],
        origin=on.origin(row),
        ended=on.ended(row),
        by=on.by,
        at=on.at,
    )
