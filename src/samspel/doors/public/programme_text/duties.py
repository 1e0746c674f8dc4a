"""Sentences about what a body, or the whole cooperation, has promised. One for each kind of rule."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.doors.public.programme_text.bodies import subject
from samspel.doors.public.programme_text.wording import (
    MONTHS,
    amount,
    every_months,
    every_years,
    listed,
    months_listed,
    number,
    number_neuter,
    period_words,
    sentences,
    side_words,
    year_noun,
)
from samspel.foundation.programme import duties
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.seats import Range
from samspel.foundation.programme.words import CountedFrom

Kinds = Mapping[str, str]
"""What each kind of meeting is called, by its key."""


def duty_sentence(rule: duties.Rule, body: Body | None, *, called: str = "") -> str:
    """What is promised; `body` None = a rule of the whole cooperation.

    `called` is what the sentence calls the body, its name for instance; without it, as on the body's own page.
    """
    who = called or (subject(body) if body else _("The cooperation"))
    kinds = {kind.id: kind.name for kind in body.meeting_kinds} if body else {}
    return sentences(SENTENCES[type(rule)](rule, who, kinds), owner(rule), in_force(rule), outlives(rule))


def times(value: int, written: str) -> str:
    return ngettext("once", "%(number)s times", value) % {"number": written}


def members(value: int, written: str) -> str:
    return ngettext("one member", "%(number)s members", value) % {"number": written}


def meetings_a_year(rule: duties.MinMeetingsPerYear, who: str, kinds: Kinds) -> str:
    often = times(rule.value, number(rule.value))
    if rule.meeting_kind:
        kind = kinds.get(rule.meeting_kind, rule.meeting_kind)
        return _("“%(kind)s” is to be held at least %(times)s a year") % {"kind": kind, "times": often}
    return _("%(who)s is to meet at least %(times)s a year") % {"who": who, "times": often}


def events_a_year(rule: duties.EventsPerYear, who: str, kinds: Kinds) -> str:
    values = {"event": rule.event or who, "times": times(rule.value, number(rule.value))}
    return _("%(event)s is to be held %(times)s a year") % values


def meetings_in_months(rule: duties.MeetingsInMonths, who: str, kinds: Kinds) -> str:
    return _("%(who)s is to meet in %(months)s") % {"who": who, "months": months_listed(rule.months)}


def at_intervals(rule: duties.EveryYears, who: str, kinds: Kinds) -> str:
    if rule.event:
        return _("%(event)s is to be held %(often)s") % {"event": rule.event, "often": every_years(rule.years)}
    return _("%(who)s is to meet %(often)s") % {"who": who, "often": every_years(rule.years)}


def in_election_years(rule: duties.ElectionYearsOnly, who: str, kinds: Kinds) -> str:
    values = {"event": rule.event or who, "times": times(rule.value, number(rule.value))}
    return _("%(event)s is to be held %(times)s in each election year, and not in other years") % values


def composition(rule: duties.Composition, who: str, kinds: Kinds) -> str:
    source = rule.organisation or side_words(rule.side_word)
    return _("%(members)s is to come from %(source)s") % {"members": amount(rule.seats, members), "source": source}


def chair_from(rule: duties.ChairFromSide, who: str, kinds: Kinds) -> str:
    return _("The chair is to come from %(side)s") % {"side": side_words(rule.side_word)}


def vice_from(rule: duties.ViceFromSide, who: str, kinds: Kinds) -> str:
    return _("The vice chair is to come from %(side)s") % {"side": side_words(rule.side_word)}


def own_election(rule: duties.ElectedByOwnSide, who: str, kinds: Kinds) -> str:
    return _("%(side)s elects its own representatives") % {"side": side_words(rule.side_word)}


def report(rule: duties.Report, who: str, kinds: Kinds) -> str:
    return _("%(who)s is to report to %(organs)s") % {"who": who, "organs": listed(report_to(to) for to in rule.to)}


def report_to(to: duties.ReportTo) -> str:
    often = every_months(to.every_months) if to.every_months else every_years(to.every_years) if to.every_years else ""
    values = {"organ": to.organ, "often": often, "month": MONTHS[to.month - 1] if to.month else ""}
    if often and to.month:
        return _("%(organ)s %(often)s in %(month)s") % values
    if to.month:
        return _("%(organ)s in %(month)s") % values
    return _("%(organ)s %(often)s") % values if often else to.organ


def evaluation(rule: duties.Evaluation, who: str, kinds: Kinds) -> str:
    values = {"counted": counted(rule), "before": before(rule)}
    if rule.after_years is not None:
        years = amount(Range(exactly=rule.after_years), year_noun, one=number_neuter)
        text = _("The cooperation is to be evaluated after %(years)s%(counted)s%(before)s") % (
            values | {"years": years}
        )
        again = _("After that it is to be evaluated %(often)s") % {"often": often(rule)} if rule.every_years else ""
        return sentences(text, again).removesuffix(".")
    if rule.every_years is None:
        return _("The cooperation is to be evaluated%(before)s") % values
    text = _("The cooperation is to be evaluated %(often)s%(counted)s%(before)s")
    return text % (values | {"often": often(rule)})


def revision(rule: duties.Revision, who: str, kinds: Kinds) -> str:
    if rule.every_years is None:
        return _("The cooperation is to be revised")
    return _("The cooperation is to be revised %(often)s%(counted)s") % {"often": often(rule), "counted": counted(rule)}


def plan(rule: duties.Plan, who: str, kinds: Kinds) -> str:
    name = rule.name or _("A plan of action")
    if rule.every_years is None:
        return _("%(plan)s is to be made") % {"plan": name}
    values = {"plan": name, "often": often(rule), "counted": counted(rule)}
    return _("%(plan)s is to be made %(often)s%(counted)s") % values


def often(rule: duties.Evaluation | duties.Revision | duties.Plan) -> str:
    assert rule.every_years is not None
    return every_years(rule.every_years)


def counted(rule: duties.Duty) -> str:
    if rule.counted_from is CountedFrom.LATEST:
        return _(", counted from the latest decision")
    return _(", counted from the first decision")


def before(rule: duties.Evaluation) -> str:
    return _(", and before %(what)s") % {"what": rule.before} if rule.before else ""


def owner(rule: duties.Rule) -> str:
    who = getattr(rule, "owner", "")
    return _("%(who)s sees to it") % {"who": who} if who else ""


def in_force(rule: duties.Rule) -> str:
    period = period_words(rule.starts, rule.ends)
    if not period:
        return ""
    text = _("The plan holds %(period)s") if isinstance(rule, duties.Plan) else _("This holds %(period)s")
    return text % {"period": period}


def outlives(rule: duties.Rule) -> str:
    if isinstance(rule, duties.Plan) and rule.outlives_agreement:
        return _("The plan goes on even when the agreement has ended")
    return ""


SENTENCES: Mapping[type, Callable[[Any, str, Kinds], str]] = {
    duties.MinMeetingsPerYear: meetings_a_year,
    duties.EventsPerYear: events_a_year,
    duties.MeetingsInMonths: meetings_in_months,
    duties.EveryYears: at_intervals,
    duties.ElectionYearsOnly: in_election_years,
    duties.Composition: composition,
    duties.ChairFromSide: chair_from,
    duties.ViceFromSide: vice_from,
    duties.ElectedByOwnSide: own_election,
    duties.Report: report,
    duties.Evaluation: evaluation,
    duties.Revision: revision,
    duties.Plan: plan,
}
