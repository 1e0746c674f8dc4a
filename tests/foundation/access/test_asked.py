"""A day in the address: read as people write it, and never a page lost."""

from datetime import date
from types import SimpleNamespace

import pytest

from samspel.foundation.access.asked import AskedDay, asked_day, asked_number
from tests.make import foundation as make

TODAY = date(2021, 3, 23)
PROBLEM = "Vi kan inte läsa den dagen. Skriv till exempel 2019-03-04."


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", AskedDay(TODAY, "")),
        ("   ", AskedDay(TODAY, "")),
        ("2019-03-04", AskedDay(date(2019, 3, 4), "2019-03-04")),
        (" 4 mars 2019 ", AskedDay(date(2019, 3, 4), "4 mars 2019")),
        ("hösten 2019", AskedDay(date(2019, 12, 31), "hösten 2019")),
        ("senast 2019-03-04", AskedDay(date(2019, 3, 4), "senast 2019-03-04")),
        ("tidigast 2019-03-04", AskedDay(date(2019, 3, 4), "tidigast 2019-03-04")),
        ("31 februari 2019", AskedDay(TODAY, "31 februari 2019", PROBLEM)),
        ("<script>", AskedDay(TODAY, "<script>", PROBLEM)),
        ("x" * 1000, AskedDay(TODAY, "x" * 80, PROBLEM)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed, asked):
    request = SimpleNamespace(GET={"dag": typed}, now=make.NOW)
    assert asked_day(request, "dag") == asked


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1", 1), ("2019", 2019), ("9999", 9999), ("0009", 9), ("0", None), ("", None), ("-1", None), ("20199", None),
        ("00002019", None), ("2019.0", None), ("½", None), ("²", None), ("٣", None), ("9" * 5000, None),
    ],
)  # fmt: skip
def test_a_number_is_read_within_its_bounds(typed, number):
    assert asked_number(SimpleNamespace(GET={"ar": typed}), "ar", most=9999) == number


def test_the_visitors_day_is_the_local_one():
    just_after_midnight = make.noon("2021-03-22").replace(hour=0, minute=30)
    assert asked_day(SimpleNamespace(GET={}, now=just_after_midnight), "dag").day == date(2021, 3, 22)
