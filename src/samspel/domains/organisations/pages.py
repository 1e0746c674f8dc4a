from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samspel.domains.organisations import queries
from samspel.domains.organisations.forms import OrganisationFilter
from samspel.domains.organisations.models import FORM_LABELS, organisation_path
from samspel.domains.organisations.queries import OrganisationFacts, OrganisationList
from samspel.domains.organisations.rules import Form
from samspel.foundation.access.request import Request
from samspel.foundation.ui.parts import Choice, Facet
from samspel.foundation.ui.site import Link

SECTION = "organisations"
MOST_PLACES = 12  # places to choose from; the search finds the others


@require_safe
def organisation_list(request: Request) -> HttpResponse:
    asked = OrganisationFilter(request.GET).asked()
    found = queries.organisation_list(request.actor, **asked)
    context = {
        "found": found,
        "asked": asked,
        "narrowed": bool(asked["form"] or asked["district"]),
        "page": Paginator(range(found.count), found.size).get_page(found.page),
        "groups": facets(found, asked["form"], asked["district"]),
    }
    return render(request, "organisations/list.html", context | {"section": SECTION, "crumbs": [register_crumb()]})


def facets(found: OrganisationList, form: Form | None, district: str) -> tuple[Facet, ...]:
    """The forms and places that the list can be narrowed to; a choice in force stays even if it leaves nothing."""
    forms = {form: 0} | dict(found.forms) if form and form not in found.forms else found.forms
    places = dict(list(found.districts.items())[:MOST_PLACES])
    if district:
        places[district] = found.districts.get(district, 0)
    choices = (
        tuple(Choice(capfirst(str(FORM_LABELS[f])), f.value, n, f is form) for f, n in forms.items()),
        tuple(Choice(place, place, n, place == district) for place, n in places.items()),
    )
    facets = (Facet(_("Form"), "form", choices[0]), Facet(_("Place"), "plats", choices[1]))
    return tuple(facet for facet in facets if facet.choices)


def organisation_context(organisation: OrganisationFacts) -> dict[str, Any]:
    """What `organisations/organisation.html` needs. A door has the page itself and fills its block `related`."""
    here = Link(organisation.name, organisation_path(organisation.key))
    return {"organisation": organisation, "section": SECTION, "crumbs": [register_crumb(), here]}


def register_crumb() -> Link:
    return Link(_("Organisations"), reverse("organisations:list"))
