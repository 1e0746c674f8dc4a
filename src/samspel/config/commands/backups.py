from argparse import Namespace
from datetime import datetime

from samspel.config.backup.making import make_backup
from samspel.config.backup.manifest import Manifest
from samspel.config.backup.restoring import restore_backup
from samspel.config.console import say
from samspel.config.database import missing_migrations, require_existing
from samspel.config.keys import KEPT_APART


def backup(arguments: Namespace, *, at: datetime) -> None:
    """Save the database in one file, and say what has to be kept beside it."""
    require_existing()
    manifest = make_backup(arguments.file.absolute(), at=at)
    say(f"{arguments.file} är klar ({size(arguments.file.stat().st_size)}).")
    say_journals(manifest)
    say("Nycklarna finns inte i kopian. Förvara dem på ett annat säkert ställe:")
    for name, loss in KEPT_APART.items():
        say(f"  {name} ({loss})")


def restore(arguments: Namespace, *, at: datetime) -> None:
    """Put a backup in an empty place."""
    manifest = restore_backup(arguments.file)
    say(f"Databasen är återställd från {manifest.made_at}.")
    say_journals(manifest)
    say(f"Lägg samma nycklar i miljön som förut: {', '.join(manifest.keys_kept_apart)}.")
    if missing_migrations():
        say("Kopian är från en äldre version. Kör samspel migrate.")


def say_journals(manifest: Manifest) -> None:
    for key, number in manifest.facts.journals.items():
        say(f"  {key}: till och med journalnummer {number}")


def size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")
