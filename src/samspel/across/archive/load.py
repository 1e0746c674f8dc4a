"""A folder → a community: everything in one transaction, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _
from django_scopes import scope

from samspel.across.archive.community_file import FILE, CommunityFile
from samspel.across.archive.contents import Archive, ArchiveInvalid
from samspel.across.archive.journal_lines import FOUNDING, journal_problems
from samspel.across.archive.reader import read_archive
from samspel.across.archive.replay import in_order, replay_row
from samspel.across.archive.replay.state import Replay
from samspel.across.archive.rows import Row
from samspel.across.archive.tables import TABLES
from samspel.domains.bodies.actions import apply_programme
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.actions import adopt_programme, describe_community, found_community
from samspel.foundation.journal.models import Entry
from samspel.foundation.kernel.problems import Problem
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.search.consumer import catch_up

CHANNEL = "archive"
Progress = Callable[[int, int], None]


class CommunityNotEmpty(Refused):
    """The community is already here, with records that a load would have to mix with its own."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load has made; of a dry run, what it would have made."""

    community: str
    rows: int
    entries: int


def silent(_done: int, _total: int) -> None:
    """A progress that nobody watches."""


def load_archive(folder: Path, *, at: datetime, progress: Progress = silent, dry_run: bool = False) -> Loaded:
    """Load a folder as a community. All is checked before anything is written, and then written in one transaction.

    Raises `ArchiveInvalid` with every problem; `CommunityNotEmpty`. A dry run does everything and takes it back.
    """
    archive = read_archive(folder)
    with transaction.atomic():
        loaded = write(archive, at=at, progress=progress)
        if dry_run:
            transaction.set_rollback(True)
    return loaded


def write(archive: Archive, *, at: datetime, progress: Progress) -> Loaded:
    facts = archive.community
    if facts is None:
        raise ArchiveInvalid([Problem("file-missing", file=FILE)])
    before = untouched(facts.key)
    community = before or found(facts, archive, at)
    on = Replay(archive, Actor.operator(community.pk, channel=CHANNEL), at)
    with scope(community=community):
        describe(community, facts, on)
        if archive.programme is not None:
            origin = on.entered("programme_known_at")
            adopt_programme(community, toml=archive.programme_text, origin=origin, by=on.by, at=at)
        replay(on, progress)
        problems = list(journal_problems(archive, community, was_there=before is not None))
        if problems:
            raise ArchiveInvalid(problems)
        catch_up(community.pk, at=at)
        return Loaded(community.key, archive.row_count, Entry.objects.count())


def untouched(key: str) -> Community | None:
    """The community if it has been set up and nothing more. Raises `CommunityNotEmpty`."""
    community = Community.objects.filter(key=key).first()
    if community is None:
        return None
    with scope(community=community):
        if community.programme_toml or Entry.objects.exclude(kind__in=FOUNDING).exists():
            raise CommunityNotEmpty(
                _("The municipality %(key)s already has records here. Load into an empty database, or change the key.")
                % {"key": key}
            )
    return community


def found(facts: CommunityFile, archive: Archive, at: datetime) -> Community:
    operator = Actor.operator(0, channel=CHANNEL)
    try:
        return found_community(
            key=facts.key,
            name=facts.name,
            municipality=facts.municipality,
            code=facts.code,
            hosts=facts.hosts,
            origin=Replay(archive, operator, at).entered(),
            by=operator,
            at=at,
        )
    except Refused as refused:
        raise ArchiveInvalid([Problem("refused", "hosts", values={"sentence": str(refused)}, file=FILE)]) from refused


def describe(community: Community, facts: CommunityFile, on: Replay) -> None:
    """Contact and texts, where the folder has any and nobody has written them here already."""
    contact = facts.contact
    told = (contact.name, contact.role, contact.phone, contact.email, facts.accessibility_note, facts.privacy_note)
    if Entry.objects.filter(kind="communities.community_described").exists() or not (any(told) or facts.described_at):
        return
    describe_community(
        community,
        contact_name=contact.name,
        contact_role=contact.role,
        contact_phone=contact.phone,
        contact_email=contact.email,
        accessibility_note=facts.accessibility_note,
        privacy_note=facts.privacy_note,
        origin=on.entered("described_at"),
        by=on.by,
        at=on.at,
    )


def replay(on: Replay, progress: Progress) -> None:
    total = on.archive.row_count
    done = 0
    for table in TABLES:
        if table.name == "bodies":
            set_up_bodies(on)
        for row in in_order(table, on.archive.tables[table.name]):
            replay_or_place(row, on)
            done += 1
            progress(done, total)


def set_up_bodies(on: Replay) -> None:
    programme = on.archive.programme
    if programme is not None and on.archive.bodies:
        on.take_bodies(apply_programme(programme, origin_for=on.of_programme, by=on.by, at=on.at))


def replay_or_place(row: Row, on: Replay) -> None:
    """Replay a row, and say which one it was if it was refused after all."""
    try:
        replay_row(row, on)
    except (Refused, IntegrityError, DataError) as refused:
        raise ArchiveInvalid([row.problem("refused", sentence=str(refused))]) from refused
