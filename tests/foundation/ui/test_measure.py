"""Text in drawings is wrapped by its width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspel.foundation.ui.charts.measure import text_width, wrap


def test_a_bold_line_is_wider_and_a_soft_hyphen_has_no_width():
    assert text_width("mm", 10) == pytest.approx(17.6)
    assert text_width("mm", 10, bold=True) == pytest.approx(18.48)
    assert text_width("m\u00adm", 10) == text_width("mm", 10)


def test_lines_break_at_spaces_and_become_about_equally_long():
    assert wrap("öppet för alla, 2 gånger om året", 176, 13, lines=2) == ("öppet för alla, 2", "gånger om året")


def test_compounds_break_before_their_usual_last_part():
    assert wrap("Samordningsgruppen 3", 93, 13.5, lines=3) == ("Samordnings-", "gruppen 3")


def test_a_soft_hyphen_is_a_place_to_break_and_is_never_shown():
    assert wrap("Årsmötes\u00adhandling", 80, 14, lines=2) == ("Årsmötes-", "handling")
    assert wrap("Årsmötes\u00adhandling", 200, 14, lines=2) == ("Årsmöteshandling",)


def test_what_does_not_fit_ends_in_dots():
    assert wrap("Riksorganisationen för allt mellan himmel och jord", 120, 12, lines=1) == ("Riksorganisatione…",)


@given(st.text(alphabet="abcåäö MW-\u00ad", max_size=60), st.integers(20, 300), st.integers(1, 3))
def test_no_line_is_wider_than_its_room(text, width, lines):
    wrapped = wrap(text, width, 13, lines=lines)

    assert len(wrapped) <= lines
    assert all(text_width(line, 13) <= width or len(line) <= 2 for line in wrapped)
