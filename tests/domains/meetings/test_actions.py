from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django_scopes import scope

from samspel.domains.meetings import actions
from samspel.domains.meetings.models import Decision, DocumentLink, Meeting, Mention, RecordDeclared, SteeringDocument
from samspel.domains.meetings.rules import DocumentStatus, DocumentTie, MeetingKind, MeetingState, Part
from samspel.foundation.access.actor import Role
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import CrossesCommunity, Origin
from samspel.foundation.journal.models import Entry
from samspel.foundation.kernel.dates import parse_date
from tests.make import foundation as base
from tests.make import meetings as make
from tests.make import surveys as make_surveys

PLANNED, CALLED, HELD, CANCELLED, MOVED = MeetingState


def entries(row):
    found = Entry.objects.filter(subject_kind=row._meta.label_lower, subject_id=row.pk).order_by("number")
    return [(entry.kind, entry.facts) for entry in found]


def test_a_conference_is_recorded_with_its_bodies_organisers_and_source(community):
    csam, group = base.body(community, "csam"), base.body(community, "samordningsgruppen")
    smeden, office = (
        base.organisation(community, "smeden", name="Smeden"),
        base.unit(community, "sk", name="Stadskontoret"),
    )
    report = base.source(community, "verksamhetsberattelse")

    meeting = make.meeting(
        community,
        on="2019-10-17",
        key="ensamhet",
        title="Ensamhet",
        kind=MeetingKind.CONFERENCE,
        bodies=[(csam, Part.ORGANISES), (group, Part.ORGANISES)],
        organisers=[smeden, office, "Jönköpings kommun"],
        participants=150,
        participants_approximate=True,
        origin=base.origin(source=report, place="År 2019"),
    )

    meeting.refresh_from_db()
    assert meeting.on == parse_date("2019-10-17")
    assert [(part.body, part.part) for part in meeting.parts.all()] == [(csam, "organises"), (group, "organises")]
    assert [(one.organisation, one.unit, one.name) for one in meeting.organisers.all()] == [
        (smeden, None, ""),
        (None, office, ""),
        (None, None, "Jönköpings kommun"),
    ]
    assert entries(meeting) == [
        (
            "meetings.meeting_recorded",
            {"on": "2019-10-17", "state": "held", "participants": 150, "participants_approximate": True},
        )
    ]
    entry = Entry.objects.get(kind="meetings.meeting_recorded")
    assert (entry.source, entry.place, entry.known_at) == (report, "År 2019", base.noon("2021-03-23"))


def test_what_became_of_a_planned_meeting_is_an_entry_of_its_own(community):
    meeting = make.meeting(community, on="2021-04-20", state=PLANNED, known="2021-03-23")

    after = make.meeting_state(meeting, HELD, participants=48, known="2021-05-01")

    assert (after.state, after.participants, after.participants_approximate) == (HELD, 48, False)
    assert [(kind, facts["state"]) for kind, facts in entries(meeting)] == [
        ("meetings.meeting_recorded", "planned"),
        ("meetings.state_recorded", "held"),
    ]


def test_sources_may_be_read_in_any_order(community):
    meeting = make.meeting(community, on="2021-04-20", state=HELD, known="2021-05-01", participants=48)

    after = make.meeting_state(meeting, PLANNED, known="2021-03-23")

    assert (after.state, after.participants) == (HELD, 48)


def test_sources_of_one_day_stand_in_the_order_of_the_clock(community):
    meeting = make.meeting(community, on="2021-03-23", state=HELD, origin=Origin(base.noon("2021-03-23")))

    earlier = Origin(base.noon("2021-03-23") - timedelta(hours=2))
    after = make.meeting_state(meeting, PLANNED, known="2021-03-23", origin=earlier)

    assert after.state == HELD


@pytest.mark.parametrize(("first", "then"), [(HELD, CANCELLED), (CANCELLED, HELD), (MOVED, HELD), (HELD, PLANNED)])
def test_what_is_settled_stays_settled(community, first, then):
    meeting = make.meeting(community, on="2021-02-01", state=first, known="2021-03-01")

    with pytest.raises(actions.StateReversed) as refused:
        make.meeting_state(meeting, then, known="2021-03-23")

    assert str(refused.value) == f"”{meeting.title}” har redan ett annat utfall. Kontrollera källornas datum."
    meeting.refresh_from_db()
    assert meeting.state == first
    assert len(entries(meeting)) == 1


@pytest.mark.parametrize(
    ("on", "known"), [("2021-04-12", "2021-03-23"), ("2021-04", "2021-03-31"), ("2021-23", "2021-07-31")]
)
def test_a_meeting_cannot_be_held_before_its_day(community, on, known):
    with pytest.raises(actions.HeldTooEarly):
        make.meeting(community, on=on, state=HELD, known=known)

    planned = make.meeting(community, on=on, state=PLANNED, known=known)
    with pytest.raises(actions.HeldTooEarly):
        make.meeting_state(planned, HELD, known=known)


def test_a_source_cannot_know_of_a_meeting_as_held_after_it_is_entered(community):
    with pytest.raises(actions.HeldTooEarly) as refused:
        make.meeting(community, on="2022-02-01", title="Storforum", known="2022-03-01")

    assert str(refused.value) == (
        "”Storforum” (1 februari 2022) kan inte ha hållits redan 31 december 2021. Skriv in det som planerat."
    )


@pytest.mark.parametrize(
    ("times", "on"),
    [
        (("2019-03-04T18:00+01:00", "2019-03-04T17:00+01:00"), "2019-03-04"),
        (("2019-03-04T18:00+01:00", "2019-03-04T18:00+01:00"), "2019-03-04"),
        ((None, "2019-03-04T17:00+01:00"), "2019-03-04"),
        (("2019-03-05T18:00+01:00", None), "2019-03-04"),
        (("2019-03-04T18:00+01:00", None), "2019-03"),
        (("2019-03-04T18:00+01:00", None), None),
        (("2019-03-04T23:30+00:00", None), "2019-03-04"),  # half past midnight the day after, local time
    ],
)
def test_times_that_cannot_be_are_refused(community, times, on):
    starts, ends = (time and base.datetime.fromisoformat(time) for time in times)

    with pytest.raises(actions.TimesReversed):
        make.meeting(community, on=on, starts_at=starts, ends_at=ends)


def test_times_of_the_day_are_kept(community):
    starts, ends = (base.datetime.fromisoformat(f"2019-03-04T{hour}:00+01:00") for hour in (18, 20))

    meeting = make.meeting(community, starts_at=starts, ends_at=ends)

    meeting.refresh_from_db()
    assert (meeting.starts_at, meeting.ends_at) == (starts, ends)


def test_nobody_comes_in_numbers_below_zero(community):
    with pytest.raises(actions.CountReversed):
        make.meeting(community, participants=-1)


@pytest.mark.parametrize("enter", [make.meeting, make.document, make.decision])
def test_a_key_is_used_once(community, enter):
    given = {} if enter is make.meeting else {"key": "ett"}
    enter(community, **given | {"key": "ett"})

    with pytest.raises(actions.KeyTaken) as refused:
        enter(community, **given | {"key": "ett"})

    assert str(refused.value) == "Nyckeln ett används redan. Välj en annan."


@pytest.mark.parametrize("enter", [make.meeting, make.document, make.decision])
def test_a_record_is_never_for_named_people(community, enter):
    with pytest.raises(actions.NotForRecords):
        enter(community, key="ett", audience=Audience.NAMED)


def test_a_mention_keeps_the_words_of_the_source_and_no_number(community):
    group = base.body(community, "samordningsgruppen")

    mention = make.mention(group, on="2019-21", label="Vårens möten 2019")

    assert Mention.objects.get() == mention
    assert (mention.on, mention.state) == (parse_date("våren 2019"), HELD)
    assert entries(mention) == [("meetings.mention_recorded", {"on": "2019-21", "state": "held"})]


def test_a_mention_of_what_is_to_come_is_not_held(community):
    group = base.body(community, "samordningsgruppen")

    with pytest.raises(actions.HeldTooEarly):
        make.mention(group, on="2021-23", known="2021-03-23")


def test_a_year_is_declared_complete_once_and_only_when_it_is_over(community):
    group = base.body(community, "samordningsgruppen")

    first, again = make.declared(group, 2019), make.declared(group, 2019)
    with pytest.raises(actions.YearNotOver) as refused:
        make.declared(group, 2021)

    assert (first, list(RecordDeclared.objects.all())) == (again, [first])
    assert entries(first) == [("meetings.record_declared_complete", {"year": 2019})]
    assert str(refused.value) == "Året 2021 är inte slut. Intyga att allt är med när det är över."


def test_a_decision_points_to_what_it_adopts_and_where_it_was_taken(community):
    council = base.unit(community, "kf", name="Kommunfullmäktige")
    programme, meeting = make.document(community, "program"), make.meeting(community, on="2018-12-20")

    decision = make.decision(community, "kf-294", unit=council, document=programme, meeting=meeting)

    decision.refresh_from_db()
    assert (decision.unit, decision.document, decision.meeting) == (council, programme, meeting)
    assert entries(decision) == [("meetings.decision_recorded", {"on": "2018-12-20", "paragraph": "§ 294"})]


@pytest.mark.parametrize("enter", [make.document, make.decision])
def test_what_is_dated_after_it_was_known_is_refused(community, enter):
    with pytest.raises(actions.HeldTooEarly) as refused:
        enter(community, "program", on="2021-06-01", known="2021-03-23")

    assert str(refused.value) == ("”Program” (1 juni 2021) sägs vara känt redan 23 mars 2021. Ändra ett av datumen.")


def test_a_draft_may_be_dated_ahead_and_a_document_may_be_undated(community):
    make.document(community, "utkast", on="2021-06-01", status=DocumentStatus.DRAFT)
    make.document(community, "handlingsplan", on=None, status=DocumentStatus.UNKNOWN)

    assert [document.on for document in SteeringDocument.objects.order_by("key")] == [None, parse_date("2021-06-01")]


def test_documents_are_tied_in_a_chain_and_never_in_a_circle(community):
    first, second, third = (make.document(community, key) for key in ("riktlinjer", "uppdrag", "program"))
    make.tie(second, DocumentTie.FOLLOWS, first)
    make.tie(third, DocumentTie.SUPERSEDES, second)

    with pytest.raises(actions.DocumentsInCircle) as refused:
        make.tie(first, DocumentTie.TIES_TO, third)

    assert str(refused.value) == (
        "”Riktlinjer” kan inte komma efter ”Program”, som kommer efter det. Ta bort ett av banden."
    )
    links = DocumentLink.objects.values_list("document__key", "tie", "earlier__key")
    assert list(links) == [("uppdrag", "follows", "riktlinjer"), ("program", "supersedes", "uppdrag")]


def test_the_database_keeps_the_same_rules(community):
    meeting = make.meeting(community)
    starts = base.noon("2019-03-04")
    wrong = [
        {"ends_at": starts},
        {"starts_at": starts, "ends_at": starts},
        {"participants": -1},
        {"audience": Audience.NAMED},
        {"follows": meeting},
    ]
    for change in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Meeting.objects.filter(pk=meeting.pk).update(**change)


RECORDED = [Role.SECRETARY, Role.BODY_ADMINISTRATOR]


@pytest.mark.parametrize(
    ("role", "of", "sphere", "allowed"),
    [
        *[(role, "own", sphere, True) for role in RECORDED for sphere in Sphere],
        *[(role, "other", sphere, False) for role in RECORDED for sphere in Sphere],
        (Role.MEMBER, "own", Sphere.JOINT, False),
        (Role.COORDINATOR, None, Sphere.JOINT, True),
        (Role.COORDINATOR, None, Sphere.MUNICIPALITY, True),
        (Role.COORDINATOR, None, Sphere.CIVIL_SOCIETY, False),
        (Role.OFFICIAL, None, Sphere.MUNICIPALITY, False),
        (Role.AUDITOR, None, Sphere.JOINT, False),
    ],
)
def test_who_may_enter_the_meetings_of_a_body(community, role, of, sphere, allowed):
    own, other = (base.body(community, key, sphere=sphere) for key in ("egen", "annan"))
    actor = base.in_role(community, role, body={"own": own, "other": other}.get(of))

    if allowed:
        make.meeting(community, own, by=actor)
    else:
        with pytest.raises(NotAllowed):
            make.meeting(community, own, by=actor)

    assert Meeting.objects.count() == allowed


def test_a_joint_meeting_is_entered_by_one_who_keeps_the_record_of_each_body(community):
    own, other = base.body(community, "egen"), base.body(community, "annan")

    with pytest.raises(NotAllowed):
        make.meeting(community, own, other, by=base.in_role(community, Role.SECRETARY, body=own))


@pytest.mark.parametrize(("sphere", "allowed"), [(Sphere.MUNICIPALITY, True), (Sphere.CIVIL_SOCIETY, False)])
def test_the_coordinator_enters_what_has_no_body_outside_civil_society(community, sphere, allowed):
    coordinator = base.in_role(community, Role.COORDINATOR)

    if allowed:
        make.decision(community, "beslut", sphere=sphere, by=coordinator)
    else:
        with pytest.raises(NotAllowed):
            make.decision(community, "beslut", sphere=sphere, by=coordinator)

    assert Decision.objects.count() == allowed


def test_nothing_is_tied_to_another_community(community, neighbour):
    with scope(community=neighbour):
        theirs, document = base.body(neighbour, "styrgrupp"), make.document(neighbour, "program")
        organisation = base.organisation(neighbour, "furuboda", name="Furuboda")
        meeting = make.meeting(neighbour)

    crossings = [
        lambda: make.meeting(community, theirs),
        lambda: make.meeting(community, organisers=[organisation]),
        lambda: make.meeting(community, follows=meeting),
        lambda: make.mention(theirs, by=base.operator(community)),
        lambda: make.declared(theirs, 2019, by=base.operator(community)),
        lambda: make.decision(community, "beslut", document=document),
        lambda: make.document(community, "plan", body=theirs),
        lambda: make.tie(make.document(community, "ny"), DocumentTie.FOLLOWS, document),
    ]
    for cross in crossings:
        with pytest.raises(CrossesCommunity), transaction.atomic():
            cross()
    assert (Meeting.objects.count(), Mention.objects.count(), Decision.objects.count()) == (0, 0, 0)


def test_nothing_is_tied_to_what_the_one_who_records_may_not_know_of(community):
    closed = base.body(community, "csam-au", sphere=Sphere.CIVIL_SOCIETY, audience=Audience.BODY)
    own = {"sphere": Sphere.CIVIL_SOCIETY, "audience": Audience.BODY}
    meeting = make.meeting(community, closed, **own)
    document = make.document(community, "stadgar", body=closed, **own)
    organisation = base.organisation(community, "hemlig", name="Hemlig", audience=Audience.NAMED)
    plan = make.document(community, "plan")
    by = {"by": base.in_role(community, Role.COORDINATOR)}

    ties = [
        lambda: make.meeting(community, follows=meeting, **by),
        lambda: make.meeting(community, organisers=[organisation], **by),
        lambda: make.decision(community, "beslut", meeting=meeting, **by),
        lambda: make.decision(community, "beslut", document=document, **by),
        lambda: make.tie(plan, DocumentTie.FOLLOWS, document, **by),
        lambda: make_surveys.survey(community, document=document, **by),
    ]
    for tie in ties:
        with pytest.raises(NotAllowed, match=r"^Det du hänvisar till är inte öppet för dig"):
            tie()
    make.decision(community, "beslut", document=plan, **by)
    assert (Meeting.objects.count(), Decision.objects.count(), DocumentLink.objects.count()) == (1, 1, 0)


def test_a_declaration_rests_on_the_day_it_was_made(community):
    group = base.body(community, "samordningsgruppen")

    with pytest.raises(actions.YearNotOver):
        make.declared(group, 2020, known="2020-12-31")

    assert make.declared(group, 2020, known="2021-01-01").year == date(2020, 1, 1).year
