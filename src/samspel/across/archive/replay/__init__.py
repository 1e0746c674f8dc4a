"""Each table's rows → the action that records them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from samspel.across.archive.replay import bodies, meetings, register
from samspel.across.archive.replay.state import Replay
from samspel.across.archive.rows import Row
from samspel.across.archive.tables import Table

STEPS: dict[str, Callable[[Row, Replay], Any]] = {
    "sources": register.source,
    "units": register.unit,
    "people": register.person,
    "organisations": register.organisation,
    "organisation_names": register.organisation_name,
    "memberships": register.membership,
    "bodies": bodies.body,
    "seats": bodies.seats,
    "body_names": bodies.name,
    "body_links": bodies.link,
    "mandates": bodies.mandate,
    "offices": bodies.office,
    "documents": meetings.document,
    "document_links": meetings.document_link,
    "meetings": meetings.meeting,
    "meeting_states": meetings.meeting_state,
    "mentions": meetings.mention,
    "declared": meetings.declared,
    "decisions": meetings.decision,
    "surveys": meetings.survey,
    "survey_states": meetings.survey_state,
    "claims": register.claim,
}


def replay_row(row: Row, on: Replay) -> None:
    """Let the row's action make what it tells of. Raises the action's refusals."""
    made = STEPS[row.table.name](row, on)
    if row.table.identity == ("key",):
        on.made[row.table.name][row["key"]] = made


def in_order(table: Table, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows in the order of the file, each after the one of the same table that it names."""
    if not table.above:
        yield from rows
        return
    here = {row["key"] for row in rows}
    placed: set[str] = set()
    waiting = list(rows)
    while waiting:
        ready = [row for row in waiting if row[table.above] not in here or row[table.above] in placed]
        yield from ready
        placed |= {row["key"] for row in ready}
        waiting = [row for row in waiting if row["key"] not in placed]
