"""Every address of the API answers everybody as the table says, and tells nobody what they may not know."""

import pytest

from tests.answers.asking import HOST, answers, by_route
from tests.answers.roles import spoken
from tests.answers.table import read
from tests.answers.world import CANARY
from tests.doors.api.answers import TABLE

ROUTES = by_route(read(TABLE))
READ = {cell.path for cell in read(TABLE) if cell.method == "GET" and cell.status == 200 and CANARY not in cell.path}


@pytest.mark.parametrize("route", ROUTES)
def test_everybody_is_answered_as_the_table_says(client, world, route):
    assert answers(client, world, ROUTES[route]) == ROUTES[route]


def test_no_answer_tells_a_visitor_of_what_is_closed(client, world):
    said = {path: client.get(path, headers={"Host": HOST}).content.decode() for path in READ}

    assert [path for path, text in said.items() if CANARY in text] == []


LISTS = ["bodies", "meetings", "decisions", "documents", "organisations"]


def keys(client, what, grants):
    answer = client.get(f"/api/v1/{what}", headers={"Host": HOST} | spoken(*grants)).json()
    return {row["key"] for row in answer["items"] if row["key"].startswith(CANARY)}


def test_each_list_has_for_each_asker_exactly_what_is_theirs_to_know(client, world):
    """The control of the test above: what is closed is there, and those who may see it find it by the same address."""
    seen = {who: set().union(*(keys(client, what, grants) for what in LISTS)) for who, grants in world.grants().items()}

    own = {"kanarie-body", "kanarie-meeting", "kanarie-document", "kanarie-decision"}
    joint = {"kanarie-joint", "kanarie-joint-meeting", "kanarie-joint-document", "kanarie-joint-decision"}
    assert seen == {
        "visitor": set(),
        "member": own,
        "elsewhere": joint,
        "speaker": {"kanarie-organisation"},
        "coordinator": {"kanarie-kept"},
        "official": set(),
        "auditor": set(),
    }
