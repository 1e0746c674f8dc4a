"""The balance of a body between its sides: one shape for each seat."""

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.bodies.queries import SeatOnDay
from samspel.domains.bodies.rules import SeatKind, Side
from samspel.doors.public.body_people import Kind, Sitter, counted, has_both_kinds, held_by_slot, kinds_of
from samspel.doors.public.body_words import SPHERE_OF_SIDE, seats_label
from samspel.doors.public.programme_text.wording import listed
from samspel.foundation.kernel.periods import Certainty
from samspel.foundation.ui.charts.balance import Balance, SeatGroup

FALLING = (Certainty.YES, Certainty.PERHAPS, Certainty.NO)


def balance_of(seats: Sequence[SeatOnDay], sitters: Sequence[Sitter]) -> Balance:
    """One shape for each seat: filled = ordinary, outline = substitute or official, hatched = perhaps."""
    best = held_by_slot(sitters)
    kinds = kinds_of(seats)
    groups: list[SeatGroup] = []
    for kind in kinds:
        several = has_both_kinds(kind[0], kinds)
        held = [(seat, best.get(seat.slot, Certainty.NO)) for seat in seats if (seat.side, seat.kind) == kind]
        looks = Counter(certainty for seat, certainty in held if counted(seat, certainty))
        groups += [balance_group(kind, certainty, looks[certainty], several=several) for certainty in FALLING]
    shown = tuple(group for group in groups if group.count)
    return Balance(title=balance_title(shown), groups=shown)


def balance_group(kind: Kind, certainty: Certainty, count: int, *, several: bool) -> SeatGroup:
    side, seat_kind = kind
    words = seats_label(side, seat_kind, count, several_kinds=several)
    solid = "outline" if seat_kind is SeatKind.SUBSTITUTE or side is Side.ADMINISTRATION else "filled"
    look = {Certainty.YES: solid, Certainty.PERHAPS: "hatched", Certainty.NO: "vacant"}[certainty]
    added = {Certainty.YES: "", Certainty.PERHAPS: _(", perhaps"), Certainty.NO: _(", nobody known")}[certainty]
    return SeatGroup(words + added, SPHERE_OF_SIDE[side], look, count)


def balance_title(groups: Sequence[SeatGroup]) -> str:
    count = sum(group.count for group in groups)
    seats = ngettext("%(count)s seat", "%(count)s seats", count) % {"count": count}
    return f"{seats}: {listed(group.words for group in groups)}" if groups else seats
