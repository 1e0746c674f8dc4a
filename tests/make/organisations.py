"""Organisations, their names and umbrellas for tests, recorded as sources of the past."""

from itertools import count
from typing import Any

from samspel.domains.organisations import actions
from samspel.domains.organisations.models import Organisation, OrganisationName, UmbrellaMembership
from samspel.domains.organisations.rules import Form, NameKind
from samspel.foundation.access.actor import Actor, Grant, Role, Scope
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.models import Source
from samspel.foundation.kernel.dates import parse_date
from tests.make import foundation as make

numbers = count(1)


def recorded(community: Community, *, source: Source | None = None, place: str = "") -> dict[str, Any]:
    """Who records it, when, and from what."""
    return {"origin": make.origin(source=source, place=place), "by": make.operator(community), "at": make.NOW}


def period(starts: str, ends: str) -> dict[str, Any]:
    """Dates as EDTF or in Swedish words, "" = not known."""
    return {"starts": parse_date(starts) if starts else None, "ends": parse_date(ends) if ends else None}


def organisation(community: Community, name: str = "Grannkaffet", **given: Any) -> Organisation:
    """With one name without dates; a public association of civil society unless it is `given` otherwise."""
    usual = {
        "key": f"organisation-{next(numbers)}",
        "form": Form.ASSOCIATION,
        "sphere": Sphere.CIVIL_SOCIETY,
        "audience": Audience.PUBLIC,
    }
    made = actions.record_past_organisation(**(usual | given), **recorded(community))
    if name:
        named(made, name)
    return made


def named(
    organisation: Organisation,
    name: str,
    starts: str = "",
    ends: str = "",
    *,
    kind: NameKind = NameKind.NAME,
    source: Source | None = None,
    place: str = "",
) -> OrganisationName:
    known = recorded(organisation.community, source=source, place=place)
    return actions.record_past_name(organisation, name=name, kind=kind, **period(starts, ends), **known)


def membership(umbrella: Organisation, member: Organisation, starts: str = "", ends: str = "") -> UmbrellaMembership:
    return actions.record_past_membership(umbrella, member, **period(starts, ends), **recorded(umbrella.community))


def representative(organisation: Organisation) -> Actor:
    """Somebody who may speak for that organisation."""
    speaks_for = Grant(Role.REPRESENTATIVE, Scope.ORGANISATION, organisation.pk)
    return Actor(organisation.community_id, organisation_id=organisation.pk, grants=frozenset({speaks_for}))
