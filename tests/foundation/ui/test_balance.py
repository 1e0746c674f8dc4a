"""Seats of a body in rows of fifteen."""

from samspel.foundation.ui.charts.balance import Balance, SeatGroup, SeatShape, lay_out


def groups(*counts: tuple[str, str, int]) -> Balance:
    return Balance(
        "Platser", tuple(SeatGroup(f"{count} platser", sphere, look, count) for sphere, look, count in counts)
    )


def test_seats_stand_forty_apart_in_the_order_of_the_groups():
    drawn = lay_out(groups(("civil-society", "filled", 2), ("municipality", "vacant", 1)))

    assert drawn.seats == (
        SeatShape(17, 17, "civil-society", "filled"),
        SeatShape(57, 17, "civil-society", "filled"),
        SeatShape(97, 17, "municipality", "vacant"),
    )
    assert (drawn.width, drawn.height) == (600, 34)


def test_the_sixteenth_seat_begins_a_new_row():
    drawn = lay_out(groups(("municipality", "outline", 16)))

    assert drawn.seats[14:] == (
        SeatShape(577, 17, "municipality", "outline"),
        SeatShape(17, 57, "municipality", "outline"),
    )
    assert drawn.height == 74


def test_a_body_without_seats_is_an_empty_row():
    assert lay_out(groups()).height == 34
