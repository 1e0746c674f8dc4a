"""A backup: one zip file with the database and a manifest, both from the same moment."""

import hashlib
import os
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import django
from django.db import connection
from django.utils import timezone

from samspel.config.backup.manifest import Manifest, manifest_text
from samspel.config.backup.stores import store
from samspel.config.backup.writing import OWNER_ONLY, put_in_place, workplace
from samspel.config.console import Failed
from samspel.config.keys import KEPT_APART

MANIFEST = "manifest.json"


def make_backup(target: Path, *, at: datetime) -> Manifest:
    """Write a backup while others may read and write. `target` is whole, or not there. Raises `Failed`."""
    if target.exists():
        raise Failed(f"{target} finns redan. Välj ett annat namn, så att en äldre kopia inte går förlorad.")
    if not target.parent.is_dir():
        raise Failed(f"Mappen {target.parent} finns inte. Skapa den först.")
    with workplace(target) as folder:
        copied, facts = store().copy(folder)
        manifest = Manifest(
            made_at=timezone.localtime(at).isoformat(timespec="seconds"),
            samspel=version("samspel"),
            django=django.get_version(),
            database=connection.vendor,
            database_version=store().version(),
            file=copied.name,
            size=copied.stat().st_size,
            sha256=digest(copied),
            keys_kept_apart=tuple(KEPT_APART),
            facts=facts,
        )
        put_in_place(packed(folder / "packed.zip", copied, manifest), target)
    return manifest


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def packed(made: Path, copied: Path, manifest: Manifest) -> Path:
    """Zip the copy with its manifest, readable by its owner alone from the first byte."""
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
    with ZipFile(made, "w", compression=store().COMPRESSION) as archive:
        archive.writestr(MANIFEST, manifest_text(manifest))
        archive.write(copied, copied.name)
    copied.unlink()
    return made
