"""Style sheets, icons and fonts, gathered under STATIC_ROOT with the hash of their content in their names."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

# django-ninja's documentation pages run scripts that our security policy refuses: 24 MB that nobody could use.
LEFT_OUT = ["ninja"]


def gather() -> bool:
    """Gather what has changed since the last time; True if there was anything."""
    wanted = stamp()
    if is_gathered():
        return False
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=LEFT_OUT)
    stamp_file().write_text(wanted)
    return True


def is_gathered() -> bool:
    return Path(settings.STATIC_ROOT).is_dir() and stamp_file().is_file() and stamp_file().read_text() == stamp()


def stamp_file() -> Path:
    """Beside the gathered files, not among them: those are served."""
    return Path(f"{settings.STATIC_ROOT}.stamp")


def stamp() -> str:
    """Changes when a file is added, removed or changed."""
    return hashlib.sha256("\n".join(sorted(sources())).encode()).hexdigest()


def sources() -> Iterator[str]:
    for finder in get_finders():
        for path, storage in finder.list(ignore_patterns=LEFT_OUT):
            facts = Path(storage.path(path)).stat()
            yield f"{path} {facts.st_size} {facts.st_mtime_ns}"
