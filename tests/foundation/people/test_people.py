"""People in a municipality's records, and those who can log in."""

import pytest
from django.db import IntegrityError, transaction
from django_scopes import scope

from samspel.foundation.access.actor import Role
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.actions import record_person
from samspel.foundation.journal.models import Entry
from samspel.foundation.people.models import Person, User
from tests.make import foundation as make


@pytest.fixture
def jonkoping(db) -> Community:
    community = make.community()
    with scope(community=community):
        yield community


def test_a_person_is_entered_without_a_login_and_the_entry_does_not_hold_the_name(jonkoping):
    person = record_person(key="iw", name="Ingrid Wallner", protected=True, by=make.operator(jonkoping), at=make.NOW)

    assert (person.name, person.protected, person.user) == ("Ingrid Wallner", True, None)
    entry = Entry.objects.order_by("number").last()
    assert (entry.kind, entry.subject_id, entry.facts, entry.place) == ("people.person_recorded", person.pk, {}, "")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.COORDINATOR])
def test_only_the_coordinator_enters_people(jonkoping, role):
    given = {"key": "iw", "name": "Ingrid Wallner", "protected": False, "at": make.NOW}
    with pytest.raises(NotAllowed):
        record_person(**given, by=make.in_role(jonkoping, role))
    assert Person.objects.count() == 0

    record_person(**given, by=make.in_role(jonkoping, Role.COORDINATOR))
    assert Person.objects.count() == 1


def test_a_key_is_one_person_in_a_municipality_but_may_be_another_next_door(jonkoping):
    def enter(community: Community) -> None:
        record_person(key="iw", name="Ingrid", protected=False, by=make.operator(community), at=make.NOW)

    enter(jonkoping)
    with pytest.raises(IntegrityError), transaction.atomic():
        enter(jonkoping)
    neighbour = make.community("kristianstad", name="Kristianstad")
    with scope(community=neighbour):
        enter(neighbour)
        assert Person.objects.count() == 1


@pytest.mark.django_db
def test_a_login_is_an_address_and_the_same_address_is_the_same_login():
    User.objects.create(email="ingrid@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="ingrid@example.org")
    assert User.USERNAME_FIELD == "email"


def test_when_a_login_goes_the_person_stays_in_the_records(jonkoping):
    user = User.objects.create(email="ingrid@example.org")
    person = record_person(key="iw", name="Ingrid", protected=False, by=make.operator(jonkoping), at=make.NOW)
    Person.objects.filter(pk=person.pk).update(user=user)

    user.delete()

    person.refresh_from_db()
    assert (person.name, person.user) == ("Ingrid", None)
