from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import render
from django.utils import timezone
from django_scopes import scope

from samspel.foundation.access.actor import Actor
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.access.request import Request
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.queries import community_at
from samspel.foundation.kernel.refused import Refused

Respond = Callable[[HttpRequest], HttpResponse]
DEMO_COMMUNITY = "demo_community"


def chosen_in_demo(request: HttpRequest) -> Community | None:
    """The community that a visitor of the demo has switched to; reads no session unless there is one."""
    if not settings.SAMSPEL_DEMO or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    return Community.objects.filter(key=request.session.get(DEMO_COMMUNITY, "")).first()


class ActorMiddleware:
    """Sets `request.community`, `request.actor` and `request.now`, and guards every read to that community.

    Before the first community is set up, every address answers with a page that says so (503).
    This is the web's only reading of the clock.
    """

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: Request) -> HttpResponse:
        request.now = timezone.now()
        host, _port = split_domain_port(request.get_host())
        community = chosen_in_demo(request) or community_at(host)
        if community is None:
            return render(request, "ui/not_set_up.html", status=503)
        request.community = community
        request.actor = Actor.visitor(community.pk)
        with scope(community=community):
            return self.respond(request)


class RefusalMiddleware:
    """Turns a `Refused` into a page that says what to do next. The open API has its own answer (problem+json)."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        status = 403 if isinstance(exception, NotAllowed) else 409
        return render(request, "ui/refused.html", {"sentence": str(exception)}, status=status)
