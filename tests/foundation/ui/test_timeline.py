"""The timeline's geometry. The wide drawing of 1 January 2019–31 March 2021 has 780 units for its 820 days."""

from datetime import date

from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.kernel.periods import Period
from samspel.foundation.ui.charts.timeline import (
    NARROW,
    WIDE,
    BarBox,
    ChosenLine,
    RowBox,
    Timeline,
    TimelineBar,
    TimelineGroup,
    TimelineRow,
    YearLine,
    bars_of,
    lay_out,
)

STARTS, ENDS = date(2019, 1, 1), date(2021, 3, 31)


def period(starts: str | None, ends: str | None = None, evidenced_to: date | None = None) -> Period:
    return Period(parse_date(starts) if starts else None, parse_date(ends) if ends else None, evidenced_to)


def timeline(*groups: TimelineGroup, starts: date = STARTS, ends: date = ENDS, **others) -> Timeline:
    return Timeline("Platserna över tid", groups, starts, ends, **others)


def test_a_day_that_is_known_gives_one_solid_bar_to_the_edge():
    assert bars_of(period("2019-02-19"), STARTS, ENDS) == (TimelineBar(date(2019, 2, 19), ENDS, sure=True),)


def test_a_start_at_the_latest_is_hatched_before_that_day():
    assert bars_of(period("senast 2019-03-04"), STARTS, ENDS) == (
        TimelineBar(STARTS, date(2019, 3, 4), sure=False),
        TimelineBar(date(2019, 3, 4), ENDS, sure=True),
    )


def test_an_end_some_time_in_a_year_is_hatched_through_that_year():
    assert bars_of(period("2019-02-19", "2020"), STARTS, ENDS) == (
        TimelineBar(date(2019, 2, 19), date(2020, 1, 1), sure=True),
        TimelineBar(date(2020, 1, 1), date(2020, 12, 31), sure=False),
    )


def test_after_its_last_evidence_a_mandate_is_hatched():
    assert bars_of(period("2019-02-19", evidenced_to=date(2021, 3, 23)), STARTS, ENDS) == (
        TimelineBar(date(2019, 2, 19), date(2021, 3, 24), sure=True),
        TimelineBar(date(2021, 3, 24), ENDS, sure=False),
    )


def test_nothing_is_drawn_of_a_mandate_outside_the_days_shown():
    assert bars_of(period("2015", "2018"), STARTS, ENDS) == ()
    assert bars_of(period("2022-01-01"), STARTS, ENDS) == ()


def test_wide_rows_stand_38_apart_and_groups_44():
    bar = TimelineBar(date(2019, 3, 4), ENDS)
    rows = (TimelineRow("Gunilla Åström (S)", (bar,), "ordförande"), TimelineRow("Henrik Malmsten (M)", (bar,)))
    drawn = lay_out(timeline(TimelineGroup("Politik", "municipality", rows), TimelineGroup("Andra", "joint", ())), WIDE)

    politics, others = drawn.groups
    box = BarBox(390.0, 84, 719.0, sure=True)
    assert politics.title_y == 66
    assert politics.rows == (
        RowBox("Gunilla Åström (S)", 91, "ordförande", 107, (box,)),
        RowBox("Henrik Malmsten (M)", 136, "", 145, (BarBox(390.0, 122, 719.0, sure=True),)),
    )
    assert (others.title_y, drawn.height, drawn.bottom) == (186, 214, 208)


def test_narrow_rows_have_their_label_above_the_bar_and_no_note():
    row = TimelineRow("Kerstin Aldén", (TimelineBar(STARTS, date(2020, 1, 1), sure=False),), "Rädda Barnen")
    drawn = lay_out(timeline(TimelineGroup("Ersättare", "civil-society", (row,))), NARROW)

    assert drawn.groups[0].rows == (RowBox("Kerstin Aldén", 91, "", 107, (BarBox(1.0, 98, 157.4, sure=False),)),)
    assert drawn.height == 142


def test_each_year_begins_with_a_line_and_its_number():
    assert lay_out(timeline(), WIDE).years == (
        YearLine(330.0, 336.0, "2019"),
        YearLine(677.2, 683.2, "2020"),
        YearLine(1025.3, 1031.3, "2021"),
    )


def test_many_years_keep_their_lines_but_share_the_room_for_numbers():
    drawn = lay_out(timeline(starts=date(2010, 1, 1), ends=date(2026, 1, 1)), NARROW)

    assert len(drawn.years) == 16
    assert [year.label for year in drawn.years if year.label] == [
        *("2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024"),
    ]


def test_a_year_at_the_right_edge_has_no_room_for_its_number():
    drawn = lay_out(timeline(starts=date(2019, 1, 1), ends=date(2021, 1, 15)), NARROW)

    assert [year.label for year in drawn.years] == ["2019", "2020", ""]


def test_the_chosen_day_is_labelled_on_the_side_where_there_is_room():
    late = lay_out(timeline(chosen=date(2021, 3, 23), chosen_label="valt datum"), WIDE).chosen
    early = lay_out(timeline(chosen=date(2019, 3, 4), chosen_label="valt datum"), WIDE).chosen

    assert late == ChosenLine(1102.4, 1097.4, "end", "valt datum")
    assert early == ChosenLine(389.0, 394.0, "start", "valt datum")
    assert lay_out(timeline(chosen=date(2022, 1, 1), chosen_label="x"), WIDE).chosen is None


def test_only_meetings_within_the_days_shown_are_marked():
    marks = (date(2018, 12, 31), date(2019, 3, 4), ENDS)

    assert lay_out(timeline(marks=marks), WIDE).marks == (389.0,)
