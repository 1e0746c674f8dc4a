"""On which days a period holds: surely, perhaps, or not."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from samspel.foundation.kernel.dates import PartialDate, day, parse_date
from samspel.foundation.kernel.periods import (
    Certainty,
    Period,
    certainty_on,
    least,
    most,
    reversed_period,
    surely_overlap,
)
from tests.foundation.kernel.edtf_texts import DATES, DAYS

RISING = [Certainty.NO, Certainty.PERHAPS, Certainty.YES]
MAYBE_DATES = st.one_of(st.none(), DATES)
PERIODS = st.builds(Period, MAYBE_DATES, MAYBE_DATES, st.one_of(st.none(), DAYS))


def period(starts: str = "", ends: str = "", evidenced_to: str = "") -> Period:
    return Period(
        parse_date(starts) if starts else None,
        parse_date(ends) if ends else None,
        date.fromisoformat(evidenced_to) if evidenced_to else None,
    )


def answer(asked: Period, on: str) -> str:
    return certainty_on(asked, date.fromisoformat(on)).value


@pytest.mark.parametrize(
    ("on", "expected"), [("2019-03-03", "no"), ("2019-03-04", "yes"), ("2020-02-29", "yes"), ("2020-03-01", "no")]
)
def test_a_period_holds_its_first_day_and_not_its_last(on, expected):
    assert answer(period("2019-03-04", "2020-03-01"), on) == expected


@pytest.mark.parametrize(
    ("on", "old", "new"),
    [
        ("2019-07-31", "yes", "no"),
        ("2019-08-01", "perhaps", "perhaps"),
        ("2019-08-15", "perhaps", "perhaps"),
        ("2019-08-30", "perhaps", "perhaps"),
        ("2019-08-31", "no", "yes"),
        ("2019-09-01", "no", "yes"),
    ],
)
def test_a_body_renamed_some_day_in_august_perhaps_has_either_name_until_the_month_is_over(on, old, new):
    assert (answer(period("2015", "2019-08"), on), answer(period("2019-08"), on)) == (old, new)


def test_who_left_and_who_came_some_day_in_2020_both_perhaps_sat_in_march():
    leaving, coming = period("2019-03-04", "2020"), period("2020")
    assert [answer(leaving, on) for on in ("2019-12-31", "2020-03-01", "2020-12-31")] == ["yes", "perhaps", "no"]
    assert [answer(coming, on) for on in ("2019-12-31", "2020-03-01", "2020-12-31")] == ["no", "perhaps", "yes"]


def test_in_place_at_the_latest_on_a_day_is_certain_from_that_day():
    sitting = period("senast 2019-03-04", evidenced_to="2021-03-23")
    assert [answer(sitting, on) for on in ("2010-01-01", "2019-03-03", "2019-03-04")] == ["perhaps", "perhaps", "yes"]


def test_a_source_does_not_vouch_for_days_after_it():
    sitting = period("2019-03-04", evidenced_to="2021-03-23")
    assert [answer(sitting, on) for on in ("2019-03-03", "2021-03-23", "2021-03-24")] == ["no", "yes", "perhaps"]


def test_a_known_end_makes_the_last_evidence_irrelevant():
    assert answer(period("2019", "2022-01-01", evidenced_to="2020-06-01"), "2021-06-01") == "yes"


def test_an_end_at_the_earliest_leaves_the_days_after_it_open():
    sitting = period("2019", "2021-01-01/..")
    assert [answer(sitting, on) for on in ("2020-12-31", "2021-01-01", "2050-01-01")] == ["yes", "perhaps", "perhaps"]


def test_an_end_at_the_latest_makes_only_the_days_after_it_certain():
    sitting = period("2019-01-01", "../2021-03-23")
    assert [answer(sitting, on) for on in ("2019-01-01", "2021-03-22", "2021-03-23")] == ["perhaps", "perhaps", "no"]


@pytest.mark.parametrize(
    ("starts", "ends", "expected"), [("", "", "perhaps"), ("2019/..", "", "perhaps"), ("", "2018", "no")]
)
def test_what_is_not_known_is_never_certain(starts, ends, expected):
    assert answer(period(starts, ends), "2020-01-01") == expected


def test_all_must_hold_is_the_least_certain_and_one_is_enough_the_most():
    assert least(Certainty.YES, Certainty.PERHAPS) is Certainty.PERHAPS
    assert least(Certainty.PERHAPS, Certainty.NO, Certainty.YES) is Certainty.NO
    assert most(Certainty.NO, Certainty.PERHAPS) is Certainty.PERHAPS
    assert most(Certainty.PERHAPS, Certainty.NO, Certainty.YES) is Certainty.YES


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (period("2019-01-01", "2020-01-01"), period("2019-12-31"), True),
        (period("2019-01-01", "2020-01-01"), period("2020-01-01"), False),
        (period("2019", "2020"), period("2020"), False),
        (period("2018", "2020"), period("2019"), True),
        (period("2018", "2019-12-31"), period("2019"), False),
        (period("2018", "2020-06"), period("2019"), True),
        (period("2019-01-01"), period("2019-05-01"), True),
        (period("2019-01-01", evidenced_to="2019-04-30"), period("2019-05-01"), False),
        (period("2019-01-01"), period("", "2025"), False),
        (period("2019-01-01"), period("2019/..", "2025"), False),
        (period("2019-01-01", "2019-01-01"), period("2018"), False),
    ],
)
def test_two_periods_surely_overlap_if_some_day_is_certain_for_both(a, b, expected):
    assert surely_overlap(a, b) is expected
    assert surely_overlap(b, a) is expected


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        ("2020-01-01", "2019-12-31", True),
        ("2020-01-01", "2020-01-01", False),
        ("2020", "2019", True),
        ("2020-06", "2020", False),
        ("2020", "../2019-12-31", True),
        ("2020", "2019/..", False),
        ("../2020", "2019", False),
        ("", "2019", False),
        ("2020", "", False),
    ],
)
def test_a_period_is_reversed_only_if_it_must_be(starts, ends, expected):
    assert reversed_period(period(starts, ends)) is expected


@given(DAYS, DAYS, DAYS)
def test_with_known_days_a_period_is_half_open_and_nothing_is_perhaps(first: date, last: date, on: date):
    expected = Certainty.YES if first <= on < last else Certainty.NO
    assert certainty_on(Period(day(first), day(last)), on) is expected


@given(DATES, st.integers(0, 40_000), st.integers(0, 40_000), DAYS)
def test_knowing_a_start_or_an_end_better_never_changes_a_certain_answer(
    read: PartialDate, low: int, high: int, on: date
):
    assume(read.earliest is not None and read.latest is not None)
    better = read.earliest + timedelta(days=low % ((read.latest - read.earliest).days + 1))
    narrower = PartialDate("narrower", better, better + timedelta(days=high % ((read.latest - better).days + 1)))
    for vague, known in ((Period(read, None), Period(narrower, None)), (Period(None, read), Period(None, narrower))):
        before, after = certainty_on(vague, on), certainty_on(known, on)
        assert before in (Certainty.PERHAPS, after)


@given(DATES, DAYS, DAYS)
def test_a_start_only_grows_more_certain_and_an_end_only_less(read: PartialDate, one: date, other: date):
    earlier, later = sorted((one, other))
    for asked, order in ((Period(read, None), RISING), (Period(day(date.min), read), RISING[::-1])):
        assert order.index(certainty_on(asked, earlier)) <= order.index(certainty_on(asked, later))


@given(DATES, DAYS)
def test_one_holder_follows_another_without_gap_or_double(change: PartialDate, on: date):
    before, after = Period(day(date.min), change), Period(change, None)
    pair = (certainty_on(before, on), certainty_on(after, on))
    certain = {(Certainty.YES, Certainty.NO), (Certainty.NO, Certainty.YES)}
    assert pair in certain | {(Certainty.PERHAPS, Certainty.PERHAPS)}
    assert not surely_overlap(before, after)


@given(PERIODS, PERIODS)
def test_overlap_is_the_same_both_ways_and_has_a_day_that_proves_it(a: Period, b: Period):
    assert surely_overlap(a, b) is surely_overlap(b, a)
    turns = {
        end
        for asked in (a, b)
        for found in (asked.starts, asked.ends)
        if found
        for end in (found.earliest, found.latest)
    }
    both = [on for on in turns if on and least(certainty_on(a, on), certainty_on(b, on)) is Certainty.YES]
    assert surely_overlap(a, b) is bool(both)
