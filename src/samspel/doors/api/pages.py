from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_safe
from ninja.responses import Response

from samspel.across.overview.queries import latest_recorded_year
from samspel.domains.bodies.queries import bodies
from samspel.doors.api.openapi import at_site, description
from samspel.doors.api.problems import TITLES, ProblemKind
from samspel.foundation.access.asked import today
from samspel.foundation.access.request import Request
from samspel.foundation.communities.models import Community
from samspel.foundation.ui.site import Link


@dataclass(frozen=True, slots=True)
class Address:
    """One address, what it tells, what it can be asked with, and the question of an example.

    In an example, "{key}" is a body of the site's own and "{year}" the last year of which it knows something.
    """

    path: str
    tells: Promise
    parameters: tuple[str, ...] = ()
    example: str = ""


ADDRESSES = (
    Address(
        "/bodies",
        _lazy("The groups, with the name that each had on a day."),
        ("on", "known_on"),
        "/bodies?on={year}-01-01",
    ),
    Address(
        "/bodies/{key}",
        _lazy("One group: all its names with dates and sources, and the groups it is tied to."),
        ("on", "known_on"),
        "/bodies/{key}?on={year}-01-01",
    ),
    Address(
        "/bodies/{key}/mandates",
        _lazy("Who sat in a group on a day, for whom, and how sure that is."),
        ("on", "known_on"),
        "/bodies/{key}/mandates?on={year}-01-01",
    ),
    Address(
        "/rules",
        _lazy("The promises of the programme: was each of them kept that year, and what shows it."),
        ("year", "known_on", "body"),
        "/rules?year={year}",
    ),
    Address(
        "/meetings",
        _lazy("Meetings, conferences and other events."),
        ("body", "from", "to", "kind", "known_on"),
        "/meetings?from={year}-01-01&to={year}-12-31",
    ),
    Address(
        "/organisations",
        _lazy("Organisations of every form. Former names and aliases are found too."),
        ("q", "form"),
        "/organisations?limit=10",
    ),
    Address(
        "/decisions",
        _lazy("Decisions with date, organ and paragraph."),
        ("organ", "from", "to", "known_on"),
        "/decisions?limit=10",
    ),
    Address(
        "/documents",
        _lazy("Steering documents and how they hang together."),
        ("kind", "known_on"),
        "/documents?limit=10",
    ),
    Address("/sources", _lazy("The sources that the facts rest on."), (), "/sources"),
    Address("/api-info", _lazy("Name, version and status of the data service."), (), "/api-info"),
)
PARAMETERS: tuple[tuple[str, Promise], ...] = (
    ("on", _lazy("The day you ask about, for example 2019-03-04. Without it: today.")),
    ("known_on", _lazy("What was known at the end of that day. Later sources are left out. Without it: today.")),
    ("year", _lazy("The year you ask about. Without it: the year of known_on.")),
    ("from, to", _lazy("First and last day. Without them: all days.")),
    ("body", _lazy("The key of a group, as in the list of groups.")),
    ("kind, form", _lazy("Only this kind or form. If the word is wrong, the answer lists the right ones.")),
    ("organ", _lazy("Who decided, written exactly as in the list.")),
    ("q", _lazy("Words of a name.")),
    ("limit, page", _lazy("Rows in an answer (1 to 100, 50 without it), and which page, from 1. All lists have them.")),
)
PROBLEMS = {
    ProblemKind.NOT_FOUND: _lazy("404. No address or key is called that, or it is not public."),
    ProblemKind.WRONG_METHOD: _lazy("405. The data can be read with GET and not changed."),
    ProblemKind.INVALID_VALUE: _lazy("422. The answer names each parameter that is wrong, and what to write instead."),
}


@require_safe
def index(request: Request) -> HttpResponse:
    """The addresses of the API, for people."""
    context = {
        "section": "open-data",
        "crumbs": [Link(_("Open data"), reverse("public:open_data")), Link(_("Data service"), request.path)],
        "root": reverse("api:api-root").rstrip("/"),
        "site_address": request.build_absolute_uri("/").rstrip("/"),
        "addresses": [(one, example) for one, example in zip(ADDRESSES, examples(request), strict=True)],
        "parameters": PARAMETERS,
        "problems": [(kind, TITLES[kind], text) for kind, text in PROBLEMS.items()],
    }
    return render(request, "api/index.html", context)


def examples(request: Request) -> list[str]:
    """An example for each of the addresses that leads to an answer on this site; "" where there is no body yet."""
    day = today(request)
    key = next((line.key for line in bodies(request.actor, on=day)), "")
    year = latest_recorded_year(request.actor, known_on=day) or day.year
    return [one.example.format(key=key, year=year) if key or "{key}" not in one.example else "" for one in ADDRESSES]


def openapi_json(request: Request) -> HttpResponse:
    """The description in OpenAPI 3.1, with this site's own address."""
    site = request.build_absolute_uri("/").rstrip("/")
    return Response(at_site(description(), site, contact=contact_of(request.community)))


def contact_of(community: Community) -> dict[str, str]:
    """Who answers for the data: the coordinator, as far as the community says who that is."""
    said = {"name": community.contact_name or community.municipality, "email": community.contact_email}
    return {name: value for name, value in said.items() if value}
