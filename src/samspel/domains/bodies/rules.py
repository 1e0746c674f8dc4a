"""Who sits where, when and for whom: decisions over plain values. Values of enums are those of the open API."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from samspel.foundation.kernel.periods import Certainty, Period, certainty_on, least, surely_overlap
from samspel.foundation.programme.words import BodyKind, LinkKind, SeatKind, Side
from samspel.foundation.programme.words import Office as OfficeRole

__all__ = [
    "BodyKind",
    "Clash",
    "Holding",
    "LinkKind",
    "OfficeRole",
    "SeatKind",
    "Side",
    "certainty_in_body",
    "certainty_through",
    "clashes",
    "near_equal",
]

LEAST_ALIKE = 0.85  # share of equal letters from which people take two names for each other


@dataclass(frozen=True, slots=True)
class Holding:
    """One person's time in one seat or office. `holder` is any stable key of the mandate; `slot` of what is held."""

    holder: str
    slot: str
    period: Period


@dataclass(frozen=True, slots=True)
class Clash:
    """Two holders of one slot, both certain on some day."""

    slot: str
    first: str
    second: str


def certainty_in_body(mandate: Period, body: Period, on: date) -> Certainty:
    """Whether somebody sat on that day. `NO` where the body surely did not exist; else what is known of the mandate."""
    return Certainty.NO if certainty_on(body, on) is Certainty.NO else certainty_on(mandate, on)


def certainty_through(mandate: Period, body: Period, first: date, last: date) -> Certainty:
    """Whether somebody sat from `first` to `last`: YES = surely on every day of it, NO = surely on none, else PERHAPS.

    The certain days of a period are one unbroken run, so that two certain ends make all that lies between certain.
    """
    at_ends = (certainty_in_body(mandate, body, first), certainty_in_body(mandate, body, last))
    if least(*at_ends) is Certainty.YES:
        return Certainty.YES
    apart = any(surely_outside(period, first, last) for period in (mandate, body))
    return Certainty.NO if apart else Certainty.PERHAPS


def surely_outside(period: Period, first: date, last: date) -> bool:
    """Whether a period surely was over before `first`, or surely began after `last`."""
    starts, ends = period.starts, period.ends
    over = ends is not None and ends.latest is not None and ends.latest <= first
    ahead = starts is not None and starts.earliest is not None and starts.earliest > last
    return over or ahead


def near_equal(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of names that people take for each other: the same words in another order or run together, or a few
    letters apart. What stands in parentheses is no part of the name. Pairs and their order are those of `names`."""
    return tuple(
        (one, other)
        for i, one in enumerate(names)
        for other in names[i + 1 :]
        if same_words(one, other) or same_words(other, one) or few_letters_apart(one, other)
    )


def words_of(name: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"\([^)]*\)", " ", name).casefold())


def same_words(one: str, other: str) -> bool:
    """Whether the words of `one` make up nearly all letters of `other`, in any order."""
    words, run_together = words_of(one), "".join(words_of(other))
    within = bool(words) and all(word in run_together for word in words)
    return within and len("".join(words)) >= LEAST_ALIKE * len(run_together)


def few_letters_apart(one: str, other: str) -> bool:
    first, second = "".join(words_of(one)), "".join(words_of(other))
    return bool(first) and SequenceMatcher(None, first, second).ratio() >= LEAST_ALIKE


def clashes(holdings: Iterable[Holding]) -> tuple[Clash, ...]:
    """Pairs who surely held the same seat (or office) on the same day. Perhaps is no clash: the sources allow it."""
    by_slot: Mapping[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        by_slot[holding.slot].append(holding)
    return tuple(
        Clash(slot, first.holder, second.holder)
        for slot, held in sorted(by_slot.items())
        for i, first in enumerate(held)
        for second in held[i + 1 :]
        if surely_overlap(first.period, second.period)
    )
