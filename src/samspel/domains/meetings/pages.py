from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samspel.domains.meetings import queries
from samspel.domains.meetings.forms import DecisionFilter, MeetingFilter, RecordFilter
from samspel.domains.meetings.models import MEETING_KIND_LABELS
from samspel.domains.meetings.queries import MeetingChoices, OrganCount, Paged
from samspel.foundation.access.asked import asked_day
from samspel.foundation.access.request import Request
from samspel.foundation.ui.parts import Choice, Facet
from samspel.foundation.ui.site import Link

SECTION = "meetings"
PAGE_SIZE = 50


@require_safe
def meeting_list(request: Request) -> HttpResponse:
    known, form = asked_day(request, "kant"), MeetingFilter(request.GET)
    asked = form.asked() | {"known_on": known.day}
    found = page_of(partial(queries.meetings_list, request.actor, **asked, size=PAGE_SIZE), form)
    context = {
        "found": found,
        "page": pager_of(found),
        "mentions": queries.mentions(request.actor, **asked) if found.page == 1 else (),
        "groups": meeting_facets(queries.meeting_choices(request.actor, **asked), asked, form.read().get("ar")),
        "narrowed": any(asked[name] for name in ("body", "kind", "from_")),
        "known": known,
    }
    return render(request, "meetings/list.html", context | here())


@require_safe
def meeting_detail(request: Request, key: str) -> HttpResponse:
    known = asked_day(request, "kant")
    facts = queries.meeting_page(request.actor, key, known_on=known.day)
    if facts is None:
        raise Http404
    context = {"facts": facts, "meeting": facts.meeting, "known": known}
    return render(request, "meetings/meeting.html", context | here(Link(facts.meeting.title, request.path)))


@require_safe
def decision_list(request: Request) -> HttpResponse:
    known, form = asked_day(request, "kant"), DecisionFilter(request.GET)
    asked = form.asked() | {"known_on": known.day}
    found = page_of(partial(queries.decisions_list, request.actor, **asked, size=PAGE_SIZE), form)
    organs = queries.organs_deciding(request.actor, **asked)
    years = queries.years_of_decisions(request.actor, known_on=known.day)
    context = {
        "found": found,
        "page": pager_of(found),
        "groups": decision_facets(organs, asked["organ"], years, form.read().get("ar")),
        "narrowed": bool(asked["organ"] or asked["from_"]),
        "known": known,
    }
    return render(request, "meetings/decisions.html", context | here(decisions_crumb()))


@require_safe
def decision_detail(request: Request, key: str) -> HttpResponse:
    known = asked_day(request, "kant")
    facts = queries.decision_page(request.actor, key, known_on=known.day)
    if facts is None:
        raise Http404
    context = {"facts": facts, "decision": facts.decision, "known": known}
    trail = here(decisions_crumb(), Link(facts.decision.title, request.path))
    return render(request, "meetings/decision.html", context | trail)


@require_safe
def document_list(request: Request) -> HttpResponse:
    known = asked_day(request, "kant")
    chains = queries.library(request.actor, known_on=known.day).chains()
    context = {
        "chains": [chain for chain in chains if len(chain.steps) > 1],
        "alone": [chain.steps[0] for chain in chains if len(chain.steps) == 1],
        "known": known,
    }
    return render(request, "meetings/documents.html", context | here(documents_crumb()))


@require_safe
def document_detail(request: Request, key: str) -> HttpResponse:
    known = asked_day(request, "kant")
    facts = queries.document_page(request.actor, key, known_on=known.day)
    if facts is None:
        raise Http404
    context = {"facts": facts, "document": facts.document, "known": known}
    trail = here(documents_crumb(), Link(facts.document.title, request.path))
    return render(request, "meetings/document.html", context | trail)


def here(*crumbs: Link) -> dict[str, Any]:
    """Where in the site the page stands."""
    return {"section": SECTION, "crumbs": [Link(_("Meetings and decisions"), reverse("meetings:list")), *crumbs]}


def decisions_crumb() -> Link:
    return Link(_("Decisions"), reverse("meetings:decisions"))


def documents_crumb() -> Link:
    return Link(_("Steering documents"), reverse("meetings:documents"))


def page_of(listed: Callable[..., Paged[Any]], form: RecordFilter) -> Paged[Any]:
    """The page asked for; the last one for whoever asks for a page beyond it."""
    found = listed(page=form.read().get("sida") or 1)
    return found if found.items or not found.count else listed(page=found.pages)


def pager_of(found: Paged[Any]) -> object:
    return Paginator(range(found.count), found.size).get_page(found.page)


def meeting_facets(choices: MeetingChoices, asked: dict[str, Any], year: int | None) -> tuple[Facet, ...]:
    """What the list can be narrowed to; a kind that is chosen stays even if it leaves nothing."""
    kinds = dict(choices.kinds)
    if asked["kind"]:
        kinds.setdefault(asked["kind"], 0)
    groups = tuple(Choice(body.name, body.key, body.count, body.key == asked["body"]) for body in choices.bodies)
    of_kinds = (Choice(str(MEETING_KIND_LABELS[k]), k.value, n, k is asked["kind"]) for k, n in kinds.items())
    facets = (Facet(_("Group"), "grupp", groups), Facet(_("Kind"), "slag", tuple(of_kinds)))
    return tuple(facet for facet in (*facets, year_facet(choices.years, year)) if facet.choices)


def decision_facets(
    organs: tuple[OrganCount, ...], chosen: str, years: tuple[int, ...], year: int | None
) -> tuple[Facet, ...]:
    of_organs = tuple(Choice(one.organ, one.organ, one.count, one.organ == chosen) for one in organs)
    facets = (Facet(_("Decided by"), "organ", of_organs), year_facet(years, year))
    return tuple(facet for facet in facets if facet.choices)


def year_facet(years: tuple[int, ...], year: int | None) -> Facet:
    shown = years if year is None or year in years else (year, *years)
    return Facet(_("Year"), "ar", tuple(Choice(str(one), str(one), None, one == year) for one in shown))
