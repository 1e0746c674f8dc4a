"""The sentences of a body, and of the whole programme, put together in the order in which people ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from samspel.doors.public.programme_text import about, bodies, seats, undertakings
from samspel.doors.public.programme_text.chairs import chairs_sentence
from samspel.doors.public.programme_text.duties import duty_sentence
from samspel.doors.public.programme_text.wording import listed, sentences
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.duties import Evaluation, Plan, Revision, Rule
from samspel.foundation.programme.model import Programme


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and where it is said, as the programme file writes it ("source-key, place in it"; "" = not told)."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Sentences under a heading. `key` is stable ("seats", "meetings"), for the page that wants one of them."""

    key: str
    heading: str
    said: tuple[Said, ...]


def body_chapters(programme: Programme, body: Body) -> tuple[Chapter, ...]:
    """What the programme says of a body, without the chapters that would be empty."""
    names = {one.id: one.name for one in programme.bodies}
    every = (
        Chapter("tasks", _("What it is for"), told(tasks_said(body, names))),
        Chapter("seats", _("Who may sit"), told(seats_said(body, names))),
        Chapter("meetings", _("Meetings and promises"), told(meetings_said(body))),
        Chapter("ties", _("Ties to other groups"), told(ties_said(programme, body, names))),
        Chapter("history", _("Names and gaps"), told(history_said(body))),
    )
    return tuple(chapter for chapter in every if chapter.said)


def told(every: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(said for said in every if said.text)


def tasks_said(body: Body, names: seats.Names) -> Iterator[Said]:
    yield Said(bodies.tasks_sentence(body), body.source)
    yield Said(bodies.roles_sentence(body), body.source)
    yield Said(bodies.working_order_sentence(body), body.source)
    yield Said(bodies.organiser_sentence(body, names), body.source)
    yield Said(bodies.open_to_sentence(body), body.source)


def seats_said(body: Body, names: seats.Names) -> Iterator[Said]:
    yield Said(bodies.sides_sentence(body), body.source)
    for group in body.seat_groups:
        yield Said(seats.seats_sentence(group, body, names), group.source or body.source)
    yield Said(seats.one_sided_substitutes(body), body.source)
    yield Said(seats.unknown_appointers(body), body.source)
    yield Said(chairs_sentence(body.chairs) if body.chairs else "", body.source)


def meetings_said(body: Body) -> Iterator[Said]:
    for rule in body.rules:
        yield Said(duty_sentence(rule, body), rule.source or body.source)
    for kind in body.meeting_kinds:
        yield Said(bodies.meeting_kind_sentence(kind), body.source)
    if body.minutes:
        yield Said(bodies.minutes_sentence(body.minutes), body.minutes.source or body.source)


def ties_said(programme: Programme, body: Body, names: seats.Names) -> Iterator[Said]:
    for link in body.links:
        yield Said(bodies.link_sentence(link, body, names), link.source or body.source)
    for other in programme.bodies:
        for link in other.links:
            if link.body == body.id:
                yield Said(bodies.inverse_link_sentence(link, other, body), link.source or other.source)


def history_said(body: Body) -> Iterator[Said]:
    yield Said(bodies.life_sentence(body), body.source)
    for name in body.name_history:
        yield Said(bodies.former_name_sentence(name, body), name.source or body.source)
    yield Said(bodies.aliases_sentence(body.aliases, body), body.source)
    for gap in body.gaps:
        yield Said(bodies.gap_sentence(gap, body), gap.source or body.source)


def programme_chapters(programme: Programme) -> tuple[Chapter, ...]:
    """What the programme says beside its bodies and principles, without the chapters that would be empty."""
    every = (
        Chapter("about", _("The decision"), told(about_said(programme))),
        Chapter("follow-up", _("Follow-up"), told(follow_up_said(programme))),
        Chapter("process", _("The way to an agreement"), told(process_said(programme))),
        Chapter("staircase", _("Support by form of organising"), told(staircase_said(programme))),
        Chapter("volunteering", _("Voluntary help"), told(volunteering_said(programme))),
    )
    return tuple(chapter for chapter in every if chapter.said)


def about_said(programme: Programme) -> Iterator[Said]:
    it = programme.about
    for adoption in it.adoptions:
        yield Said(about.adoption_sentence(adoption), adoption.source or it.source)
    yield Said(about.validity_sentence(it), it.source)
    if it.ends:
        yield Said(about.ending_sentence(it.ends), it.ends.source or it.source)
    yield Said(about.umbrella_sentence(it), it.source)
    yield Said(about.ties_sentence(it), it.source)
    yield Said(sentences(_("The aims are %(aims)s") % {"aims": listed(it.aims)}) if it.aims else "", it.source)
    yield Said(about.principles_from_sentence(it), it.source)
    yield Said(about.other_sides_sentence(it), it.source)
    yield Said(about.term_sentence(programme.term) if programme.term else "")


def follow_up_said(programme: Programme) -> Iterator[Said]:
    follow_up = programme.follow_up
    if follow_up:
        yield Said(undertakings.follow_up_sentence(follow_up), follow_up.source)
    for rule in (rule for body, rule in programme.all_rules() if body is None):
        yield Said(duty_sentence(without_owner(rule, follow_up.owner if follow_up else ""), None), rule.source)


def without_owner(rule: Rule, owner: str) -> Rule:
    """The rule without its owner, where that is the one who has been named already."""
    if isinstance(rule, Evaluation | Revision | Plan) and rule.owner == owner:
        return replace(rule, owner="")
    return rule


def process_said(programme: Programme) -> Iterator[Said]:
    process = programme.process
    if process is None:
        return
    yield Said(undertakings.process_sentence(process), process.source)
    for party in process.parties:
        yield Said(undertakings.party_sentence(party), process.source)
    for step in process.steps:
        yield Said(undertakings.process_step_sentence(step), step.source or process.source)


def staircase_said(programme: Programme) -> Iterator[Said]:
    staircase = programme.staircase
    if staircase is None:
        return
    yield Said(undertakings.staircase_sentence(staircase), staircase.source)
    for step in staircase.steps:
        yield Said(undertakings.stair_step_sentence(step), step.source or staircase.source)


def volunteering_said(programme: Programme) -> Iterator[Said]:
    if programme.volunteering:
        yield Said(undertakings.volunteering_sentence(programme.volunteering), programme.volunteering.source)
