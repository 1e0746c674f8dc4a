"""Half-open periods between partial dates, and what is certain about a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samspel.foundation.kernel.dates import PartialDate


class Certainty(StrEnum):
    """The answer to "on this day?", from the least certain to the most; compared with `least` and `most`."""

    NO = "no"
    PERHAPS = "perhaps"
    YES = "yes"


_RISING = tuple(Certainty)


def least(*answers: Certainty) -> Certainty:
    """The least certain of the answers: what holds when all of them must hold."""
    return min(answers, key=_RISING.index)


def most(*answers: Certainty) -> Certainty:
    """The most certain of the answers: what holds when one of them is enough."""
    return max(answers, key=_RISING.index)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `starts` up to, but not with, `ends`.

    `starts` None: the start is unknown. `ends` None: no end is known. `evidenced_to` is the last day for which a source
    vouches; it is asked only while no end is known.
    """

    starts: PartialDate | None
    ends: PartialDate | None
    evidenced_to: date | None = None


def certainty_on(period: Period, on: date) -> Certainty:
    """Does the period cover the day `on`?

    YES only if it does so however its partial dates are read, NO only if it cannot. Without a known end, a YES after
    `evidenced_to` is a PERHAPS: a source of 2021 does not vouch for 2026.
    """
    answer = least(_begun(period.starts, on), _not_over(period.ends, on))
    beyond_evidence = period.ends is None and period.evidenced_to is not None and on > period.evidenced_to
    return least(answer, Certainty.PERHAPS) if beyond_evidence else answer


def _begun(starts: PartialDate | None, on: date) -> Certainty:
    if starts is None:
        return Certainty.PERHAPS
    if starts.latest is not None and on >= starts.latest:
        return Certainty.YES
    return Certainty.PERHAPS if starts.earliest is None or on >= starts.earliest else Certainty.NO


def _not_over(ends: PartialDate | None, on: date) -> Certainty:
    if ends is None or (ends.earliest is not None and on < ends.earliest):
        return Certainty.YES
    return Certainty.PERHAPS if ends.latest is None or on < ends.latest else Certainty.NO


def surely_overlap(a: Period, b: Period) -> bool:
    """Is there a day on which both are certain?

    The certain days of a period are one unbroken run that begins at the latest start, so that if there is such a day,
    the later of the two latest starts is one.
    """
    begun = [period.starts.latest for period in (a, b) if period.starts and period.starts.latest]
    if len(begun) < 2:
        return False
    return least(certainty_on(a, max(begun)), certainty_on(b, max(begun))) is Certainty.YES


def reversed_period(period: Period) -> bool:
    """Does the period end before it starts, however its dates are read? One that ends the day it starts does not."""
    starts, ends = period.starts, period.ends
    if starts is None or ends is None or starts.earliest is None or ends.latest is None:
        return False
    return ends.latest < starts.earliest
