"""Sentences about the seats of a body: how many, for whom, who elects or appoints."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.bodies.models import OFFICE_LABELS
from samspel.doors.public.programme_text.wording import (
    Noun,
    amount,
    is_one,
    listed,
    people_of_side,
    period_words,
    sentences,
    side_words,
)
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.seats import Range, SeatGroup
from samspel.foundation.programme.words import HolderKind, SeatKind

Names = Mapping[str, str]
"""What each body of the programme is called, by its key."""


def seat(value: int, written: str) -> str:
    return ngettext("one seat", "%(number)s seats", value) % {"number": written}


def ordinary_seat(value: int, written: str) -> str:
    return ngettext("one ordinary seat", "%(number)s ordinary seats", value) % {"number": written}


def own_seat(value: int, written: str) -> str:
    return ngettext("one seat of its own", "%(number)s seats of its own", value) % {"number": written}


def co_opted_seat(value: int, written: str) -> str:
    return ngettext("one co-opted seat", "%(number)s co-opted seats", value) % {"number": written}


def substitute(value: int, written: str) -> str:
    return ngettext("one substitute", "%(number)s substitutes", value) % {"number": written}


def substitutes_of(body: Body) -> list[SeatGroup]:
    return [group for group in body.seat_groups if group.kind is SeatKind.SUBSTITUTE]


def seats_sentence(group: SeatGroup, body: Body, names: Names) -> str:
    """One group of seats: how many, for whom, who elects or appoints, and what else holds for them."""
    period = period_words(group.starts, group.ends)
    return sentences(
        whose_seats(group, body, names),
        without_vote(group),
        how_substitutes_serve(group, body),
        who_decides(group, names),
        _("This holds %(period)s") % {"period": period} if period else "",
        group.note,
    )


def whose_seats(group: SeatGroup, body: Body, names: Names) -> str:
    count = group.count
    if group.ex_officio is not None:
        return ex_officio_seats(group, names)
    if group.kind is SeatKind.SUBSTITUTE:
        return substitutes(group)
    if group.organisation:
        seats = amount(count, own_seat) if count else _("seats of its own, but how many is not known")
        return _("%(organisation)s has %(seats)s") % {"organisation": group.organisation, "seats": seats}
    if count is None:
        return _("There are seats for %(people)s, but how many is not known") % {
            "people": people_of_side(group.side_word)
        }
    return seats_for(group, amount(count, seat_noun(group, body)))


def seat_noun(group: SeatGroup, body: Body) -> Noun:
    if not group.voting:
        return co_opted_seat
    return ordinary_seat if substitutes_of(body) else seat


def seats_for(group: SeatGroup, seats: str) -> str:
    several = 1 if is_one(group.count) else 2
    if group.holder is HolderKind.PERSON:
        text = ngettext(
            "%(seats)s is for a private person, who speaks for nobody else",
            "%(seats)s are for private persons, who speak for nobody else",
            several,
        )
        return text % {"seats": seats}
    if group.holder is HolderKind.GROUP:
        text = ngettext(
            "%(seats)s is for a group that has organised itself, and the group need not be an association",
            "%(seats)s are for groups that have organised themselves, and the groups need not be associations",
            several,
        )
        return text % {"seats": seats}
    text = ngettext("%(seats)s is for %(people)s", "%(seats)s are for %(people)s", several)
    return text % {"seats": seats, "people": people_of_side(group.side_word)}


def ex_officio_seats(group: SeatGroup, names: Names) -> str:
    office = group.ex_officio
    assert office is not None
    where = names.get(office.body, office.body) if office.body else office.organ
    count = group.count or Range(exactly=1)
    text = ngettext(
        "%(seats)s goes with the task of being %(office)s of %(where)s",
        "%(seats)s go with the task of being %(office)s of %(where)s",
        1 if is_one(count) else 2,
    )
    noun = substitute if group.kind is SeatKind.SUBSTITUTE else seat
    return text % {"seats": amount(count, noun), "office": OFFICE_LABELS[office.office], "where": where}


def substitutes(group: SeatGroup) -> str:
    source = group.organisation or side_words(group.side_word)
    if group.count is None:
        return _("There are substitutes from %(source)s, but how many is not known") % {"source": source}
    text = ngettext(
        "%(substitutes)s comes from %(source)s",
        "%(substitutes)s come from %(source)s",
        1 if is_one(group.count) else 2,
    )
    return text % {"substitutes": amount(group.count, substitute), "source": source}


def without_vote(group: SeatGroup) -> str:
    if group.voting:
        return ""
    return ngettext(
        "Whoever sits there takes part in the talks but has no vote",
        "Those who sit there take part in the talks but have no vote",
        1 if is_one(group.count) else 2,
    )


def how_substitutes_serve(group: SeatGroup, body: Body) -> str:
    """When substitutes come, and for whom they step in."""
    if group.kind is not SeatKind.SUBSTITUTE:
        return ""
    one = is_one(group.count)
    return sentences(
        _("Each substitute steps in for one certain person") if group.personal else "",
        "" if group.personal else steps_in_for(group, body),
        ngettext("The substitute is at every meeting", "The substitutes are at every meeting", 1 if one else 2)
        if group.attends_always
        else "",
    ).removesuffix(".")


def steps_in_for(group: SeatGroup, body: Body) -> str:
    of = next((other for other in body.seat_groups if group.substitute_for and other.id == group.substitute_for), None)
    if of is None:
        return ""
    people = of.organisation or people_of_side(of.side_word)
    return _("They step in when somebody from %(people)s is absent") % {"people": people}


def who_decides(group: SeatGroup, names: Names) -> str:
    """Who elects or appoints; "" where the programme does not say (`unknown_appointers`)."""
    values = {"who": names.get(group.elected_by, group.elected_by) or group.appointed_by}
    several = 1 if is_one(group.count) else 2
    if group.elected_by:
        return ngettext("%(who)s elects who sits there", "%(who)s elects those who sit there", several) % values
    if group.appointed_by:
        return ngettext("%(who)s appoints who sits there", "%(who)s appoints those who sit there", several) % values
    return ""


def unknown_appointers(body: Body) -> str:
    """For whose seats the programme does not say who elects or appoints; an organisation's own seats are its own."""
    told = (
        group.elected_by or group.appointed_by or group.ex_officio or group.organisation for group in body.seat_groups
    )
    unknown = [holders(group) for group, known in zip(body.seat_groups, told, strict=True) if not known]
    if not unknown:
        return ""
    people = listed(dict.fromkeys(unknown))
    return sentences(_("Who appoints to the seats for %(people)s is not known") % {"people": people})


def holders(group: SeatGroup) -> str:
    if group.holder is HolderKind.PERSON:
        return _("private persons")
    return _("groups that organise themselves") if group.holder is HolderKind.GROUP else people_of_side(group.side_word)


def one_sided_substitutes(body: Body) -> str:
    """That only one side has substitutes, where several sides have seats."""
    with_substitutes = {side_words(group.side_word) for group in substitutes_of(body)}
    every = {side_words(group.side_word) for group in body.seat_groups}
    if len(with_substitutes) != 1 or len(every) < 2:
        return ""
    return sentences(_("Only %(side)s has substitutes") % {"side": with_substitutes.pop()})
