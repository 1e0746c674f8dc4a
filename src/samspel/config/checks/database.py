"""Whether the database answers, keeps what it is given, and is of this version."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection

from samspel.config.backup import postgres
from samspel.config.checks.finding import Finding, fault, fine
from samspel.config.database import (
    database_exists,
    missing_migrations,
    strange_migrations,
    touch,
)
from samspel.config.faults import DATABASE_FAULTS, unreachable

PROCESSES = 2  # that `samspel serve` starts unless told otherwise, each with a pool of its own
SPARE = 5  # connections for backup, psql and the like
SQLITE_MEANT = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
POSTGRES_MEANT = {"fsync": "on", "full_page_writes": "on", "server_encoding": "UTF8"}


def reachable(_at: datetime) -> Iterator[Finding]:
    if not database_exists():
        yield fault("Databasen finns inte än", "Kör samspel migrate.", stops=True)
        return
    try:
        touch()
        kind = "SQLite" if connection.vendor == "sqlite" else "PostgreSQL"
        number = ".".join(str(part) for part in connection.get_database_version())
    except DATABASE_FAULTS as slip:
        yield fault("Databasen svarar inte", unreachable(slip), stops=True)
    else:
        yield from whole_file() if connection.vendor == "sqlite" else ()
        yield fine(f"Databasen svarar: {kind} {number}")


def whole_file() -> Iterator[Finding]:
    """SQLite opens any file; only reading it shows that it is broken."""
    try:
        said = asked("PRAGMA quick_check")
    except DATABASE_FAULTS as slip:
        said = str(slip)
    if said != "ok":
        advice = "Spara undan filen, och återställ en säkerhetskopia med samspel restore."
        yield fault(f"Databasfilen är skadad: {said}", advice, stops=True)


def asked(statement: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def durable(_at: datetime) -> Iterator[Finding]:
    """The settings that make a commit survive a power cut."""
    is_sqlite = connection.vendor == "sqlite"
    meant: dict[str, Any] = SQLITE_MEANT if is_sqlite else POSTGRES_MEANT
    found = {name: asked(f"PRAGMA {name}" if is_sqlite else f"SHOW {name}") for name in meant}
    wrong = ", ".join(f"{name} = {value}" for name, value in found.items() if value != meant[name])
    if wrong:
        advice = "Lägg databasen på en lokal disk." if is_sqlite else "Ändra i PostgreSQL:s inställningar."
        yield fault(f"Databasen håller inte säkert det den sparar: {wrong}", advice)
    else:
        yield fine("Databasen håller det den har sparat, även vid strömavbrott")


def connections_enough(_at: datetime) -> Iterator[Finding]:
    if connection.vendor != "postgresql":
        return
    allowed = int(asked("SHOW max_connections")) - int(asked("SHOW superuser_reserved_connections"))
    wanted = PROCESSES * settings.POOL_SIZE + SPARE
    yield Finding(
        wanted <= allowed,
        f"Anslutningar till databasen: {wanted} behövs, {allowed} får öppnas",
        "Höj max_connections i PostgreSQL, eller sänk SAMSPEL_POOL_SIZE.",
    )


def backup_programs(_at: datetime) -> Iterator[Finding]:
    if connection.vendor != "postgresql":
        return
    missing = [name for name in ("pg_dump", "pg_restore") if postgres.program(name) is None]
    what = f"För säkerhetskopior saknas {' och '.join(missing)}" if missing else "Programmen för säkerhetskopior finns"
    yield Finding(not missing, what, "Installera PostgreSQL:s klient (på Debian: postgresql-client).")


def up_to_date(_at: datetime) -> Iterator[Finding]:
    if strange_migrations():
        advice = "Installera den version av Samspel som databasen senast kördes med, eller en senare."
        yield fault("Databasen har körts av en nyare version", advice, stops=True)
    elif missing := missing_migrations():
        what = f"Databasen är inte upplagd för den här versionen ({len(missing)} ändringar saknas)"
        yield fault(what, "Kör samspel migrate.", stops=True)
    else:
        yield fine("Databasen är upplagd för den här versionen")
