"""`python -m tests.config.writer COUNT`: record sources in two communities in turn, the same ones in every run.

Says each number on a line when it is committed; COUNT 0 never ends.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from itertools import count

import django

START = datetime(2021, 3, 23, 12, tzinfo=UTC)
KEYS = ("jonkoping", "kristianstad")


def write(limit: int) -> None:
    communities = [found(key) for key in KEYS]
    for number in count():
        if limit and number == limit:
            return
        community = communities[number % len(communities)]
        with scope(community=community):
            record_source(
                key=f"source-{number}",
                title=f"Källa {number}",
                kind="report",
                publisher="Csam",
                date=parse_date("2021"),
                url="",
                note="å" * 500,
                by=Actor.operator(community.pk),
                at=START + timedelta(minutes=number),
            )
        print(number + 1, flush=True)


def found(key: str) -> "Community":
    facts = {"name": key, "municipality": key, "code": "0680", "hosts": [f"{key}.localhost"]}
    return found_community(key=key, **facts, by=Actor.operator(0), at=START)


os.environ["DJANGO_SETTINGS_MODULE"] = "samspel.config.settings"
django.setup()

from django_scopes import scope  # noqa: E402

from samspel.foundation.access.actor import Actor  # noqa: E402
from samspel.foundation.communities.models import Community  # noqa: E402
from samspel.foundation.journal.actions import found_community, record_source  # noqa: E402
from samspel.foundation.kernel.dates import parse_date  # noqa: E402

if __name__ == "__main__":
    write(int(sys.argv[1]))
