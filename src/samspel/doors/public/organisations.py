from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samspel.domains.bodies.queries import represented_in
from samspel.domains.organisations.pages import organisation_context
from samspel.domains.organisations.queries import organisation_page as organisation_facts
from samspel.foundation.access.asked import today
from samspel.foundation.access.request import Request


@require_safe
def organisation_page(request: Request, key: str) -> HttpResponse:
    """An organisation's page with the seats that are held for it."""
    facts = organisation_facts(request.actor, key, on=today(request))
    if facts is None:
        raise Http404
    seats = represented_in(request.actor, facts.pk, on=today(request))
    return render(request, "public/organisation.html", organisation_context(facts) | {"seats": seats})
