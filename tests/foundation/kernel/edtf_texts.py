"""Hypothesis strategies: EDTF as somebody could write it, possible days only."""

from datetime import date

from hypothesis import strategies as st

from samspel.foundation.kernel.dates import DateUnreadable, PartialDate, parse_date
from samspel.foundation.kernel.problems import Problem

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MONTHS = DAYS.map(lambda found: f"{found:%Y-%m}")
SEASONS = st.builds("{}-{}".format, st.integers(1900, 2100), st.sampled_from([21, 22, 23, 24]))
LIBRARY = st.sampled_from(["19XX", "201X", "2020-06-XX", "2004-06-~11", "2001-34", "2019-40", "?2015-03"])
PLAIN = st.one_of(DAYS.map(date.isoformat), MONTHS, DAYS.map(lambda found: f"{found:%Y}"), SEASONS)
SINGLES = st.one_of(PLAIN, st.builds("{}{}".format, PLAIN, st.sampled_from("~?%")), LIBRARY)
ENDS = st.one_of(SINGLES, st.just(""), st.just(".."))
INTERVALS = st.builds("{}/{}".format, ENDS, ENDS)
MEMBERS = st.one_of(SINGLES, st.builds("{}..{}".format, PLAIN, PLAIN))
SETS = st.builds(
    lambda start, members, end, brackets: f"{brackets[0]}{start}{','.join(members)}{end}{brackets[1]}",
    st.sampled_from(["", "..2001,"]),
    st.lists(MEMBERS, min_size=1, max_size=3),
    st.sampled_from(["", ",2019.."]),
    st.sampled_from(["[]", "{}"]),
)


def read(text: str) -> PartialDate | Problem:
    """The date, or the problem it was refused with."""
    try:
        return parse_date(text)
    except DateUnreadable as refused:
        return refused.problem


DATES = st.one_of(SINGLES, INTERVALS, SETS).map(read).filter(lambda found: isinstance(found, PartialDate))
