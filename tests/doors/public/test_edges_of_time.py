"""The first and the last day that there is, and addresses with impossible parts, are answered and never a fault."""

import pytest

from tests.make import foundation as base

PAGES = (
    "/grupper/?dag={day}",
    "/grupper/samordningsgruppen/?dag={day}",
    "/grupper/samordningsgruppen/?kant={day}",
    "/uppfoljning/?kant={day}",
    "/moten/?kant={day}",
    "/beslut/?kant={day}",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("day", ["9999-12-31", "9999", "hösten 9999", "0001-01-01", "2030-01-01"])
def test_the_ends_of_the_calendar_are_days_like_others(community, client, page: str, day: str):
    base.body(community, "samordningsgruppen")
    assert client.get(page.format(day=day)).status_code == 200


@pytest.mark.parametrize("host", ["a b", "jonkoping.localhost:x"])
def test_a_host_that_cannot_be_is_refused(community, client, host: str):
    assert client.get("/", headers={"host": host}).status_code == 400


def test_a_port_that_no_server_can_have_is_no_fault(community, neighbour, client):
    page = client.get("/", headers={"host": "jonkoping.localhost:99999"})
    assert (page.status_code, b"http://kristianstad.localhost:99999/" in page.content) == (200, True)
