"""What is found, for whom, in which groups."""

from itertools import product

import pytest

from samspel.foundation.access.actor import Role
from samspel.foundation.search import consumer
from samspel.foundation.search.models import SearchDocument
from samspel.foundation.search.queries import Hit, matching, search
from tests.foundation.search.conftest import LETTER, NOTE
from tests.make import foundation as make
from tests.make.organisations import representative

BODY, ORGANISATION = 17, 23


def titles(actor, q, **asked) -> list[list[str]]:
    return [[hit.title for hit in group.hits] for group in search(actor, q, **asked).groups]


@pytest.fixture
def indexed(jonkoping, notes, letters):
    def index() -> None:
        consumer.rebuild(jonkoping.pk, at=make.NOW)

    return index


def test_the_hit_says_which_name_was_asked_for(jonkoping, notes, indexed):
    notes.put(1, "Grannkaffet på Råslätt", names=("Kaffegruppen", "Fikat"), text="Kaffe på gården. " * 30)
    indexed()

    (group,) = search(make.visitor(jonkoping), "kaffegruppen").groups

    (hit,) = group.hits
    assert (group.kind, group.label, group.count) == (NOTE, "Notes", 1)
    assert (hit.title, hit.path, hit.also) == ("Grannkaffet på Råslätt", "/lappar/1/", "Kaffegruppen")
    assert hit.text.startswith("Kaffe på gården.")
    assert len(hit.text) <= 240
    assert titles(make.visitor(jonkoping), "grannkaffet fikat") == [["Grannkaffet på Råslätt"]]


def test_the_title_as_typed_comes_first_then_titles_then_names_and_text(jonkoping, notes, indexed):
    notes.put(1, "Kören", text="Ett råd")
    notes.put(2, "Rådet för alla", weight=5)
    notes.put(3, "Råd", weight=-1)
    notes.put(4, "Andra rådet")
    notes.put(5, "Ännu ett råd")
    indexed()

    assert titles(make.visitor(jonkoping), "råd") == [["Råd", "Rådet för alla", "Andra rådet", "Ännu ett råd", "Kören"]]


def test_each_kind_is_a_group_in_the_order_of_declaration_with_its_own_count(jonkoping, notes, letters, indexed):
    for row in range(1, 8):
        notes.put(row, f"Möte {row}")
        letters.put(row, f"Brev om möte {row}")
    letters.put(8, "Kallelse till möte")
    indexed()
    visitor = make.visitor(jonkoping)

    answer = search(visitor, "möte", limit=2)

    assert (answer.count, [(g.kind, g.count) for g in answer.groups]) == (15, [(NOTE, 7), (LETTER, 8)])
    assert titles(visitor, "möte", limit=2) == [["Möte 1", "Möte 2"], ["Brev om möte 1", "Brev om möte 2"]]
    assert titles(visitor, "möte", kind=LETTER, limit=3, page=3) == [["Brev om möte 7", "Kallelse till möte"]]
    after = search(visitor, "möte", kind=LETTER, limit=3, page=4)
    assert (after.count, [(g.count, g.hits) for g in after.groups]) == (8, [(8, ())])
    assert titles(visitor, "möte", kind="tests.unheard-of") == []


def test_who_finds_what_equals_who_may_see_it(jonkoping, notes, indexed, django_assert_num_queries):
    cases = list(product((True, False), (None, BODY), (None, ORGANISATION), (True, False)))
    for row, (public, body, organisation, coordinator) in enumerate(cases, start=1):
        notes.put(row, "Lapp", public=public, body_id=body, organisation_id=organisation, coordinator_sees=coordinator)
    indexed()
    member = make.in_role(jonkoping, Role.MEMBER, body=type("OfBody", (), {"pk": BODY})())
    speaker = representative(type("Row", (), {"pk": ORGANISATION, "community_id": jonkoping.pk})())

    def may_find(actor, sees, public, body, organisation, coordinator) -> bool:
        return public or body in actor.bodies or organisation in actor.organisations or (coordinator and sees)

    for actor, sees in (
        (make.visitor(jonkoping), False),
        (member, False),
        (speaker, False),
        (make.in_role(jonkoping, Role.AUDITOR), False),
        (make.in_role(jonkoping, Role.OFFICIAL), False),
        (make.in_role(jonkoping, Role.COORDINATOR), True),
    ):
        found = {hit.row_id for hit in search(actor, "lapp", kind=NOTE, limit=100).groups[0].hits}
        assert found == {row for row, case in enumerate(cases, start=1) if may_find(actor, sees, *case)}
        assert set(matching(actor, "lapp", kind=NOTE)) == found
    assert search(make.operator(jonkoping), "lapp").count == len(cases)


def test_nothing_of_another_community_is_found(jonkoping, notes, indexed):
    notes.put(1, "Lapp")
    indexed()
    other = make.community("kristianstad", name="Kristianstad")
    SearchDocument.objects.update(community=other)

    assert search(make.visitor(jonkoping), "lapp").count == 0


@pytest.mark.parametrize("asked", [{}, {"kind": NOTE}])
def test_a_search_costs_the_same_with_one_row_and_with_three(
    jonkoping, notes, letters, indexed, django_assert_num_queries, asked
):
    for number in (1, 3):
        for row in range(number):
            notes.put(row + 1, f"Möte {row}", names=("Träff", "Samling"))
            letters.put(row + 1, f"Brev om möte {row}")
        indexed()
        with django_assert_num_queries(2):
            search(make.visitor(jonkoping), "möte", **asked)


def test_without_a_word_the_database_is_not_asked(jonkoping, indexed, django_assert_num_queries):
    indexed()
    with django_assert_num_queries(0):
        assert search(make.visitor(jonkoping), "***").groups == ()


def test_hits_are_values(jonkoping, notes, indexed):
    notes.put(1, "Lapp")
    indexed()

    assert search(make.visitor(jonkoping), "lapp").groups[0].hits == (Hit(NOTE, 1, "Lapp", "/lappar/1/", "", ""),)
