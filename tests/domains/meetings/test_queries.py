from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samspel.domains.bodies.models import Body
from samspel.domains.meetings import queries
from samspel.domains.meetings.rules import DocumentKind, DocumentTie, MeetingKind, MeetingState, Part
from samspel.foundation.access.actor import Role
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.actions import record_claim
from tests.make import foundation as base
from tests.make import meetings as make

PLANNED, CALLED, HELD, CANCELLED, MOVED = MeetingState
HORIZON = date(2021, 3, 23)
LATER = date(2021, 12, 31)


def listed(community, known_on=HORIZON, **asked):
    return queries.meetings_list(base.visitor(community), known_on=known_on, **asked)


def titles(community, known_on=HORIZON, **asked):
    return [line.title for line in listed(community, known_on, **asked).items]


def test_a_meeting_that_nobody_knew_of_yet_is_not_there(community):
    make.meeting(community, known="2021-03-23")

    assert [listed(community, day).count for day in (date(2021, 3, 22), HORIZON)] == [0, 1]


@pytest.mark.parametrize(
    ("known_on", "state", "participants", "unconfirmed"),
    [
        (date(2021, 3, 23), PLANNED, None, False),
        (date(2021, 4, 20), CALLED, None, False),
        (date(2021, 4, 21), CALLED, None, True),
        (date(2021, 5, 1), HELD, 48, False),
    ],
)
def test_the_list_and_the_page_say_what_was_known_on_the_day(community, known_on, state, participants, unconfirmed):
    forum = make.meeting(community, on="2021-04-20", state=PLANNED, known="2021-03-23")
    make.meeting_state(forum, CALLED, known="2021-04-02")
    make.meeting_state(forum, HELD, known="2021-05-01", participants=48)

    (line,) = listed(community, known_on).items
    page = queries.meeting_page(base.visitor(community), forum.key, known_on=known_on)

    assert (line.state, line.participants, line.unconfirmed) == (state, participants, unconfirmed)
    assert page.meeting == line
    assert [report.state for report in page.reports][-1] is state


def test_a_body_has_the_name_it_had_on_the_day_of_the_meeting(community):
    csam = base.body(
        community, "csam", names=(("Referensgruppen", "2017-04-26", "2019-08"), ("Csam Jönköping", "2019-08", None))
    )
    for on in ("2017-04-26", "2019-11-05", None):
        make.meeting(community, csam, on=on)

    named = [line.bodies for line in listed(community, newest_first=False).items]

    assert [[(part.key, part.name, part.part) for part in parts] for parts in named] == [
        [("csam", "Referensgruppen", Part.HOLDS)],
        [("csam", "Csam Jönköping", Part.HOLDS)],
        [("csam", "Csam Jönköping", Part.HOLDS)],
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["hösten", "2019-10-17", "2019-03-04", "2017", "ingen dag"]),
        ({"newest_first": False}, ["2017", "2019-03-04", "2019-10-17", "hösten", "ingen dag"]),
        ({"from_": date(2019, 1, 1), "to": date(2019, 12, 31)}, ["2019-10-17", "2019-03-04"]),
        ({"from_": date(2019, 10, 17)}, ["hösten", "2019-10-17"]),
        ({"to": date(2019, 10, 16)}, ["2019-03-04", "2017"]),
        ({"from_": date(2020, 12, 31), "to": date(2020, 12, 31)}, ["hösten"]),
        ({"from_": date(2021, 1, 1)}, []),
        ({"kind": MeetingKind.CONFERENCE}, ["2019-10-17"]),
        ({"body": "samordningsgruppen"}, ["hösten", "2019-10-17", "2019-03-04"]),
        ({"body": "coronanatverket"}, ["hösten"]),
        ({"body": "finns-inte"}, []),
        ({"page": 2, "size": 2}, ["2019-03-04", "2017"]),
        ({"page": 9, "size": 2}, []),
    ],
)
def test_a_list_is_narrowed_sorted_and_cut(community, asked, found):
    group, corona = base.body(community, "samordningsgruppen"), base.body(community, "coronanatverket")
    make.meeting(community, on="2017", title="2017")
    make.meeting(community, group, title="2019-03-04")
    make.meeting(
        community,
        on="2019-10-17",
        title="2019-10-17",
        kind=MeetingKind.CONFERENCE,
        bodies=[(group, Part.ORGANISES)],
    )
    make.meeting(community, group, corona, on="2020-23", title="hösten")
    make.meeting(community, on=None, title="ingen dag")

    assert titles(community, **asked) == found


def test_a_meeting_that_may_have_been_in_those_days_is_listed(community):
    make.meeting(community, on="../2019-03-04", title="senast")
    make.meeting(community, on="2019-03-04/..", title="tidigast")

    assert titles(community, to=date(2018, 1, 1)) == ["senast"]
    assert titles(community, from_=date(2020, 1, 1)) == ["tidigast"]


def test_paging_counts_the_whole_list(community):
    for _ in range(3):
        make.meeting(community)

    found = listed(community, size=2)

    assert (len(found.items), found.count, found.page, found.pages) == (2, 3, 1, 2)


def test_a_closed_body_is_not_named_on_a_public_meeting(community):
    closed = base.body(community, "au", audience=Audience.BODY)
    meeting = make.meeting(community, closed)

    assert listed(community).items[0].bodies == ()
    assert listed(community, body="au").count == 0
    assert queries.meeting_page(base.visitor(community), meeting.key, known_on=HORIZON).meeting.bodies == ()
    member = base.in_role(community, Role.MEMBER, body=closed)
    assert queries.meetings_list(member, known_on=HORIZON, body="au").count == 1


def test_a_page_tells_who_what_before_and_after(community):
    csam = base.body(community, "csam")
    smeden = base.organisation(community, "smeden", name="Smeden")
    hidden = base.organisation(community, "hemlig", name="Hemliga gruppen", audience=Audience.NAMED)
    office = base.unit(community, "ks", name="Kommunikationsavdelningen")
    first = make.meeting(community, on="2019-10-17", title="Ensamhet 2019")
    meeting = make.meeting(
        community,
        csam,
        on="2020-10-01",
        follows=first,
        organisers=[smeden, hidden, office, "Hushållningssällskapet"],
    )
    make.meeting(community, on="2021-02-01", title="Ensamhet 2021", follows=meeting)
    make.meeting(community, on="2021-02-02", title="Slutet", follows=meeting, audience=Audience.BODY)
    make.decision(community, "beslut", meeting=meeting, on="2020-10-01")
    make.decision(community, "slutet", meeting=meeting, on="2020-10-01", audience=Audience.BODY)
    record_claim(
        meeting,
        key="antal",
        topic="Hur många kom?",
        statement="Cirka 150",
        stands=True,
        origin=base.origin(),
        by=base.operator(community),
        at=base.NOW,
    )

    page = queries.meeting_page(base.visitor(community), meeting.key, known_on=HORIZON)

    assert [(one.name, one.path) for one in page.organisers] == [
        ("Smeden", "/organisationer/smeden/"),
        ("Kommunikationsavdelningen", ""),
        ("Hushållningssällskapet", ""),
    ]
    assert (page.follows.title, [other.title for other in page.followed_by]) == ("Ensamhet 2019", ["Ensamhet 2021"])
    assert [decision.key for decision in page.decisions] == ["beslut"]
    assert [contradiction.topic for contradiction in page.contradictions] == ["Hur många kom?"]


@pytest.mark.parametrize("key", ["finns-inte", "stangt"])
def test_a_page_that_is_not_for_the_visitor_is_not_there(community, key):
    make.meeting(community, key="stangt", audience=Audience.BODY)

    assert queries.meeting_page(base.visitor(community), key, known_on=HORIZON) is None


def test_the_evidence_for_a_rule_is_what_a_body_held_and_what_is_only_mentioned(community):
    group, corona, empty = (base.body(community, key) for key in ("samordningsgruppen", "coronanatverket", "csn"))
    make.meeting(community, group, on="2019-03-04", title="första")
    make.meeting(community, group, corona, on="2020-23", title="gemensamt")
    make.meeting(community, bodies=[(group, Part.ORGANISES)], on="2019-10-17", title="konferens")
    make.meeting(community, bodies=[(group, Part.TAKES_PART)], on="2019-11-05", title="gäst")
    make.meeting(community, group, on="2020-12-01", state=CANCELLED, title="inställt")
    make.meeting(community, group, on="2020-11-01", state=MOVED, title="flyttat")
    forum = make.meeting(community, group, on="2021-04-20", state=PLANNED, title="storforum")
    make.meeting_state(forum, HELD, known="2021-05-01")
    make.mention(group, on="2019-21", label="vårens möten")
    make.mention(group, on="2020", state=CANCELLED, label="inställda möten")
    make.declared(group, 2019, known="2021-04-01")

    def told(known_on):
        found = queries.held_evidence(base.visitor(community), [group.pk, corona.pk, empty.pk], known_on=known_on)
        return {
            key: {
                name: [one.title for one in getattr(found[body.pk], name)]
                for name in ("held", "planned", "cancelled", "mentions", "organised")
                if getattr(found[body.pk], name)
            }
            | ({"declared": set(found[body.pk].declared)} if found[body.pk].declared else {})
            for key, body in {"group": group, "corona": corona, "empty": empty}.items()
        }

    rest = {
        "cancelled": ["flyttat", "inställt", "inställda möten"],
        "mentions": ["vårens möten"],
        "organised": ["konferens"],
    }
    corona_told = {"held": ["gemensamt"]}
    assert told(date(2021, 3, 22)) == {"group": {}, "corona": {}, "empty": {}}
    assert told(HORIZON) == {
        "group": {"held": ["första", "gemensamt"], "planned": ["storforum"]} | rest,
        "corona": corona_told,
        "empty": {},
    }
    assert told(LATER) == {
        "group": {"held": ["första", "gemensamt", "storforum"], "declared": {2019}} | rest,
        "corona": corona_told,
        "empty": {},
    }


def test_evidence_names_its_source_and_keeps_to_what_the_reader_may_see(community):
    csam = base.body(community, "csam", sphere=Sphere.CIVIL_SOCIETY)
    report = base.source(community, "rapport")
    make.meeting(community, csam, origin=base.origin(source=report, place="År 2019"))
    make.meeting(community, csam, audience=Audience.BODY)
    make.mention(csam, audience=Audience.BODY)

    seen = {
        name: queries.held_evidence(actor, [csam.pk], known_on=HORIZON)[csam.pk]
        for name, actor in {
            "visitor": base.visitor(community),
            "coordinator": base.in_role(community, Role.COORDINATOR),
            "member": base.in_role(community, Role.MEMBER, body=csam),
        }.items()
    }

    counts = {name: (len(evidence.held), len(evidence.mentions)) for name, evidence in seen.items()}
    assert counts == {"visitor": (1, 0), "coordinator": (1, 0), "member": (2, 1)}
    citation = seen["visitor"].held[0].citation
    assert (citation.key, citation.place) == ("rapport", "År 2019")


def test_mentions_are_listed_with_the_name_of_that_time(community):
    csam = base.body(community, "csam", names=(("Referensgruppen", "2017", "2019-08"), ("Csam", "2019-08", None)))
    make.mention(csam, on="2019-21", label="Vårens möten 2019")
    make.mention(csam, on="2020-21", label="Vårens möten 2020")

    found = queries.mentions(base.visitor(community), known_on=HORIZON, body="csam")

    assert [(line.label, line.body_name) for line in found] == [
        ("Vårens möten 2020", "Csam"),
        ("Vårens möten 2019", "Referensgruppen"),
    ]
    assert queries.mentions(base.visitor(community), known_on=date(2021, 3, 22)) == ()


def test_what_a_list_can_be_narrowed_to_is_counted_with_the_other_choices_in_force(community):
    group, csam = base.body(community, "samordningsgruppen"), base.body(community, "csam")
    make.meeting(community, group, csam, on="2019-03-04")
    make.meeting(community, group, on="2021-02-01")
    make.meeting(community, csam, on="2019-10-17", kind=MeetingKind.CONFERENCE)

    choices = queries.meeting_choices(base.visitor(community), known_on=HORIZON, body="csam")
    in_2019 = queries.meeting_choices(
        base.visitor(community), known_on=HORIZON, from_=date(2019, 1, 1), to=date(2019, 12, 31)
    )

    assert choices.kinds == ((MeetingKind.MEETING, 1), (MeetingKind.CONFERENCE, 1))
    assert [(body.key, body.count) for body in in_2019.bodies] == [("samordningsgruppen", 1), ("csam", 2)]
    assert choices.years == in_2019.years == (2021, 2020, 2019)


@pytest.fixture
def chain(community):
    """Jönköping's documents: riktlinjer 2010 → uppdrag 2016 → policy 2018 → program 2018, tied to a vision."""
    made = {
        key: make.document(community, key, kind=kind, on=on)
        for key, kind, on in (
            ("riktlinjer", DocumentKind.GUIDELINES, "2010-09-30"),
            ("uppdrag", DocumentKind.ASSIGNMENT, "2016-11-09"),
            ("policy", DocumentKind.POLICY, "2018-02-06"),
            ("program", DocumentKind.PROGRAMME, "2018-12-20"),
            ("vision", DocumentKind.VISION, "2018-02-22"),
        )
    }
    make.tie(made["uppdrag"], DocumentTie.FOLLOWS, made["riktlinjer"])
    make.tie(made["policy"], DocumentTie.FOLLOWS, made["uppdrag"])
    make.tie(made["program"], DocumentTie.SUPERSEDES, made["policy"])
    make.tie(made["program"], DocumentTie.TIES_TO, made["vision"])
    return made


def test_documents_form_a_chain_and_ties_stand_beside_it(community, chain):
    make.decision(community, "kf-294", document=chain["program"])

    page = queries.document_page(base.visitor(community), "program", known_on=HORIZON)
    shelf = queries.library(base.visitor(community), known_on=HORIZON)

    assert [step.key for step in page.chain.steps] == ["riktlinjer", "uppdrag", "policy", "program"]
    assert [(tie.document.key, tie.tie, tie.earlier.key) for tie in page.ties] == [
        ("uppdrag", "follows", "riktlinjer"),
        ("policy", "follows", "uppdrag"),
        ("program", "supersedes", "policy"),
        ("program", "ties-to", "vision"),
    ]
    assert [decision.key for decision in page.decisions] == ["kf-294"]
    assert [[step.key for step in chain.steps] for chain in shelf.chains()] == [
        ["riktlinjer", "uppdrag", "policy", "program"],
        ["vision"],
    ]


def test_a_decision_has_the_chain_of_its_document(community, chain):
    meeting = make.meeting(community, on="2018-12-20", title="Sammanträde")
    make.decision(community, "kf-294", document=chain["program"], meeting=meeting)

    page = queries.decision_page(base.visitor(community), "kf-294", known_on=HORIZON)

    assert (page.decision.paragraph, page.decision.document.key, page.meeting.title) == (
        "§ 294",
        "program",
        "Sammanträde",
    )
    assert [step.key for step in page.chain.steps] == ["riktlinjer", "uppdrag", "policy", "program"]


def test_what_a_decision_points_to_is_hidden_with_it(community):
    document = make.document(community, "plan", audience=Audience.BODY)
    meeting = make.meeting(community, audience=Audience.BODY)
    make.decision(community, "beslut", document=document, meeting=meeting)

    page = queries.decision_page(base.visitor(community), "beslut", known_on=HORIZON)

    assert (page.decision.document, page.meeting, page.chain) == (None, None, None)


def test_decisions_are_narrowed_by_organ_and_year(community):
    make.decision(community, "kf", on="2018-12-20")
    make.decision(community, "ks", on="2016-11-09", organ="Kommunstyrelsen")
    make.decision(community, "odaterat", on=None)
    visitor = base.visitor(community)

    def keys(**asked):
        return [line.key for line in queries.decisions_list(visitor, known_on=HORIZON, **asked).items]

    assert keys() == ["kf", "ks", "odaterat"]
    assert keys(organ="Kommunstyrelsen") == ["ks"]
    assert keys(from_=date(2018, 1, 1), to=date(2018, 12, 31)) == ["kf"]
    organs = queries.organs_deciding(visitor, known_on=HORIZON)
    assert [(one.organ, one.count) for one in organs] == [("Kommunfullmäktige", 2), ("Kommunstyrelsen", 1)]
    assert queries.years_of_decisions(visitor, known_on=HORIZON) == (2018, 2017, 2016)


def test_documents_of_a_kind_are_found_for_the_clocks_of_a_programme(community, chain):
    found = queries.documents_of(base.visitor(community), [DocumentKind.POLICY, DocumentKind.VISION], known_on=HORIZON)

    assert [document.key for document in found] == ["policy", "vision"]


def statements(ask):
    with CaptureQueriesContext(
        connection,
    ) as caught:
        ask()
    return len(caught)


def ids_of(model):
    return list(model.objects.values_list("pk", flat=True))


def one_more(community, number):
    """A row of everything that the questions below read."""
    body = base.body(community, f"grupp-{number}")
    organisation = base.organisation(community, f"forening-{number}", name=f"Förening {number}")
    first = make.meeting(community, body, key=f"mote-{number}", organisers=[organisation, "Någon"])
    make.meeting(community, body, follows=first)
    make.mention(body)
    make.declared(body, 2019)
    earlier, later = make.document(community, f"a-{number}"), make.document(community, f"b-{number}")
    make.tie(later, DocumentTie.FOLLOWS, earlier)
    make.decision(community, f"beslut-{number}", document=later, meeting=first)


QUESTIONS = {
    "meetings_list": (lambda who, ids: queries.meetings_list(who, known_on=HORIZON), 6),
    "mentions": (lambda who, ids: queries.mentions(who, known_on=HORIZON), 4),
    "meeting_choices": (lambda who, ids: queries.meeting_choices(who, known_on=HORIZON), 6),
    "meeting_page": (lambda who, ids: queries.meeting_page(who, "mote-0", known_on=HORIZON), 13),
    "held_evidence": (lambda who, ids: queries.held_evidence(who, ids, known_on=HORIZON), 5),
    "decisions_list": (lambda who, ids: queries.decisions_list(who, known_on=HORIZON), 5),
    "organs_deciding": (lambda who, ids: queries.organs_deciding(who, known_on=HORIZON), 1),
    "decision_page": (lambda who, ids: queries.decision_page(who, "beslut-0", known_on=HORIZON), 10),
    "library": (lambda who, ids: queries.library(who, known_on=HORIZON), 4),
    "document_page": (lambda who, ids: queries.document_page(who, "b-0", known_on=HORIZON), 10),
    "documents_of": (lambda who, ids: queries.documents_of(who, list(DocumentKind), known_on=HORIZON), 2),
}


@pytest.mark.parametrize(("ask", "most"), QUESTIONS.values(), ids=QUESTIONS)
def test_one_row_and_three_cost_the_same_number_of_statements(community, ask, most):
    visitor = base.visitor(community)
    one_more(community, 0)
    with_one = statements(lambda: ask(visitor, ids_of(Body)))
    for number in (1, 2):
        one_more(community, number)

    assert statements(lambda: ask(visitor, ids_of(Body))) == with_one <= most + 1  # one for the ids themselves
