"""What can be wrong inside one table, whatever the rest of the file says."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from samspel.foundation.programme.bodies import Body, Gap
from samspel.foundation.programme.duties import Composition, Evaluation, Plan, ReportTo, Revision
from samspel.foundation.programme.follow_up import Clock
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.seats import Chairs, ExOfficio, Range, SeatGroup
from samspel.foundation.programme.undertakings import YearTask
from samspel.foundation.programme.values import Said
from samspel.foundation.programme.words import ChairOrder, SeatKind

# Keys that the language keeps for elections: they come with their issue, and until then nobody may mean anything else.
RESERVED: Mapping[type, frozenset[str]] = {
    Programme: frozenset(("electorate", "election", "lot", "contact_path")),
    Body: frozenset(("electorate", "election", "lot")),
    SeatGroup: frozenset(("electorate", "lot", "staggered", "weight", "votes")),
}


@dataclass(frozen=True, slots=True)
class Wrong:
    """A problem in a table; `keys` lead from the table to it."""

    code: str
    keys: tuple[str | int, ...] = ()
    said: Said = field(default_factory=dict)


def wrong_in(made: Any) -> Iterator[Wrong]:
    """All that is wrong in one table that has just been read."""
    return CHECKS.get(type(made), _nothing)(made)


def _nothing(_: Any) -> Iterator[Wrong]:
    return iter(())


def _one_of(said: Mapping[str, bool], *, at_least_one: bool = True) -> Iterator[Wrong]:
    """Exactly one of the named keys is written, or at most one."""
    written = [key for key, present in said.items() if present]
    if len(written) > 1:
        yield Wrong("keys-exclude-each-other", (written[-1],), {"keys": ", ".join(written)})
    if not written and at_least_one:
        yield Wrong("one-key-needed", (), {"keys": ", ".join(said)})


def _range(found: Range) -> Iterator[Wrong]:
    bounds = found.min is not None or found.max is not None
    yield from _one_of({"exactly": found.exactly is not None, "min": bounds}, at_least_one=False)
    if found.exactly is None and not bounds:
        yield Wrong("empty-range")
    if found.min is not None and found.max is not None and found.min > found.max:
        yield Wrong("range-reversed", (), {"min": found.min, "max": found.max})


def _ex_officio(found: ExOfficio) -> Iterator[Wrong]:
    return _one_of({"body": bool(found.body), "organ": bool(found.organ)})


def _seat_group(group: SeatGroup) -> Iterator[Wrong]:
    if group.kind is SeatKind.ORDINARY:
        keys = {"substitute_for": bool(group.substitute_for), "personal": group.personal}
        for key in (key for key, written in keys.items() if written):
            yield Wrong("only-for-substitutes", (key,), {"key": key})
    ways = {
        "elected_by": bool(group.elected_by),
        "appointed_by": bool(group.appointed_by),
        "ex_officio": group.ex_officio is not None,
    }
    yield from _one_of(ways, at_least_one=False)


def _chairs(chairs: Chairs) -> Iterator[Wrong]:
    if chairs.order is ChairOrder.FIXED:
        yield from _fixed_chairs(chairs)
    if chairs.order is ChairOrder.ALTERNATING:
        yield from _alternating_chairs(chairs)
    if chairs.order is ChairOrder.NONE and (chairs.chair or chairs.vice):
        yield Wrong("chair-of-none", ("chair" if chairs.chair else "vice",))


def _fixed_chairs(chairs: Chairs) -> Iterator[Wrong]:
    for key, words in (("chair", chairs.chair_words), ("vice", chairs.vice_words)):
        if len(words) > 1:
            yield Wrong("two-chairs", (key,), {"office": key, "first": words[0], "second": words[1]})
    if not chairs.chair and not chairs.vice:
        yield Wrong("one-key-needed", (), {"keys": "chair, vice"})


def _alternating_chairs(chairs: Chairs) -> Iterator[Wrong]:
    if len(chairs.chair) < 2:
        yield Wrong("alternating-needs-two", ("chair",), {"count": len(chairs.chair)})
    if chairs.turn is None:
        yield Wrong("missing-key", ("turn",), {"key": "turn"})
    if len(chairs.vice) > 1 and len(chairs.vice) != len(chairs.chair):
        yield Wrong("turns-differ", ("vice",), {"chair": len(chairs.chair), "vice": len(chairs.vice)})


def _composition(rule: Composition) -> Iterator[Wrong]:
    return _one_of({"side": bool(rule.side_word), "organisation": bool(rule.organisation)})


def _report_to(to: ReportTo) -> Iterator[Wrong]:
    return _one_of({"every_months": to.every_months is not None, "every_years": to.every_years is not None})


def _evaluation(rule: Evaluation) -> Iterator[Wrong]:
    return _one_of({"after_years": rule.after_years is not None, "every_years": rule.every_years is not None})


def _every_years(rule: Revision) -> Iterator[Wrong]:
    return _one_of({"every_years": rule.every_years is not None})


def _own_clock(clock: Clock | Plan) -> Iterator[Wrong]:
    if clock.every_years is None and clock.starts is None and clock.ends is None:
        yield Wrong("one-key-needed", (), {"keys": "every_years, from, to"})


def _gap(gap: Gap) -> Iterator[Wrong]:
    if gap.starts is None and gap.ends is None:
        yield Wrong("one-key-needed", (), {"keys": "from, to"})
    yield from _one_of({"seat": bool(gap.seat), "office": gap.office is not None}, at_least_one=False)


def _year_task(task: YearTask) -> Iterator[Wrong]:
    return _one_of(
        {
            "month": bool(task.months),
            "months_before_evaluation": task.months_before_evaluation is not None,
            "any_day": task.any_day,
        }
    )


CHECKS: Mapping[type, Callable[[Any], Iterator[Wrong]]] = {
    Range: _range,
    ExOfficio: _ex_officio,
    SeatGroup: _seat_group,
    Chairs: _chairs,
    Composition: _composition,
    ReportTo: _report_to,
    Evaluation: _evaluation,
    Revision: _every_years,
    Plan: _own_clock,
    Clock: _own_clock,
    Gap: _gap,
    YearTask: _year_task,
}
