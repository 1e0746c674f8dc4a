"""Swedish words for dates, and loose ways to write them, become EDTF."""

import pytest

from samspel.foundation.kernel.dates import parse_date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("hösten 2015", "2015-23"),
        ("våren 2019", "2019-21"),
        ("Sommaren 2018", "2018-22"),
        ("vintern 2020", "2020-24"),
        ("under hösten 2021", "2021-23"),
        ("höst 2015", "2015-23"),
        ("VINTERN 2019/2020", "2019-11/2020-03"),
        ("vintern 2019–20", "2019-11/2020-03"),
        ("vintern 1999/00", "1999-11/2000-03"),
        ("årsskiftet 2019/2020", "2019-12/2020-01"),
    ],
)
def test_swedish_seasons(text, edtf):
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("januari 2019", "2019-01"),
        ("FEB 2019", "2019-02"),
        ("mars  2019", "2019-03"),
        ("apr. 2019", "2019-04"),
        ("maj 2019", "2019-05"),
        ("jun 2019", "2019-06"),
        ("juli 2019", "2019-07"),
        ("Augusti 2019", "2019-08"),
        ("sept 2019", "2019-09"),
        ("okt 2019", "2019-10"),
        ("november år 2019", "2019-11"),
        ("i december 2019", "2019-12"),
        ("12 april 2021", "2021-04-12"),
        ("  Den 12:e   APRIL\t2021\n", "2021-04-12"),
        ("1:a maj 2020", "2020-05-01"),
        ("under 2020", "2020"),
        ("år 2015", "2015"),
        ("12\u00a0april\u00a02021", "2021-04-12"),
    ],
)
def test_swedish_days_months_and_years(text, edtf):
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("cirka 2015", "2015~"),
        ("ca 2015", "2015~"),
        ("c:a hösten 2015", "2015-23~"),
        ("omkring 12 april 2021", "2021-04-12~"),
        ("troligen augusti 2019", "2019-08?"),
        ("senast 2021-03-23", "../2021-03-23"),
        ("senast den 23 mars 2021", "../2021-03-23"),
        ("tidigast 2019-03-04", "2019-03-04/.."),
        ("Tidigast våren 2019", "2019-21/.."),
        ("senast cirka 2015", "../2015~"),
    ],
)
def test_swedish_words_for_doubt_and_limits(text, edtf):
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2019-2020", "2019/2020"),
        ("2019–2020", "2019/2020"),
        ("2019 / 2020", "2019/2020"),
        ("mellan 2019 och 2020", "2019/2020"),
        ("mellan mars och maj 2019", "2019-03/2019-05"),
        ("2019-03 - 2019-05", "2019-03/2019-05"),
        ("augusti-oktober 2019", "2019-08/2019-10"),
        ("våren till hösten 2019", "2019-21/2019-23"),
        ("augusti 2019 – januari 2020", "2019-08/2020-01"),
        ("12-14 april 2021", "2021-04-12/2021-04-14"),
        ("30 april–2 maj 2021", "2021-04-30/2021-05-02"),
        ("[1667, 1668, 1670 .. 1672]", "[1667,1668,1670..1672]"),
    ],
)
def test_spans_in_words_and_loosely_written(text, edtf):
    assert parse_date(text).edtf == edtf


def test_a_letter_made_of_two_signs_is_read():
    assert parse_date("ho\u0308sten 2015").edtf == "2015-23"
