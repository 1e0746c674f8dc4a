"""The start page: what is coming and what has happened."""

import re

from samspel.domains.meetings.rules import MeetingState
from tests.make import meetings as make

HOST = {"HTTP_HOST": "jonkoping.localhost"}


def titles(response, section):
    found = re.search(rf'<section class="sec" id="{section}".*?</section>', response.content.decode(), re.DOTALL)
    return re.findall(r"<h3><a[^>]*>(.*?)</a></h3>", found[0]) if found else []


def test_only_what_is_still_to_be_held_is_coming(client, community):
    for state in MeetingState:
        on = "2019-03-04" if state is MeetingState.HELD else "2999-03-04"
        make.meeting(community, on=on, title=f"Ett {state}", state=state)
    make.meeting(community, on="2019/2999", title="Hållet någon gång")

    page = client.get("/", **HOST)

    assert titles(page, "pagang") == ["Ett planned", "Ett called"]
    assert titles(page, "hant") == ["Ett held", "Hållet någon gång"]
