"""The year wheel: what is to be done in which month, and who holds it. Geometry only, angles clockwise from the top."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date
from math import cos, radians, sin

from samspel.foundation.ui.charts.measure import wrap


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do. `label` is short (soft hyphens allowed) and stands in the ring; `text` and `who` in the list.

    `months` (): not bound to a month, so only in the list, with `when` ("vart tredje år").
    """

    text: str
    sphere: str
    months: tuple[int, ...] = ()
    label: str = ""
    who: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A year with its duties in order; `today` within the year is marked. Month names come from the page's language."""

    title: str
    year: int
    months: tuple[str, ...]
    duties: tuple[Duty, ...]
    today: date | None = None
    today_label: str = ""
    id: str = "wheel"


@dataclass(frozen=True, slots=True)
class Rings:
    """The measures of one form of the drawing: centre, radii of both rings, of their texts and of today's hand."""

    name: str
    width: float
    height: float
    x: float
    y: float
    outer: tuple[float, float]
    inner: tuple[float, float]
    duty_text: float
    month_text: float
    hand: tuple[float, float]
    labels: bool


WIDE = Rings("wide", 700, 700, 350, 350, (330, 236), (231, 128), 283, 182, (124, 334), labels=True)
NARROW = Rings("narrow", 358, 324, 179, 176, (150, 104), (99, 62), 127, 83, (58, 154), labels=False)

PAD = 0.69  # degrees of air on each side of a segment
LINE = 17  # between the baselines of a segment's lines
LABEL_SIZE = 13.5
LABEL_WIDTH = 108.0  # what a segment holds near the top and the bottom …
SIDE_WIDTH = 93.0  # … and at the sides, where it lies across
MOST_APART = 4  # duties in one month that get a segment each


@dataclass(frozen=True, slots=True)
class TextLine:
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the outer ring: its path, its sphere ("" for a month without duties), number and label."""

    path: str
    sphere: str
    number: TextLine | None
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Month:
    path: str
    name: TextLine
    current: bool


@dataclass(frozen=True, slots=True)
class WheelLayout:
    """Where everything stands in one form of the drawing."""

    rings: Rings
    segments: tuple[Segment, ...]
    months: tuple[Month, ...]
    hand: str
    year: TextLine
    today: TextLine | None


def lay_out(wheel: Wheel, rings: Rings) -> WheelLayout:
    """Place the year's duties in the rings. Several in one month share its segment."""
    numbered = list(enumerate(wheel.duties, start=1))
    segments: list[Segment] = []
    for month in range(1, 13):
        segments.extend(_segments(rings, month, [(n, duty) for n, duty in numbered if month in duty.months]))
    today = wheel.today if wheel.today and wheel.today.year == wheel.year else None
    label = TextLine(rings.x, rings.y + 20, wheel.today_label) if today else None
    return WheelLayout(
        rings=rings,
        segments=tuple(segments),
        months=tuple(_month(rings, number, wheel.months[number - 1], today) for number in range(1, 13)),
        hand=_hand(rings, today) if today else "",
        year=TextLine(rings.x, rings.y - 4, str(wheel.year)),
        today=label,
    )


def _segments(rings: Rings, month: int, duties: list[tuple[int, Duty]]) -> list[Segment]:
    first = (month - 1) * 30.0
    if not duties:
        return [Segment(_ring_piece(rings, first, first + 30, rings.outer), "", None, ())]
    if len(duties) == 1:
        return [_alone(rings, first, *duties[0])]
    if len(duties) > MOST_APART:
        return [_crowd(rings, first, duties)]
    wide = 30 / len(duties)
    return [_narrow_piece(rings, first + place * wide, wide, *duty) for place, duty in enumerate(duties)]


def _alone(rings: Rings, first: float, number: int, duty: Duty) -> Segment:
    path = _ring_piece(rings, first, first + 30, rings.outer)
    x, y = _point(rings, first + 15, rings.duty_text)
    if not rings.labels:
        return Segment(path, duty.sphere, TextLine(x, round(y + 6, 1), str(number)), ())
    across = SIDE_WIDTH if abs(cos(radians(first + 15))) < 0.5 else LABEL_WIDTH
    words = wrap(duty.label or duty.text, across, LABEL_SIZE, lines=3)
    top = y + 4 - LINE * len(words) / 2
    lines = tuple(TextLine(x, round(top + LINE * place, 1), line) for place, line in enumerate(words, start=1))
    return Segment(path, duty.sphere, TextLine(x, round(top, 1), str(number)), lines)


def _narrow_piece(rings: Rings, first: float, wide: float, number: int, duty: Duty) -> Segment:
    x, y = _point(rings, first + wide / 2, rings.duty_text)
    path = _ring_piece(rings, first, first + wide, rings.outer)
    return Segment(path, duty.sphere, TextLine(x, round(y + 5, 1), str(number)), ())


def _crowd(rings: Rings, first: float, duties: list[tuple[int, Duty]]) -> Segment:
    """One segment for many duties, numbered from the first to the last of them."""
    spheres = {duty.sphere for _, duty in duties}
    x, y = _point(rings, first + 15, rings.duty_text)
    numbers = TextLine(x, round(y + 5, 1), f"{duties[0][0]}–{duties[-1][0]}")
    path = _ring_piece(rings, first, first + 30, rings.outer)
    return Segment(path, spheres.pop() if len(spheres) == 1 else "joint", numbers, ())


def _month(rings: Rings, number: int, name: str, today: date | None) -> Month:
    first = (number - 1) * 30.0
    x, y = _point(rings, first + 15, rings.month_text)
    current = today is not None and today.month == number
    return Month(_ring_piece(rings, first, first + 30, rings.inner), TextLine(x, round(y + 5, 1), name), current)


def _hand(rings: Rings, today: date) -> str:
    days = (31, 28 + isleap(today.year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[today.month - 1]
    angle = (today.month - 1 + (today.day - 1) / days) * 30
    start, end = (_point(rings, angle, radius) for radius in rings.hand)
    return f"M{start[0]} {start[1]}L{end[0]} {end[1]}"


def _ring_piece(rings: Rings, first: float, last: float, radii: tuple[float, float]) -> str:
    out, into = radii
    a, b = _point(rings, first + PAD, out), _point(rings, last - PAD, out)
    c, d = _point(rings, last - PAD, into), _point(rings, first + PAD, into)
    return f"M{a[0]} {a[1]}A{out} {out} 0 0 1 {b[0]} {b[1]}L{c[0]} {c[1]}A{into} {into} 0 0 0 {d[0]} {d[1]}Z"


def _point(rings: Rings, angle: float, radius: float) -> tuple[float, float]:
    turn = radians(angle)
    return round(rings.x + radius * sin(turn), 1), round(rings.y - radius * cos(turn), 1)
