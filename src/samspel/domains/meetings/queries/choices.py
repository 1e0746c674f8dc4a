"""What lists can be narrowed to, and how many rows each choice would show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min

from samspel.domains.bodies.models import Body
from samspel.domains.bodies.queries.bodies import name_in_use
from samspel.domains.meetings.models import Decision, MeetingBody
from samspel.domains.meetings.queries.meetings import known_meetings
from samspel.domains.meetings.queries.records import dated, known, names_by_body
from samspel.domains.meetings.rules import MeetingKind
from samspel.foundation.access.actor import Actor


@dataclass(frozen=True, slots=True)
class BodyCount:
    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class OrganCount:
    organ: str
    count: int


@dataclass(frozen=True, slots=True)
class MeetingChoices:
    """Each with the other choices in force. `years`: those that any known meeting may fall in, newest first."""

    kinds: tuple[tuple[MeetingKind, int], ...]
    bodies: tuple[BodyCount, ...]
    years: tuple[int, ...]


def meeting_choices(
    actor: Actor,
    *,
    known_on: date,
    body: str = "",
    kind: MeetingKind | None = None,
    from_: date | None = None,
    to: date | None = None,
) -> MeetingChoices:
    """What `queries.meetings_list` with the same arguments can be narrowed to. Six statements."""
    of_kinds = known_meetings(actor, known_on, body=body, from_=from_, to=to).order_by().values("kind")
    counts = {row["kind"]: row["count"] for row in of_kinds.annotate(count=Count("pk"))}
    return MeetingChoices(
        kinds=tuple((kind, counts[kind]) for kind in MeetingKind if kind in counts),
        bodies=bodies_meeting(actor, known_on, kind=kind, from_=from_, to=to),
        years=years_of(known_meetings(actor, known_on)),
    )


def bodies_meeting(
    actor: Actor, known_on: date, *, kind: MeetingKind | None, from_: date | None, to: date | None
) -> tuple[BodyCount, ...]:
    """The bodies that have a part in those meetings, in the programme's order, under today's names."""
    meetings = known_meetings(actor, known_on, kind=kind, from_=from_, to=to).order_by().values("pk")
    parts = MeetingBody.objects.filter(meeting__in=meetings).order_by().values("body")
    counts = {row["body"]: row["count"] for row in parts.annotate(count=Count("pk"))}
    bodies = list(Body.objects.visible_to(actor).filter(pk__in=counts))
    names = names_by_body((body.pk for body in bodies), known_on=known_on)
    return tuple(
        BodyCount(body.key, name_in_use(names[body.pk], body.key, on=known_on), counts[body.pk]) for body in bodies
    )


def organs_deciding(
    actor: Actor, *, known_on: date, organ: str = "", from_: date | None = None, to: date | None = None
) -> tuple[OrganCount, ...]:
    """Who has decided in those days, most decisions first; `organ` stays even without any. One statement."""
    rows = dated(known(Decision.objects.visible_to(actor), known_on), from_, to).order_by().values("organ")
    counted = [
        OrganCount(row["organ"], row["count"]) for row in rows.annotate(count=Count("pk")).order_by("-count", "organ")
    ]
    missing = [OrganCount(organ, 0)] if organ and organ not in {one.organ for one in counted} else []
    return tuple(counted + missing)


def years_of_decisions(actor: Actor, *, known_on: date) -> tuple[int, ...]:
    """The years that any known decision may fall in, newest first. One statement."""
    return years_of(known(Decision.objects.visible_to(actor), known_on))


def years_of(rows: Iterable[object]) -> tuple[int, ...]:
    bounds = rows.order_by().aggregate(  # type: ignore[attr-defined]
        Min("on_earliest"), Min("on_latest"), Max("on_latest"), Max("on_earliest")
    )
    years = [day.year for day in bounds.values() if day]
    return tuple(range(max(years), min(years) - 1, -1)) if years else ()
