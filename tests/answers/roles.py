"""Lets a test say who asks, since there is no login yet. Stands in the tests' settings alone.

The header holds grants, "role scope id" and comma: "member body 3, coordinator community 0".
"""

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse

from samspel.foundation.access.actor import Actor, Grant, Role, Scope

HEADER = "X-Test-Grants"


def spoken(*grants: Grant) -> dict[str, str]:
    """The header that a test sends to be given those grants."""
    return {HEADER: ", ".join(f"{grant.role} {grant.scope} {grant.scope_id}" for grant in grants)} if grants else {}


def heard(text: str) -> frozenset[Grant]:
    words = (grant.split() for grant in text.split(",") if grant.strip())
    return frozenset(Grant(Role(role), Scope(scope), int(scope_id)) for role, scope, scope_id in words)


class RoleMiddleware:
    """Puts the grants of the header on the visitor that `ActorMiddleware` has set. Never makes an operator."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        visitor: Actor = request.actor
        request.actor = replace(visitor, grants=heard(request.headers.get(HEADER, "")))
        return self.respond(request)
