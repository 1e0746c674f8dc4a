"""What every answer of the API has in common, whatever it tells."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page

from samspel.doors.api.problems import wrong_method
from samspel.foundation.access.actor import Actor
from samspel.foundation.access.request import Request

MAX_AGE = 60  # seconds in which a cache may answer for us
ALLOWED = "GET, HEAD, OPTIONS"

View = Callable[..., HttpResponse]


def open_data(view: View) -> View:
    """The view as open data: reading only, from any site, with a mark (ETag) so that the unchanged is not sent again.

    Any site's script may read it (CORS): it is the same for everybody, and a browser sends no cookies along to `*`.
    """
    read = conditional_page(cached(view))

    @csrf_exempt
    @wraps(view)
    def answered(request: Request, **kwargs: Any) -> HttpResponse:
        response = by_method(read, request, kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        return response

    return answered


def by_method(read: View, request: Request, kwargs: dict[str, Any]) -> HttpResponse:
    if request.method == "OPTIONS":
        allowed = {"Allow": ALLOWED, "Access-Control-Allow-Methods": ALLOWED, "Access-Control-Allow-Headers": "*"}
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=allowed)
    if request.method not in ("GET", "HEAD"):
        refused = wrong_method(request)
        refused["Allow"] = ALLOWED
        return refused
    asked, request.method = request.method, "GET"  # a HEAD is the same answer; the server leaves out its body
    response = read(request, **kwargs)
    request.method = asked
    return response


def cached(view: View) -> View:
    """Which community and which actor a session has decides the answer; what a login shows is for its own browser."""

    @wraps(view)
    def answered(request: Request, **kwargs: Any) -> HttpResponse:
        response = view(request, **kwargs)
        patch_vary_headers(response, ["Cookie"])
        if response.status_code != HTTPStatus.OK:
            patch_cache_control(response, no_store=True)
        elif request.actor == Actor.visitor(request.community.pk):
            patch_cache_control(response, public=True, max_age=MAX_AGE)
        else:
            patch_cache_control(response, private=True, max_age=MAX_AGE)
        return response

    return answered
