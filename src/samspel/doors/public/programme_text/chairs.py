"""Sentences about who chairs a body."""

from django.utils.translation import gettext as _

from samspel.doors.public.programme_text.wording import listed, sentences, side_words
from samspel.foundation.programme.seats import Chairs
from samspel.foundation.programme.words import ChairOrder, Turn


def chairs_sentence(chairs: Chairs) -> str:
    """Who chairs: always one side, the sides in turn, the members in turn, or nobody."""
    if chairs.order is ChairOrder.NONE:
        return sentences(_("Nobody is chair"))
    if chairs.order is ChairOrder.ROTATING:
        return sentences(_("The members take turns at being chair%(turn)s") % {"turn": turn_of(chairs)})
    if chairs.order is ChairOrder.ALTERNATING or len(chairs.chair_words) > 1:
        return sentences(alternating(chairs), first_turn(chairs), alternating_vice(chairs))
    return sentences(fixed(chairs))


def fixed(chairs: Chairs) -> str:
    values = {"chair": listed_sides(chairs.chair_words), "vice": listed_sides(chairs.vice_words)}
    if chairs.chair_words and chairs.vice_words:
        return _("The chair comes from %(chair)s and the vice chair from %(vice)s") % values
    if chairs.chair_words:
        return _("The chair comes from %(chair)s") % values
    return _("The vice chair comes from %(vice)s") % values if chairs.vice_words else ""


def alternating(chairs: Chairs) -> str:
    if not chairs.chair_words:
        return _("The sides take turns at having the chair%(turn)s") % {"turn": turn_of(chairs)}
    values = {"sides": listed_sides(chairs.chair_words), "turn": turn_of(chairs)}
    return _("%(sides)s take turns at having the chair%(turn)s") % values


def first_turn(chairs: Chairs) -> str:
    if chairs.first_year is None or not chairs.chair_words:
        return ""
    return _("%(side)s began in %(year)s") % {"side": side_words(chairs.chair_words[0]), "year": chairs.first_year}


def alternating_vice(chairs: Chairs) -> str:
    """The vice chair of sides in turn: mostly the one who waits for the chair."""
    if not chairs.vice_words:
        return ""
    if len(chairs.vice_words) == 2 and chairs.vice == chairs.chair[::-1]:
        return _("The other side has the vice chair")
    if len(chairs.vice_words) == 1:
        return _("The vice chair comes from %(vice)s") % {"vice": listed_sides(chairs.vice_words)}
    return _("%(sides)s take turns at having the vice chair") % {"sides": listed_sides(chairs.vice_words)}


def turn_of(chairs: Chairs) -> str:
    turns = {Turn.MEETING: _(", one meeting at a time"), Turn.YEAR: _(", one year at a time")}
    turns[Turn.TERM] = _(", one term of office at a time")
    return turns[chairs.turn] if chairs.turn else ""


def listed_sides(words: tuple[str, ...]) -> str:
    return listed(side_words(word) for word in words)
