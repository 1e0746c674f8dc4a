"""What is read of the register: by whom, in which order, in how many statements."""

from datetime import date
from itertools import product

import pytest

from samspel.domains.organisations import queries
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.permissions import may_see
from samspel.domains.organisations.queries import names_on, organisation_list, organisation_page
from samspel.domains.organisations.rules import Form, NameKind
from samspel.foundation.access.actor import Role
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.actions import record_claim
from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.kernel.periods import Certainty
from samspel.foundation.search import consumer
from tests.make import foundation as make
from tests.make.organisations import membership, named, organisation, representative

TODAY = date(2021, 3, 23)
NUMBER = "802002-8711"


def one_of_each(community) -> list[Organisation]:
    return [
        organisation(community, f"{sphere} {audience}", sphere=sphere, audience=audience)
        for sphere, audience in product(Sphere, (Audience.PUBLIC, Audience.NAMED))
    ]


def cast(community, spoken_for):
    everybody = {role.value: make.in_role(community, role) for role in Role}
    return everybody | {
        "resident": make.visitor(community),
        "operator": make.operator(community),
        "speaks for one": representative(spoken_for),
    }


def test_the_list_and_the_predicate_are_one_rule_for_every_role(jonkoping):
    rows = one_of_each(jonkoping)
    closed = next(r for r in rows if (r.sphere, r.audience) == (Sphere.CIVIL_SOCIETY, Audience.NAMED))

    for name, actor in cast(jonkoping, closed).items():
        listed = set(Organisation.objects.visible_to(actor))
        assert (name, listed) == (name, {row for row in rows if may_see(actor, row)})


def test_what_each_of_the_cast_sees(jonkoping):
    rows = one_of_each(jonkoping)
    closed = next(r for r in rows if (r.sphere, r.audience) == (Sphere.CIVIL_SOCIETY, Audience.NAMED))
    public = {row.name for row in rows if row.audience == Audience.PUBLIC}
    municipality = {"municipality named", "joint named"}

    seen = {
        name: {row.name for row in Organisation.objects.visible_to(actor)} - public
        for name, actor in cast(jonkoping, closed).items()
    }

    nothing_more = {role.value: set() for role in Role} | {"resident": set()}
    assert seen == nothing_more | {
        "coordinator": municipality,
        "operator": municipality | {"civil-society named"},
        "speaks for one": {"civil-society named"},
    }


def listed(community, **asked) -> list[str]:
    return [row.name for row in organisation_list(make.visitor(community), **asked).rows]


def test_the_list_in_swedish_order_a_page_at_a_time(jonkoping):
    for name in ("Öster", "alfa", "Zeta", "Ån", "Äpplet"):
        organisation(jonkoping, name)
    organisation(jonkoping, "Dold", audience=Audience.NAMED)

    found = organisation_list(make.visitor(jonkoping), page=2, size=2)

    assert [row.name for row in found.rows] == ["Ån", "Äpplet"]
    assert (found.count, found.page, found.pages) == (5, 2, 3)
    assert listed(jonkoping, page=9, size=2) == ["Öster"]
    assert listed(jonkoping, page=-9, size=2) == ["alfa", "Zeta"]


def test_choices_count_what_they_would_give_beside_the_other(jonkoping):
    for name, form, district in (
        ("A", Form.NETWORK, "Råslätt"),
        ("B", Form.NETWORK, "Öster"),
        ("C", Form.INFORMAL_GROUP, "Råslätt"),
        ("D", Form.INFORMAL_GROUP, ""),
    ):
        organisation(jonkoping, name, form=form, district=district)

    found = organisation_list(make.visitor(jonkoping), form=Form.NETWORK, district="Råslätt")

    assert [row.name for row in found.rows] == ["A"]
    assert found.forms == {Form.NETWORK: 1, Form.INFORMAL_GROUP: 1}
    assert found.districts == {"Råslätt": 1, "Öster": 1}
    assert organisation_list(make.visitor(jonkoping)).forms == {Form.NETWORK: 2, Form.INFORMAL_GROUP: 2}


def test_search_in_the_list_finds_former_names_aliases_and_misspellings(jonkoping):
    group = organisation(jonkoping, "", key="grannkaffet")
    named(group, "Kaffegruppen", "2018", "2020")
    named(group, "Grannkaffet på Råslätt", "2020")
    named(group, "Råslätts fika", kind=NameKind.ALIAS)
    named(group, "Granskaffet", kind=NameKind.MISSPELLING)
    organisation(jonkoping, "Ett annat kaffe")
    consumer.catch_up(jonkoping.pk, at=make.NOW)

    for q in ("kaffegruppen", "råslätts fika", "GRANSKAFFET", "fikan råslätt"):
        rows = organisation_list(make.visitor(jonkoping), q=q).rows
        assert [(row.name, row.other_names) for row in rows] == [
            ("Grannkaffet på Råslätt", ("Kaffegruppen", "Råslätts fika"))
        ]
    assert listed(jonkoping, q="***") == []
    assert listed(jonkoping, q="  ") == ["Ett annat kaffe", "Grannkaffet på Råslätt"]


def test_search_in_the_list_does_not_reach_what_is_closed(jonkoping):
    closed = organisation(jonkoping, "Hemliga gruppen", audience=Audience.NAMED)
    consumer.catch_up(jonkoping.pk, at=make.NOW)

    assert listed(jonkoping, q="hemliga") == []
    found = organisation_list(representative(closed), q="hemliga")
    assert [row.name for row in found.rows] == ["Hemliga gruppen"]


@pytest.mark.parametrize(("q", "statements"), [("", 2), ("kaffe", 3)])
def test_the_list_costs_the_same_with_one_row_and_with_three(jonkoping, django_assert_num_queries, q, statements):
    for number in (1, 2):
        for each in range(number):
            organisation(jonkoping, f"Kaffe {number}{each}")
        consumer.catch_up(jonkoping.pk, at=make.NOW)
        with django_assert_num_queries(statements):
            found = organisation_list(make.visitor(jonkoping), q=q)
        assert found.count == number * 2 - 1


def with_history(community, key: str, sources: int):
    row = organisation(community, "", key=key, orgnr="" if key != "radet" else NUMBER)
    for number in range(sources):
        source = make.source(community, f"{key}-{number}")
        named(row, f"{key} {number}", f"20{10 + number}", f"20{11 + number}", source=source, place=f"sida {number}")
    return row


def test_the_page_has_names_with_periods_and_sources(jonkoping):
    row = organisation(jonkoping, "", key="csam", orgnr=NUMBER, district="Centrum")
    report = make.source(jonkoping, "report", title="Verksamhetsberättelse")
    named(row, "Referensgruppen", "2017-04-26", "2019-08", source=report, place="sida 3")
    named(row, "Csam", "2019-08")
    named(row, "Csam Jönköping", kind=NameKind.ALIAS)

    page = organisation_page(make.visitor(jonkoping), "csam", on=TODAY)

    assert (page.name, page.orgnr, page.district) == ("Csam", NUMBER, "Centrum")
    assert [(n.name, n.kind, n.period.starts, [(c.title, c.place) for c in n.citations]) for n in page.names] == [
        ("Referensgruppen", NameKind.NAME, parse_date("2017-04-26"), [("Verksamhetsberättelse", "sida 3")]),
        ("Csam", NameKind.NAME, parse_date("2019-08"), []),
        ("Csam Jönköping", NameKind.ALIAS, None, []),
    ]
    assert [n.name for n in page.former_names] == ["Referensgruppen"]
    assert [n.name for n in page.aliases] == ["Csam Jönköping"]
    assert organisation_page(make.visitor(jonkoping), "csam", on=date(2018, 1, 1)).name == "Referensgruppen"


def test_the_page_shows_umbrellas_and_members_as_far_as_one_may_see_them(jonkoping):
    council = organisation(jonkoping, "Rådet", key="radet", form=Form.UMBRELLA)
    church = organisation(jonkoping, "Kyrkan", key="kyrkan")
    closed = organisation(jonkoping, "Dold", audience=Audience.NAMED)
    membership(council, church, "2015", "2019")
    membership(council, closed, "2015")

    up = organisation_page(make.visitor(jonkoping), "kyrkan", on=TODAY)
    down = organisation_page(make.visitor(jonkoping), "radet", on=date(2016, 5, 1))

    assert [(tie.key, tie.form, tie.certainty) for tie in up.umbrellas] == [("radet", Form.UMBRELLA, Certainty.NO)]
    assert [(tie.name, tie.certainty) for tie in down.members] == [("Kyrkan", Certainty.YES)]
    own = organisation_page(representative(closed), "radet", on=TODAY)
    assert [tie.name for tie in own.members] == ["Dold", "Kyrkan"]


def test_a_closed_organisation_has_no_page_for_others_and_shows_no_number(jonkoping):
    closed = organisation(jonkoping, "Dold", key="dold", audience=Audience.NAMED, orgnr=NUMBER)

    assert organisation_page(make.visitor(jonkoping), "dold", on=TODAY) is None
    assert organisation_page(make.in_role(jonkoping, Role.COORDINATOR), "dold", on=TODAY) is None
    assert organisation_page(make.visitor(jonkoping), "finns-inte", on=TODAY) is None
    assert organisation_page(representative(closed), "dold", on=TODAY).orgnr == ""


def test_the_page_keeps_what_sources_say_against_each_other(jonkoping):
    row = organisation(jonkoping, key="csam")
    source = make.source(jonkoping, "report")
    for key, statement, stands in (("a", "Bildades 2016", False), ("b", "Bildades 2017", True)):
        record_claim(
            row,
            key=key,
            topic="När gruppen bildades",
            statement=statement,
            stands=stands,
            origin=make.origin(source=source),
            by=make.operator(jonkoping),
            at=make.NOW,
        )

    (told,) = organisation_page(make.visitor(jonkoping), "csam", on=TODAY).contradictions

    assert [(said.text, said.stands) for said in told.statements] == [("Bildades 2017", True), ("Bildades 2016", False)]


def test_the_page_costs_the_same_with_one_tie_and_with_three(jonkoping, django_assert_num_queries):
    council = with_history(jonkoping, "radet", 1)
    for number in (1, 2):
        for each in range(number):
            member = with_history(jonkoping, f"m{number}{each}", 1)
            membership(council, member)
            membership(with_history(jonkoping, f"u{number}{each}", 1), council)
        named(council, f"Alias {number}", kind=NameKind.ALIAS, source=make.source(jonkoping, f"s{number}"))
        with django_assert_num_queries(8):
            page = organisation_page(make.visitor(jonkoping), "radet", on=TODAY)
        assert (len(page.members), len(page.umbrellas)) == (number * 2 - 1, number * 2 - 1)


def test_names_of_many_on_a_day_in_one_statement(jonkoping, django_assert_num_queries):
    first, second = with_history(jonkoping, "a", 3), with_history(jonkoping, "b", 2)

    with django_assert_num_queries(1):
        found = names_on([first.pk, second.pk], on=date(2011, 6, 1))

    assert found == {first.pk: "a 1", second.pk: "b 1"}


def test_names_on_and_the_page_agree(jonkoping):
    row = with_history(jonkoping, "a", 4)

    for year in range(2008, 2018):
        on = date(year, 6, 1)
        page = organisation_page(make.visitor(jonkoping), "a", on=on)
        assert queries.names_on([row.pk], on=on) == {row.pk: page.name}
