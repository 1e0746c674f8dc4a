"""Communities, bodies, organisations and the people who act, for tests. Everything is made by actions, as in use."""

from datetime import date, datetime, time
from itertools import count
from typing import Any

from django.utils import timezone

from samspel.domains.bodies.actions import establish_body, record_past_name
from samspel.domains.bodies.models import Body
from samspel.domains.organisations import actions as organisation_actions
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.rules import Form, NameKind
from samspel.foundation.access.actor import Actor, Grant, Role, Scope
from samspel.foundation.communities.models import Community, Unit
from samspel.foundation.communities.rules import Audience, Sphere, UnitKind
from samspel.foundation.journal.actions import found_community, record_claim, record_source, record_unit
from samspel.foundation.journal.events import Origin
from samspel.foundation.journal.models import Claim, Source
from samspel.foundation.kernel.dates import PartialDate, parse_date

numbers = count(1)


def noon(day: str) -> datetime:
    """Twelve o'clock, local time, on an ISO day."""
    return timezone.make_aware(datetime.combine(date.fromisoformat(day), time(12)))


NOW = noon("2021-03-23")


def community(key: str = "jonkoping", *, name: str = "Jönköping") -> Community:
    return found_community(
        key=key,
        name=name,
        municipality=f"{name}s kommun",
        code="0680",
        hosts=[f"{key}.localhost"],
        by=Actor.operator(0),
        at=NOW,
    )


def operator(community: Community) -> Actor:
    return Actor.operator(community.pk)


def visitor(community: Community) -> Actor:
    return Actor.visitor(community.pk)


def in_role(community: Community, role: Role, *, body: Body | None = None) -> Actor:
    """Somebody with one role: in a body, or in the whole community."""
    grant = Grant(role, Scope.BODY, body.pk) if body else Grant(role, Scope.COMMUNITY)
    return Actor(community_id=community.pk, grants=frozenset((grant,)))


def source(community: Community, key: str, *, day: str = "2021-03-23", title: str = "") -> Source:
    return record_source(
        key=key,
        title=title or key,
        kind="report",
        publisher="Csam Jönköping",
        date=parse_date(day),
        url="",
        note="",
        by=operator(community),
        at=NOW,
    )


def origin(day: str = "2021-03-23", *, source: Source | None = None, place: str = "") -> Origin:
    """How something became known at noon on that day."""
    return Origin(known_at=noon(day), source=source, place=place)


def body(
    community: Community,
    key: str,
    *,
    names: tuple[tuple[str, str | None, str | None], ...] = (),
    sphere: Sphere = Sphere.JOINT,
    audience: Audience = Audience.PUBLIC,
    parent: Body | None = None,
    purpose: str = "",
) -> Body:
    """A body with its names: (name, starts, ends)."""
    by, at, known = operator(community), NOW, origin("2010-01-01")
    made = establish_body(
        key=key,
        kind="network",
        sphere=sphere,
        audience=audience,
        parent=parent,
        purpose=purpose,
        position=next(numbers),
        starts=None,
        ends=None,
        origin=known,
        by=by,
        at=at,
    )
    for name, starts, ends in names or ((key.capitalize(), None, None),):
        period = {"starts": starts and parse_date(starts), "ends": ends and parse_date(ends)}
        record_past_name(made, name=name, kind=NameKind.NAME, **period, origin=known, by=by, at=at)
    return made


def organisation(community: Community, key: str, *, name: str, audience: Audience = Audience.PUBLIC) -> Organisation:
    by, at, known = operator(community), NOW, origin("2010-01-01")
    made = organisation_actions.record_past_organisation(
        key=key,
        form=Form.ASSOCIATION,
        sphere=Sphere.CIVIL_SOCIETY,
        audience=audience,
        origin=known,
        by=by,
        at=at,
    )
    organisation_actions.record_past_name(
        made, name=name, kind=NameKind.NAME, starts=None, ends=None, origin=known, by=by, at=at
    )
    return made


def unit(community: Community, key: str, *, name: str) -> Unit:
    return record_unit(key=key, name=name, kind=UnitKind.ADMINISTRATION, by=operator(community), at=NOW)


def claim(subject: Any, *, origin: Origin, **told: Any) -> Claim:
    return record_claim(subject, **told, origin=origin, by=operator(subject.community), at=NOW)


def when(text: str) -> PartialDate:
    return parse_date(text)
