"""What a record of a meeting says, and what it counts for. Values of enums are those of the open API."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Certainty


class MeetingState(StrEnum):
    """How far a meeting has come. `MOVED`: not held that day; the meeting in its place is a record that follows it."""

    PLANNED = "planned"
    CALLED = "called"
    HELD = "held"
    CANCELLED = "cancelled"
    MOVED = "moved"


class MeetingKind(StrEnum):
    MEETING = "meeting"
    CONFERENCE = "conference"
    OPEN_FORUM = "open-forum"
    ELECTION = "election"
    HEARING = "hearing"
    NETWORK = "network"
    EVENT = "event"


class MeetingForm(StrEnum):
    PHYSICAL = "physical"
    DIGITAL = "digital"
    HYBRID = "hybrid"
    UNKNOWN = "unknown"


class Part(StrEnum):
    """A body's part in a meeting. Only who `HOLDS` it has met; to organise a conference is not to meet."""

    HOLDS = "holds"
    ORGANISES = "organises"
    TAKES_PART = "takes-part"


class DocumentKind(StrEnum):
    """Steering documents. An `ASSIGNMENT` is what a board orders an administration to do (uppdrag)."""

    PROGRAMME = "programme"
    GUIDELINES = "guidelines"
    POLICY = "policy"
    PLAN = "plan"
    VISION = "vision"
    VALUES = "values"
    ASSIGNMENT = "assignment"
    AGREEMENT = "agreement"
    INTENT = "declaration-of-intent"
    WORKING_ORDER = "working-order"
    REPORT = "report"


class DocumentStatus(StrEnum):
    """`UNKNOWN`: no source says whether it still holds."""

    DRAFT = "draft"
    IN_FORCE = "in-force"
    REPLACED = "replaced"
    REPEALED = "repealed"
    UNKNOWN = "unknown"


class DocumentTie(StrEnum):
    """How a document stands to an earlier one: in its place, as the next step of the same work, or bound to it."""

    SUPERSEDES = "supersedes"
    FOLLOWS = "follows"
    TIES_TO = "ties-to"


SETTLED = frozenset((MeetingState.HELD, MeetingState.CANCELLED, MeetingState.MOVED))
_RANK = {MeetingState.PLANNED: 0, MeetingState.CALLED: 1} | dict.fromkeys(SETTLED, 2)


@dataclass(frozen=True, slots=True)
class Report:
    """What was said of a meeting, and the day from which it was known. `participants` None = not said."""

    known_on: date
    state: MeetingState
    participants: int | None = None
    participants_approximate: bool = False


def as_known(reports: Iterable[Report], *, on: date) -> Report | None:
    """What was known of a meeting at the end of the day `on`; None if nobody knew of it yet.

    The state is the latest one known, the number of participants the latest one said. Reports of the same day stand
    in the order given.
    """
    known = sorted((report for report in reports if report.known_on <= on), key=lambda report: report.known_on)
    if not known:
        return None
    said = [report for report in known if report.participants is not None]
    count = said[-1] if said else known[-1]
    return Report(known[-1].known_on, known[-1].state, count.participants, count.participants_approximate)


def moves_forward(states: Sequence[MeetingState]) -> bool:
    """May a meeting have had these states, oldest first? Planned, then called, then one end that is never changed."""
    return all(_RANK[before] < _RANK[after] or before is after for before, after in pairwise(states))


def falls_within(on: PartialDate | None, first: date, last: date) -> Certainty:
    """Was it in the days from `first` to `last`, both counted? "vintern 2019" is in the year 2019 only perhaps."""
    if on is None:
        return Certainty.PERHAPS
    if (on.latest is not None and on.latest < first) or (on.earliest is not None and on.earliest > last):
        return Certainty.NO
    inside = on.earliest is not None and on.latest is not None and on.earliest >= first and on.latest <= last
    return Certainty.YES if inside else Certainty.PERHAPS


def too_early(on: PartialDate | None, known_on: date) -> bool:
    """Is the whole of `on` still to come on the day `known_on`? Then nobody can know yet that it was held."""
    return on is not None and on.earliest is not None and on.earliest > known_on


def unconfirmed(state: MeetingState, on: PartialDate | None, known_on: date) -> bool:
    """Has the day passed without a word on whether the meeting was held?"""
    return state not in SETTLED and on is not None and on.latest is not None and on.latest < known_on


def goes_in_circle(ties: Collection[tuple[int, int]], later: int, earlier: int) -> bool:
    """Would "`later` comes after `earlier`" close a circle among `ties`, pairs of (later, earlier)?"""
    reached, waiting = set[int](), [earlier]
    while waiting:
        at = waiting.pop()
        if at not in reached:
            reached.add(at)
            waiting.extend(before for after, before in ties if after == at)
    return later in reached


def chains(documents: Sequence[int], ties: Collection[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The documents gathered into chains by their ties, pairs of (later, earlier); each chain from first to last.

    `documents` come in the order of time. A later document never stands before one that it comes after, even where
    that one is undated; chains stand in the order of their first document. A document without ties is its own chain.
    """
    chain_of = {document: {document} for document in documents}
    for later, earlier in ties:
        if later in chain_of and earlier in chain_of:
            joined = chain_of[later] | chain_of[earlier]
            chain_of |= dict.fromkeys(joined, joined)
    place = {document: number for number, document in enumerate(documents)}
    gathered = dict.fromkeys(tuple(sorted(chain_of[document], key=place.__getitem__)) for document in documents)
    return tuple(in_order(chain, ties) for chain in gathered)


def in_order(documents: Sequence[int], ties: Collection[tuple[int, int]]) -> tuple[int, ...]:
    placed: list[int] = []
    waiting = list(documents)
    while waiting:
        free = (one for one in waiting if not any(late == one and early in waiting for late, early in ties))
        taken = next(free, waiting[0])
        placed.append(taken)
        waiting.remove(taken)
    return tuple(placed)
