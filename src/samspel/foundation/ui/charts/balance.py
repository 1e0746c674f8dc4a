"""The balance of a body: one shape for each seat, in rows. Geometry only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeatGroup:
    """Seats that look the same: `words` for the legend ("4 ordinarie, civilsamhället"), whose they are, how many.

    `look`: filled = ordinary, outline = substitute or official, hatched = perhaps, vacant = nobody known.
    """

    words: str
    sphere: str
    look: str
    count: int


@dataclass(frozen=True, slots=True)
class Balance:
    """All seats of a body, in the order of the groups. `title` is read to those who do not see the drawing."""

    title: str
    groups: tuple[SeatGroup, ...]
    id: str = "balance"


WIDTH = 600  # of the drawing; a seat keeps its size however many there are
STEP = 40  # from seat to seat
A_ROW = 15


@dataclass(frozen=True, slots=True)
class SeatShape:
    """One seat: the centre of its shape."""

    x: int
    y: int
    sphere: str
    look: str


@dataclass(frozen=True, slots=True)
class BalanceLayout:
    width: int
    height: int
    seats: tuple[SeatShape, ...]


def lay_out(balance: Balance) -> BalanceLayout:
    """Seats from left to right, fifteen in a row."""
    looks = [(group.sphere, group.look) for group in balance.groups for _ in range(group.count)]
    seats = tuple(
        SeatShape(17 + STEP * (place % A_ROW), 17 + STEP * (place // A_ROW), sphere, look)
        for place, (sphere, look) in enumerate(looks)
    )
    rows = max(1, -(-len(looks) // A_ROW))
    return BalanceLayout(WIDTH, STEP * rows - 6, seats)
