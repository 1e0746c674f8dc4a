"""The index follows the journal, and running again changes nothing."""

import pytest
from django_scopes import scope

from samspel.domains.organisations.actions import rename_organisation
from samspel.foundation.journal.models import Cursor, Entry
from samspel.foundation.search import consumer
from samspel.foundation.search.models import SearchDocument
from samspel.foundation.search.queries import search
from tests.foundation.search.conftest import NOTE
from tests.make import foundation as make
from tests.make.organisations import named, organisation


def documents() -> list[tuple]:
    fields = ("kind", "row_id", *consumer.COLUMNS)
    return list(SearchDocument.objects.order_by("kind", "row_id").values_list(*fields))


def found(community, q) -> list[str]:
    answer = search(make.visitor(community), q)
    return [hit.title for group in answer.groups for hit in group.hits]


def last_number() -> int:
    return Entry.objects.order_by("-number").values_list("number", flat=True)[0]


def test_what_the_journal_enters_is_found_once_it_is_taken_in(jonkoping):
    group = organisation(jonkoping, "Kaffegruppen")
    assert found(jonkoping, "kaffegruppen") == []

    assert consumer.catch_up(jonkoping.pk, at=make.NOW) == last_number()
    assert found(jonkoping, "kaffegruppen") == ["Kaffegruppen"]

    rename_organisation(group, name="Grannkaffet", by=make.operator(jonkoping), at=make.NOW)
    assert consumer.catch_up(jonkoping.pk, at=make.NOW) == 2
    assert found(jonkoping, "kaffegruppen") == found(jonkoping, "grannkaffet") == ["Grannkaffet"]
    assert SearchDocument.objects.count() == 1


def test_an_entry_about_something_else_may_change_a_document(jonkoping, notes):
    source = make.source(jonkoping, "report")
    notes.put(source.pk, "Lapp")

    consumer.catch_up(jonkoping.pk, at=make.NOW)

    assert found(jonkoping, "lapp") == ["Lapp"]


def test_a_row_that_is_no_longer_searchable_is_not_found(jonkoping, notes):
    source = make.source(jonkoping, "report")
    notes.put(source.pk, "Lapp")
    consumer.catch_up(jonkoping.pk, at=make.NOW)
    del notes[source.pk]
    notes.put(source.pk + 1000, "Annan lapp")

    consumer.rebuild(jonkoping.pk, at=make.NOW)

    assert found(jonkoping, "lapp") == ["Annan lapp"]
    assert SearchDocument.objects.filter(kind=NOTE).count() == 1


def test_running_again_from_any_point_changes_nothing(jonkoping):
    for name in ("Kören", "Kyrkan", "Rådet"):
        named(organisation(jonkoping, name), f"{name} förr", "2010", "2012")
    consumer.catch_up(jonkoping.pk, at=make.NOW)
    as_taken_in = documents()

    assert consumer.catch_up(jonkoping.pk, at=make.NOW) == 0
    for number in (0, 1, last_number() // 2):
        Cursor.objects.update(number=number)
        assert consumer.catch_up(jonkoping.pk, at=make.NOW) == last_number() - number
        assert documents() == as_taken_in
    consumer.rebuild(jonkoping.pk, at=make.NOW)
    assert documents() == as_taken_in
    assert Cursor.objects.get(consumer=consumer.CONSUMER).number == last_number()


def test_many_batches_and_one_give_the_same(jonkoping, monkeypatch):
    for each in range(7):
        organisation(jonkoping, f"Grupp {each}")
    consumer.catch_up(jonkoping.pk, at=make.NOW)
    in_one, batch = documents(), 3
    SearchDocument.objects.all().delete()
    Cursor.objects.update(number=0)
    monkeypatch.setattr(consumer, "BATCH", batch)

    assert consumer.catch_up(jonkoping.pk, at=make.NOW) == last_number()

    assert len(in_one) == 7
    assert documents() == in_one
    consumer.rebuild(jonkoping.pk, at=make.NOW)
    assert documents() == in_one


@pytest.mark.parametrize("run", [consumer.catch_up, consumer.rebuild])
def test_one_community_leaves_the_other_alone(jonkoping, run):
    organisation(jonkoping, "Jönköpings råd")
    consumer.catch_up(jonkoping.pk, at=make.NOW)
    kept = documents()
    other = make.community("kristianstad", name="Kristianstad")
    with scope(community=other):
        organisation(other, "Kristianstads råd")

    run(other.pk, at=make.NOW)

    assert documents() == kept
    assert found(jonkoping, "råd") == ["Jönköpings råd"]
    with scope(community=other):
        assert found(other, "råd") == ["Kristianstads råd"]


def test_an_entry_costs_no_more_statements_with_three_rows_than_with_one(jonkoping, django_assert_max_num_queries):
    organisation(jonkoping, "Först")
    consumer.catch_up(jonkoping.pk, at=make.NOW)
    costs = []
    for number in (1, 3):
        for each in range(number):
            named(organisation(jonkoping, f"Grupp {number} {each}"), "Förr", "2010", "2011")
        with django_assert_max_num_queries(40) as counted:
            consumer.catch_up(jonkoping.pk, at=make.NOW)
        costs.append(len(counted))

    assert costs[0] == costs[1]
