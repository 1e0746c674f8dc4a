"""The year wheel's geometry."""

from datetime import date

from samspel.foundation.ui.charts.wheel import NARROW, WIDE, Duty, TextLine, Wheel, lay_out

MONTHS = ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec")


def wheel(*duties: Duty, today: date | None = None) -> Wheel:
    return Wheel("Årshjulet 2021", 2021, MONTHS, duties, today, "23 mars")


def test_an_empty_year_has_twelve_empty_segments():
    drawn = lay_out(wheel(), WIDE)

    assert [segment.sphere for segment in drawn.segments] == [""] * 12
    assert [month.name.text for month in drawn.months] == list(MONTHS)
    assert drawn.segments[0].path == "M354.0 20.0A330 330 0 0 1 511.5 62.2L465.5 144.2A236 236 0 0 0 352.8 114.0Z"


def test_a_duty_stands_in_its_month_with_number_and_label_in_two_lines():
    drawn = lay_out(wheel(Duty("Verksamhetsberättelsen skrivs", "civil-society", (1,), "Verksamhetsberättelse")), WIDE)

    january = drawn.segments[0]
    assert january.sphere == "civil-society"
    assert january.number == TextLine(423.2, 63.6, "1")
    assert january.lines == (TextLine(423.2, 80.6, "Verksamhets-"), TextLine(423.2, 97.6, "berättelse"))


def test_the_narrow_wheel_shows_numbers_only():
    february = lay_out(wheel(Duty("Möte 1", "joint", (2,))), NARROW).segments[1]

    assert (february.number, february.lines) == (TextLine(268.8, 92.2, "1"), ())


def test_two_duties_share_their_month():
    drawn = lay_out(wheel(Duty("Första", "joint", (4,)), Duty("Andra", "municipality", (4,))), WIDE)

    april = drawn.segments[3:5]
    assert [(segment.sphere, segment.number.text) for segment in april] == [("joint", "1"), ("municipality", "2")]
    assert len(drawn.segments) == 13


def test_more_than_four_duties_in_a_month_become_a_span_of_numbers():
    drawn = lay_out(wheel(*(Duty(f"Nummer {n}", "civil-society", (10,)) for n in range(6))), NARROW)

    october = drawn.segments[9]
    assert (october.sphere, october.number.text, len(drawn.segments)) == ("civil-society", "1–6", 12)


def test_a_duty_without_a_month_keeps_its_number_and_stands_in_no_segment():
    drawn = lay_out(wheel(Duty("Utvärdering", "municipality", when="hösten"), Duty("Möte", "joint", (2,))), WIDE)

    assert [segment.number.text for segment in drawn.segments if segment.number] == ["2"]


def test_today_has_a_hand_and_marks_its_month():
    drawn = lay_out(wheel(today=date(2021, 3, 23)), WIDE)

    assert [month.current for month in drawn.months] == [number == 3 for number in range(1, 13)]
    assert drawn.hand == "M472.6 331.2L680.1 299.4"
    assert drawn.today == TextLine(350, 370, "23 mars")


def test_another_year_than_this_has_no_hand():
    drawn = lay_out(wheel(today=date(2026, 3, 23)), WIDE)

    assert (drawn.hand, drawn.today, any(month.current for month in drawn.months)) == ("", None, False)
