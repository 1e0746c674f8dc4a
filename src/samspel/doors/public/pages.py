from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samspel.doors.public.start import start_text
from samspel.foundation.access.asked import asked_number, today
from samspel.foundation.access.request import Request
from samspel.foundation.search.documents import KINDS
from samspel.foundation.search.queries import search as search_everything
from samspel.foundation.ui.site import Link

RESULTS_A_KIND = 10
LAST_PAGE = 10_000  # nobody turns so many


@require_safe
def start(request: Request) -> HttpResponse:
    text = start_text(request.community, request.actor, today=today(request), address=request.build_absolute_uri("/"))
    return render(request, "public/start.html", {"section": "start", "start": text})


@require_safe
def search(request: Request) -> HttpResponse:
    typed = request.GET.get("q", "").strip()[:200]
    kind = request.GET.get("typ") if request.GET.get("typ") in KINDS else None
    number = asked_number(request, "sida", most=LAST_PAGE) or 1
    answer = search_everything(request.actor, typed, kind=kind, limit=RESULTS_A_KIND, page=number)
    context = {
        "section": "search",
        "typed": typed,
        "answer": answer,
        "kind": kind,
        "page": number,
        "before": number - 1,
        "after": number + 1,
        "more_hits": answer.count > number * RESULTS_A_KIND,
    }
    return render(request, "public/search.html", context)


def text_page(request: Request, template: str, title: str, name: str) -> HttpResponse:
    crumbs = [Link(title, reverse(name))]
    return render(request, template, {"crumbs": crumbs, "community": request.community, "today": today(request)})


@require_safe
def accessibility(request: Request) -> HttpResponse:
    return text_page(request, "public/accessibility.html", _("Accessibility statement"), "public:accessibility")


@require_safe
def privacy(request: Request) -> HttpResponse:
    return text_page(request, "public/privacy.html", _("Your personal data"), "public:privacy")


@require_safe
def open_data(request: Request) -> HttpResponse:
    return text_page(request, "public/open_data.html", _("Open data"), "public:open_data")
