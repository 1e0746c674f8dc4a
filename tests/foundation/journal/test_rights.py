"""Who may keep a claim; and that what an action does not ask about, it does not write."""

import pytest
from django.db import transaction
from django_scopes import scope

from samspel.foundation.access.actor import Role
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.actions import adopt_programme, describe_community, record_claim
from samspel.foundation.journal.events import next_number
from samspel.foundation.journal.models import Claim, Counter
from tests.make import foundation as make


def claim(subject, *, by):
    told = {"topic": "namn", "statement": "heter något annat", "stands": False}
    return record_claim(subject, key=f"om-{subject.key}", **told, origin=make.origin(), by=by, at=make.NOW)


@pytest.fixture
def home(db):
    community = make.community()
    with scope(community=community):
        yield community


def test_a_claim_is_kept_by_the_coordinator_but_not_about_civil_societys_own_nor_what_she_may_not_know_of(home):
    coordinator = make.in_role(home, Role.COORDINATOR)
    joint = make.body(home, "gemensam")
    closed = make.body(home, "sluten", audience=Audience.BODY)
    theirs = make.body(home, "civil", sphere=Sphere.CIVIL_SOCIETY)

    claim(joint, by=coordinator)
    for subject, by in ((closed, coordinator), (theirs, coordinator), (joint, make.visitor(home))):
        with pytest.raises(NotAllowed):
            claim(subject, by=by)
    assert [kept.key for kept in Claim.objects.all()] == ["om-gemensam"]


def test_describing_a_municipality_leaves_the_programme_that_another_has_put_in_force(home):
    by_at = {"by": make.operator(home), "at": make.NOW}
    read_before = Community.objects.get()
    adopt_programme(home, toml="# ny", **by_at)
    texts = dict.fromkeys(("contact_role", "contact_phone", "contact_email", "accessibility_note", "privacy_note"), "")
    describe_community(read_before, contact_name="Kontaktcenter", **texts, **by_at)

    now = Community.objects.get()
    assert (now.programme_toml, now.contact_name) == ("# ny", "Kontaktcenter")


def test_a_community_without_a_counter_gets_one_and_counts_from_one(home):
    Counter.objects.all().delete()
    with transaction.atomic():
        assert [next_number(home.pk), next_number(home.pk)] == [1, 2]
