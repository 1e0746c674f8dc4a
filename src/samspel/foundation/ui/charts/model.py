"""The picture of the model: the municipality's square, civil society's ellipse, and what is joint where they meet.

Holds any number of bodies: the fields grow with what stands in them, and what is too much is counted. Geometry only.
"""

from dataclasses import dataclass

from samspel.foundation.ui.charts.measure import wrap

MOST = 6  # lines about bodies in a field; the rest are counted
NAME, NOTE = 14, 13  # font sizes


@dataclass(frozen=True, slots=True)
class Body:
    """One thing named in the picture: "Storforum", "öppet för alla, två gånger om året"."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One of the three fields: its heading and what stands in it."""

    title: str
    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """The three fields. `title` is read to those who do not see the drawing."""

    title: str
    municipality: Field
    joint: Field
    civil_society: Field
    id: str = "model"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text at its baseline; `kind` is title, name or note."""

    x: float
    y: float
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Square:
    x: float
    y: float
    width: float
    height: float
    corner: float


@dataclass(frozen=True, slots=True)
class Ellipse:
    x: float
    y: float
    across: float
    high: float


@dataclass(frozen=True, slots=True)
class ModelLayout:
    """Where everything stands in one form of the drawing; the lines of each field share their text-anchor."""

    name: str
    width: float
    height: float
    square: Square
    ellipse: Ellipse
    municipality: tuple[Line, ...]
    joint: tuple[Line, ...]
    civil_society: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a field's text is set: room across, and distances between baselines."""

    across: float
    after_title: float
    to_note: float
    to_next: float
    within: float = 18


SIDES = _Setting(across=285, after_title=46, to_note=22, to_next=46)
MEETING = _Setting(across=176, after_title=46, to_note=21, to_next=45)
ROOMY_SIDES = _Setting(across=250, after_title=44, to_note=20, to_next=34)
ROOMY_MEETING = _Setting(across=205, after_title=40, to_note=20, to_next=32)
NARROW_SQUARE = _Setting(across=300, after_title=38, to_note=20, to_next=34)
NARROW_MEETING = _Setting(across=165, after_title=0, to_note=20, to_next=22)
NARROW_ELLIPSE = _Setting(across=240, after_title=34, to_note=20, to_next=28, within=20)


def named(field: Field, others: str) -> tuple[Body, ...]:
    """The bodies that are written out; `others` with "{count}" stands for those that are too many."""
    if len(field.bodies) <= MOST:
        return field.bodies
    left = len(field.bodies) - MOST + 1
    return (*field.bodies[: MOST - 1], Body(others.format(count=left)))


def _set(title: str, bodies: tuple[Body, ...], setting: _Setting) -> list[tuple[str, str, float]]:
    """Kind, text and distance from the first baseline of every line of a field."""
    lines: list[tuple[str, str, float]] = [("title", title, 0.0)] if title else []
    y = setting.after_title - setting.to_next if title else -setting.to_next
    for body in bodies:
        y += setting.to_next
        for place, words in enumerate(wrap(body.name, setting.across, NAME, lines=2, bold=True)):
            y += setting.within if place else 0
            lines.append(("name", words, y))
        for place, words in enumerate(wrap(body.note, setting.across, NOTE, lines=2)):
            y += setting.within if place else setting.to_note
            lines.append(("note", words, y))
    return lines


def _depth(lines: list[tuple[str, str, float]]) -> float:
    return lines[-1][2] if lines else 0.0


def _placed(lines: list[tuple[str, str, float]], x: float, top: float) -> tuple[Line, ...]:
    return tuple(Line(x, round(top + down, 1), kind, text) for kind, text, down in lines)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """Square and ellipse across, where the three fields' text stands, and how it is set.

    The ellipse narrows towards its ends: `joint_share` and `civil_share` of its half height are where the text still
    has the room that its setting asks for.
    """

    square_width: float
    ellipse_x: float
    ellipse_across: float
    joint_x: float
    civil_x: float
    joint_share: float
    civil_share: float
    sides: _Setting
    meeting: _Setting


USUAL = _Shapes(640, 762, 355, 534, 690, 0.41, 0.75, SIDES, MEETING)
ROOMY = _Shapes(690, 720, 398, 520, 724, 0.60, 0.74, ROOMY_SIDES, ROOMY_MEETING)
HIGHEST_USUAL = 270  # half height; a fuller picture takes the roomy shapes, which meet more broadly


def lay_out_wide(model: Model, others: str) -> ModelLayout:
    """Square to the left, ellipse to the right; as high as the fullest field asks for."""
    usual = _wide(model, others, USUAL)
    return usual if usual.ellipse.high <= HIGHEST_USUAL else _wide(model, others, ROOMY)


def _wide(model: Model, others: str, shapes: _Shapes) -> ModelLayout:
    square = _set(model.municipality.title, named(model.municipality, others), shapes.sides)
    joint = _set(model.joint.title, named(model.joint, others), shapes.meeting)
    civil = _set(model.civil_society.title, named(model.civil_society, others), shapes.sides)
    half = max(
        225.0,
        (_depth(joint) / 2 + 8) / shapes.joint_share,
        (_depth(civil) / 2 + 19) / shapes.civil_share,
        (_depth(square) + 124) / 2,
    )
    middle = round(half + 10)
    return ModelLayout(
        name="wide",
        width=1120,
        height=2 * middle,
        square=Square(2, 20, shapes.square_width, 2 * middle - 40, 36),
        ellipse=Ellipse(shapes.ellipse_x, middle, shapes.ellipse_across, middle - 10),
        municipality=_placed(square, 46, max(84, middle - 10 - _depth(square) / 2 - 28)),
        joint=_placed(joint, shapes.joint_x, middle - 8 - _depth(joint) / 2),
        civil_society=_placed(civil, shapes.civil_x, middle + 19 - _depth(civil) / 2),
    )


def lay_out_narrow(model: Model, others: str) -> ModelLayout:
    """Square above, ellipse below; only names where they meet.

    At 12.6 % of its half height from the end the ellipse is 170 units across: enough for the first joint name.
    """
    square = _set(model.municipality.title, named(model.municipality, others), NARROW_SQUARE)
    names = tuple(Body(body.name) for body in named(model.joint, others))
    joint = _set("", names, NARROW_MEETING)
    ellipse = _set(model.civil_society.title, named(model.civil_society, others), NARROW_ELLIPSE)
    half = round(max(175.0, (106 + _depth(joint) + _depth(ellipse)) / 1.748))
    top = 46 + _depth(square) + 53
    first = top + 0.126 * half + 13
    edge = round(first + _depth(joint) + 12)
    return ModelLayout(
        name="narrow",
        width=358,
        height=round(top + 2 * half + 5),
        square=Square(4, 4, 350, edge - 4, 28),
        ellipse=Ellipse(179, round(top + half), 175, half),
        municipality=_placed(square, 28, 46),
        joint=_placed(joint, 179, first),
        civil_society=_placed(ellipse, 179, edge + 44),
    )
