"""What is told of a source: what rests on it, as far as the asker may know of it."""

import pytest
from django.apps import apps
from django_scopes import scope

from samspel.foundation.journal.models import Entry
from samspel.foundation.journal.queries import SourceUse, source, source_titles, source_uses, sources
from samspel.foundation.journal.visible import rows_for
from tests.make import foundation as make
from tests.make import meetings as make_meetings

USED = {"meetings.meeting_recorded": 1}
CLOSED = {"meetings.mention_recorded": 1, "meetings.document_recorded": 1, "meetings.decision_recorded": 1}
CLOSED |= {"meetings.meeting_recorded": 2, "surveys.survey_recorded": 2}
OF_CIVIL_SOCIETY = {"journal.claim_recorded": 1, "bodies.bodies_linked": 1}


def test_what_rests_on_a_source_and_how_much_each_asker_may_know_of(world):
    with scope(community=world.community):
        seen = {
            name: {use.kind: use.count for use in source_uses(actor, "berattelse")}
            for name, actor in world.actors().items()
        }
        counts = {name: source(actor, "berattelse").entries for name, actor in world.actors().items()}
        listed = {name: [row.entries for row in sources(actor)] for name, actor in world.actors().items()}

    assert seen["visitor"] == seen["coordinator"] == seen["auditor"] == USED
    assert seen["member"] == CLOSED | OF_CIVIL_SOCIETY
    assert seen["elsewhere"] == CLOSED
    assert seen["operator"] == {
        "meetings.meeting_recorded": 3, "meetings.mention_recorded": 2, "meetings.document_recorded": 2,
        "meetings.decision_recorded": 2, "surveys.survey_recorded": 4, **OF_CIVIL_SOCIETY,
    }  # fmt: skip
    assert counts == {name: sum(uses.values()) for name, uses in seen.items()}
    assert listed == {name: [count] for name, count in counts.items()}


@pytest.mark.parametrize("asker", ["visitor", "member", "coordinator", "operator"])
def test_an_entry_is_known_of_with_its_row(world, asker):
    """The rule of every kind of row: as its room says, or with what it belongs to; nobody sees a row without reason."""
    actor = world.actors()[asker]
    with scope(community=world.community):
        kinds = set(Entry.objects.order_by().values_list("subject_kind", flat=True))
        seen = {kind: set(rows_for(apps.get_model(kind), actor).values_list("pk", flat=True)) for kind in kinds}
        everything = {kind: set(apps.get_model(kind).objects.values_list("pk", flat=True)) for kind in kinds - GLOBAL}
    assert {kind for kind in everything if seen[kind] != everything[kind]} == HIDDEN[asker]


GLOBAL = {"communities.community"}
# Kinds of which the world has rows that the asker may not know of.
OF_CLOSED_BODIES = {
    "bodies.body", "bodies.bodyname", "bodies.bodylink", "bodies.seat", "bodies.mandate", "bodies.office",
    "meetings.meeting", "meetings.mention", "meetings.recorddeclared", "meetings.steeringdocument",
    "meetings.documentlink", "meetings.decision", "surveys.survey", "journal.claim",
}  # fmt: skip
OF_ORGANISATIONS = {
    "organisations.organisation", "organisations.organisationname", "organisations.umbrellamembership",
}  # fmt: skip
HIDDEN = {
    "visitor": OF_CLOSED_BODIES | OF_ORGANISATIONS,
    "member": OF_CLOSED_BODIES - {"bodies.bodylink", "journal.claim"} | OF_ORGANISATIONS,
    "coordinator": OF_CLOSED_BODIES | OF_ORGANISATIONS,
    "operator": set[str](),
}


def test_the_places_in_a_source_are_said_once_each_most_used_first(jonkoping):
    report = make.source(jonkoping, "berattelse", title="Verksamhetsberättelse")
    make.source(jonkoping, "annan", title="En annan")
    for place in ("sidan 3", "", "sidan 1", "sidan 3"):
        make_meetings.meeting(jonkoping, origin=make.origin(source=report, place=place))
    make_meetings.document(jonkoping, "plan", origin=make.origin(source=report, place="sidan 9"))

    assert source_uses(make.visitor(jonkoping), "berattelse") == (
        SourceUse("meetings.meeting_recorded", ("sidan 3", "sidan 1"), 4),
        SourceUse("meetings.document_recorded", ("sidan 9",), 1),
    )
    assert source_titles() == {"berattelse": "Verksamhetsberättelse", "annan": "En annan"}
    assert source(make.visitor(jonkoping), "finns-inte") is None


def test_the_list_of_sources_is_in_the_order_of_time_and_counts_at_a_fixed_cost(jonkoping, django_assert_num_queries):
    for key, day in (("ny", "2021-03-23"), ("gammal", "2010"), ("mitten", "2015-06")):
        make.source(jonkoping, key, day=day)
    with django_assert_num_queries(3):
        assert [row.key for row in sources(make.visitor(jonkoping))] == ["gammal", "mitten", "ny"]
