from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from samspel.across.archive.checks.states import before_its_day, states_reversed
from samspel.across.archive.contents import Archive
from samspel.across.archive.rows import Row
from samspel.across.archive.tables import BODY_PARTS
from samspel.domains.meetings.rules import MeetingState, moves_forward
from samspel.foundation.kernel.problems import Problem


def meeting_problems(archive: Archive) -> Iterator[Problem]:
    """What the record of meetings would refuse."""
    for row in archive.tables["meetings"]:
        yield from wrong_times(row)
        yield from body_in_two_parts(row)
    yield from held_too_early(archive)
    yield from states_reversed(archive, "meetings", "meeting_states", "meeting", moves_forward)
    yield from years_not_over(archive)


def wrong_times(row: Row) -> Iterator[Problem]:
    starts_at, ends_at, on = row["starts_at"], row["ends_at"], row["on"]
    if ends_at is not None and (starts_at is None or ends_at <= starts_at):
        yield row.problem("times-reversed", "ends_at")
    is_other_day = on is None or not on.is_day or (starts_at and timezone.localdate(starts_at) != on.earliest)
    if starts_at is not None and is_other_day and "on" not in row.unread:
        yield row.problem("time-on-other-day", "starts_at", on=on.edtf if on else "")


def body_in_two_parts(row: Row) -> Iterator[Problem]:
    seen: set[str] = set()
    for part in BODY_PARTS:
        for body in row[part]:
            if body in seen:
                yield row.problem("body-in-two-parts", part, value=body)
            seen.add(body)


def held_too_early(archive: Archive) -> Iterator[Problem]:
    meetings = archive.by_key("meetings")
    told = [(row, row) for row in (*archive.tables["meetings"], *archive.tables["mentions"])]
    told += [(row, meetings[row["meeting"]]) for row in archive.tables["meeting_states"] if row["meeting"] in meetings]
    for row, thing in told:
        if row["state"] is MeetingState.HELD:
            yield from before_its_day(archive, row, thing, "held-too-early", "state")


def years_not_over(archive: Archive) -> Iterator[Problem]:
    for row in archive.tables["declared"]:
        known_on = archive.known_on(row)
        if row["year"] and known_on and known_on <= date(row["year"], 12, 31):
            yield row.problem("year-not-over", "year", value=row["year"], known_on=known_on.isoformat())
