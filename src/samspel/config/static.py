"""Style sheets, icons and fonts, gathered under STATIC_ROOT with the hash of their content in their names."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

STAMP = ".samlad"


def gather() -> bool:
    """Gather what has changed since the last time; True if there was anything."""
    wanted = stamp()
    if is_gathered():
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp_file().write_text(wanted)
    return True


def is_gathered() -> bool:
    return stamp_file().is_file() and stamp_file().read_text() == stamp()


def stamp_file() -> Path:
    return Path(settings.STATIC_ROOT) / STAMP


def stamp() -> str:
    """Changes when a file is added, removed or changed."""
    return hashlib.sha256("\n".join(sorted(sources())).encode()).hexdigest()


def sources() -> Iterator[str]:
    for finder in get_finders():
        for path, storage in finder.list(ignore_patterns=None):
            facts = Path(storage.path(path)).stat()
            yield f"{path} {facts.st_size} {facts.st_mtime_ns}"
