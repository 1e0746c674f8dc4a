"""What every request is given before its page, and what becomes of a refusal."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone
from django_scopes import ScopeError

from samspel.foundation.access.actor import Actor
from samspel.foundation.access.middleware import ActorMiddleware, RefusalMiddleware
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.communities.models import Unit
from samspel.foundation.kernel.refused import Refused
from tests.make import foundation as make


def passed(**headers):
    """The request as a page would get it."""
    seen = []

    def page(request):
        seen.append((request, Unit.objects.count()))
        return HttpResponse()

    response = ActorMiddleware(page)(RequestFactory().get("/", headers=headers))
    return response, seen


@pytest.mark.django_db
def test_a_request_knows_whose_site_it_is_who_asks_and_what_time_it_is():
    community = make.community()
    before = timezone.now()

    response, [(request, units)] = passed(host="jonkoping.localhost")

    assert response.status_code == 200
    assert (request.community, request.actor, units) == (community, Actor.visitor(community.pk), 0)
    assert before <= request.now <= timezone.now()


@pytest.mark.django_db
def test_reads_are_guarded_again_after_the_request():
    make.community()
    passed(host="jonkoping.localhost")

    with pytest.raises(ScopeError):
        Unit.objects.count()


@pytest.mark.django_db
def test_before_the_first_municipality_every_address_says_so(client):
    for path in ("/", "/grupper/", "/api/v1/bodies", "/finns-inte/"):
        response = client.get(path)
        assert (path, response.status_code) == (path, 503)
        assert "<h1>Här är inget klart ännu</h1>" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("refusal", "status"), [(Refused("Det är försent."), 409), (NotAllowed("Det är inte ditt."), 403)]
)
def test_a_refusal_is_a_page_with_its_sentence(refusal, status):
    response = RefusalMiddleware(HttpResponse).process_exception(RequestFactory().get("/"), refusal)

    assert response.status_code == status
    assert f'<p class="lead">{refusal}</p>' in response.content.decode()


def test_any_other_fault_is_no_refusal():
    assert RefusalMiddleware(HttpResponse).process_exception(RequestFactory().get("/"), ValueError("x")) is None
