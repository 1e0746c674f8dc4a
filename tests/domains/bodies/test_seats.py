"""Who sat when, for whom, as known when: through the actions and the queries, on the database."""

from datetime import date

import pytest

from samspel.domains.bodies import actions
from samspel.domains.bodies.queries import body_facts, sitting_on
from samspel.domains.bodies.rules import OfficeRole
from samspel.foundation.access.actor import Role
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.models import Entry
from samspel.foundation.kernel.periods import Certainty
from tests.make import bodies as make
from tests.make import foundation as base

YES, PERHAPS, NO = Certainty.YES, Certainty.PERHAPS, Certainty.NO


def sitting(community, body, on, known_on=None):
    facts = body_facts(base.visitor(community), body.key, on=on, known_on=known_on)
    return sitting_on(base.visitor(community), facts, on=on, known_on=known_on)


def holders(community, body, on, known_on=None):
    found = sitting(community, body, on, known_on)
    return {holder.person: holder.certainty for holder in found.holders}


def test_one_who_left_and_one_who_came_in_the_same_year_are_both_perhaps(community):
    body = base.body(community, "samordningsgruppen")
    (seat,) = make.seats(body)
    kerstin, elin = make.person(community, "Kerstin Aldén"), make.person(community, "Elin Torsell")
    first = make.mandate(seat, "2019-02-19", "2020", who=kerstin)
    make.mandate(seat, "2020", who=elin, replaces=first)

    assert holders(community, body, date(2019, 12, 31)) == {"Kerstin Aldén": YES}
    assert holders(community, body, date(2020, 3, 1)) == {"Kerstin Aldén": PERHAPS, "Elin Torsell": PERHAPS}
    assert holders(community, body, date(2021, 1, 1)) == {"Elin Torsell": YES}
    assert holders(community, body, date(2019, 2, 18)) == {}


def test_a_source_of_the_past_does_not_vouch_for_later_days(community):
    body = base.body(community, "samordningsgruppen")
    (seat,) = make.seats(body)
    make.mandate(seat, who=make.person(community), evidenced_to=date(2021, 3, 23))

    assert holders(community, body, date(2021, 3, 23)) == {"Ingrid Wallner": YES}
    assert holders(community, body, date(2021, 3, 24)) == {"Ingrid Wallner": PERHAPS}


def test_nobody_sits_before_the_body_was_set_up(community):
    body = base.body(community, "samordningsgruppen")
    body.starts = base.when("2018-12-20")
    body.save()
    (seat,) = make.seats(body)
    make.mandate(seat, "../2019-03-04", who=make.person(community))

    assert holders(community, body, date(2018, 12, 19)) == {}
    assert holders(community, body, date(2019, 3, 3)) == {"Ingrid Wallner": PERHAPS}
    assert holders(community, body, date(2019, 3, 4)) == {"Ingrid Wallner": YES}


def test_as_known_before_the_end_was_known_the_mandate_goes_on(community):
    body = base.body(community, "samordningsgruppen")
    (seat,) = make.seats(body)
    make.mandate(seat, ends="2020-06-01", who=make.person(community), known="2019-03-01", ended_known="2021-03-23")
    asked = date(2020, 9, 1)

    assert holders(community, body, asked, date(2019, 2, 28)) == {}
    assert holders(community, body, asked, date(2020, 12, 31)) == {"Ingrid Wallner": YES}
    assert holders(community, body, asked, date(2021, 3, 23)) == {}


def test_as_known_then_nobody_vouched_for_later_days(community):
    body = base.body(community, "samordningsgruppen")
    first, second, third = make.seats(body, 3)
    early = {"known": "2019-03-01"}
    make.mandate(first, ends="2020-06-01", who=make.person(community, "Slutade"), ended_known="2021-03-23", **early)
    make.mandate(second, who=make.person(community, "Källan"), evidenced_to=date(2021, 3, 23), **early)
    make.mandate(third, who=make.person(community, "Aktuell"), **early)

    assert holders(community, body, date(2019, 6, 1), date(2019, 6, 1)) == dict.fromkeys(
        ("Slutade", "Källan", "Aktuell"), YES
    )
    assert holders(community, body, date(2020, 1, 1), date(2019, 6, 1)) == {
        "Slutade": PERHAPS, "Källan": PERHAPS, "Aktuell": YES,
    }  # fmt: skip


def test_nobody_is_chair_more_surely_than_they_sit(community):
    body = base.body(community, "samordningsgruppen")
    (seat,) = make.seats(body)
    held = make.mandate(seat, "2019-02-19", "2020", who=make.person(community))
    make.office(held, OfficeRole.CHAIR, "2019-03-04")

    def chair(on):
        return [office.certainty for holder in sitting(community, body, on).mandates for office in holder.offices]

    days = (date(2019, 3, 3), date(2019, 3, 4), date(2020, 7, 1), date(2021, 1, 1))
    assert [chair(on) for on in days] == [[NO], [YES], [PERHAPS], [NO]]


def test_a_seat_may_speak_for_two_under_the_names_they_had_that_day(community):
    body = base.body(community, "samordningsgruppen")
    (seat,) = make.seats(body)
    network = base.organisation(community, "natverket", name="Nätverket för integration")
    cross = base.organisation(community, "roda-korset", name="Röda Korset")
    make.mandate(seat, for_=(network, cross))

    (holder,) = sitting(community, body, date(2019, 3, 4)).holders
    assert [(org.key, org.name) for org in holder.on_behalf_of] == [
        ("natverket", "Nätverket för integration"),
        ("roda-korset", "Röda Korset"),
    ]
    assert holder.person == ""


def test_two_sure_holders_of_one_seat_are_refused_and_nothing_is_stored(community):
    (seat,) = make.seats(base.body(community, "samordningsgruppen"))
    make.mandate(seat, "2019-02-19", "2020-06-01")
    before = Entry.objects.count()

    with pytest.raises(actions.SeatTaken):
        make.mandate(seat, "2020-05-31")
    assert Entry.objects.count() == before
    make.mandate(seat, "2020-06-01")


def test_two_chairs_at_once_are_refused_but_one_after_the_other_is_right(community):
    body = base.body(community, "samordningsgruppen")
    first, second = (make.mandate(seat) for seat in make.seats(body, 2))
    make.office(first, OfficeRole.CHAIR, "2019-03-04", "2020")

    with pytest.raises(actions.SeatTaken):
        make.office(second, OfficeRole.CHAIR, "2019-06-01")
    make.office(second, OfficeRole.CHAIR, "2020")
    make.office(second, OfficeRole.VICE_CHAIR, "2019-03-04", "2020")


def test_the_refusal_of_two_chairs_says_which_office_in_swedish(community):
    first, second = (
        make.mandate(seat, key=key)
        for seat, key in zip(make.seats(base.body(community, "gruppen"), 2), "ab", strict=True)
    )
    posts = [make.office(first, OfficeRole.VICE_CHAIR, "2019-03-04")]
    with pytest.raises(actions.SeatTaken, match=f"^Två skulle vara vice ordförande samtidigt: {posts[0].key} och "):
        make.office(second, OfficeRole.VICE_CHAIR, "2019-06-01")


def test_a_mandate_replaces_one_in_the_same_body(community):
    here, there = (make.seats(base.body(community, key))[0] for key in ("gruppen", "natverket"))
    elsewhere = make.mandate(there, key="annorstades")
    with pytest.raises(actions.ReplacedElsewhere, match="annorstades är ett uppdrag i en annan grupp"):
        make.mandate(here, replaces=elsewhere)


def test_a_mandate_is_held_for_organisations_that_the_one_who_records_may_know_of(community):
    (seat,) = make.seats(base.body(community, "gruppen"))
    secret = base.organisation(community, "hemlig", name="Hemlig", audience=Audience.NAMED)
    coordinator = base.in_role(community, Role.COORDINATOR)
    with pytest.raises(NotAllowed):
        make.mandate(seat, for_=(secret,), by=coordinator)
    make.mandate(seat, for_=(secret,))


def test_an_end_before_the_start_is_refused(community):
    (seat,) = make.seats(base.body(community, "samordningsgruppen"))
    with pytest.raises(actions.PeriodReversed):
        make.mandate(seat, "2020-06-01", "2020-05-31")


def test_a_mandate_is_two_entries_when_it_has_ended(community):
    (seat,) = make.seats(base.body(community, "samordningsgruppen"))
    mandate = make.mandate(seat, "2019-02-19", "2020")
    entries = Entry.objects.filter(subject_kind="bodies.mandate", subject_id=mandate.pk).order_by("number")
    assert [(entry.kind, entry.facts) for entry in entries] == [
        ("bodies.mandate_begun", {"starts": "2019-02-19"}),
        ("bodies.mandate_ended", {"ends": "2020"}),
    ]


def test_vacancies_leave_out_what_may_stay_empty(community):
    body = base.body(community, "samordningsgruppen")
    make.seats(body, 2, id="ordinarie")
    seat = make.seats(body, 1, id="ersattare")[0]
    make.mandate(seat, "2019")
    assert [seat.slot for seat in sitting(community, body, date(2020, 1, 1)).vacant] == ["ordinarie/1", "ordinarie/2"]


def test_the_coordinator_may_not_record_in_civil_societys_own_body(community):
    csam = base.body(community, "csam", sphere=Sphere.CIVIL_SOCIETY)
    (seat,) = make.seats(csam)
    coordinator = base.in_role(community, Role.COORDINATOR)
    given = {"origin": base.origin(), "at": base.NOW, "starts": None, "ends": None, "evidenced_to": None}
    mandate = {"key": "x", "person": None, "party": "", "on_behalf_of": (), "replaces": None}
    with pytest.raises(NotAllowed):
        actions.record_past_mandate(seat, by=coordinator, **mandate, **given)
    own = base.in_role(community, Role.BODY_ADMINISTRATOR, body=csam)
    actions.record_past_mandate(seat, by=own, **mandate, **given)


def test_the_coordinator_may_not_record_in_a_body_that_she_may_not_know_of(community):
    closed = base.body(community, "styrgrupp", sphere=Sphere.MUNICIPALITY, audience=Audience.BODY)
    (seat,) = make.seats(closed)
    with pytest.raises(NotAllowed):
        make.mandate(seat, by=base.in_role(community, Role.COORDINATOR))
    make.mandate(seat, by=base.in_role(community, Role.SECRETARY, body=closed))


def test_a_closed_body_is_no_page_for_others(community):
    closed = base.body(community, "csam-au", sphere=Sphere.CIVIL_SOCIETY, audience=Audience.BODY)
    on = date(2021, 3, 23)
    assert body_facts(base.in_role(community, Role.COORDINATOR), "csam-au", on=on) is None
    assert body_facts(base.visitor(community), "csam-au", on=on) is None
    assert body_facts(base.in_role(community, Role.MEMBER, body=closed), "csam-au", on=on) is not None


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_statements_does_not_grow(community, django_assert_num_queries, number):
    body = base.body(community, "samordningsgruppen")
    for seat in make.seats(body, number):
        org = base.organisation(community, f"org-{seat.number}", name=f"Org {seat.number}")
        held = make.mandate(seat, who=make.person(community), for_=(org,))
        if seat.number == 1:
            make.office(held, OfficeRole.CHAIR, "2019")
    with django_assert_num_queries(14):
        sitting(community, body, date(2019, 3, 4))


def test_a_protected_name_is_shown_nowhere(community, client):
    body = base.body(community, "samordningsgruppen")
    (seat,) = make.seats(body)
    person = make.person(community, "Kanarie Skyddad")
    person.protected = True
    person.save()
    group = base.organisation(community, "marbles", name="Marbles")
    make.mandate(seat, "2019", who=person, for_=(group,))

    (holder,) = sitting(community, body, date(2020, 1, 1)).holders
    assert (holder.person, holder.withheld) == ("", True)
    pages = (
        "/grupper/samordningsgruppen/?dag=2020-01-01",
        "/grupper/samordningsgruppen/platser.csv",
        "/organisationer/marbles/",
        "/api/v1/bodies/samordningsgruppen/mandates?on=2020-01-01",
        "/uppfoljning/underlag.csv",
        "/sok/?q=Kanarie",
    )
    shown = {page: client.get(page).content.decode() for page in pages}
    assert [page for page, text in shown.items() if "Skyddad" in text] == []
    assert "Marbles" in shown[pages[0]]
    assert "namnet visas inte" in shown[pages[2]]
