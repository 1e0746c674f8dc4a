"""Who sits in a body at the time asked for: people by side, and seats with nobody known."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.bodies.forms import AskedTime
from samspel.domains.bodies.models import OFFICE_LABELS, SIDE_LABELS
from samspel.domains.bodies.queries import BodyFacts, Holder, SeatOnDay, SittingOnDay
from samspel.domains.bodies.rules import OfficeRole, SeatKind, Side, certainty_through
from samspel.doors.public.body_words import (
    COLOURS,
    PARTIES,
    SPHERE_OF_SIDE,
    group_label,
    initials,
    small,
    unnamed_label,
)
from samspel.doors.public.programme_text.wording import listed, number
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.kernel.periods import Certainty, most

Kind = tuple[Side, SeatKind]
SIDES_IN_ORDER = (Side.CIVIL_SOCIETY, Side.POLITICS, Side.ADMINISTRATION, Side.MUNICIPALITY, Side.OTHER)


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody who sat, or may have, in the time asked for. `office` is the surest they held in it."""

    holder: Holder
    certainty: Certainty
    office: OfficeRole | None
    office_certainty: Certainty

    @property
    def is_sure(self) -> bool:
        return self.certainty is Certainty.YES


@dataclass(frozen=True, slots=True)
class PersonText:
    """One line in a list of people: letters for the round mark, name, for whom, and tags such as "kanske"."""

    letters: str
    name: str
    detail: str
    tags: tuple[str, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class PeopleColumn:
    """People of one side. `unfilled` says how many seats have nobody known ("" = none)."""

    title: str
    sphere: Sphere
    people: tuple[PersonText, ...]
    unfilled: str


def sitters_of(sitting: SittingOnDay, body: BodyFacts, asked: AskedTime) -> tuple[Sitter, ...]:
    """Everybody who sat or may have sat in the time asked for, in the order of the seats."""
    found = (sitter(holder, body, asked) for holder in sitting.mandates)
    return tuple(one for one in found if one.certainty is not Certainty.NO)


def sitter(holder: Holder, body: BodyFacts, asked: AskedTime) -> Sitter:
    certainty = certainty_through(holder.period, body.period, asked.first, asked.last)
    held = [
        (office.role, certainty_through(office.period, holder.period, asked.first, asked.last))
        for office in holder.offices
    ]
    sure_first = sorted(held, key=lambda office: office[1] is not Certainty.YES)
    role, answer = next(((r, c) for r, c in sure_first if c is not Certainty.NO), (None, Certainty.NO))
    return Sitter(holder, certainty, role, answer)


def kinds_of(seats: Iterable[SeatOnDay]) -> list[Kind]:
    """The sides and kinds of seats that there are, in the order in which the page shows them."""
    there = {(seat.side, seat.kind) for seat in seats}
    return sorted(there, key=lambda kind: (SIDES_IN_ORDER.index(kind[0]), kind[1] is SeatKind.SUBSTITUTE))


def has_both_kinds(side: Side, kinds: Iterable[Kind]) -> bool:
    return (side, SeatKind.SUBSTITUTE) in set(kinds)


def columns_of(seats: Sequence[SeatOnDay], sitters: Sequence[Sitter]) -> tuple[PeopleColumn, ...]:
    """People by side. Civil society's substitutes have a column of their own; the municipality's sides share one."""
    kinds = kinds_of(seats)
    civil = [kind for kind in kinds if kind[0] is Side.CIVIL_SOCIETY]
    municipal = [kind for kind in kinds if SPHERE_OF_SIDE[kind[0]] is Sphere.MUNICIPALITY]
    others = [kind for kind in kinds if kind[0] is Side.OTHER]
    groups = [[kind] for kind in civil] + [municipal, others]
    return tuple(column(group, seats, sitters) for group in groups if group)


def column(kinds: list[Kind], seats: Sequence[SeatOnDay], sitters: Sequence[Sitter]) -> PeopleColumn:
    side, kind = kinds[0]
    if side is Side.CIVIL_SOCIETY:
        title = group_label(side, kind, several_kinds=has_both_kinds(side, kinds_of(seats)))
    else:
        title = capfirst(listed(dict.fromkeys(small(str(SIDE_LABELS[side])) for side, _kind in kinds)))
    here = [one for one in sitters if (one.holder.side, one.holder.kind) in kinds]
    return PeopleColumn(
        title, SPHERE_OF_SIDE[side], people_of(here, one_kind=len(kinds) == 1), unfilled(kinds, seats, sitters)
    )


def people_of(sitters: Sequence[Sitter], *, one_kind: bool) -> tuple[PersonText, ...]:
    """Those with an office first, then the sure ones; people without a name together, last."""
    named = [one for one in sitters if one.holder.person]
    named.sort(key=lambda one: (one.office is None, one.office is OfficeRole.VICE_CHAIR, not one.is_sure))
    nameless = Counter(
        (one.holder.side, one.holder.kind, one.certainty, one.holder.withheld)
        for one in sitters
        if not one.holder.person
    )
    return tuple(person(one, one_kind=one_kind) for one in named) + tuple(
        unnamed(side, kind, certainty, count, withheld=withheld)
        for (side, kind, certainty, withheld), count in nameless.items()
    )


def person(one: Sitter, *, one_kind: bool) -> PersonText:
    holder = one.holder
    organisations = listed(organisation.name for organisation in holder.on_behalf_of)
    detail = _("for %(organisations)s") % {"organisations": organisations} if organisations else ""
    colour = COLOURS[SPHERE_OF_SIDE[holder.side]]
    return PersonText(
        letters=initials(holder.person),
        name=holder.person,
        detail=detail or PARTIES.get(holder.party, holder.party),
        tags=tags_of(one, one_kind=one_kind),
        colour=colour,
    )


def tags_of(one: Sitter, *, one_kind: bool) -> tuple[str, ...]:
    tags = []
    if one.office:
        office = str(OFFICE_LABELS[one.office])
        only_office = one.is_sure and one.office_certainty is Certainty.PERHAPS
        tags.append(_("perhaps %(office)s") % {"office": office} if only_office else office)
    if not one_kind and one.holder.kind is SeatKind.SUBSTITUTE:
        tags.append(_("substitute"))
    if not one.holder.voting:
        tags.append(_("co-opted, no vote"))
    if not one.is_sure:
        tags.append(_("perhaps"))
    return tuple(tags)


def unnamed(side: Side, kind: SeatKind, certainty: Certainty, count: int, *, withheld: bool) -> PersonText:
    unsaid = ngettext("the source does not give the name", "the source does not give the names", count)
    protected = ngettext("the name is not shown", "the names are not shown", count)
    return PersonText(
        letters=str(count),
        name=capfirst(unnamed_label(side, kind, count, number(count))),
        detail=protected if withheld else unsaid,
        tags=() if certainty is Certainty.YES else (_("perhaps"),),
        colour="neutral",
    )


def held_by_slot(sitters: Iterable[Sitter]) -> dict[str, Certainty]:
    best: dict[str, Certainty] = {}
    for one in sitters:
        best[one.holder.slot] = most(best.get(one.holder.slot, Certainty.NO), one.certainty)
    return best


def counted(seat: SeatOnDay, held: Certainty) -> bool:
    """Whether the seat is there: one that may stay empty is, only when somebody may hold it."""
    return seat.exists is not Certainty.NO and (held is not Certainty.NO or not seat.optional)


def unfilled(kinds: list[Kind], seats: Sequence[SeatOnDay], sitters: Sequence[Sitter]) -> str:
    best = held_by_slot(sitters)
    empty = [
        seat
        for seat in seats
        if (seat.side, seat.kind) in kinds
        and counted(seat, best.get(seat.slot, Certainty.NO))
        and seat.slot not in best
    ]
    text = ngettext("one seat with nobody known", "%(number)s seats with nobody known", len(empty))
    return capfirst(text % {"number": number(len(empty))}) if empty else ""
