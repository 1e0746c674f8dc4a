"""What an entry holds, and what cannot be entered."""

from datetime import date

import pytest
from django.db import transaction

from samspel.foundation.access.actor import Actor
from samspel.foundation.journal.events import KINDS, Origin
from samspel.foundation.journal.models import Counter, Entry
from samspel.foundation.journal.queries import Citation, KnownFact, contradictions, known_facts
from tests.make import bodies as make_bodies
from tests.make import foundation as make

HALL = make.noon("2019-03-04")


def numbers() -> list[int]:
    return list(Entry.objects.order_by("number").values_list("number", flat=True))


@pytest.fixture
def unit(jonkoping):
    return make.unit(jonkoping, "kultur", name="Kulturförvaltningen")


def test_an_entry_says_what_happened_to_what_by_whom_for_whom_known_when_and_from_which_source(jonkoping, opened, unit):
    person = make_bodies.person(jonkoping)
    report = make.source(jonkoping, "berattelse")
    by = Actor(jonkoping.pk, person_id=person.pk, organisation_id=7, channel="web")

    opened.record(unit, by=by, at=make.NOW, origin=Origin(HALL, report, "sidan 3"), door="röd", times=2)

    entry = Entry.objects.order_by("number").last()
    assert (entry.kind, entry.subject_kind, entry.subject_id) == ("tests.door_opened", "communities.unit", unit.pk)
    assert (entry.person, entry.organisation_id, entry.channel) == (person, 7, "web")
    assert (entry.known_at, entry.recorded_at) == (HALL, make.NOW)
    assert (entry.source, entry.place, entry.facts) == (report, "sidan 3", {"door": "röd", "times": 2})


def test_without_an_origin_a_fact_is_known_from_the_moment_it_is_entered(jonkoping, opened, unit):
    entry = opened.record(unit, by=make.operator(jonkoping), at=make.NOW, door="röd", times=None)

    assert (entry.known_at, entry.recorded_at, entry.source, entry.place) == (make.NOW, make.NOW, None, "")


@pytest.mark.parametrize(
    "facts", [{}, {"door": "röd"}, {"door": "röd", "times": 2, "name": "Ingrid Wallner"}, {"Door": "röd", "times": 2}]
)
def test_a_fact_that_is_missing_or_not_declared_is_refused_and_takes_no_number(jonkoping, opened, unit, facts):
    before = numbers()

    with pytest.raises(TypeError, match=r"tests\.door_opened records \['door', 'times'\], got "):
        opened.record(unit, by=make.operator(jonkoping), at=make.NOW, **facts)
    assert numbers() == before


def test_every_kind_is_known_by_its_name_from_the_start():
    assert {"bodies.mandate_begun", "meetings.meeting_recorded", "people.person_recorded"} <= set(KINDS)
    assert [
        name for name, kind in KINDS.items() if kind.name != name or not set(kind.personal) <= set(kind.facts)
    ] == []


def test_what_is_taken_back_leaves_no_gap(jonkoping, opened, unit):
    begun = numbers()
    for undone in (True, False):
        with transaction.atomic():
            opened.record(unit, by=make.operator(jonkoping), at=make.NOW, door="röd", times=1)
            transaction.set_rollback(undone)

    assert numbers() == [*begun, begun[-1] + 1] == list(range(1, len(begun) + 2))
    assert Counter.objects.get().last == begun[-1] + 1


def test_what_was_known_on_a_day_is_what_sources_of_that_day_and_earlier_had_told(jonkoping, opened, unit):
    report = make.source(jonkoping, "berattelse", day="2021-03-23", title="Verksamhetsberättelse")
    told = [("2021-03-23", "blå", report), ("2019-03-04", "röd", None)]
    for day, door, source in told:
        origin = make.origin(day, source=source, place="sidan 3" if source else "")
        opened.record(unit, by=make.operator(jonkoping), at=make.NOW, origin=origin, door=door, times=1)

    def known(day: date | None) -> list[tuple[str | int | bool | None, str]]:
        facts = known_facts("communities.unit", [unit.pk], known_on=day).get(unit.pk, ())
        return [(fact.facts["door"], fact.citation.key) for fact in facts if fact.kind == opened.name]

    red, blue = ("röd", ""), ("blå", "berattelse")
    assert known(date(2019, 3, 3)) == []
    assert known(date(2019, 3, 4)) == [red]
    assert known(date(2021, 3, 22)) == [red]
    assert known(date(2021, 3, 23)) == [red, blue]
    assert known(None) == [red, blue]


def test_a_day_ends_at_local_midnight(jonkoping, opened, unit):
    late = make.noon("2019-03-04").replace(hour=23, minute=59)
    opened.record(unit, by=make.operator(jonkoping), at=make.NOW, origin=Origin(late), door="röd", times=1)

    assert known_facts("communities.unit", [unit.pk], known_on=date(2019, 3, 3)) == {}
    assert len(known_facts("communities.unit", [unit.pk], known_on=date(2019, 3, 4))[unit.pk]) == 1
    assert known_facts("communities.unit", [unit.pk], known_on=date.max)[unit.pk][0].kind == opened.name


def test_facts_of_other_rows_and_other_kinds_of_rows_are_left_out(jonkoping, opened, unit, django_assert_num_queries):
    other = make.unit(jonkoping, "fritid", name="Fritidsförvaltningen")
    source = make.source(jonkoping, "berattelse")
    entry = opened.record(unit, by=make.operator(jonkoping), at=make.NOW, door="röd", times=1)
    opened.record(other, by=make.operator(jonkoping), at=make.NOW, door="blå", times=1)
    Entry.objects.filter(subject_kind="journal.source").update(subject_id=unit.pk)
    assert source.pk

    with django_assert_num_queries(1):
        found = known_facts("communities.unit", [unit.pk])
    recorded, own = found[unit.pk]
    assert (list(found), recorded.kind) == ([unit.pk], "communities.unit_recorded")
    assert own == KnownFact(opened.name, entry.known_at, {"door": "röd", "times": 1}, Citation("", "", None, ""))


def test_where_sources_differ_both_are_kept_the_one_we_follow_first(jonkoping):
    body = make.body(jonkoping, "radet")
    for key, day, text, stands in (("a", "2019-03-04", "fyra", False), ("b", "2021-03-23", "fem", True)):
        source = make.source(jonkoping, f"kalla-{key}", day=day)
        make.claim(
            body, key=key, topic="platser", statement=text, stands=stands, origin=make.origin(day, source=source)
        )

    def said(day: date | None) -> list[tuple[str, list[tuple[str, bool, str]]]]:
        found = contradictions("bodies.body", body.pk, known_on=day)
        return [(one.topic, [(s.text, s.stands, s.citation.key) for s in one.statements]) for one in found]

    assert said(None) == [("platser", [("fem", True, "kalla-b"), ("fyra", False, "kalla-a")])]
    assert said(date(2020, 1, 1)) == [("platser", [("fyra", False, "kalla-a")])]
    assert said(date(2019, 1, 1)) == []
