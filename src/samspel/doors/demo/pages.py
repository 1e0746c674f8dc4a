from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samspel.foundation.access.middleware import DEMO_COMMUNITY
from samspel.foundation.communities.queries import communities
from samspel.foundation.ui.site import Link


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Switch municipality by session, where a browser does not resolve names such as kristianstad.localhost."""
    if not settings.SAMSPEL_DEMO:
        raise Http404
    choices = communities()
    chosen = next((one for one in choices if one.key == request.POST.get("community")), None)
    if chosen:
        request.session[DEMO_COMMUNITY] = chosen.key
        messages.success(request, _("You are now in %(name)s.") % {"name": chosen.municipality})
        return redirect("public:start")
    context = {
        "crumbs": [Link(_("Demo"), reverse("demo:choose"))],
        "communities": choices,
        "unknown": request.method == "POST",
    }
    return render(request, "demo/choose.html", context)
