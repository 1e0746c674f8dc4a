"""The timeline of a body's seats: who held what when, and what is uncertain. Geometry only.

Distances are in drawing units, which are pixels when the drawing is as wide as its `Frame`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from samspel.foundation.kernel.periods import Certainty, Period, certainty_on
from samspel.foundation.ui.charts.measure import wrap


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """Days [starts, ends) with somebody in the seat; hatched unless `sure`."""

    starts: date
    ends: date
    sure: bool = True


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One seat: its holders ("Kerstin Aldén → Elin Torsell"), a note under them, and their time in it."""

    label: str
    bars: tuple[TimelineBar, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """Seats under one heading; `sphere` gives the colour: municipality, civil-society or joint."""

    title: str
    sphere: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that the drawing shows of the days [starts, ends). `marks` are meetings with a known date.

    `title` is read to those who do not see the drawing; `id` makes it unique on the page.
    """

    title: str
    groups: tuple[TimelineGroup, ...]
    starts: date
    ends: date
    chosen: date | None = None
    chosen_label: str = ""
    marks: tuple[date, ...] = ()
    id: str = "timeline"


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of one form of the drawing; `bar_drop` and `label_drop` are counted from a row's top."""

    name: str
    width: float
    left: float
    right: float
    row_step: float
    label_drop: float
    bar_drop: float
    label_width: float
    label_size: float
    year_indent: float
    notes: bool


WIDE = Frame(
    name="wide", width=1120, left=330, right=1110, row_step=38, label_drop=25, bar_drop=18,
    label_width=316, label_size=14, year_indent=6, notes=True,
)  # fmt: skip
NARROW = Frame(
    name="narrow", width=358, left=0, right=358, row_step=48, label_drop=25, bar_drop=32,
    label_width=354, label_size=13, year_indent=3, notes=False,
)  # fmt: skip

FIRST_TITLE = 66  # baseline of the first group's heading, under the years and the chosen day
GROUP_GAP = 44  # from where a next row would have stood to the next heading
FOOT = 16  # how much of the last gap is cut off
ALONE_DROP = 32  # the label's baseline beside the bar's middle, where there is no note
NOTE_DROP = 41  # from the row's top to the baseline of the note
YEAR_LABEL_ROOM = 44  # least distance between two years that are both written out
YEAR_LABEL_WIDTH = 40


@dataclass(frozen=True, slots=True)
class YearLine:
    x: float
    label_x: float
    label: str


@dataclass(frozen=True, slots=True)
class ChosenLine:
    x: float
    label_x: float
    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class BarBox:
    x: float
    y: float
    width: float
    sure: bool


@dataclass(frozen=True, slots=True)
class RowBox:
    label: str
    label_y: float
    note: str
    note_y: float
    bars: tuple[BarBox, ...]


@dataclass(frozen=True, slots=True)
class GroupBox:
    title: str
    title_y: float
    sphere: str
    rows: tuple[RowBox, ...]


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Where everything stands in one form of the drawing."""

    frame: Frame
    height: float
    bottom: float
    years: tuple[YearLine, ...]
    marks: tuple[float, ...]
    chosen: ChosenLine | None
    groups: tuple[GroupBox, ...]


def bars_of(period: Period, starts: date, ends: date) -> tuple[TimelineBar, ...]:
    """The bars of one mandate within [starts, ends): solid where the day is certain, hatched where it is possible.

    Certainty changes only where one of the period's bounds is passed; equal neighbours become one bar.
    """
    turns = sorted({turn for turn in (starts, *_turns(period)) if starts <= turn < ends})
    bars: list[TimelineBar] = []
    for turn, following in zip(turns, (*turns[1:], ends), strict=True):
        answer = certainty_on(period, turn)
        if answer is Certainty.NO:
            continue
        sure = answer is Certainty.YES
        if bars and bars[-1].ends == turn and bars[-1].sure == sure:
            bars[-1] = TimelineBar(bars[-1].starts, following, sure)
        else:
            bars.append(TimelineBar(turn, following, sure))
    return tuple(bars)


def _turns(period: Period) -> tuple[date, ...]:
    bounds = [edge for end in (period.starts, period.ends) if end for edge in (end.earliest, end.latest)]
    after_evidence = period.evidenced_to + timedelta(days=1) if period.evidenced_to else None
    return tuple(turn for turn in (*bounds, after_evidence) if turn)


def lay_out(timeline: Timeline, frame: Frame) -> TimelineLayout:
    """Place the timeline in a frame; rows and groups make the height."""
    groups: list[GroupBox] = []
    title_y: float = FIRST_TITLE
    for group in timeline.groups:
        tops = [title_y + frame.row_step * number for number in range(len(group.rows))]
        rows = tuple(_row(timeline, frame, row, top) for row, top in zip(group.rows, tops, strict=True))
        groups.append(GroupBox(group.title, title_y, group.sphere, rows))
        title_y += frame.row_step * len(rows) + GROUP_GAP
    height = title_y - FOOT
    inside = (mark for mark in timeline.marks if timeline.starts <= mark < timeline.ends)
    return TimelineLayout(
        frame=frame,
        height=height,
        bottom=height - 6,
        years=_years(timeline, frame),
        marks=tuple(_x(timeline, frame, mark) for mark in inside),
        chosen=_chosen(timeline, frame),
        groups=tuple(groups),
    )


def _x(timeline: Timeline, frame: Frame, day: date) -> float:
    whole = (timeline.ends - timeline.starts).days
    share = (min(max(day, timeline.starts), timeline.ends) - timeline.starts).days / whole
    return round(frame.left + share * (frame.right - frame.left), 1)


def _row(timeline: Timeline, frame: Frame, row: TimelineRow, top: float) -> RowBox:
    bars = tuple(
        BarBox(*_span(_x(timeline, frame, bar.starts), _x(timeline, frame, bar.ends), top + frame.bar_drop), bar.sure)
        for bar in row.bars
        if bar.starts < timeline.ends and bar.ends > timeline.starts
    )
    label = wrap(row.label, frame.label_width, frame.label_size, lines=1)
    note = wrap(row.note, frame.label_width, 12, lines=1) if frame.notes else ()
    middle = frame.notes and not note
    return RowBox(
        "".join(label), top + (ALONE_DROP if middle else frame.label_drop), "".join(note), top + NOTE_DROP, bars
    )


def _span(x: float, end: float, y: float) -> tuple[float, float, float]:
    """A unit of air on each side, but never thinner than can be seen."""
    return round(x + 1, 1), y, round(max(end - x - 2, 3), 1)


def _years(timeline: Timeline, frame: Frame) -> tuple[YearLine, ...]:
    years = [date(year, 1, 1) for year in range(timeline.starts.year, timeline.ends.year + 1)]
    lines = [(day.year, _x(timeline, frame, day)) for day in years if timeline.starts <= day < timeline.ends]
    apart = lines[1][1] - lines[0][1] if len(lines) > 1 else YEAR_LABEL_ROOM
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * apart >= YEAR_LABEL_ROOM or step == 100)
    room = frame.right - YEAR_LABEL_WIDTH
    return tuple(
        YearLine(x, round(x + frame.year_indent, 1), str(year) if year % step == 0 and x <= room else "")
        for year, x in lines
    )


def _chosen(timeline: Timeline, frame: Frame) -> ChosenLine | None:
    if timeline.chosen is None or not timeline.starts <= timeline.chosen <= timeline.ends:
        return None
    x = _x(timeline, frame, timeline.chosen)
    if x > frame.width / 2:
        return ChosenLine(x, round(x - 5, 1), "end", timeline.chosen_label)
    return ChosenLine(x, round(x + 5, 1), "start", timeline.chosen_label)
