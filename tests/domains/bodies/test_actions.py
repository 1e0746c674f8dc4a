"""Bodies are set up from a programme, with names, links and seats, by those who may."""

from pathlib import Path

import pytest
from django.db import IntegrityError

from samspel.domains.bodies import actions
from samspel.domains.bodies.models import Body, BodyLink, BodyName, Seat
from samspel.domains.bodies.permissions import RECORD_MANDATE
from samspel.domains.bodies.rules import LinkKind
from samspel.domains.organisations.rules import NameKind
from samspel.foundation.access.actor import Role
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.models import Entry
from samspel.foundation.programme.reader import read_programme
from tests.make import foundation as make

PROGRAMMES = Path(__file__).parents[2] / "programmes"


def applied(community, name):
    programme = read_programme((PROGRAMMES / f"{name}.toml").read_text("utf-8"))
    told = {"by": make.operator(community), "at": make.NOW}
    return actions.apply_programme(programme, origin_for=lambda _key: make.origin(), **told)


def test_a_body_that_was_renamed_has_both_names_end_to_end(community):
    applied(community, "body-renamed")

    names = BodyName.objects.order_by("pk").values_list("name", "kind", "starts_edtf", "ends_edtf")
    assert list(names) == [
        ("Referensgruppen", "name", "2017-04-26", "2019-08"),
        ("Samverkansrådet", "name", "2019-08", ""),
    ]


def test_a_link_is_made_to_a_body_that_stands_later_in_the_file(community):
    applied(community, "body-split")

    links = BodyLink.objects.values_list("body__key", "kind", "other__key", "on_edtf")
    assert list(links) == [("radet", "split-from", "aldre", "2019")]
    assert Body.objects.get(key="aldre").sphere == Sphere.CIVIL_SOCIETY


def test_seats_beyond_the_least_number_may_stay_empty(community):
    applied(community, "seats-range")

    seats = Seat.objects.order_by("pk").values_list("side", "number", "optional")
    assert list(seats) == [
        ("civil-society", 1, False),
        ("civil-society", 2, False),
        ("civil-society", 3, False),
        ("civil-society", 4, True),
        ("civil-society", 5, True),
        ("politics", 1, False),
        ("politics", 2, False),
    ]


def test_each_thing_that_is_set_up_is_entered_once(community):
    before = Entry.objects.count()
    applied(community, "body-split")

    kinds = list(Entry.objects.order_by("number").values_list("kind", flat=True))[before:]
    assert sorted(kinds) == sorted(["bodies.body_established", "bodies.name_given"] * 2 + ["bodies.bodies_linked"])


def test_a_programme_that_cannot_be_set_up_leaves_nothing(community):
    make.body(community, "aldre")
    before = (Body.objects.count(), Entry.objects.count())

    with pytest.raises(IntegrityError):
        applied(community, "body-split")
    assert (Body.objects.count(), Entry.objects.count()) == before


def established(community, key="au", **changed):
    told = {"origin": make.origin(), "by": make.operator(community), "at": make.NOW}
    usual = {"kind": "committee", "sphere": Sphere.JOINT, "audience": Audience.PUBLIC, "parent": None}
    usual |= {"purpose": "", "position": 1, "starts": None, "ends": None}
    return actions.establish_body(**({"key": key} | usual | told | changed))


def test_a_body_that_would_be_part_of_itself_is_refused(community):
    body = make.body(community, "radet")

    with pytest.raises(actions.OwnParent, match=r"^Gruppen radet kan inte "):
        established(community, "radet", parent=body)


def test_an_end_before_the_start_is_refused_for_bodies_and_names(community):
    turned = {"starts": make.when("2020-06-01"), "ends": make.when("2020-05-31")}
    with pytest.raises(actions.PeriodReversed):
        established(community, **turned)
    assert Body.objects.count() == 0

    told = {"origin": make.origin(), "by": make.operator(community), "at": make.NOW}
    with pytest.raises(actions.PeriodReversed):
        actions.record_past_name(make.body(community, "radet"), name="Förr", kind=NameKind.NAME, **turned, **told)
    assert list(BodyName.objects.values_list("name", flat=True)) == ["Radet"]


@pytest.mark.parametrize("role", Role)
def test_no_role_sets_up_bodies_or_ties_them_only_the_operator_does(community, role):
    body, other = make.body(community, "radet"), make.body(community, "csam")
    by = make.in_role(community, role)
    with pytest.raises(NotAllowed):
        established(community, by=by)
    with pytest.raises(NotAllowed):
        actions.link_bodies(body, other, kind=LinkKind.SUCCEEDS, on=None, origin=make.origin(), by=by, at=make.NOW)
    assert (Body.objects.count(), BodyLink.objects.count()) == (2, 0)


# Whose body it is and whether it is published; who may record in it, each for the community or in that very body.
MAY_RECORD = [
    (Sphere.JOINT, Audience.PUBLIC, {"coordinator"}),
    (Sphere.MUNICIPALITY, Audience.PUBLIC, {"coordinator"}),
    (Sphere.CIVIL_SOCIETY, Audience.PUBLIC, set()),
    (Sphere.JOINT, Audience.BODY, set()),
    (Sphere.CIVIL_SOCIETY, Audience.BODY, set()),
]


@pytest.mark.parametrize(("sphere", "audience", "of_the_community"), MAY_RECORD)
def test_who_may_record_in_a_body(community, sphere, audience, of_the_community):
    body = make.body(community, "radet", sphere=sphere, audience=audience)
    other = make.body(community, "csam")

    def allowed(within: Body | None) -> set[str]:
        return {role.value for role in Role if RECORD_MANDATE.allows(make.in_role(community, role, body=within), body)}

    assert allowed(None) == of_the_community
    assert allowed(body) == {"secretary", "body-administrator"}
    assert allowed(other) == set()
    assert RECORD_MANDATE.allows(make.operator(community), body)
    assert not RECORD_MANDATE.allows(make.visitor(community), body)
