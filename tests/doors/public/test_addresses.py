"""Whatever stands behind the question mark of an address, the page comes, for the nearest thing that can be meant."""

import re

import pytest

from samspel.foundation.journal.actions import adopt_programme
from tests.answers.world import PROGRAMME
from tests.make import foundation as base

HOST = {"HTTP_HOST": "jonkoping.localhost"}
LONG = "9" * 5000


@pytest.fixture
def programme(community):
    text = PROGRAMME.replace(
        'name = "Samspel"', 'name = "Samspel"\nadopted = { organ = "Fullmäktige", date = 2018-12-20 }'
    )
    adopt_programme(community, toml=text, by=base.operator(community), at=base.NOW)


@pytest.mark.parametrize(
    ("asked", "year"),
    [
        ("2019", 2019),
        ("20199", 2021),
        ("2017", 2021),
        ("2022", 2021),
        (LONG, 2021),
        ("½", 2021),
        ("%00", 2021),
        ("", 2021),
    ],
)
def test_the_rule_board_comes_for_every_year_that_can_be_typed(client, programme, asked, year):
    page = client.get(f"/uppfoljning/?kant=2021-03-23&ar={asked}", **HOST).content.decode()
    assert re.findall(r'<h2 id="regler-titel">.*?(\d+)</h2>', page) == [str(year)]


def years(response):
    return re.findall(r'<a href="\?[^"]*ar=(\d+)"', response.content.decode())


def test_the_years_to_choose_from_end_with_this_one(client, programme):
    pages = [client.get(f"/uppfoljning/{query}", **HOST) for query in ("", "?kant=9999-12-31", "?kant=2021-03-23")]
    today, far, then = map(years, pages)
    assert (far, then) == (today, ["2018", "2019", "2020", "2021"])


@pytest.mark.parametrize("query", [f"sida={LONG}", f"sida=000001{LONG}", "sida=-1", "typ=%00", "typ=x", "q=%00"])
def test_the_search_comes_whatever_is_typed(client, community, query):
    assert client.get(f"/sok/?q=radet&{query}", **HOST).status_code == 200
