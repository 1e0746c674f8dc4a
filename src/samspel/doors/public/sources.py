from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samspel.foundation.access.request import Request
from samspel.foundation.journal.events import KINDS
from samspel.foundation.journal.queries import source, source_uses, sources
from samspel.foundation.ui.site import Link


@dataclass(frozen=True, slots=True)
class UseText:
    """What a source tells of one kind, in words."""

    sentence: str
    count: int
    places: tuple[str, ...]


@require_safe
def source_list(request: Request) -> HttpResponse:
    context = {
        "section": "sources",
        "crumbs": [Link(_("Sources"), reverse("public:sources"))],
        "sources": sources(request.actor),
        "nothing": _("There are no sources yet"),
        "nothing_text": _("When something from the past is recorded, its source is named here."),
    }
    return render(request, "public/sources.html", context)


@require_safe
def source_detail(request: Request, key: str) -> HttpResponse:
    found = source(request.actor, key)
    if found is None:
        raise Http404
    crumbs = [Link(_("Sources"), reverse("public:sources")), Link(found.title, request.path)]
    uses = [UseText(str(KINDS[use.kind].sentence), use.count, use.places) for use in source_uses(request.actor, key)]
    return render(
        request, "public/source.html", {"section": "sources", "crumbs": crumbs, "source": found, "uses": uses}
    )
