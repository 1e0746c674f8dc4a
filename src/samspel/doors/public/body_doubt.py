"""Why something on a body's page is only perhaps, in plain words."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.bodies.forms import AskedTime
from samspel.doors.public.body_people import Sitter
from samspel.doors.public.programme_text.wording import listed
from samspel.foundation.kernel.dates import day
from samspel.foundation.kernel.periods import Certainty, Period, certainty_on
from samspel.foundation.ui.wording import say_date

MOST_NAMES = 3  # a longer list of people is said as a number


def reasons(sitters: Sequence[Sitter], asked: AskedTime) -> tuple[str, ...]:
    """One sentence for each reason why some of them are uncertain; () when all are sure."""
    unsure = [one for one in sitters if one.certainty is Certainty.PERHAPS]
    beyond = [one for one in unsure if only_evidence_ends(one, asked)]
    replaced = [pair for pair in pairs_of(unsure) if pair[1] not in beyond]
    told = {one.holder.key for one in beyond} | {one.holder.key for pair in replaced for one in pair}
    rest = [one for one in unsure if one.holder.key not in told]
    return tuple(text for text in (beyond_evidence(beyond), replacements(replaced), unknown_days(rest, asked)) if text)


def only_evidence_ends(one: Sitter, asked: AskedTime) -> bool:
    """Whether it would be sure if the last source reached as far as the time asked for."""
    period = one.holder.period
    kept = Period(period.starts, period.ends)
    return certainty_on(kept, asked.first) is certainty_on(kept, asked.last) is Certainty.YES


def beyond_evidence(beyond: Sequence[Sitter]) -> str:
    last = max((one.holder.period.evidenced_to for one in beyond if one.holder.period.evidenced_to), default=None)
    if last is None:
        return ""
    return _("The sources end on %(date)s. They cannot say who sits after that.") % {"date": said(last)}


def said(value: date) -> str:
    return say_date(day(value))


def pairs_of(unsure: Sequence[Sitter]) -> list[tuple[Sitter, Sitter]]:
    """Who took over after whom, where both are uncertain: the one who left and the one who came."""
    by_key = {one.holder.key: one for one in unsure}
    return [(by_key[one.holder.replaces], one) for one in unsure if one.holder.replaces in by_key]


def replacements(pairs: Sequence[tuple[Sitter, Sitter]]) -> str:
    """ "X tog över efter Y under 2020", a sentence for each, and that no source says which day."""
    if not pairs:
        return ""
    no_day = ngettext("No source says which day.", "No source says which days.", len(pairs))
    return " ".join((*map(replacement, pairs), no_day))


def replacement(pair: tuple[Sitter, Sitter]) -> str:
    left, came = pair
    values = {
        "left": left.holder.person or _("somebody without a name"),
        "came": came.holder.person or _("somebody without a name"),
        "when": say_date(came.holder.period.starts) if came.holder.period.starts else "",
    }
    if not values["when"]:
        return _("%(came)s took over after %(left)s.") % values
    return _("%(came)s took over after %(left)s %(when)s.") % values


def unknown_days(rest: Sequence[Sitter], asked: AskedTime) -> str:
    if not rest:
        return ""
    names = [one.holder.person for one in rest if one.holder.person]
    if asked.is_span:
        return _("Some of those who sat did so during a part of the time only.")
    if names and len(names) == len(rest) <= MOST_NAMES:
        return _("The source does not say which day it began or ended for %(names)s.") % {"names": listed(names)}
    text = ngettext(
        "For one of them the source does not say which day it began or ended.",
        "For %(count)s of them the source does not say which day it began or ended.",
        len(rest),
    )
    return text % {"count": len(rest)}
