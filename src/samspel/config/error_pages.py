"""Pages for when there is no community to frame them, or no database to ask for it."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from samspel.doors.public.site import empty_site


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """A host name that is not ours, or something that no browser sends."""
    return unframed("400.html", 400)


def server_error(_request: HttpRequest) -> HttpResponse:
    """A fault of ours. Asks no database: that may be what is at fault."""
    return unframed("500.html", 500)


def unframed(template: str, status: int) -> HttpResponse:
    return HttpResponse(render_to_string(template, {"site": empty_site()}), status=status)
