"""The register's history: what is written, what is entered in the journal, what is refused."""

import pytest
from django.db import IntegrityError, transaction
from django_scopes import scope

from samspel.domains.organisations import actions
from samspel.domains.organisations.models import Organisation, OrganisationName, UmbrellaMembership
from samspel.domains.organisations.rules import Form, NameKind
from samspel.foundation.access.actor import Role
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import CrossesCommunity
from samspel.foundation.journal.models import Entry
from samspel.foundation.kernel.dates import day
from tests.make import foundation as make
from tests.make.organisations import membership, named, organisation, period, recorded, representative

NUMBER = "802002-8711"  # made up; its check digit is right


def entries() -> list[tuple[str, dict]]:
    return [(entry.kind, entry.facts) for entry in Entry.objects.filter(kind__startswith="organisations.")]


def register(community, name="Kaffegruppen", **given):
    usual = {"form": Form.INFORMAL_GROUP, "sphere": Sphere.CIVIL_SOCIETY, "audience": Audience.PUBLIC}
    by = given.pop("by", make.in_role(community, Role.COORDINATOR))
    return actions.register_organisation(name=name, **(usual | given), by=by, at=make.NOW)


def test_an_organisation_of_the_past_goes_by_its_key_until_it_has_a_name(jonkoping):
    made = organisation(jonkoping, "", key="hff-smeden", orgnr="8020028711")
    assert (made.name, made.orgnr) == ("hff-smeden", NUMBER)

    named(made, "  HFF/Smeden ")

    made.refresh_from_db()
    assert made.name == "HFF/Smeden"
    assert entries() == [
        ("organisations.organisation_recorded", {"form": "association"}),
        ("organisations.name_recorded", {"kind": "name", "starts": ""}),
    ]


def test_a_name_with_an_end_makes_a_second_entry_with_its_own_origin(jonkoping):
    made = organisation(jonkoping)
    report = make.source(jonkoping, "report")
    later = make.source(jonkoping, "later")

    actions.record_past_name(
        made,
        name="Referensgruppen",
        kind=NameKind.NAME,
        **period("2017-04-26", "2019-08"),
        **recorded(jonkoping, source=report),
        ended=make.origin(source=later),
    )

    told = Entry.objects.filter(subject_kind="organisations.organisationname").order_by("number")[1:]
    assert [(entry.kind, entry.facts, entry.source.key) for entry in told] == [
        ("organisations.name_recorded", {"kind": "name", "starts": "2017-04-26"}, "report"),
        ("organisations.name_ended", {"ends": "2019-08"}, "later"),
    ]


def test_the_row_shows_the_name_in_use_whatever_the_order_of_recording(jonkoping):
    made = organisation(jonkoping, "")
    named(made, "Csam", "2019-08")
    named(made, "Referensgruppen", "2017-04-26", "2019-08")
    named(made, "Nätverket Civilsamhälle", kind=NameKind.ALIAS)

    made.refresh_from_db()
    assert made.name == "Csam"


def test_names_sort_as_the_swedish_alphabet_does(jonkoping):
    for name in ("Öster", "Zeta", "Äpplet", "Ån", "alfa"):
        organisation(jonkoping, name)

    assert [row.name for row in Organisation.objects.all()] == ["alfa", "Zeta", "Ån", "Äpplet", "Öster"]


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        ("802002-8712", actions.NumberWrong),
        ("8020", actions.NumberWrong),
        ("811218-9876", actions.NumberWrong),
        ("811218-98760000", actions.NumberWrong),
        ("801112-1234", actions.NumberWrong),
        ("811612-1235", actions.NumberWrong),
    ],
)
def test_a_number_that_cannot_be_is_refused_and_nothing_written(jonkoping, number, refusal):
    with pytest.raises(refusal) as refused:
        organisation(jonkoping, orgnr=number)

    assert number not in str(refused.value)
    assert (Organisation.objects.count(), entries()) == (0, [])


def test_a_number_stands_once_in_a_community_and_may_stand_in_another(jonkoping):
    organisation(jonkoping, orgnr=NUMBER)
    with pytest.raises(actions.NumberTaken, match=NUMBER):
        organisation(jonkoping, orgnr="16802002-8711")

    other = make.community("kristianstad", name="Kristianstad")
    with scope(community=other):
        assert organisation(other, orgnr=NUMBER).orgnr == NUMBER


def test_many_may_be_without_a_number(jonkoping):
    for form in Form:
        organisation(jonkoping, form=form)

    assert Organisation.objects.filter(orgnr=None).count() == len(Form)


def test_a_key_stands_once(jonkoping):
    organisation(jonkoping, key="csam")

    with pytest.raises(actions.KeyTaken, match="csam"):
        organisation(jonkoping, key="csam")


@pytest.mark.parametrize(
    ("name", "starts", "ends", "refusal"),
    [
        ("  – !", "", "", actions.NameMissing),
        ("Ny", "2019", "2018", actions.PeriodReversed),
        ("Grannkaffet", "", "", actions.NameRepeated),
        ("Ny", "", "", actions.NamesOverlap),
        ("Ny", "2020", "", actions.NamesOverlap),
    ],
)
def test_names_that_are_refused(jonkoping, name, starts, ends, refusal):
    made = organisation(jonkoping, "Grannkaffet")

    with pytest.raises(refusal):
        named(made, name, starts, ends)

    assert [row.name for row in OrganisationName.objects.all()] == ["Grannkaffet"]


def test_an_alias_may_be_used_beside_the_name(jonkoping):
    made = organisation(jonkoping, "Huskvarna Folkets Hus")

    named(made, "HFF", kind=NameKind.ALIAS)
    named(made, "HFF", "2019", kind=NameKind.ALIAS)

    assert OrganisationName.objects.filter(kind=NameKind.ALIAS).count() == 2


def test_an_umbrella_cannot_hold_itself(jonkoping):
    council, church, choir = (organisation(jonkoping, name) for name in ("Rådet", "Kyrkan", "Kören"))
    membership(council, church)
    membership(church, choir)

    for umbrella, member in ((council, council), (church, council), (choir, council)):
        with pytest.raises(actions.UmbrellaContainsItself, match=umbrella.name):
            membership(umbrella, member)

    assert UmbrellaMembership.objects.count() == 2
    assert entries()[-1] == ("organisations.membership_recorded", {"starts": "", "ends": ""})


def test_memberships_are_refused_twice_or_backwards(jonkoping):
    council, church = organisation(jonkoping, "Rådet"), organisation(jonkoping, "Kyrkan")
    membership(council, church, "2019")

    with pytest.raises(actions.MembershipRepeated):
        membership(council, church, "2019", "2020")
    with pytest.raises(actions.PeriodReversed):
        membership(council, church, "2012", "2011")
    membership(council, church, "2021")

    assert UmbrellaMembership.objects.count() == 2


def test_registering_gives_a_key_and_a_name(jonkoping):
    first, second = register(jonkoping), register(jonkoping)

    assert (first.key, second.key, first.name) == ("kaffegruppen", "kaffegruppen-2", "Kaffegruppen")
    assert entries()[:2] == [
        ("organisations.organisation_recorded", {"form": "informal-group"}),
        ("organisations.name_recorded", {"kind": "name", "starts": ""}),
    ]


def test_renaming_ends_the_old_name_the_same_day(jonkoping):
    made = register(jonkoping)

    actions.rename_organisation(made, name="Grannkaffet", by=representative(made), at=make.noon("2021-03-24"))

    made.refresh_from_db()
    names = [(row.name, row.starts, row.ends) for row in OrganisationName.objects.order_by("pk")]
    changed = day(make.noon("2021-03-24").date())
    assert made.name == "Grannkaffet"
    assert names == [("Kaffegruppen", None, changed), ("Grannkaffet", changed, None)]
    assert entries()[-2:] == [
        ("organisations.name_ended", {"ends": "2021-03-24"}),
        ("organisations.name_recorded", {"kind": "name", "starts": "2021-03-24"}),
    ]


@pytest.mark.parametrize("role", [Role.OFFICIAL, Role.AUDITOR, Role.MEMBER, None])
def test_who_may_not_keep_the_register(jonkoping, role):
    by = make.in_role(jonkoping, role) if role else make.visitor(jonkoping)
    made = organisation(jonkoping)
    known = recorded(jonkoping) | {"by": by}

    with pytest.raises(NotAllowed):
        register(jonkoping, by=by)
    with pytest.raises(NotAllowed):
        actions.rename_organisation(made, name="Ny", by=by, at=make.NOW)
    with pytest.raises(NotAllowed):
        actions.record_past_name(made, name="Ny", kind=NameKind.ALIAS, **period("", ""), **known)
    with pytest.raises(NotAllowed):
        actions.record_past_membership(made, organisation(jonkoping), **period("", ""), **known)


def test_the_coordinator_does_not_enter_what_civil_society_keeps_to_itself(jonkoping):
    with pytest.raises(NotAllowed):
        register(jonkoping, audience=Audience.NAMED)

    assert register(jonkoping, audience=Audience.NAMED, sphere=Sphere.MUNICIPALITY).audience == Audience.NAMED


def test_nobody_ties_one_community_to_another(jonkoping):
    here = organisation(jonkoping, "Rådet")
    other = make.community("kristianstad", name="Kristianstad")
    with scope(community=other):
        there = organisation(other, "Kyrkan")

    with pytest.raises(CrossesCommunity):
        membership(here, there)
    with pytest.raises(CrossesCommunity):
        actions.record_past_name(there, name="Ny", kind=NameKind.ALIAS, **period("", ""), **recorded(jonkoping))

    assert UmbrellaMembership.objects.count() == 0
    with scope(community=other):
        assert [row.name for row in OrganisationName.objects.all()] == ["Kyrkan"]


def test_the_database_itself_holds_the_line(jonkoping):
    made = organisation(jonkoping)
    wrong = (
        lambda: Organisation.objects.filter(pk=made.pk).update(audience="body"),
        lambda: Organisation.objects.filter(pk=made.pk).update(orgnr=""),
        lambda: OrganisationName.objects.create(
            community=jonkoping, organisation=made, name="B", sort_key="b", kind="name"
        ),
        lambda: UmbrellaMembership.objects.create(community=jonkoping, umbrella=made, member=made),
    )
    for write in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            write()
