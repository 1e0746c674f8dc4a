"""The five answers, each reached by changing what is recorded; and the clocks that say when something is due."""

from datetime import date

import pytest

from samspel.across.overview.rules.answers import Answer, Asked, Due, Found, NextStep, answer, in_force_all, next_step
from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.kernel.periods import Period


def asked(known_on: date = date(2021, 3, 23), *, year: int = 2019, declared: bool = False) -> Asked:
    return Asked(year=year, known_on=known_on, declared=declared)


def test_met_as_soon_as_enough_is_surely_held():
    assert answer(required=4, found=Found(4, 0), asked=asked(date(2019, 6, 1)), in_force=True) is Answer.MET


def test_mentions_never_make_up_for_what_is_missing():
    assert answer(required=4, found=Found(3, 9), asked=asked(), in_force=True) is Answer.NOT_EVIDENCED


def test_in_progress_until_the_last_day_is_over():
    assert answer(required=4, found=Found(3, 0), asked=asked(date(2019, 12, 31)), in_force=True) is Answer.IN_PROGRESS
    assert answer(required=4, found=Found(3, 0), asked=asked(date(2020, 1, 1)), in_force=True) is Answer.NOT_EVIDENCED


def test_not_met_only_when_somebody_has_declared_the_record_complete():
    assert answer(required=4, found=Found(3, 0), asked=asked(declared=True), in_force=True) is Answer.NOT_MET


def test_a_declaration_does_not_close_a_year_that_is_not_over():
    open_year = asked(date(2019, 8, 1), declared=True)
    assert answer(required=4, found=Found(3, 0), asked=open_year, in_force=True) is Answer.IN_PROGRESS


def test_not_applicable_whatever_was_found():
    assert answer(required=4, found=Found(9, 0), asked=asked(), in_force=False) is Answer.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("starts", "ends", "year", "whole"),
    [
        ("2018-12-20", None, 2018, False),
        ("2018-12-20", None, 2019, True),
        ("2019-01-01", None, 2019, True),
        ("2019", None, 2019, False),
        ("2018", None, 2019, True),
        ("2018-12-20", "2021-06-30", 2020, True),
        ("2018-12-20", "2021-06-30", 2021, False),
        ("2018-12-20", "2022-01-01", 2021, True),
        ("2018-12-20", "2021", 2020, True),
        (None, None, 2019, False),
    ],
)
def test_a_rule_is_asked_only_of_years_that_it_surely_covers(starts, ends, year, whole):
    period = Period(parse_date(starts) if starts else None, parse_date(ends) if ends else None)
    assert in_force_all(period, year) is whole


@pytest.mark.parametrize(
    ("due", "done", "years"),
    [
        (Due(2018, 3, None, None), (), [2021]),
        (Due(2017, None, 4, 4), (), [2021, 2025]),
        (Due(2017, None, 2, 2), (), [2019, 2021, 2023, 2025]),
        (Due(2017, None, 3, 5), (), [2022]),
        (Due(2017, None, 3, 5), (2020,), [2025]),
        (Due(None, 3, None, None), (), []),
    ],
)
def test_a_clock_falls_due(due, done, years):
    assert [year for year in range(2010, 2027) if due.falls_in(year, done)] == years


def test_the_next_time_is_told_while_nothing_is_due():
    assert Due(2018, 3, None, None).next_from(2019) == 2021
    assert Due(2018, 3, None, None).next_from(2022) is None


@pytest.mark.parametrize(
    ("given", "planned", "missing", "step"),
    [
        (Answer.MET, 0, 0, NextStep.NOTHING),
        (Answer.NOT_EVIDENCED, 3, 2, NextStep.FIND_SOURCES),
        (Answer.IN_PROGRESS, 0, 2, NextStep.PLAN_MORE),
        (Answer.IN_PROGRESS, 2, 2, NextStep.HOLD_PLANNED),
    ],
)
def test_what_to_do_next(given, planned, missing, step):
    assert next_step(given, asked=asked(), planned=planned, missing=missing) is step


def test_seats_that_somebody_perhaps_holds_are_looked_up_before_they_are_filled():
    steps = [
        next_step(Answer.IN_PROGRESS, asked=asked(), planned=0, missing=1, seats=True, mentions=mentions)
        for mentions in (0, 1)
    ]
    assert steps == [NextStep.FILL_SEATS, NextStep.FIND_SOURCES]
