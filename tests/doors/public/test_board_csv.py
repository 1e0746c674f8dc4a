"""The rule board as a spreadsheet: in words, with what counts, why not otherwise, and from which source."""

import csv

from samspel.domains.meetings.rules import MeetingState
from samspel.foundation.journal.actions import adopt_programme
from tests.answers.world import PROGRAMME
from tests.make import foundation as base
from tests.make import meetings as make

HOST = {"HTTP_HOST": "jonkoping.localhost"}


def test_each_piece_of_evidence_is_a_row_that_says_if_it_counts(client, community):
    text = PROGRAMME.replace("\n\n[[body]]", '\nadopted = { organ = "KF", date = 2018-12-20 }\n[[body]]', 1)
    adopt_programme(community, toml=text, by=base.operator(community), at=base.NOW)
    body = base.body(community, "radet", names=(("Rådet", None, None),))
    told = {"origin": base.origin(source=base.source(community, "rapport", title="Rapporten"), place="sidan 3")}
    make.meeting(community, body, title="=SUM(A1)", on="2019-03-04", **told)
    make.meeting(community, body, title="Inställt", on="2019-05", state=MeetingState.CANCELLED, **told)
    make.mention(body, on="2019-23", label="Höstens möten", **told)

    answer = client.get("/uppfoljning/underlag.csv?ar=2019&kant=2021-12-31", **HOST).content.decode("utf-8-sig")

    rule = ["Rådet ska mötas minst fyra gånger om året.", "2019", "Inte styrkt", "4", "1"]
    assert list(csv.reader(answer.splitlines())) == [
        ["Regel", "År", "Svar", "Krävs", "Minst", "Underlag", "När", "Räknas", "Källa", "Ställe i källan"],
        [*rule, "'=SUM(A1)", "4 mars 2019", "ja", "Rapporten", "sidan 3"],
        [*rule, "Inställt", "maj 2019", "Inställt", "Rapporten", "sidan 3"],
        [*rule, "Höstens möten", "hösten 2019", "Nämns, men utan dag eller antal", "Rapporten", "sidan 3"],
    ]
