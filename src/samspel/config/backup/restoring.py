"""A backup back to a database: checked in full first, and then put in an empty place."""

import shutil
import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from samspel.config.backup.making import MANIFEST, digest
from samspel.config.backup.manifest import Manifest, ManifestUnreadable, read_manifest
from samspel.config.backup.stores import STORES, store
from samspel.config.console import Failed

LARGEST_MANIFEST = 10_000_000  # bytes


def restore_backup(path: Path) -> Manifest:
    """Put a backup in the empty place that the settings name. Raises `Failed`, and then nothing has been put there."""
    manifest = manifest_in(path)
    refuse_other(manifest)
    store().refuse_filled()
    with store().unpacking() as folder:
        store().restore(unpacked(path, manifest, folder), manifest.facts)
    return manifest


def manifest_in(path: Path) -> Manifest:
    try:
        with ZipFile(path) as archive:
            if archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
                raise ManifestUnreadable("too large")
            return read_manifest(archive.read(MANIFEST).decode("utf-8"))
    except (BadZipFile, KeyError, EOFError, zlib.error, NotImplementedError) as fault:
        raise Failed(f"{path} är ingen säkerhetskopia från Samspel, eller är skadad.") from fault
    except (ManifestUnreadable, UnicodeDecodeError) as fault:
        raise Failed(f"{path} är gjord av en annan version av Samspel, eller är skadad.") from fault


def refuse_other(manifest: Manifest) -> None:
    """Raise `Failed` on a backup of the other kind of database, or from a newer version."""
    if manifest.database != connection.vendor:
        kind = STORES[manifest.database].NAME if manifest.database in STORES else manifest.database
        raise Failed(
            f"Kopian är från {kind} och den här installationen använder {store().NAME}. "
            "Återställ den till samma slags databas. Med samspel dump och samspel load flyttas en kommun mellan dem."
        )
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations or {}}
    if not set(manifest.facts.migrations) <= known:
        raise Failed(f"Kopian är gjord med Samspel {manifest.samspel}, som är nyare. Installera den versionen först.")


def unpacked(path: Path, manifest: Manifest, folder: Path) -> Path:
    """The database of the backup as a file in `folder`; byte by byte what was saved, or `Failed`."""
    made = folder / "unpacked"
    try:
        with ZipFile(path) as archive, archive.open(manifest.file) as packed, made.open("wb") as file:
            shutil.copyfileobj(packed, file)
    except (BadZipFile, KeyError, EOFError, zlib.error, NotImplementedError) as fault:
        raise Failed(f"{path} är skadad. Använd en annan kopia.") from fault
    if (made.stat().st_size, digest(made)) != (manifest.size, manifest.sha256):
        raise Failed(f"{path} är skadad. Använd en annan kopia.")
    return made
