"""Names over time, umbrellas and keys, as plain values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspel.domains.organisations.rules import (
    DatedName,
    Form,
    Membership,
    NameKind,
    clashing_name,
    closes_circle,
    free_key,
    key_from,
    name_on,
)
from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.kernel.periods import Period


def period(starts: str = "", ends: str = "") -> Period:
    return Period(parse_date(starts) if starts else None, parse_date(ends) if ends else None)


def named(name: str, starts: str = "", ends: str = "", kind: NameKind = NameKind.NAME) -> DatedName:
    return DatedName(name, kind, period(starts, ends))


CSAM = [
    named("Referensgruppen", "2017-04-26", "augusti 2019"),
    named("Csam", "augusti 2019"),
    named("Csamm", kind=NameKind.MISSPELLING),
]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2015, 1, 1), "Referensgruppen"),  # before the first name: the nearest
        (date(2017, 4, 26), "Referensgruppen"),
        (date(2019, 7, 31), "Referensgruppen"),
        (date(2019, 8, 15), "Csam"),  # both are possible: the later
        (date(2019, 8, 31), "Csam"),
        (date(2026, 1, 1), "Csam"),
    ],
)
def test_the_name_of_a_day(on, expected):
    assert name_on(CSAM, on) == expected


def test_a_sure_name_goes_before_a_later_possible_one():
    assert name_on([named("A", "2010"), named("B", "2015?/2020", "2021")], date(2016, 5, 1)) == "A"


def test_after_the_last_name_has_ended_it_is_still_called_so():
    assert name_on([named("A", "2010", "2012"), named("B", "2012", "2014")], date(2020, 1, 1)) == "B"


def test_aliases_alone_are_no_name():
    assert name_on([named("HFF", kind=NameKind.ALIAS)], date(2020, 1, 1)) == ""


@given(st.permutations(CSAM), st.dates(date(2010, 1, 1), date(2030, 1, 1)))
def test_the_order_of_names_does_not_matter(names, on):
    assert name_on(names, on) == name_on(CSAM, on)


@pytest.mark.parametrize(
    ("new", "clash"),
    [
        (named("Ny", "2018"), "Referensgruppen"),
        (named("Ny", "2020", "2021"), "Csam"),
        (named("Ny"), "Csam"),  # two without an end
        (named("Ny", "2010", "2017"), None),
        (named("Ny", "2010", "våren 2017"), None),  # perhaps, not surely
        (named("Ny", "2018", kind=NameKind.ALIAS), None),
        (named("Ny", "2018", kind=NameKind.MISSPELLING), None),
    ],
)
def test_two_names_at_the_same_time(new, clash):
    found = clashing_name(new, CSAM)
    assert (found.name if found else None) == clash


def chain(*links: tuple[int, int]) -> list[Membership]:
    return [Membership(umbrella, member, period()) for umbrella, member in links]


@pytest.mark.parametrize(
    ("new", "known", "closes"),
    [
        ((1, 1), [], True),
        ((1, 2), [], False),
        ((2, 1), [(1, 2)], True),
        ((3, 1), [(1, 2), (2, 3)], True),
        ((1, 3), [(1, 2), (2, 3)], False),
        ((4, 1), [(1, 2), (2, 3), (2, 1)], False),
    ],
)
def test_a_circle_of_umbrellas(new, known, closes):
    assert closes_circle(chain(new)[0], chain(*known)) is closes


def test_no_circle_when_the_one_is_over_before_the_other_begins():
    was = Membership(1, 2, period("2010", "2012"))
    assert not closes_circle(Membership(2, 1, period("2013")), [was])
    assert closes_circle(Membership(2, 1, period("2011")), [was])


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=12))
def test_what_is_let_in_one_by_one_never_holds_a_circle(links):
    known: list[Membership] = []
    for link in chain(*links):
        if not closes_circle(link, known):
            known.append(link)
    reach = {m.umbrella: {n.member for n in known if n.umbrella == m.umbrella} for m in known}
    for _ in reach:
        reach = {u: members.union(*(reach.get(m, set()) for m in members)) for u, members in reach.items()}
    assert [u for u, members in reach.items() if u in members] == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Grannkaffet på Råslätt", "grannkaffet-pa-raslatt"),
        ("HFF/Smeden", "hff-smeden"),
        ("  Ö  ", "o"),
        ("اتحاد", "organisation"),
        ("a" * 200, "a" * 70),
    ],
)
def test_a_key_from_a_name(name, key):
    assert key_from(name) == key


def test_the_first_free_key():
    assert free_key("csam", set()) == "csam"
    assert free_key("csam", {"csam", "csam-2", "csam-4"}) == "csam-3"


def test_the_forms_are_those_of_the_open_api():
    assert [form.value for form in Form] == [
        "informal-group", "network", "association", "faith-community", "foundation", "study-association",
        "cooperative", "umbrella", "project", "authority", "municipality-owned", "unknown",
    ]  # fmt: skip
