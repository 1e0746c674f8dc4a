"""What holds for every date that can be read, and for every text that cannot."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samspel.foundation.kernel.dates import PartialDate, parse_date
from samspel.foundation.kernel.problems import Problem
from tests.foundation.kernel.edtf_texts import DATES, DAYS, PLAIN, SINGLES, read

CODES = {
    "date-empty",
    "date-unknown",
    "date-too-long",
    "date-strange-sign",
    "date-unreadable",
    "date-time-of-day",
    "date-no-year",
    "date-no-month",
    "date-no-day",
    "date-reversed",
}
# Letters, signs and words that a date is made of, so that the search comes past the first test.
PIECES = st.lists(
    st.sampled_from(
        [
            *("2019", "20", "12", "2", "0000", "-", "/", "..", "[", "]", "{", "}", ",", "~", "?", "%", "X", "S", "Y"),
            *(" ", "hösten", "senast", "cirka", "mellan", "och", "april", "vintern", "–", "den", ":e", "T10:00", "Z"),
        ]
    ),
    max_size=9,
).map("".join)


@given(DATES)
def test_earliest_never_comes_after_latest_and_one_of_them_is_known(found: PartialDate):
    known = [end for end in (found.earliest, found.latest) if end is not None]
    assert known
    assert known == sorted(known)


@given(DATES)
def test_what_was_read_reads_the_same_again(found: PartialDate):
    again = parse_date(found.edtf)
    assert again == found
    assert hash(again) == hash(found)


@given(SINGLES)
def test_a_single_edtf_date_is_stored_as_it_was_written(text: str):
    assert parse_date(text).edtf == text


@given(DAYS)
def test_every_day_lies_within_its_month_its_year_and_one_season(found: date):
    month, year = parse_date(f"{found:%Y-%m}"), parse_date(f"{found:%Y}")
    assert year.earliest <= month.earliest <= found <= month.latest <= year.latest
    seasons = [parse_date(f"{found:%Y}-{number}") for number in (21, 22, 23, 24)]
    assert any(season.earliest <= found <= season.latest for season in seasons)


@given(DAYS)
def test_a_month_ends_the_day_before_the_next_one_begins(found: date):
    month = parse_date(f"{found:%Y-%m}")
    following = parse_date(f"{month.latest + timedelta(days=1):%Y-%m}")
    assert following.earliest == month.latest + timedelta(days=1)


@given(PLAIN, st.sampled_from("~?"))
def test_doubt_only_widens(text: str, mark: str):
    plain, doubted, both = (parse_date(text + sign) for sign in ("", mark, "%"))
    assert both.earliest < doubted.earliest < plain.earliest
    assert plain.latest < doubted.latest < both.latest


@given(PLAIN, PLAIN)
def test_an_interval_is_refused_exactly_when_it_must_end_before_it_starts(first: str, last: str):
    starts, ends = parse_date(first), parse_date(last)
    text = f"{first}/{last}"
    if ends.latest < starts.earliest:
        assert read(text) == Problem("date-reversed", values={"text": text, "first": first, "last": last})
    else:
        assert read(text) == PartialDate(text, starts.earliest, ends.latest)


@given(st.one_of(st.text(max_size=100), PIECES))
def test_any_text_is_either_a_date_or_refused_with_a_known_problem(text: str):
    match read(text):
        case Problem(code=code):
            assert code in CODES
        case found:
            assert parse_date(found.edtf) == found
