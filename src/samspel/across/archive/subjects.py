"""What each entry of the journal is about, named so that it means the same in another database."""

from collections.abc import Callable
from typing import Any

from django.apps import apps

from samspel.foundation.communities.models import Community

Name = Callable[[Any], str]
Subjects = dict[tuple[str, int], str]
"""The name of each row in the journal's subjects, by kind and id."""


def by_key(row: Any) -> str:
    return str(row.key)


def owned(*fields: str) -> Name:
    """Names like "csam/alias/Csam": values of the row, and of rows that it points to."""

    def name(row: Any) -> str:
        return "/".join(str(value_at(row, field)) for field in fields)

    return name


def value_at(row: Any, path: str) -> Any:
    for step in path.split("__"):
        row = getattr(row, step)
    return row


# Model → (how a row is named, what to join so that this takes one statement).
NAMES: dict[str, tuple[Name, tuple[str, ...]]] = {
    "communities.unit": (by_key, ()),
    "people.person": (by_key, ()),
    "journal.source": (by_key, ()),
    "journal.claim": (by_key, ()),
    "organisations.organisation": (by_key, ()),
    "organisations.organisationname": (owned("organisation__key", "kind", "starts_edtf", "name"), ("organisation",)),
    "organisations.umbrellamembership": (
        owned("umbrella__key", "member__key", "starts_edtf"),
        ("umbrella", "member"),
    ),
    "bodies.body": (by_key, ()),
    "bodies.bodyname": (owned("body__key", "kind", "starts_edtf", "name"), ("body",)),
    "bodies.bodylink": (owned("body__key", "kind", "other__key", "on_edtf"), ("body", "other")),
    "bodies.seat": (owned("body__key", "group", "number"), ("body",)),
    "bodies.mandate": (by_key, ()),
    "bodies.office": (by_key, ()),
    "meetings.steeringdocument": (by_key, ()),
    "meetings.documentlink": (owned("document__key", "earlier__key"), ("document", "earlier")),
    "meetings.meeting": (by_key, ()),
    "meetings.mention": (by_key, ()),
    "meetings.recorddeclared": (owned("body__key", "year"), ("body",)),
    "meetings.decision": (by_key, ()),
    "surveys.survey": (by_key, ()),
}


def subjects_of(community: Community) -> Subjects:
    """The names of all rows of a community that entries can be about. One statement for each kind of row."""
    names: Subjects = {("communities.community", community.pk): community.key}
    for label, (name, joined) in NAMES.items():
        rows = apps.get_model(label).objects.select_related(*joined) if joined else apps.get_model(label).objects.all()
        names |= {(label, row.pk): name(row) for row in rows}
    return names
