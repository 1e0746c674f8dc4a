"""The picture of the model holds what stands in it."""

import pytest

from samspel.foundation.ui.charts.measure import text_width
from samspel.foundation.ui.charts.model import (
    Body,
    Ellipse,
    Field,
    Line,
    Model,
    ModelLayout,
    Square,
    lay_out_narrow,
    lay_out_wide,
    named,
)

OTHERS = "… och {count} till"
LONG = tuple(
    Body(f"Arbetsgruppen för samverkan nummer {n}", "möts fyra gånger om året på olika platser") for n in range(9)
)


def model(municipality=(), joint=(), civil_society=()) -> Model:
    fields = (("Kommunen", municipality), ("Tillsammans", joint), ("Civilsamhället", civil_society))
    return Model("Modellen", *(Field(title, tuple(bodies)) for title, bodies in fields))


def test_six_bodies_are_named_and_the_seventh_makes_a_count():
    assert named(Field("Tillsammans", LONG[:6]), OTHERS) == LONG[:6]
    assert named(Field("Tillsammans", LONG[:7]), OTHERS) == (*LONG[:5], Body("… och 2 till"))


def test_a_small_model_has_the_shapes_of_the_drawn_page():
    drawn = lay_out_wide(model(municipality=[Body("Kommunstyrelsen", "svarar för uppföljningen")]), OTHERS)

    assert (drawn.width, drawn.height) == (1120, 470)
    assert (drawn.square, drawn.ellipse) == (Square(2, 20, 640, 430, 36), Ellipse(762, 235, 355, 225))
    assert drawn.municipality == (
        Line(46, 163.0, "title", "Kommunen"),
        Line(46, 209.0, "name", "Kommunstyrelsen"),
        Line(46, 231.0, "note", "svarar för uppföljningen"),
    )


def across(drawn: ModelLayout, y: float) -> tuple[float, float]:
    """Where the ellipse begins and ends at height `y`."""
    share = 1 - ((y - drawn.ellipse.y) / drawn.ellipse.high) ** 2
    assert share > 0, "the line stands outside the ellipse"
    half = drawn.ellipse.across * share**0.5
    return drawn.ellipse.x - half, drawn.ellipse.x + half


SIZES = {"title": 24, "name": 14, "note": 13}
SIZES_OF_MEETING = SIZES | {"title": 18}


def width(line: Line, sizes: dict[str, int] = SIZES) -> float:
    return text_width(line.text, sizes[line.kind], bold=line.kind != "note")


MODELS = [
    model(),
    model(joint=LONG[:1]),
    model(joint=LONG),
    model(municipality=LONG, joint=LONG[:2], civil_society=LONG[:3]),
    model(civil_society=LONG),
    model(municipality=LONG, joint=LONG, civil_society=LONG),
]


@pytest.mark.parametrize("full", MODELS)
def test_no_line_of_the_wide_picture_leaves_its_field(full):
    drawn = lay_out_wide(full, OTHERS)
    edge = drawn.square.x + drawn.square.width

    for line in drawn.municipality:
        assert line.x + width(line) < across(drawn, drawn.ellipse.y)[0]
        assert drawn.square.y < line.y - 20
        assert line.y + 8 < drawn.square.y + drawn.square.height
    for line in drawn.joint:
        half = width(line, SIZES_OF_MEETING) / 2
        assert across(drawn, line.y)[0] < line.x - half
        assert line.x + half < edge
    for line in drawn.civil_society:
        assert edge < line.x
        assert line.x + width(line) < across(drawn, line.y)[1]


@pytest.mark.parametrize("full", MODELS)
def test_no_line_of_the_narrow_picture_leaves_its_field(full):
    drawn = lay_out_narrow(full, OTHERS)
    edge = drawn.square.y + drawn.square.height

    for line in drawn.municipality:
        assert line.x + width(line) < drawn.square.x + drawn.square.width
        assert line.y < drawn.ellipse.y - drawn.ellipse.high
    for line in (*drawn.joint, *drawn.civil_society):
        left, right = across(drawn, line.y)
        assert left < line.x - width(line) / 2
        assert line.x + width(line) / 2 < right
    assert all(line.y < edge for line in drawn.joint)
    assert all(line.y > edge for line in drawn.civil_society)
    assert drawn.ellipse.y + drawn.ellipse.high < drawn.height
