"""Surveys, evaluations and check-ins as records. Values of enums are those of the open API."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from samspel.foundation.kernel.dates import PartialDate


class SurveyKind(StrEnum):
    """A `CHECK_IN` (avstämning) is when those who cooperate look at it themselves, without a report on a programme."""

    SURVEY = "survey"
    EVALUATION = "evaluation"
    CHECK_IN = "check-in"


class SurveyState(StrEnum):
    """How far it has come. `CLOSED`: no more answers are taken; `HELD`: carried out, as a source of the past says."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    HELD = "held"
    CANCELLED = "cancelled"


DONE = frozenset((SurveyState.CLOSED, SurveyState.HELD))
UNDER_WAY = frozenset((SurveyState.PLANNED, SurveyState.OPEN))
_RANK = {
    SurveyState.PLANNED: 0,
    SurveyState.OPEN: 1,
    SurveyState.CLOSED: 2,
    SurveyState.HELD: 3,
    SurveyState.CANCELLED: 3,
}


@dataclass(frozen=True, slots=True)
class SurveyReport:
    """What a source says of a survey's state, and the day from which that was known."""

    known_on: date
    state: SurveyState


def state_known(reports: Iterable[SurveyReport], *, on: date) -> SurveyState | None:
    """The latest state known at the end of the day `on`; None if nobody knew of the survey yet.

    Reports of the same day stand in the order given.
    """
    known = sorted((report for report in reports if report.known_on <= on), key=lambda report: report.known_on)
    return known[-1].state if known else None


def unconfirmed(state: SurveyState, on: PartialDate, known_on: date) -> bool:
    """Has its day passed without a word on whether it was carried out?"""
    return state in UNDER_WAY and on.latest is not None and on.latest < known_on


def moves_forward(states: Sequence[SurveyState]) -> bool:
    """May a survey have had these states, oldest first? What was carried out or called off stays so."""
    return all(_RANK[before] < _RANK[after] or before is after for before, after in pairwise(states))
