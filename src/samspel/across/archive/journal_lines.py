"""Entries of the journal as lines of journal.csv: what happened, to what, when that was known and from where."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samspel.across.archive.contents import Archive
from samspel.across.archive.rows import Row
from samspel.across.archive.subjects import subjects_of
from samspel.across.archive.tables import JOURNAL
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.models import Entry
from samspel.foundation.kernel.problems import Problem

FOUNDING = ("communities.community_founded", "communities.community_described")


@dataclass(frozen=True, slots=True, order=True)
class JournalLine:
    """One entry without what belongs to one database alone: number, `recorded_at`, who was logged in."""

    known_at: datetime
    kind: str
    subject_kind: str
    subject: str
    source: str
    place: str
    facts: str

    @property
    def values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


def lines_of(community: Community) -> list[JournalLine]:
    """All entries of a community, sorted."""
    subjects = subjects_of(community)
    entries = Entry.objects.select_related("source").order_by("number")
    return sorted(
        JournalLine(
            known_at=entry.known_at,
            kind=entry.kind,
            subject_kind=entry.subject_kind,
            subject=subjects[entry.subject_kind, entry.subject_id],
            source=entry.source.key if entry.source else "",
            place=entry.place,
            facts=facts_text(entry),
        )
        for entry in entries.iterator(2000)
    )


def facts_text(entry: Entry) -> str:
    return json.dumps(entry.facts, ensure_ascii=False, sort_keys=True) if entry.facts else ""


def journal_problems(archive: Archive, community: Community, *, was_there: bool) -> Iterator[Problem]:
    """Where the entries that the load has made differ from those that the folder lists.

    `was_there`: the community was set up before the load, so that its founding need not be the one in the folder.
    """
    if archive.journal is None:
        return
    made = Counter(line for line in lines_of(community) if not (was_there and line.kind in FOUNDING))
    for row in archive.journal:
        line = line_of(row)
        if was_there and line.kind in FOUNDING:
            continue
        if made[line] == 0:
            yield row.problem("entry-not-made", kind=line.kind, subject=line.subject)
        made[line] -= 1
    for line in sorted(line for line, left in made.items() if left > 0):
        said = {"kind": line.kind, "subject": line.subject, "known_at": line.known_at.isoformat()}
        yield Problem("entry-not-listed", line.subject, None, said, JOURNAL.file)


def line_of(row: Row) -> JournalLine:
    return JournalLine(
        known_at=row["known_at"],
        kind=row["kind"],
        subject_kind=row["subject_kind"],
        subject=row["subject"],
        source=row["source"] or "",
        place=row["place"],
        facts=row["facts"],
    )
