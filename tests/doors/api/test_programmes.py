"""Whatever form a programme has, the rules are answered for any year and any day of knowledge that can be asked."""

from pathlib import Path

import pytest

from samspel.domains.bodies.actions import apply_programme
from samspel.foundation.communities.queries import parsed
from samspel.foundation.journal.actions import adopt_programme
from tests.make import foundation as make

pytestmark = pytest.mark.slow

PROGRAMMES = sorted((Path(__file__).parents[2] / "programmes").glob("*.toml"))
YEARS, DAYS = ("1900", "2019", "2199"), ("0001-01-01", "2021-03-23", "9999-12-31")


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.stem)
def test_every_rule_of_every_form_is_answered_for_every_year(client, community, path):
    toml = path.read_text("utf-8")
    by_at = {"by": make.operator(community), "at": make.NOW}
    adopt_programme(community, toml=toml, **by_at)
    apply_programme(parsed(toml), origin_for=lambda source: make.origin("2010-01-01"), **by_at)
    rules = [rule.id for _, rule in parsed(toml).all_rules()]

    for year in YEARS:
        for day in DAYS:
            answer = client.get(f"/api/v1/rules?year={year}&known_on={day}&limit=100").json()
            assert [row["rule"] for row in answer["items"]] == rules
