"""Who sits where, when and for whom: decisions over plain values. Values of enums are those of the open API."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from samspel.foundation.kernel.periods import Certainty, Period, certainty_on, most, surely_overlap
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
    "Vacancy",
    "certainty_in_body",
    "clashes",
    "vacancies",
]


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


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A slot on a day: `NO` = nobody, `PERHAPS` = somebody may hold it."""

    slot: str
    held: Certainty


def certainty_in_body(mandate: Period, body: Period, on: date) -> Certainty:
    """Whether somebody sat on that day. `NO` where the body surely did not exist; else what is known of the mandate."""
    return Certainty.NO if certainty_on(body, on) is Certainty.NO else certainty_on(mandate, on)


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


def vacancies(slots: Sequence[str], held: Iterable[tuple[str, Certainty]]) -> tuple[Vacancy, ...]:
    """The slots that nobody surely holds, in the order given."""
    best: dict[str, Certainty] = {}
    for slot, certainty in held:
        best[slot] = most(best.get(slot, Certainty.NO), certainty)
    return tuple(
        Vacancy(slot, best.get(slot, Certainty.NO))
        for slot in slots
        if best.get(slot, Certainty.NO) is not Certainty.YES
    )
