"""Each municipality has its own site and its own rows."""

import pytest
from django.db import IntegrityError, transaction
from django_scopes import scope

from samspel.domains.bodies.models import Body
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.queries import CommunityLink, communities, community_at
from samspel.foundation.journal.actions import CommunityExists, found_community
from samspel.foundation.journal.models import Entry
from tests.make import foundation as make


@pytest.fixture
def pair(db) -> tuple[Community, Community]:
    """Both have a group with the same key, under another name."""
    made = make.community(), make.community("kristianstad", name="Kristianstad")
    for community, name in zip(made, ("Jönköpings råd", "Kristianstads råd"), strict=True):
        with scope(community=community):
            make.body(community, "radet", names=((name, None, None),))
    return made


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("jonkoping.localhost", "Jönköpings råd"),
        ("kristianstad.localhost", "Kristianstads råd"),
        ("KRISTIANSTAD.localhost:8000", "Kristianstads råd"),
        ("localhost", "Jönköpings råd"),
        ("okand.localhost", "Jönköpings råd"),
    ],
)
def test_the_host_name_leads_to_its_municipality_and_any_other_to_the_first(client, pair, host, name):
    text = client.get("/grupper/radet/", headers={"Host": host}).content.decode()

    assert [shown for shown in ("Jönköpings råd", "Kristianstads råd") if shown in text] == [name]


def test_a_host_that_is_not_ours_is_refused(client, pair):
    assert client.get("/", headers={"Host": "example.com"}).status_code == 400


def test_a_read_sees_the_rows_of_its_own_municipality(pair):
    seen = []
    for community in pair:
        with scope(community=community):
            seen.append(list(Body.objects.values_list("community__key", "key")))
    assert seen == [[("jonkoping", "radet")], [("kristianstad", "radet")]]


def test_all_municipalities_are_offered_the_first_one_first(pair, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert communities() == (
            CommunityLink("jonkoping", "Jönköping", "Jönköpings kommun", "jonkoping.localhost"),
            CommunityLink("kristianstad", "Kristianstad", "Kristianstads kommun", "kristianstad.localhost"),
        )


@pytest.mark.django_db
def test_without_municipalities_no_host_leads_anywhere():
    assert community_at("localhost") is None


@pytest.mark.parametrize(
    ("key", "host", "sentence"),
    [
        ("jonkoping", "ny.localhost", "Kommunen jonkoping finns redan. Välj en annan nyckel."),
        (
            "ny",
            "Kristianstad.localhost",
            "Adressen kristianstad.localhost leder redan till en annan kommun. Välj en annan.",
        ),
    ],
)
def test_a_key_or_an_address_that_is_taken_is_refused_and_nothing_is_left(pair, key, host, sentence):
    with pytest.raises(CommunityExists) as refusal:
        found_community(
            key=key, name="Ny", municipality="Ny kommun", code="", hosts=[host], by=make.Actor.operator(0), at=make.NOW
        )
    assert str(refusal.value) == sentence
    assert Community.objects.count() == 2


@pytest.mark.django_db
def test_there_is_one_default_municipality(pair):
    with pytest.raises(IntegrityError), transaction.atomic():
        Community.objects.filter(key="kristianstad").update(is_default=True)


def test_each_municipality_numbers_its_own_journal_from_one(pair):
    firsts = []
    for community in pair:
        with scope(community=community):
            firsts.append(list(Entry.objects.values_list("number", flat=True)))
    assert firsts == [[1, 2, 3], [1, 2, 3]]
