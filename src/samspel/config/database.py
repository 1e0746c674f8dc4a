"""What every command that needs the database asks of it first."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django_scopes import scopes_disabled

from samspel.config.backup import postgres
from samspel.config.console import Failed
from samspel.config.faults import DATABASE_FAULTS, unreachable
from samspel.foundation.communities.models import Community
from samspel.foundation.search.consumer import catch_up, rebuild

SAMPLED_ROWS = 400  # of each index; SQLite's manual suggests 100 to 1000


def missing_migrations() -> list[str]:
    """Changes of this version that the database does not have yet, as "app.name"."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def strange_migrations() -> list[str]:
    """Changes that the database has and this version does not know: it has been run by a newer one."""
    loader = MigrationExecutor(connection).loader
    return sorted(
        f"{app}.{name}" for app, name in loader.applied_migrations if (app, name) not in loader.disk_migrations
    )


def database_exists() -> bool:
    """False when SQLite would make an empty file just by being asked."""
    return connection.vendor != "sqlite" or Path(settings.DATABASES["default"]["NAME"]).exists()


def require_ready() -> None:
    """Raise `Failed` unless the database answers and is of this version."""
    require_existing()
    refuse_newer()
    if missing_migrations():
        raise Failed("Databasen är inte upplagd för den här versionen. Kör samspel migrate först.")


def require_existing() -> None:
    """Raise `Failed` unless there is a database that answers, of whatever version."""
    if not database_exists():
        raise Failed("Databasen finns inte än. Kör samspel migrate först.")
    require_answer()


def refuse_newer() -> None:
    """Raise `Failed` unless the database answers, and was not changed by a version after this one."""
    require_answer()
    if strange_migrations():
        raise Failed("Databasen har körts av en nyare version av Samspel. Installera den versionen eller en senare.")


def require_answer() -> None:
    try:
        touch()
    except DATABASE_FAULTS as fault:
        raise Failed(unreachable(fault)) from fault


def touch() -> None:
    """Connect, or raise at once. The pool would try for a while, and say so again and again."""
    if connection.vendor == "postgresql":
        with postgres.connected():
            return
    connection.ensure_connection()


def community_keys() -> list[str]:
    with scopes_disabled():
        return list(Community.objects.order_by("-is_default", "key").values_list("key", flat=True))


def learn_statistics() -> None:
    """Let SQLite look at a sample of each table, as PostgreSQL does by itself: milliseconds, whatever the size.

    Until it has, it takes the index on the community for the best one, and reads a whole register for one name.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit={SAMPLED_ROWS}")
            cursor.execute("ANALYZE")


def catch_up_search(at: datetime) -> None:
    """Let the search index take in what the journal has entered without it, in every community."""
    for community in Community.objects.values_list("pk", flat=True):
        catch_up(community, at=at)


def rebuild_search(at: datetime) -> None:
    """Make the search index anew: this version may say other things of a row than the last one did."""
    for community in Community.objects.values_list("pk", flat=True):
        rebuild(community, at=at)
