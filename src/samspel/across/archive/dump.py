"""A community → a folder: the same bytes from the same rows, in every database."""

import csv
import io
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from django.db import connection, transaction
from django.utils.translation import gettext as _
from django_scopes import scope

from samspel.across.archive.cells import moment_text
from samspel.across.archive.community_file import FILE, BodiesFrom, CommunityFile, Contact, community_text
from samspel.across.archive.contents import PROGRAMME
from samspel.across.archive.journal_lines import lines_of
from samspel.across.archive.listing import listings
from samspel.across.archive.listing.told import Told, Values
from samspel.across.archive.load import Progress, silent
from samspel.across.archive.subjects import subjects_of
from samspel.across.archive.tables import JOURNAL, TABLES, Table
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.models import Entry
from samspel.foundation.kernel.refused import Refused


class NoSuchCommunity(Refused):
    """There is no community of that key here."""


class FolderNotEmpty(Refused):
    """The folder has files that a dump would have to mix with its own."""


@dataclass(frozen=True, slots=True)
class Dumped:
    """What a dump has written."""

    folder: Path
    files: int
    rows: int


def dump_community(key: str, folder: Path, *, progress: Progress = silent) -> Dumped:
    """Write all of a community into a new or empty folder. The folder is there when all of it is, never before.

    Raises `NoSuchCommunity`, `FolderNotEmpty`.
    """
    community = community_of(key)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(_("%(folder)s is not empty. Choose a new folder.") % {"folder": folder.name})
    files = files_of(community, progress)
    beside = folder.with_name(f".{folder.name}.partial")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    for name, text in files.items():
        (beside / name).write_bytes(text.encode())
    beside.replace(folder)
    rows = sum(text.count("\n") - 1 for name, text in files.items() if name.endswith(".csv"))
    return Dumped(folder, len(files), rows)


def community_of(key: str) -> Community:
    community = Community.objects.filter(key=key).first()
    if community is None:
        keys = sorted(Community.objects.values_list("key", flat=True))
        here = ", ".join(get_close_matches(key, keys, n=1) or keys) or "–"
        raise NoSuchCommunity(
            _("There is no municipality %(key)s here. Choose among: %(here)s.") % {"key": key, "here": here}
        )
    return community


def files_of(community: Community, progress: Progress) -> dict[str, str]:
    """The text of every file, all from one moment of the database."""
    outermost = not connection.in_atomic_block
    with transaction.atomic(), scope(community=community):
        if outermost and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        told = Told(Entry.objects.select_related("source").order_by("number"))
        rows = listings(told, subjects_of(community), lines_of(community))
        files = {FILE: community_text(community_file(community, told))}
        if community.programme_toml:
            files[PROGRAMME] = community.programme_toml
        tables = (*TABLES, JOURNAL)
        for done, table in enumerate(tables, start=1):
            files[table.file] = table_text(table, rows[table.name])
            progress(done, len(tables))
    return files


def community_file(community: Community, told: Told) -> CommunityFile:
    """`bodies_from` tables: what the programme set up is among the rows, and may have changed since."""
    moments = {entry.kind: moment_text(entry.known_at) for entry in told.about(community)}
    return CommunityFile(
        key=community.key,
        name=community.name,
        municipality=community.municipality,
        code=community.code,
        hosts=tuple(sorted(host.host for host in community.hosts.all())),
        known_at=moments["communities.community_founded"],
        programme_known_at=moments.get("communities.programme_adopted", ""),
        described_at=moments.get("communities.community_described", ""),
        has_programme=bool(community.programme_toml),
        bodies_from=BodiesFrom.TABLES,
        contact=Contact(
            name=community.contact_name.strip(),
            role=community.contact_role.strip(),
            phone=community.contact_phone.strip(),
            email=community.contact_email.strip(),
        ),
        accessibility_note=community.accessibility_note.strip(),
        privacy_note=community.privacy_note.strip(),
    )


def table_text(table: Table, rows: Iterable[Values]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.header)
    for values in rows:
        writer.writerow([cell_text(table, number, values) for number in range(len(table.columns))])
    return out.getvalue()


def cell_text(table: Table, number: int, values: Values) -> str:
    column = table.columns[number]
    value = values.get(column.name)
    return "" if value is None or value == "" else column.cell.write(value)
