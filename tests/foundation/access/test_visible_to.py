"""The list filter `visible_to` and the one-row predicate are two forms of one rule: for every model and every role."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django_scopes import scope

from samspel.domains.bodies.permissions import SEE_BODY
from samspel.domains.meetings.permissions import SEE_MEETING, SEE_RECORD
from samspel.domains.organisations.permissions import SEE_ORGANISATION
from samspel.domains.surveys.permissions import SEE_SURVEY
from samspel.foundation.access.actor import Actor, Grant, Role, Scope
from tests.make import foundation as make


@dataclass(frozen=True)
class Gathering:
    """What the predicate reads of a meeting: its bodies stand in a table of their own."""

    audience: str
    body_ids: frozenset[int]


def may_see_meeting(actor: Actor, row: Any) -> bool:
    return SEE_MEETING.allows(actor, Gathering(row.audience, frozenset(row.parts.values_list("body_id", flat=True))))


def may_find(actor: Actor, row: Any) -> bool:
    """What the search has found may be known of by those who may know of the row itself."""
    return PREDICATES[row.kind](actor, apps.get_model(row.kind).objects.get(pk=row.row_id))


PREDICATES: dict[str, Callable[[Actor, Any], bool]] = {
    "bodies.body": SEE_BODY.allows,
    "meetings.meeting": may_see_meeting,
    "meetings.mention": SEE_RECORD.allows,
    "meetings.recorddeclared": lambda actor, row: SEE_BODY.allows(actor, row.body),
    "meetings.steeringdocument": SEE_RECORD.allows,
    "meetings.decision": SEE_RECORD.allows,
    "organisations.organisation": SEE_ORGANISATION.allows,
    "surveys.survey": SEE_SURVEY.allows,
    "search.searchdocument": may_find,
}


def everybody(world) -> dict[str, Actor]:
    """Visitor, operator, and each role for the municipality, for each closed body and for the closed organisation."""
    places = [(Scope.COMMUNITY, 0), (Scope.BODY, world.closed.pk), (Scope.BODY, world.joint.pk)]
    places.append((Scope.ORGANISATION, world.secret.pk))
    roles = {
        f"{role} of {scope} {pk}": Actor(world.community.pk, grants=frozenset({Grant(role, scope, pk)}))
        for role in Role
        for scope, pk in places
    }
    return roles | {"visitor": make.visitor(world.community), "operator": make.operator(world.community)}


def listed(label: str, actor: Actor) -> set[int]:
    return set(apps.get_model(label).objects.visible_to(actor).values_list("pk", flat=True))


def is_filtered(model: type[models.Model]) -> bool:
    return model.__module__.startswith("samspel.") and hasattr(model._default_manager.all(), "visible_to")


def test_every_model_with_the_filter_has_its_predicate_here(world):
    with scope(community=world.community):
        assert {model._meta.label_lower for model in apps.get_models() if is_filtered(model)} == set(PREDICATES)


@pytest.mark.parametrize("label", PREDICATES)
def test_the_list_shows_what_the_predicate_allows(world, label):
    with scope(community=world.community):
        rows = list(apps.get_model(label).objects.all())
        for who, actor in everybody(world).items():
            allowed = {row.pk for row in rows if PREDICATES[label](actor, row)}
            assert (who, listed(label, actor)) == (who, allowed)


@pytest.mark.parametrize("label", PREDICATES)
def test_the_world_has_rows_that_the_rule_tells_apart(world, label):
    """Without closed rows that somebody sees and others do not, the test above could not fail."""
    with scope(community=world.community):
        seen = {who: frozenset(listed(label, actor)) for who, actor in everybody(world).items()}
    assert seen["visitor"] < seen["operator"]
    assert any(seen["visitor"] < rows < seen["operator"] for rows in seen.values())


def test_no_role_of_the_municipality_opens_what_civil_society_has_not_published(world):
    """The coordinator's own sphere is another matter, and only in the register."""
    with scope(community=world.community):
        visitor = {label: listed(label, make.visitor(world.community)) for label in PREDICATES}
        for role in Role:
            actor = make.in_role(world.community, role)
            more = {label for label in PREDICATES if listed(label, actor) != visitor[label]}
            known = {"organisations.organisation", "search.searchdocument"} if role is Role.COORDINATOR else set()
            assert (role, more) == (role, known)
