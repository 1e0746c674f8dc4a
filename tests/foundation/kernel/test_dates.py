"""What is read as a date, what it then may mean, and what is refused with which problem."""

import pickle
import subprocess
import sys
from datetime import date, datetime

import pytest

from samspel.foundation.kernel.dates import DateUnreadable, PartialDate, day, parse_date
from samspel.foundation.kernel.problems import Problem


def bounds(text: str) -> tuple[str | None, str | None]:
    read = parse_date(text)
    return read.earliest and read.earliest.isoformat(), read.latest and read.latest.isoformat()


def problem(text: str) -> Problem:
    with pytest.raises(DateUnreadable) as refused:
        parse_date(text)
    return refused.value.problem


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2021-03-23", "2021-03-23", "2021-03-23"),
        ("2020-02-29", "2020-02-29", "2020-02-29"),
        ("2019-08", "2019-08-01", "2019-08-31"),
        ("2019-12", "2019-12-01", "2019-12-31"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("0500", "0500-01-01", "0500-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_days_months_and_years_mean_their_own_days(text, earliest, latest):
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019-21", "2019-01-01", "2019-06-30"),
        ("2015-22", "2015-06-01", "2015-08-31"),
        ("2015-23", "2015-08-01", "2015-12-31"),
        ("2019-24", "2019-01-01", "2020-03-31"),
        ("9999-24", "9999-01-01", "9999-12-31"),
    ],
)
def test_seasons_are_as_wide_as_swedish_usage(text, earliest, latest):
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019-03-04/..", "2019-03-04", None),
        ("2019-03-04/", "2019-03-04", None),
        ("../2021-03-23", None, "2021-03-23"),
        ("/2021-03-23", None, "2021-03-23"),
        ("[..2021-03-23]", None, "2021-03-23"),
        ("[2019-03-04..]", "2019-03-04", None),
        ("{..2015,2019}", None, "2019-12-31"),
        ("2019/..", "2019-01-01", None),
        ("../2015-23", None, "2015-12-31"),
        ("156X/..", "1560-01-01", None),
    ],
)
def test_an_open_or_unknown_end_is_none_and_not_ten_years_away(text, earliest, latest):
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020-01/2020-06", "2020-01-01", "2020-06-30"),
        ("2019-11-01/2020", "2019-11-01", "2020-12-31"),
        ("2020-06/2020", "2020-06-01", "2020-12-31"),
        ("2015-23/2016-21", "2015-08-01", "2016-06-30"),
        ("2020-06-15/2020-06-15", "2020-06-15", "2020-06-15"),
        ("2014~/2016", "2013-01-01", "2016-12-31"),
        ("[2019,2021-03]", "2019-01-01", "2021-03-31"),
        ("[2021-03,2019]", "2019-01-01", "2021-03-31"),
        ("{2012,2014..2016}", "2012-01-01", "2016-12-31"),
        ("[2020-05-04]", "2020-05-04", "2020-05-04"),
    ],
)
def test_intervals_and_sets_reach_from_their_first_to_their_last_day(text, earliest, latest):
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2015~", "2014-01-01", "2016-12-31"),
        ("2015?", "2014-01-01", "2016-12-31"),
        ("2015%", "2013-01-01", "2017-12-31"),
        ("2015-02~", "2015-01-01", "2015-03-31"),
        ("2015-12?", "2015-11-01", "2016-01-31"),
        ("2015-23~", "2015-05-01", "2016-03-31"),
        ("2015-03-01~", "2015-02-28", "2015-03-02"),
        ("2015-03-01%", "2015-02-27", "2015-03-03"),
        ("0001-01-01~", "0001-01-01", "0001-01-02"),
        ("0001~", "0001-01-01", "0002-12-31"),
        ("9999-12-31%", "9999-12-29", "9999-12-31"),
        ("9999?", "9998-01-01", "9999-12-31"),
    ],
)
def test_doubt_widens_by_one_unit_and_both_doubts_by_two(text, earliest, latest):
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("156X", "1560-01-01", "1569-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2020-06-XX", "2020-06-01", "2020-06-30"),
        ("2015-XX-12", "2015-01-12", "2015-12-12"),
        ("2004-06-~01", "2004-05-31", "2004-06-02"),
        ("~2015", "2014-01-01", "2016-12-31"),
        ("2001-34", "2001-04-01", "2001-06-30"),
        ("156x", "1560-01-01", "1569-12-31"),
    ],
)
def test_the_library_reads_the_rest_of_edtf(text, earliest, latest):
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("2021-02-31", "date-no-day", {"text": "2021-02-31", "day": 31, "last": 28}),
        ("31 februari 2020", "date-no-day", {"text": "2020-02-31", "day": 31, "last": 29}),
        ("2021-04-00", "date-no-day", {"text": "2021-04-00", "day": 0, "last": 30}),
        ("2020/2021-02-31", "date-no-day", {"text": "2021-02-31", "day": 31, "last": 28}),
        ("2020-13", "date-no-month", {"text": "2020-13", "month": 13}),
        ("2020-13-01", "date-no-month", {"text": "2020-13-01", "month": 13}),
        ("2020-00", "date-no-month", {"text": "2020-00", "month": 0}),
        ("2019-20", "date-no-month", {"text": "2019-20", "month": 20}),
        ("2019-42", "date-no-month", {"text": "2019-42", "month": 42}),
        ("0000", "date-no-year", {"text": "0000", "year": "0000"}),
        ("0000-01-01", "date-no-year", {"text": "0000-01-01", "year": "0000"}),
        ("-0100", "date-no-year", {"text": "-0100", "year": "-0100"}),
        ("Y170000002", "date-no-year", {"text": "Y170000002", "year": "Y170000002"}),
        ("2020-06/2020-01", "date-reversed", {"text": "2020-06/2020-01", "first": "2020-06", "last": "2020-01"}),
        ("[2019..2017]", "date-reversed", {"text": "2019..2017", "first": "2019", "last": "2017"}),
        ("mellan 2020 och 2019", "date-reversed", {"text": "2020/2019", "first": "2020", "last": "2019"}),
    ],
)
def test_days_that_cannot_be_are_refused_with_what_is_wrong(text, code, values):
    assert problem(text) == Problem(code, values=values)


@pytest.mark.parametrize(
    "text", ["okänd", "Okänt", "vet ej", "saknas", "?", "-", "–", "..", "/", "../..", "[..]", "XXXX"]
)
def test_unknown_is_no_date(text):
    assert problem(text) == Problem("date-unknown")


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\u00a0"])
def test_nothing_is_no_date(text):
    assert problem(text) == Problem("date-empty")


@pytest.mark.parametrize(
    ("text", "sign", "place"),
    [
        ("２０２１", "U+FF12", 1),
        ("2021-03-２３", "U+FF12", 9),
        ("2021\x00", "U+0000", 5),
        ("2021\x1f", "U+001F", 5),
        ("2021\u200b", "U+200B", 5),
        ("\ufeff2021", "U+FEFF", 1),
        ("hösten\u202e 2015", "U+202E", 7),
        ("٢٠٢١", "U+0662", 1),
        ("hÃ¶sten 2015", "U+00C3", 2),
    ],
)
def test_a_sign_that_is_not_what_it_looks_like_is_pointed_out(text, sign, place):
    assert problem(text) == Problem("date-strange-sign", values={"sign": sign, "place": place})


def test_an_absurd_length_is_refused_before_it_is_read():
    assert problem("2021-" * 200_000) == Problem("date-too-long", values={"length": 1_000_000, "limit": 80})


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("12/4 2021", "2021-04-12"),
        ("12.4.2021", "2021-04-12"),
        ("20210412", "2021-04-12"),
        ("2021-4-12", "2021-04-12"),
        ("2021.04.12", "2021-04-12"),
        ("hösen 2015", "hösten 2015"),
        ("agusti 2019", "augusti 2019"),
        ("2021-4-31", ""),
        ("12 april", ""),
        ("hösten", ""),
        ("senast", ""),
        ("12 hösten 2019", ""),
        ("vintern 2019/2021", ""),
        ("våren och hösten 2015", ""),
        ("196", ""),
        ("20191", ""),
        ("2019/2020/2021", ""),
        ("[2019,..2021]", ""),
        ("[2019..,2021]", ""),
        ("[2019", ""),
        ("[]", ""),
        ("[,]", ""),
        ("12:x april 2021", ""),
        ("<script>", ""),
        ("ca 2019~", ""),
    ],
)
def test_what_is_not_understood_is_refused_and_corrected_only_as_a_suggestion(text, suggestion):
    assert problem(text) == Problem("date-unreadable", values={"text": text, "suggestion": suggestion})


@pytest.mark.parametrize(
    "text", ["2021-03-23 18:00", "2021-03-23T18:00:00", "2021-03-23 00:00:00", "2021-03-23T23:30Z"]
)
def test_a_time_of_day_is_refused_since_it_needs_a_time_zone(text):
    values = {"text": text, "suggestion": "2021-03-23"}
    assert problem(text) == Problem("date-time-of-day", values=values)


def test_a_known_day_is_the_same_however_it_came_in():
    known = PartialDate("2021-03-23", date(2021, 3, 23), date(2021, 3, 23))
    ways = [
        parse_date("2021-03-23"),
        parse_date(" 23 mars 2021"),
        day(date(2021, 3, 23)),
        day(datetime(2021, 3, 23, 9)),
    ]
    assert set(ways) == {known}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("2021-03-23", True),
        ("[2021-03-23]", True),
        ("2021-03-23~", False),
        ("2021-03", False),
        ("2021-03-23/..", False),
    ],
)
def test_only_an_undoubted_day_is_a_day(text, known):
    assert parse_date(text).is_day is known


def test_a_refusal_survives_being_sent_between_processes():
    refused = DateUnreadable(Problem("date-no-month", values={"month": 13}))
    assert pickle.loads(pickle.dumps(refused)).problem == refused.problem


def test_importing_and_reading_warn_of_nothing_even_where_warnings_are_errors():
    code = (
        "from samspel.foundation.kernel.dates import parse_date as p; print(p('156X').latest, p('2004-06-~01').latest)"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("1569-12-31 2004-06-02\n", "")
