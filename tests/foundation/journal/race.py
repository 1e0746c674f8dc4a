"""One of several processes that enter in the same journal at the same time: `python -m tests.foundation.journal.race`.

Says "ready", waits for a line so that all begin together, and tells as JSON what it could not enter. The guard that is
switched off shows what it is there for:
- deferred (SQLite): a transaction takes the write lock only when it first writes, after it has read;
- unlocked (PostgreSQL): the counter is read without its row lock and raised afterwards;
- sequence (PostgreSQL): the number comes from a sequence, as a plain autoincrement does.
"""

import json
import sys
import time

import django
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django_scopes import scope

ENTRIES, TAKEN_BACK_EVERY = 25, 5
DAWDLE_IN_S = 0.02  # how long the first process keeps each transaction open after it has got its number


class Undone(Exception):
    """What makes a transaction be taken back after its entry was made."""


def unlocked_number(community_id: int) -> int:
    counter = Counter.objects.get(community_id=community_id)
    Counter.objects.filter(community_id=community_id).update(last=counter.last + 1)
    return counter.last + 1


def sequence_number(_community_id: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('race_number')")
        return cursor.fetchone()[0]


def enter(community: "Community", worker: int, number: int, *, undone: bool) -> None:
    """One action, as in use: it reads, writes its row, and enters it."""
    key = f"beslut-{worker}-{number}{'-undone' if undone else ''}"
    with transaction.atomic():
        make_meetings.decision(community, key)
        time.sleep(0 if worker else DAWDLE_IN_S)
        if undone:
            raise Undone


def faults_of(worker: int) -> list[str]:
    community = Community.objects.get()
    turns = [(n, undone) for n in range(ENTRIES) for undone in (False, True) if not undone or n % TAKEN_BACK_EVERY == 0]
    with scope(community=community):
        faults = [fault_of(community, worker, number, undone=undone) for number, undone in turns]
    return [fault for fault in faults if fault]


def fault_of(community: "Community", worker: int, number: int, *, undone: bool) -> str:
    """The name of the database's fault, "" if the entry was made, or taken back on purpose."""
    try:
        enter(community, worker, number, undone=undone)
    except Undone:
        return ""
    except DatabaseError as fault:
        return type(fault).__name__
    return ""


if __name__ == "__main__":
    worker, guard = int(sys.argv[1]), sys.argv[2]
    if guard == "deferred":
        settings.DATABASES["default"]["OPTIONS"]["transaction_mode"] = "DEFERRED"
    django.setup()
    from samspel.foundation.communities.models import Community
    from samspel.foundation.journal import events
    from samspel.foundation.journal.models import Counter
    from tests.make import meetings as make_meetings

    if guard in ("unlocked", "sequence"):
        events.next_number = {"unlocked": unlocked_number, "sequence": sequence_number}[guard]
    connection.ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    print(json.dumps(faults_of(worker)), flush=True)
    connection.close()
