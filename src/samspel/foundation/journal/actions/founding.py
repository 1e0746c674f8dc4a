from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_scopes import scope

from samspel.foundation.access.actor import Actor
from samspel.foundation.access.permissions import Permission, is_coordinator, is_operator
from samspel.foundation.communities.models import Community, HostName, Unit
from samspel.foundation.communities.rules import UnitKind
from samspel.foundation.journal.events import EventKind, Origin
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.people.models import Person

FOUND_COMMUNITY = Permission("communities.found_community", gettext_lazy("Set up a municipality"), is_operator)
DESCRIBE_COMMUNITY = Permission(
    "communities.describe_community", gettext_lazy("Say whom people may contact in the municipality"), is_operator
)
ADOPT_PROGRAMME = Permission("communities.adopt_programme", gettext_lazy("Put a programme in force"), is_operator)
RECORD_UNIT = Permission(
    "communities.record_unit", gettext_lazy("Enter a board or administration of the municipality"), is_coordinator
)
RECORD_PERSON = Permission("people.record_person", gettext_lazy("Enter a person"), is_coordinator)

COMMUNITY_FOUNDED = EventKind("communities.community_founded", gettext_lazy("The municipality was set up"))
COMMUNITY_DESCRIBED = EventKind(
    "communities.community_described", gettext_lazy("The municipality's contact and texts were changed")
)
PROGRAMME_ADOPTED = EventKind("communities.programme_adopted", gettext_lazy("A programme was put in force here"))
UNIT_RECORDED = EventKind("communities.unit_recorded", gettext_lazy("A board or administration was entered"))
PERSON_RECORDED = EventKind("people.person_recorded", gettext_lazy("A person was entered"))


DESCRIPTION = [
    *("contact_name", "contact_role", "contact_phone", "contact_email"),
    *("accessibility_note", "privacy_note"),
]


class CommunityExists(Refused):
    """The key or a host name belongs to a community that is already here."""


@transaction.atomic
def found_community(
    *,
    key: str,
    name: str,
    municipality: str,
    code: str,
    hosts: Sequence[str],
    origin: Origin | None = None,
    by: Actor,
    at: datetime,
) -> Community:
    """Set up a tenant. `by` is the operator, whose `community_id` is not known before this and is not read.

    The first community is served wherever no other is named. `origin` None, here and below: it is known from now on.
    Raises `CommunityExists`.
    """
    refuse_existing(key, hosts)
    first = not Community.objects.exists()
    community = Community(key=key, name=name, municipality=municipality, code=code, is_default=first)
    FOUND_COMMUNITY.require(by, community)
    community.save()
    for host in hosts:
        HostName.objects.create(host=host.lower(), community=community)
    with scope(community=community):
        COMMUNITY_FOUNDED.record(community, by=replace(by, community_id=community.pk), at=at, origin=origin)
    return community


def refuse_existing(key: str, hosts: Sequence[str]) -> None:
    if Community.objects.filter(key=key).exists():
        raise CommunityExists(_("There is already a municipality %(key)s. Choose another key.") % {"key": key})
    taken = HostName.objects.filter(host__in=[host.lower() for host in hosts]).first()
    if taken:
        raise CommunityExists(
            _("The address %(host)s already leads to another municipality. Choose another one.") % {"host": taken.host}
        )


@transaction.atomic
def describe_community(
    community: Community,
    *,
    contact_name: str,
    contact_role: str,
    contact_phone: str,
    contact_email: str,
    accessibility_note: str,
    privacy_note: str,
    origin: Origin | None = None,
    by: Actor,
    at: datetime,
) -> None:
    """Say whom people may contact, and what the municipality's own part of the two legal pages says."""
    DESCRIBE_COMMUNITY.require(by, community)
    community.contact_name, community.contact_role = contact_name, contact_role
    community.contact_phone, community.contact_email = contact_phone, contact_email
    community.accessibility_note, community.privacy_note = accessibility_note, privacy_note
    community.save(update_fields=DESCRIPTION)
    COMMUNITY_DESCRIBED.record(community, by=by, at=at, origin=origin)


@transaction.atomic
def adopt_programme(community: Community, *, toml: str, origin: Origin | None = None, by: Actor, at: datetime) -> None:
    """Put a programme file in force. Its text must already have been read without problems."""
    ADOPT_PROGRAMME.require(by, community)
    community.programme_toml = toml
    community.save(update_fields=["programme_toml"])
    PROGRAMME_ADOPTED.record(community, by=by, at=at, origin=origin)


@transaction.atomic
def record_unit(*, key: str, name: str, kind: UnitKind, origin: Origin | None = None, by: Actor, at: datetime) -> Unit:
    """Enter a board, an administration or an office of the municipality."""
    unit = Unit(community_id=by.community_id, key=key, name=name, kind=kind)
    RECORD_UNIT.require(by, unit)
    unit.save()
    UNIT_RECORDED.record(unit, by=by, at=at, origin=origin)
    return unit


@transaction.atomic
def record_person(
    *, key: str, name: str, protected: bool, origin: Origin | None = None, by: Actor, at: datetime
) -> Person:
    """Enter a person who appears in the records. Gives no login and no rights."""
    person = Person(community_id=by.community_id, key=key, name=name, protected=protected)
    RECORD_PERSON.require(by, person)
    person.save()
    PERSON_RECORDED.record(person, by=by, at=at, origin=origin)
    return person
