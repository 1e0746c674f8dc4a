from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samspel.domains.surveys import queries
from samspel.foundation.access.asked import asked_day
from samspel.foundation.access.request import Request
from samspel.foundation.ui.site import Link


@require_safe
def survey_list(request: Request) -> HttpResponse:
    known = asked_day(request, "kant")
    crumbs = [
        Link(_("Meetings and decisions"), reverse("meetings:list")),
        Link(_("Surveys and evaluations"), reverse("surveys:list")),
    ]
    found = queries.surveys(request.actor, known_on=known.day)
    context = {"found": found, "known": known, "section": "meetings", "crumbs": crumbs}
    return render(request, "surveys/list.html", context)
