"""Forms of organising, and what may be said of names and umbrellas. Plain values, no clock."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import count

from samspel.foundation.kernel.periods import Certainty, Period, certainty_on, surely_overlap

KEY_LENGTH = 70  # characters, so that a counter fits behind it in the key's 80
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")


class Form(StrEnum):
    """How an actor is organised. None of them needs an organisation number to be in the register.

    `UNKNOWN`: the source does not say.
    """

    INFORMAL_GROUP = "informal-group"
    NETWORK = "network"
    ASSOCIATION = "association"
    FAITH_COMMUNITY = "faith-community"
    FOUNDATION = "foundation"
    STUDY_ASSOCIATION = "study-association"
    COOPERATIVE = "cooperative"
    UMBRELLA = "umbrella"
    PROJECT = "project"
    AUTHORITY = "authority"
    MUNICIPALITY_OWNED = "municipality-owned"
    UNKNOWN = "unknown"


class NameKind(StrEnum):
    """What a name is: the one it goes or went by, another it is known as, or a way it has been misspelt."""

    NAME = "name"
    ALIAS = "alias"
    MISSPELLING = "misspelling"


@dataclass(frozen=True, slots=True)
class DatedName:
    """One name of an organisation with the period in which it was used."""

    name: str
    kind: NameKind
    period: Period


@dataclass(frozen=True, slots=True)
class Membership:
    """`member` belongs to `umbrella` (row ids) in the period."""

    umbrella: int
    member: int
    period: Period


def name_on(names: Sequence[DatedName], on: date) -> str:
    """The name in use on the day; "" only if there is no name of kind `name`.

    A sure name goes before a possible one, a later before an earlier. Before the first name, and after the last one
    has ended, the organisation is still called by the nearest.
    """
    used = sorted((n for n in names if n.kind is NameKind.NAME), key=_start)
    if not used:
        return ""
    for certainty in (Certainty.YES, Certainty.PERHAPS):
        fitting = [n for n in used if certainty_on(n.period, on) is certainty]
        if fitting:
            return fitting[-1].name
    begun = [n for n in used if _start(n) <= on]
    return (begun[-1] if begun else used[0]).name


def _start(name: DatedName) -> date:
    starts = name.period.starts
    return (starts.earliest or starts.latest or date.min) if starts else date.min


def clashing_name(new: DatedName, names: Iterable[DatedName]) -> DatedName | None:
    """A name that the organisation went by at the same time as `new`, if there surely was one.

    Aliases and misspellings live beside a name and never clash; two names without an end always do.
    """
    if new.kind is not NameKind.NAME:
        return None
    used = (n for n in names if n.kind is NameKind.NAME)
    return next((n for n in used if _both_open(n.period, new.period) or surely_overlap(n.period, new.period)), None)


def _both_open(a: Period, b: Period) -> bool:
    return a.ends is None and b.ends is None


def closes_circle(new: Membership, memberships: Collection[Membership]) -> bool:
    """Would the umbrella, directly or through others, become a member of itself while the new membership lasts?"""
    reached, frontier = set[int](), {new.member}
    current = [m for m in memberships if may_overlap(m.period, new.period)]
    while frontier - reached:
        reached |= frontier
        frontier = {m.member for m in current if m.umbrella in reached}
    return new.umbrella in reached


def may_overlap(a: Period, b: Period) -> bool:
    """Can the two periods have a day in common, as far as their partial dates say?"""
    return not (_surely_before(a, b) or _surely_before(b, a))


def _surely_before(a: Period, b: Period) -> bool:
    over = a.ends.latest if a.ends else None
    begun = b.starts.earliest if b.starts else None
    return over is not None and begun is not None and over <= begun


def key_from(name: str) -> str:
    """A key made of a name: "Grannkaffet på Råslätt" → "grannkaffet-pa-raslatt"."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return _NOT_IN_KEYS.sub("-", plain)[:KEY_LENGTH].strip("-") or "organisation"


def free_key(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or with "-2", "-3" and so on behind it the first that is not taken."""
    return next(key for key in _numbered(wanted) if key not in taken)


def _numbered(wanted: str) -> Iterator[str]:
    yield wanted
    yield from (f"{wanted}-{number}" for number in count(2))
