"""A body's page: who sits in it, when and for whom, what it has promised and done. Composed of several rooms."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samspel.across.overview.queries import BodiesRead, bodies_read, latest_recorded_year, rule_board
from samspel.domains.bodies.forms import AskedTime, asked_time
from samspel.domains.bodies.models import WHOSE_LABELS
from samspel.domains.bodies.pages import SECTION, bodies_crumb, purpose_sentence, told_apart
from samspel.domains.bodies.queries import BodyFacts, SittingOnDay, bodies, body_facts, sitting_on
from samspel.domains.bodies.rules import surely_outside
from samspel.domains.meetings.queries import MeetingEvidence, MeetingLine, meetings_list
from samspel.doors.public.body_aside import ChapterText, NameText, Tie, chapter_text, names_of, ties_of
from samspel.doors.public.body_balance import balance_of
from samspel.doors.public.body_days import days_of, meeting_days
from samspel.doors.public.body_doubt import reasons
from samspel.doors.public.body_head import Fact, head_facts
from samspel.doors.public.body_people import PeopleColumn, Sitter, columns_of, sitters_of
from samspel.doors.public.body_timeline import MandateText, table_of, timeline_of
from samspel.doors.public.programme_text.chapters import body_chapters
from samspel.doors.public.rule_text import RuleText, rule_text
from samspel.foundation.access.asked import AskedDay, asked_day, today
from samspel.foundation.access.request import Request
from samspel.foundation.communities.queries import programme_of
from samspel.foundation.journal.queries import source_titles
from samspel.foundation.ui.charts.balance import Balance
from samspel.foundation.ui.charts.timeline import Timeline
from samspel.foundation.ui.parts import Day
from samspel.foundation.ui.site import Link
from samspel.foundation.ui.spreadsheet import safe_cell

MOST_MEETINGS = 4  # and as many mentions; the page of meetings has them all


@dataclass(frozen=True, slots=True)
class PeopleText:
    """Who sits: people by side, the balance of the seats, and why something is uncertain."""

    columns: tuple[PeopleColumn, ...]
    balance: Balance
    seats: int
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyPage:
    """All that the page shows. `name` is what the body is called even if nothing was known of it on `known`."""

    name: str
    body: BodyFacts
    whose: str
    purpose: str
    facts: tuple[Fact, ...]
    asked: AskedTime
    known: AskedDay
    days: tuple[Day, ...]
    people: PeopleText
    timeline: Timeline | None
    table: tuple[MandateText, ...]
    meetings: tuple[MeetingLine, ...]
    mentions: tuple[MeetingEvidence, ...]
    rules: tuple[RuleText, ...]
    chapters: tuple[ChapterText, ...]
    names: tuple[NameText, ...]
    ties: tuple[Tie, ...]
    alike: tuple[str, ...]
    was_there: bool

    @property
    def is_as_known_then(self) -> bool:
        return bool(self.known.typed) and not self.known.problem


@require_safe
def body_page(request: Request, key: str) -> HttpResponse:
    page = body_page_of(request, key)
    if page is None:
        raise Http404
    crumbs = [bodies_crumb(), Link(page.name, request.path)]
    return render(request, "public/body.html", {"section": SECTION, "crumbs": crumbs, "page": page})


def body_page_of(request: Request, key: str) -> BodyPage | None:
    """Everything about one body at the time and with the knowledge asked for; None where nobody may know of it.

    A fixed number of statements, however many seats, mandates and meetings there are.
    """
    asked, known = asked_time(request.GET.get("dag", ""), today=today(request)), asked_day(request, "kant")
    body = body_facts(request.actor, key, on=asked.last, known_on=known.day)
    if body is None:
        return None
    every = bodies(request.actor, on=asked.last)
    read = bodies_read(request.actor, every, known_on=known.day)
    sitting = read.histories[body.id].on(asked.last)
    sitters = sitters_of(sitting, body, asked)
    evidence = read.evidence[body.id]
    name = next(line.name for line in every if line.key == key)
    return BodyPage(
        name=name,
        body=body,
        whose=str(WHOSE_LABELS[body.sphere]),
        purpose=purpose_sentence(body.purpose),
        facts=head_facts(body, sitters, evidence.every, asked, request.community),
        asked=asked,
        known=known,
        days=days_of(evidence.held, sitting.mandates, asked, today(request)),
        people=people_text(sitting, sitters, asked),
        timeline=timeline_of(sitting, asked, meeting_days(evidence.held), name),
        table=table_of(sitting),
        meetings=meetings_list(request.actor, known_on=known.day, body=key, size=MOST_MEETINGS).items,
        mentions=evidence.mentions[: -MOST_MEETINGS - 1 : -1],
        rules=rules_of(request, key, asked, known, read),
        chapters=chapters_of(request, key),
        names=names_of(body),
        ties=ties_of(body.related),
        alike=told_apart(every, key),
        was_there=not surely_outside(body.period, asked.first, asked.last),
    )


def people_text(sitting: SittingOnDay, sitters: Sequence[Sitter], asked: AskedTime) -> PeopleText:
    balance = balance_of(sitting.seats, sitters)
    return PeopleText(
        columns=columns_of(sitting.seats, sitters),
        balance=balance,
        seats=sum(group.count for group in balance.groups),
        doubts=reasons(sitters, asked),
    )


def rules_of(request: Request, key: str, asked: AskedTime, known: AskedDay, read: BodiesRead) -> tuple[RuleText, ...]:
    """The body's rules in the year asked for, else in the newest of which anything is recorded."""
    programme = programme_of(request.community)
    latest = latest_recorded_year(request.actor, known_on=known.day)
    year = asked.last.year if asked.was_asked else latest or known.day.year
    board = rule_board(request.community, request.actor, year=year, known_on=known.day, body=key, read=read)
    return tuple(rule_text(row, programme) for row in board if programme)


def chapters_of(request: Request, key: str) -> tuple[ChapterText, ...]:
    """What the programme says of the body, each source under its title."""
    programme = programme_of(request.community)
    plan = programme.body(key) if programme else None
    titles = source_titles()
    return tuple(
        chapter_text(chapter, titles) for chapter in (body_chapters(programme, plan) if programme and plan else ())
    )


@require_safe
def seats_csv(request: Request, key: str) -> HttpResponse:
    """Every mandate of the body, a row each, for a spreadsheet."""
    body = body_facts(request.actor, key, on=today(request))
    if body is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="platser-{body.key}.csv"'}
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8", headers=headers)
    rows = csv.writer(response)
    rows.writerow([_("Who sat"), _("Seat"), _("From"), _("To"), _("Source"), _("Where in the source")])
    for one in table_of(sitting_on(request.actor, body, on=today(request))):
        cells = (one.who, one.seat, one.starts, one.ends, one.citation.title, one.citation.place)
        rows.writerow([safe_cell(cell) for cell in cells])
    return response
