"""Sentences about follow-up, staircase, voluntary work, the way to an agreement, and the year's tasks."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.doors.public.programme_text.wording import (
    listed,
    number,
    sentences,
    side_words,
)
from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.programme.follow_up import FollowUp
from samspel.foundation.programme.undertakings import (
    Party,
    Process,
    ProcessStep,
    Staircase,
    StaircaseStep,
    Volunteering,
)
from samspel.foundation.ui.wording import say_date

PROPOSED = "förslag"


def follow_up_sentence(follow_up: FollowUp) -> str:
    """Who follows up and what they look at; the clocks are rules with sentences of their own (`FollowUp.rules`)."""
    focus = listed(follow_up.focus)
    return sentences(
        _("%(owner)s is responsible for the follow-up") % {"owner": follow_up.owner} if follow_up.owner else "",
        _("It looks above all at %(focus)s") % {"focus": focus} if focus else "",
        _("Each board is to know how much it cooperates with civil society") if follow_up.boards_know_extent else "",
    )


def staircase_sentence(staircase: Staircase) -> str:
    """How the steps lie: one above the other, side by side on several paths, or each for itself."""
    free = [step for step in staircase.steps if step.free_standing]
    paths = list(dict.fromkeys(step.path for step in staircase.steps if step.path))
    if free and len(free) == len(staircase.steps):
        shape = _("The forms of support stand each for itself, and none builds on another")
    elif len(paths) > 1:
        shape = _("There are several paths side by side: %(paths)s") % {"paths": listed(paths)}
    else:
        shape = _("The steps follow each other, and each form of organising has its own support")
    standing = ngettext("One form of support is open to all", "Some forms of support are open to all", len(free))
    return sentences(
        shape,
        standing if 0 < len(free) < len(staircase.steps) else "",
        _("The staircase is only a proposal") if staircase.source.lower().startswith(PROPOSED) else "",
    )


def stair_step_sentence(step: StaircaseStep) -> str:
    """A step with its name, what it asks for and what it opens."""
    return sentences(
        step_name(step),
        _("Asked for: %(things)s") % {"things": listed(step.requires)} if step.requires else "",
        _("All of this must hold: %(things)s") % {"things": listed(step.criteria)} if step.criteria else "",
        _("Gives: %(things)s") % {"things": listed(step.support)} if step.support else "",
        _("Open to all, whatever step they are on") if step.free_standing else "",
    )


def step_name(step: StaircaseStep) -> str:
    values = {"path": step.path, "n": step.n, "name": step.name}
    if step.n is None:
        return _("%(path)s: %(name)s") % values if step.path else step.name
    return _("%(path)s, step %(n)s: %(name)s") % values if step.path else _("Step %(n)s: %(name)s") % values


def volunteering_sentence(volunteering: Volunteering) -> str:
    organiser, terms, errands = volunteering.organiser, listed(volunteering.rules), listed(volunteering.errands)
    return sentences(
        _("%(organiser)s organises the voluntary help") % {"organiser": organiser} if organiser else "",
        _("The terms: %(terms)s") % {"terms": terms} if terms else "",
        _("The help can be to %(errands)s") % {"errands": errands} if errands else "",
        _("Help can be asked for by telephone") if volunteering.phone_intake else "",
    )


def process_sentence(process: Process) -> str:
    """How the agreement is worked out, and when it counts as stalled."""
    months = process.stall_alarm_months or 0
    still = ngettext("one month", "%(number)s months", months) % {"number": number(months)}
    drivers = listed(side_words(word) for word in process.driver_required_from)
    return sentences(
        _("The initiative came from %(who)s") % {"who": process.initiative_by} if process.initiative_by else "",
        _("Somebody from each of these is to drive the work: %(sides)s") % {"sides": drivers} if drivers else "",
        _("When nothing has happened for %(months)s, the work counts as stalled") % {"months": still} if months else "",
        _("The aim was to be ready %(date)s") % {"date": say_date(process.target)} if process.target else "",
    )


def party_sentence(party: Party) -> str:
    side = {"side": side_words(party.side_word)}
    resources, who = listed(party.resources), listed(party.represented_by)
    return sentences(
        _("%(side)s is represented by %(who)s") % (side | {"who": who}) if who else "",
        _("%(side)s puts in %(resources)s") % (side | {"resources": resources}) if resources else "",
        _("Money comes from outside: %(funding)s") % {"funding": party.funding} if party.funding else "",
    )


def process_step_sentence(step: ProcessStep) -> str:
    """One step on the way: what, who decided and when, who may take part, who signs."""
    return sentences(
        step.name or step.task,
        decided(step.organ, step.on, step.paragraph),
        _("Everybody may take part") if step.open_to_all else "",
        _("Each organisation signs for itself") if step.each_actor_signs else "",
        _("Covers %(years)s") % {"years": listed(str(year) for year in step.years)} if step.years else "",
        _("%(who)s approves") % {"who": step.approved_by} if step.approved_by else "",
        step.task if step.name else "",
    )


def decided(organ: str, on: PartialDate | None, paragraph: str) -> str:
    values = {"organ": organ, "date": say_date(on) if on else "", "paragraph": f", {paragraph}" if paragraph else ""}
    if organ and on:
        return _("%(organ)s decided %(date)s%(paragraph)s") % values
    if organ:
        return _("%(organ)s decides") % values
    return values["date"]
