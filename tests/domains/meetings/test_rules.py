from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspel.domains.meetings.rules import (
    SETTLED,
    MeetingState,
    Report,
    as_known,
    chains,
    falls_within,
    goes_in_circle,
    moves_forward,
    too_early,
    unconfirmed,
)
from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.kernel.periods import Certainty

YEAR = {"first": date(2020, 1, 1), "last": date(2020, 12, 31)}
PLANNED, CALLED, HELD, CANCELLED, MOVED = MeetingState


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2020-02-24", Certainty.YES),
        ("2020-01-01", Certainty.YES),
        ("2020-12-31", Certainty.YES),
        ("2020", Certainty.YES),
        ("2020-21", Certainty.YES),
        ("2020-23", Certainty.YES),
        ("2020-24", Certainty.PERHAPS),
        ("2019/2020", Certainty.PERHAPS),
        ("2019/2021", Certainty.PERHAPS),
        ("../2020-03-23", Certainty.PERHAPS),
        ("2020-03-23/..", Certainty.PERHAPS),
        ("../2019-12-31", Certainty.NO),
        ("2021-01-01/..", Certainty.NO),
        ("2019-12-31", Certainty.NO),
        ("2021-01-01", Certainty.NO),
        ("2021", Certainty.NO),
        (None, Certainty.PERHAPS),
    ],
)
def test_whether_a_partial_date_falls_within_a_year(on, answer):
    assert falls_within(on and parse_date(on), **YEAR) is answer


def told(known_on: str, state: MeetingState, participants: int | None = None, *, about: bool = False) -> Report:
    return Report(date.fromisoformat(known_on), state, participants, about)


FORUM = [told("2021-03-23", PLANNED), told("2021-04-02", CALLED), told("2021-05-01", HELD, 48, about=True)]


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2021-03-22", None),
        ("2021-03-23", told("2021-03-23", PLANNED)),
        ("2021-04-01", told("2021-03-23", PLANNED)),
        ("2021-04-02", told("2021-04-02", CALLED)),
        ("2021-04-20", told("2021-04-02", CALLED)),
        ("2021-05-01", told("2021-05-01", HELD, 48, about=True)),
        ("2026-01-01", told("2021-05-01", HELD, 48, about=True)),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_a_meeting_is_what_was_known_of_it_on_the_day(on, answer, order):
    assert as_known(FORUM[::order], on=date.fromisoformat(on)) == answer


def test_a_number_of_participants_stands_until_another_is_said():
    reports = [told("2019-10-18", HELD, 150, about=True), told("2021-03-23", HELD)]

    assert as_known(reports, on=date(2021, 3, 23)) == told("2021-03-23", HELD, 150, about=True)


def test_reports_of_the_same_day_stand_in_the_order_given():
    reports = [told("2021-03-23", PLANNED), told("2021-03-23", CANCELLED)]

    assert as_known(reports, on=date(2021, 3, 23)) == reports[1]


@pytest.mark.parametrize(
    ("states", "allowed"),
    [
        ([], True),
        ([HELD], True),
        ([PLANNED, HELD], True),
        ([PLANNED, CALLED, HELD], True),
        ([PLANNED, CALLED, CANCELLED], True),
        ([PLANNED, MOVED], True),
        ([PLANNED, PLANNED], True),
        ([HELD, HELD], True),
        ([HELD, CANCELLED], False),
        ([CANCELLED, HELD], False),
        ([MOVED, HELD], False),
        ([HELD, PLANNED], False),
        ([CALLED, PLANNED], False),
    ],
)
def test_a_state_only_moves_forward(states, allowed):
    assert moves_forward(states) is allowed


@given(st.lists(st.sampled_from(MeetingState), min_size=1, max_size=6))
def test_what_is_settled_never_changes(states):
    settled = [state for state in states if state in SETTLED]

    if moves_forward(states):
        assert len(set(settled)) <= 1
        assert not settled or states[-1] is settled[0]


@pytest.mark.parametrize(
    ("on", "known_on", "early"),
    [
        ("2021-04-12", "2021-03-23", True),
        ("2021-04-12", "2021-04-12", False),
        ("2021-04", "2021-03-31", True),
        ("2021-04", "2021-04-01", False),
        ("2021-23", "2021-07-31", True),
        ("2021", "2021-03-23", False),
        ("../2021-04-12", "2021-03-23", False),
        ("2021-04-12/..", "2021-03-23", True),
        (None, "2021-03-23", False),
    ],
)
def test_nobody_knows_before_its_first_possible_day_that_a_meeting_was_held(on, known_on, early):
    assert too_early(on and parse_date(on), date.fromisoformat(known_on)) is early


@pytest.mark.parametrize(
    ("state", "on", "answer"),
    [
        (PLANNED, "2021-04-20", True),
        (CALLED, "2021-04-20", True),
        (PLANNED, "2021-05-01", False),
        (PLANNED, "2021", False),
        (PLANNED, "2021-04-20/..", False),
        (PLANNED, None, False),
        (HELD, "2021-04-20", False),
        (CANCELLED, "2021-04-20", False),
    ],
)
def test_a_planned_meeting_is_unconfirmed_when_its_day_has_passed_without_a_word(state, on, answer):
    assert unconfirmed(state, on and parse_date(on), date(2021, 5, 1)) is answer


@pytest.mark.parametrize(
    ("ties", "circle"),
    [
        ([], False),
        ([(2, 1)], False),
        ([(1, 2)], True),
        ([(1, 3), (3, 2)], True),
        ([(3, 2), (3, 1)], False),
        ([(1, 2), (2, 1)], True),
    ],
)
def test_a_document_cannot_come_after_one_that_comes_after_it(ties, circle):
    assert goes_in_circle(ties, later=2, earlier=1) is circle


def test_a_document_cannot_come_after_itself():
    assert goes_in_circle([], later=1, earlier=1) is True


@pytest.mark.parametrize(
    ("documents", "ties", "gathered"),
    [
        ([], [], ()),
        ([1, 2], [], ((1,), (2,))),
        ([1, 2, 3], [(2, 1)], ((1, 2), (3,))),
        ([1, 2, 3], [(3, 1)], ((1, 3), (2,))),
        ([1, 2, 3], [(2, 1), (3, 2)], ((1, 2, 3),)),
        ([1, 2, 3, 4], [(4, 1), (4, 3)], ((1, 3, 4), (2,))),
        ([2, 1], [(2, 1)], ((1, 2),)),  # 1 is undated and stands last in time, but 2 comes after it
        ([1, 2], [(2, 9)], ((1,), (2,))),  # a document that the reader may not see
    ],
)
def test_documents_are_gathered_into_chains_from_first_to_last(documents, ties, gathered):
    assert chains(documents, ties) == gathered


@given(st.lists(st.integers(1, 8), unique=True), st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8))))
def test_every_document_stands_in_exactly_one_chain(documents, ties):
    assert sorted(one for chain in chains(documents, ties) for one in chain) == sorted(documents)
