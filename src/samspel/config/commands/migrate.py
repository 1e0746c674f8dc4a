from argparse import Namespace
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from samspel.config.console import say
from samspel.config.database import missing_migrations, rebuild_search, refuse_newer


def migrate(_arguments: Namespace, *, at: datetime) -> None:
    """Bring the database to this version."""
    made = make_ready(at)
    say(f"Databasen är klar: {made} ändringar gjordes." if made else "Databasen är redan klar för den här versionen.")


def make_ready(at: datetime) -> int:
    """Apply what is missing. Out: how many migrations that was."""
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    if connection.vendor == "sqlite":
        Path(settings.DATABASES["default"]["NAME"]).parent.mkdir(parents=True, exist_ok=True)
    refuse_newer()
    missing = missing_migrations()
    if missing:
        call_command("migrate", interactive=False, verbosity=0)
        rebuild_search(at)
    return len(missing)
