"""How dates are said: every kind of partial date, alone, in a period and in a row's date block."""

from datetime import UTC, date, datetime

import pytest

from samspel.foundation.kernel.dates import PartialDate, parse_date
from samspel.foundation.kernel.periods import Period
from samspel.foundation.ui import wording
from samspel.foundation.ui.templatetags import dates

SAID = {
    "2019-03-04": "4 mars 2019",
    "2019-08": "augusti 2019",
    "2020": "under 2020",
    "våren 2019": "våren 2019",
    "sommaren 2018": "sommaren 2018",
    "hösten 2015": "hösten 2015",
    "vintern 2016": "vintern 2016",
    "cirka 2015": "cirka 2015",
    "ca hösten 2015": "cirka hösten 2015",
    "troligen augusti 2019": "troligen augusti 2019",
    "2015%": "troligen cirka 2015",
    "senast 2021-03-23": "senast 23 mars 2021",
    "tidigast 2019-03-04": "tidigast 4 mars 2019",
    "senast hösten 2015": "senast hösten 2015",
    "senast 2015": "senast 2015",
    "mellan 4 mars 2019 och 23 mars 2021": "mellan 4 mars 2019 och 23 mars 2021",
    "mellan 4 mars och 12 november 2019": "mellan 4 mars och 12 november 2019",
    "12 till 14 april 2021": "mellan 12 och 14 april 2021",
    "mars till maj 2020": "mellan mars och maj 2020",
    "2019/2020": "mellan 2019 och 2020",
    "våren 2019 till hösten 2020": "mellan våren 2019 och hösten 2020",
    "201X": "mellan 2010 och 2019",
}


@pytest.mark.parametrize(("text", "words"), SAID.items())
def test_a_partial_date_is_said_as_the_source_had_it(text, words):
    assert wording.say_date(parse_date(text)) == words


def test_a_date_without_bounds_is_not_known():
    assert wording.say_date(None) == "inte känt"
    assert wording.say_date(PartialDate("", None, None)) == "inte känt"


def test_a_day_is_said_with_its_weekday_and_in_swedish_time():
    assert wording.say_day(date(2021, 3, 25)) == "torsdag 25 mars 2021"
    assert wording.say_day(datetime(2021, 3, 24, 23, 30, tzinfo=UTC)) == "torsdag 25 mars 2021"
    assert wording.say_time(datetime(2021, 3, 25, 17, 0, tzinfo=UTC)) == "kl. 18.00"


PERIODS = {
    ("2019-03-04", None): "sedan 4 mars 2019",
    ("2020", None): "sedan 2020",
    ("senast 2019-03-04", None): "sedan senast 4 mars 2019",
    ("mars till maj 2020", None): "sedan någon gång mellan mars och maj 2020",
    (None, "2020"): "till 2020",
    (None, "senast 2021-03-23"): "till senast 23 mars 2021",
    ("hösten 2015", "2019-03-04"): "från hösten 2015 till 4 mars 2019",
    ("2020", "2020"): "under 2020",
    (None, None): "inte känt när",
}


@pytest.mark.parametrize(("ends", "words"), PERIODS.items())
def test_a_period_is_said_from_its_ends(ends, words):
    starts, end = (parse_date(text) if text else None for text in ends)

    assert wording.say_period(Period(starts=starts, ends=end)) == words


BLOCKS = {
    "2021-03-25": ("tors", "25", "mars 2021"),
    "2020-02-24": ("mån", "24", "feb 2020"),
    "cirka 2020-02-24": ("cirka", "24", "feb 2020"),
    "senast 2021-03-23": ("senast", "23", "mars 2021"),
    "tidigast 2019-03-04": ("tidigast", "4", "mars 2019"),
    "hösten 2020": ("2020", "", "hösten"),
    "cirka hösten 2020": ("cirka", "", "hösten 2020"),
    "2019-08": ("2019", "", "augusti"),
    "cirka augusti 2019": ("cirka", "", "aug 2019"),
    "2020": ("under", "", "2020"),
    "2015~": ("cirka", "", "2015"),
    "2019/2021": ("mellan", "", "2019–2021"),
    "mars till maj 2020": ("under", "", "2020"),
    "201X": ("", "", "2010–2019"),
}


@pytest.mark.parametrize(("text", "block"), BLOCKS.items())
def test_the_date_block_has_three_lines(text, block):
    found = wording.when(parse_date(text), year_shown=True)

    assert (found.top, found.big, found.bottom) == block


def test_the_date_block_leaves_out_this_year_and_says_the_whole_date_to_screen_readers():
    drawn = dates.date_block(parse_date("2021-04-20"), date(2021, 3, 23))

    assert drawn == (
        '<span class="when" aria-hidden="true"><span>tis</span><b>20</b><span>april</span></span>'
        '<span class="ds-sr-only">20 april 2021</span>'
    )
