"""The drawings as markup: numbers without decimal commas, unique names, words for those who do not see them."""

import re

from tests.foundation.ui.drawings import CONTEXT, SOURCE
from tests.foundation.ui.rendering import Page, render


def test_every_drawing_has_a_title_that_it_points_to():
    page = Page(render(SOURCE, **CONTEXT))

    titles = [title["id"] for title in page.all("title") if "id" in title]
    assert [drawing["aria-labelledby"] for drawing in page.all("svg", role="img")] == titles
    assert titles == [
        *("balance", "timeline-wide", "timeline-narrow", "wheel-wide", "wheel-narrow", "model-wide", "model-narrow"),
    ]


def test_no_name_is_used_twice_and_every_reference_has_its_name():
    text = render(SOURCE, **CONTEXT)
    names = [attrs["id"] for _, attrs in Page(text).elements if "id" in attrs]

    assert sorted(names) == sorted(set(names))
    assert set(re.findall(r"url\(#([^)]+)\)", text)) - set(names) == set()


def test_numbers_have_a_decimal_point_in_swedish_too():
    places = re.findall(r' (?:x|y|cx|cy|width|height|d|viewBox)="([^"]*)"', render(SOURCE, **CONTEXT))

    assert [place for place in places if "," in place] == []
    assert any("." in place for place in places)


def test_the_legend_explains_what_occurs_and_nothing_else():
    texts = Page(render(SOURCE, **CONTEXT)).texts

    start = texts.index("kommunen")
    assert texts[start : start + 5] == [
        *("kommunen", "civilsamhället", "övriga", "kanske, dagen är okänd", "möte med känt datum"),
    ]


def test_the_list_beside_the_wheel_marks_the_duties_of_this_month():
    page = Page(render(SOURCE, **CONTEXT))

    assert len(page.all("li", aria_current="step")) == 1
    assert page.texts.count("Samordningsgruppen 3") == 1


def test_too_many_bodies_are_counted():
    assert Page(render(SOURCE, **CONTEXT)).texts.count("… och 4 till") == 6
