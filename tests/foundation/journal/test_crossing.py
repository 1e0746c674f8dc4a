"""No action ties one municipality's rows to another's: every action, with every row, with the source and the actor."""

import inspect
import typing
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django_scopes import scope, scopes_disabled

from samspel.foundation.journal.events import CrossesCommunity, Origin
from tests.foundation.journal.calls import CALLS, ROOMS, SOURCE_BY_FUNCTION, WITHOUT_ROWS, Rows, rows_of
from tests.make import foundation as make

Action = Callable[..., Any]


def actions() -> set[Action]:
    """What the rooms offer that is done by somebody at a time."""
    offered = (one for room in ROOMS for one in vars(room).values() if inspect.isfunction(one))
    return {one for one in offered if {"by", "at"} <= set(inspect.signature(one).parameters)}


def name_of(action: Action) -> str:
    return f"{action.__module__.split('.')[2]}.{action.__name__}"


def holds_a_row(hint: Any) -> bool:
    if isinstance(hint, type):
        return issubclass(hint, models.Model | Origin)
    return any(holds_a_row(part) for part in typing.get_args(hint))


def row_parameters(action: Action) -> list[str]:
    """Its parameters that take a row, and `by` where there is a row to be another municipality's than the actor."""
    hints = typing.get_type_hints(inspect.unwrap(action))
    rows = [name for name, hint in hints.items() if name != "return" and holds_a_row(hint)]
    return [*rows, "by"] if any(hints[name] is not Origin for name in rows) else rows


CROSSINGS = [
    pytest.param(action, name, id=f"{name_of(action)}-{name}")
    for action in sorted(CALLS, key=name_of)
    for name in row_parameters(action)
]


@pytest.fixture
def home(db) -> Rows:
    community = make.community()
    with scope(community=community):
        return rows_of(community)


@pytest.fixture
def foreign(db) -> Rows:
    community = make.community("kristianstad", name="Kristianstad")
    with scope(community=community):
        return rows_of(community)


def everything() -> dict[str, list[Any]]:
    """Every row of ours, as it stands in the database."""
    with scopes_disabled():
        ours = [model for model in apps.get_models() if model.__module__.startswith("samspel.")]
        return {model._meta.label: list(model._default_manager.order_by("pk").values()) for model in ours}


def test_every_action_is_called_here_with_every_row_that_it_takes():
    assert actions() == set(CALLS) | WITHOUT_ROWS


@pytest.mark.parametrize("action", sorted(CALLS, key=name_of), ids=name_of)
def test_control_with_its_own_rows_the_call_goes_through(home, action):
    call = CALLS[action](home)
    assert {name for name in row_parameters(action) if call[name] is None} == set()
    before = everything()
    with scope(community=home.community):
        action(**call)
    assert everything() != before


@pytest.mark.parametrize(("action", "parameter"), CROSSINGS)
def test_another_municipalitys_row_is_refused_and_nothing_is_left(home, foreign, action, parameter):
    call = CALLS[action](home) | {parameter: CALLS[action](foreign)[parameter]}
    before = everything()

    with scope(community=home.community), pytest.raises((CrossesCommunity, ObjectDoesNotExist)):
        action(**call)
    assert everything() == before


@pytest.mark.parametrize("action", SOURCE_BY_FUNCTION, ids=name_of)
def test_a_programme_with_another_municipalitys_source_is_refused(home, foreign, action):
    call = SOURCE_BY_FUNCTION[action](home) | {"origin_for": SOURCE_BY_FUNCTION[action](foreign)["origin_for"]}
    before = everything()

    with scope(community=home.community), pytest.raises(CrossesCommunity):
        action(**call)
    assert everything() == before
