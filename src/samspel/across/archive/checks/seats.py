from collections import defaultdict
from collections.abc import Iterator, Mapping

from samspel.across.archive.checks.references import bodies_unknown
from samspel.across.archive.contents import Archive
from samspel.across.archive.rows import Row
from samspel.domains.bodies.rules import Holding, clashes
from samspel.foundation.kernel.periods import Period
from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.values import suggestion

Seats = Mapping[str, Mapping[str, int]]
"""How many seats each group has, by body and group."""


def seat_problems(archive: Archive) -> Iterator[Problem]:
    """Mandates in seats that do not exist, two holders of one seat, two chairs at once."""
    for row in archive.tables["seats"]:
        if row["most"] is not None and (row["least"] or 0) > row["most"]:
            yield row.problem("range-reversed", "most", min=row["least"], max=row["most"])
    if not bodies_unknown(archive) and "seats" not in archive.incomplete:
        seats = seats_of(archive)
        for row in archive.tables["mandates"]:
            yield from lost_seat(row, seats)
    yield from seats_held_twice(archive)
    yield from offices_held_twice(archive)
    yield from replaced_elsewhere(archive)


def seats_of(archive: Archive) -> Seats:
    seats: dict[str, dict[str, int]] = defaultdict(dict)
    for body in archive.bodies:
        for group in body.seat_groups:
            seats[body.id][group.id] = group.count_max or group.count_min or 0
    for row in archive.tables["seats"]:
        if row["body"] and row["group"]:
            known = seats[row["body"]].get(row["group"], 0)
            seats[row["body"]][row["group"]] = max(known, row["most"] or 0)
    return seats


def lost_seat(row: Row, seats: Seats) -> Iterator[Problem]:
    groups, group, number = seats.get(row["body"], {}), row["group"], row["number"]
    if row["body"] and group and group not in groups:
        said = {"value": group, "body": row["body"], **suggestion(group, sorted(groups))}
        yield row.problem("seat-group-unknown", "group", **said)
    elif row["body"] and group and number is not None and not 1 <= number <= groups[group]:
        yield row.problem("seat-unknown", "number", value=number, most=groups[group], group=group)


def seats_held_twice(archive: Archive) -> Iterator[Problem]:
    rows = {row["key"]: row for row in archive.tables["mandates"] if readable(row)}
    holdings = [
        Holding(key, f"{row['body']} {row['group']}/{row['number']}", period_of(row)) for key, row in rows.items()
    ]
    for clash in clashes(holdings):
        first, second = rows[clash.first], rows[clash.second]
        yield second.problem("seat-held-twice", "starts", seat=clash.slot, other=clash.first, first=first.line)


def offices_held_twice(archive: Archive) -> Iterator[Problem]:
    bodies = {key: row["body"] for key, row in archive.by_key("mandates").items()}
    rows = {row["key"]: row for row in archive.tables["offices"] if readable(row) and row["mandate"] in bodies}
    holdings = [Holding(key, f"{bodies[row['mandate']]} {row['role']}", period_of(row)) for key, row in rows.items()]
    for clash in clashes(holdings):
        first, second = rows[clash.first], rows[clash.second]
        role = str(second["role"])
        yield second.problem("office-held-twice", "starts", role=role, other=clash.first, first=first.line)


def replaced_elsewhere(archive: Archive) -> Iterator[Problem]:
    bodies = {key: row["body"] for key, row in archive.by_key("mandates").items()}
    for row in archive.tables["mandates"]:
        before = bodies.get(row["replaces"])
        if before and row["body"] and before != row["body"]:
            yield row.problem("replaces-elsewhere", "replaces", value=row["replaces"], body=before)


def readable(row: Row) -> bool:
    return row.unread.isdisjoint(("key", "body", "group", "number", "mandate", "role", "starts", "ends"))


def period_of(row: Row) -> Period:
    return Period(row["starts"], row["ends"], row["evidenced_to"])
