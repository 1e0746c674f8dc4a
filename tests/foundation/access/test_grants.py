"""Which rights somebody has at a moment, and what a permission says when it is not given."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django_scopes import scope

from samspel.foundation.access.actor import Actor, Grant, Role, Scope
from samspel.foundation.access.models import RoleGrant
from samspel.foundation.access.permissions import NotAllowed, Permission, is_coordinator, is_operator
from samspel.foundation.access.queries import actor_of
from samspel.foundation.communities.models import Community
from samspel.foundation.people.models import Person, User
from tests.make import bodies as make_bodies
from tests.make import foundation as make

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


@pytest.fixture
def jonkoping(db) -> Community:
    community = make.community()
    with scope(community=community):
        yield community


def granted(person, role=Role.COORDINATOR, scope=Scope.COMMUNITY, scope_id=0, *, ends=None) -> None:
    RoleGrant.objects.create(
        community=person.community, person=person, role=role, scope=scope, scope_id=scope_id,
        starts=make.NOW, ends=ends,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("after", "holds"), [(-SECOND, False), (0 * SECOND, True), (DAY - SECOND, True), (DAY, False), (2 * DAY, False)]
)
def test_a_role_holds_from_its_first_moment_to_its_end_which_is_not_counted(jonkoping, after, holds):
    person = make_bodies.person(jonkoping)
    granted(person, ends=make.NOW + DAY)

    assert actor_of(person, at=make.NOW + after).has(Role.COORDINATOR) is holds


def test_an_actor_is_the_person_with_every_role_that_holds_and_nobody_elses(jonkoping, django_assert_num_queries):
    person, other = make_bodies.person(jonkoping), make_bodies.person(jonkoping)
    person.user = User.objects.create(email="ingrid@example.org")
    granted(person)
    granted(person, Role.MEMBER, Scope.BODY, 7)
    granted(other, Role.SECRETARY, Scope.BODY, 8)

    with django_assert_num_queries(1):
        actor = actor_of(person, at=make.NOW, organisation_id=5)

    assert actor == Actor(
        community_id=jonkoping.pk,
        user_id=person.user.pk,
        person_id=person.pk,
        organisation_id=5,
        grants=frozenset({Grant(Role.COORDINATOR, Scope.COMMUNITY), Grant(Role.MEMBER, Scope.BODY, 7)}),
    )
    assert (actor.bodies, actor.organisations) == (frozenset({7}), frozenset())


def test_a_role_that_ends_before_it_starts_cannot_be(jonkoping):
    with pytest.raises(IntegrityError), transaction.atomic():
        granted(make_bodies.person(jonkoping), ends=make.NOW)


def test_a_role_in_one_body_is_no_role_in_another_nor_in_the_municipality():
    actor = Actor(1, grants=frozenset({Grant(Role.COORDINATOR, Scope.BODY, 7)}))

    assert actor.has(Role.COORDINATOR, Scope.BODY, 7)
    assert not actor.has(Role.COORDINATOR, Scope.BODY, 8)
    assert not actor.has(Role.COORDINATOR)
    assert not is_coordinator(actor, None)


def test_no_grant_makes_an_operator():
    everything = frozenset(Grant(role, scope, pk) for role in Role for scope in Scope for pk in (0, 1))

    assert not is_operator(Actor(1, grants=everything), None)
    assert is_operator(Actor.operator(1), None)


def test_who_lacks_a_right_is_told_which_and_whom_to_ask():
    publish = Permission("meetings.publish_minutes", "publicera protokoll", lambda actor, thing: thing == "mine")

    publish.require(Actor.visitor(1), "mine")
    with pytest.raises(NotAllowed) as refusal:
        publish.require(Actor.visitor(1), "theirs")
    assert str(refusal.value) == "Du får inte göra det här: publicera protokoll. Fråga samordnaren."


def test_a_user_is_one_person_in_a_community(jonkoping):
    user = User.objects.create(email="ingrid@example.org")
    first, second = (make_bodies.person(jonkoping) for _ in range(2))
    Person.objects.filter(pk=first.pk).update(user=user)

    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.filter(pk=second.pk).update(user=user)
