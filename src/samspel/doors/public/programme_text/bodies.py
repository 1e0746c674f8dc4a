"""Sentences about a body: its life and names, its ties, its meetings, and the times when nobody was in place."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.bodies.models import OFFICE_LABELS
from samspel.doors.public.programme_text.seats import Names
from samspel.doors.public.programme_text.wording import (
    listed,
    number,
    people_of_side,
    period_words,
    sentences,
    side_words,
)
from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.programme.bodies import Alias, Body, BodyLink, FormerName, Gap, MeetingKind, Minutes
from samspel.foundation.programme.seats import SeatGroup
from samspel.foundation.programme.words import BodyKind, LinkKind, SeatKind
from samspel.foundation.ui.wording import say_date

NETWORKS = (
    BodyKind.NETWORK,
    BodyKind.OFFICIALS_NETWORK,
    BodyKind.CIVIL_SOCIETY_NETWORK,
    BodyKind.CRISIS_NETWORK,
)


def subject(body: Body) -> str:
    """What sentences on a body's own page call it."""
    if body.kind in NETWORKS:
        return _("The network")
    return body.name if body.kind is BodyKind.OPEN_FORUM else _("The group")


def tasks_sentence(body: Body) -> str:
    if not body.tasks:
        return ""
    return sentences(_("%(who)s is to %(tasks)s") % {"who": subject(body), "tasks": listed(body.tasks)})


def life_sentence(body: Body) -> str:
    """Since when and until when it has been there, and how far the sources reach."""
    period = period_words(body.starts, body.ends)
    reach = say_date(body.evidenced_to) if body.evidenced_to and not body.ends else ""
    told = _("%(who)s was there %(period)s") if body.ends else _("%(who)s is there %(period)s")
    return sentences(
        told % {"who": subject(body), "period": period} if period else "",
        _("The last source that mentions it is of %(date)s") % {"date": reach} if reach else "",
    )


def former_name_sentence(name: FormerName, body: Body) -> str:
    period = period_words(name.starts, name.ends)
    if not period:
        return sentences(_("%(who)s was formerly called %(name)s") % {"who": subject(body), "name": name.name})
    values = {"who": subject(body), "name": name.name, "period": period}
    return sentences(_("%(who)s was called %(name)s %(period)s") % values)


def aliases_sentence(aliases: Iterable[Alias], body: Body) -> str:
    """What it is also called, and how sources have misspelt it."""
    every = tuple(aliases)
    also = listed(f"”{alias.name}”" for alias in every if not alias.misspelling)
    misspelt = listed(f"”{alias.name}”" for alias in every if alias.misspelling)
    return sentences(
        _("%(who)s is also called %(names)s") % {"who": subject(body), "names": also} if also else "",
        _("A misspelling is %(names)s") % {"names": misspelt} if misspelt else "",
    )


def link_sentence(link: BodyLink, body: Body, names: Names) -> str:
    """How the body came out of another, went into it, took over after it or works with it."""
    values = {"who": subject(body), "other": names.get(link.body, link.body), "on": when(link.on)}
    texts = {
        LinkKind.SPLIT_FROM: _("%(who)s was split from %(other)s%(on)s"),
        LinkKind.MERGED_INTO: _("%(who)s was merged into %(other)s%(on)s"),
        LinkKind.SUCCEEDS: _("%(who)s took over after %(other)s%(on)s"),
        LinkKind.SHARES_SECRETARIAT: _("%(who)s shares a secretariat with %(other)s%(on)s"),
    }
    return sentences(texts[link.kind] % values)


def inverse_link_sentence(link: BodyLink, owner: Body, body: Body) -> str:
    """The same tie, told on the page of the other body."""
    values = {"who": subject(body), "other": owner.name, "on": when(link.on)}
    texts = {
        LinkKind.SPLIT_FROM: _("%(other)s was split from %(who)s%(on)s"),
        LinkKind.MERGED_INTO: _("%(other)s was merged into %(who)s%(on)s"),
        LinkKind.SUCCEEDS: _("%(other)s took over after %(who)s%(on)s"),
        LinkKind.SHARES_SECRETARIAT: _("%(who)s shares a secretariat with %(other)s%(on)s"),
    }
    lower = values | {"who": values["who"][:1].lower() + values["who"][1:]}
    takes_capital = link.kind is LinkKind.SHARES_SECRETARIAT or body.kind is BodyKind.OPEN_FORUM
    return sentences(texts[link.kind] % (values if takes_capital else lower))


def when(on: PartialDate | None) -> str:
    return f" {say_date(on)}" if on else ""


def gap_sentence(gap: Gap, body: Body) -> str:
    """A time with nobody in place: in the body, in one group of its seats, or in one office."""
    period = period_words(gap.starts, gap.ends) or _("for a time, nobody knows how long")
    values = {
        "period": period,
        "office": OFFICE_LABELS[gap.office] if gap.office else "",
        "seats": seats_of_gap(gap, body),
    }
    over, still = nobody_there(gap)
    text = (over if gap.ends else still) % values
    return sentences(text, _("The reason: %(reason)s") % {"reason": gap.reason} if gap.reason else "")


def nobody_there(gap: Gap) -> tuple[str, str]:
    """The words for a gap that is over, and for one of which no end is known."""
    if gap.office:
        return _("There was no %(office)s %(period)s"), _("There has been no %(office)s %(period)s")
    if gap.seat:
        return _("Nobody sat in %(seats)s %(period)s"), _("Nobody has sat in %(seats)s %(period)s")
    return _("Nobody was in place %(period)s"), _("Nobody has been in place %(period)s")


def seats_of_gap(gap: Gap, body: Body) -> str:
    group = next((group for group in body.seat_groups if group.id == gap.seat), None)
    return seats_called(group) if group else gap.seat


def seats_called(group: SeatGroup) -> str:
    """The seats of a group in the middle of a sentence."""
    people = group.organisation or people_of_side(group.side_word)
    if group.kind is SeatKind.SUBSTITUTE:
        return _("the substitutes’ seats for %(people)s") % {"people": people}
    return _("the seats for %(people)s") % {"people": people}


def meeting_kind_sentence(kind: MeetingKind) -> str:
    """One kind of meeting and its circle of invited."""
    values = {"kind": kind.name, "invited": listed(kind.invited)}
    if kind.open_to_all and kind.invited:
        return sentences(_("Everybody is welcome at “%(kind)s”, and these are invited: %(invited)s") % values)
    if kind.open_to_all:
        return sentences(_("Everybody is welcome at “%(kind)s”") % values)
    if kind.invited:
        return sentences(_("Invited to “%(kind)s”: %(invited)s") % values)
    return sentences(_("One kind of meeting is called “%(kind)s”") % values)


def minutes_sentence(minutes: Minutes) -> str:
    approved = minutes.adjust_days
    days = ngettext("one day", "%(number)s days", approved or 0) % {"number": number(approved or 0)}
    board = {True: _("They are put up on the notice board"), False: _("They are not put up on the notice board")}
    return sentences(
        _("What is written at the meetings: %(type)s") % {"type": minutes.type} if minutes.type else "",
        _("They are to be approved within %(days)s") % {"days": days} if approved else "",
        board[minutes.notice_board] if minutes.notice_board is not None else "",
    )


def organiser_sentence(body: Body, names: Names) -> str:
    if not body.organiser:
        return ""
    values = {"who": listed(names.get(key, key) for key in body.organiser), "what": body.name}
    return sentences(_("%(who)s arranges %(what)s") % values)


def open_to_sentence(body: Body) -> str:
    return (
        sentences(_("Open to %(whom)s") % {"whom": listed(map(people_of_side, body.open_to))}) if body.open_to else ""
    )


def working_order_sentence(body: Body) -> str:
    texts = {
        True: _("%(who)s decides its own working order"),
        False: _("%(who)s does not decide its own working order"),
    }
    return "" if body.own_working_order is None else sentences(texts[body.own_working_order] % {"who": subject(body)})


def roles_sentence(body: Body) -> str:
    if not body.roles:
        return ""
    return sentences(_("%(who)s sees itself as %(roles)s") % {"who": subject(body), "roles": listed(body.roles)})


def sides_sentence(body: Body) -> str:
    """The sides it brings together, where no seats are known."""
    if not body.sides or body.seat_groups:
        return ""
    sides = listed(side_words(word) for word in body.sides)
    return sentences(_("Here %(sides)s meet, but how many seats each has is not known") % {"sides": sides})
