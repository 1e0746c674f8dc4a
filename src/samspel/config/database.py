"""What every command that needs the database asks of it first."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django_scopes import scopes_disabled

from samspel.config.console import Failed
from samspel.foundation.communities.models import Community


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


def require_ready() -> None:
    """Raise `Failed` unless the database answers and is of this version."""
    refuse_newer()
    if missing_migrations():
        raise Failed("Databasen är inte upplagd för den här versionen. Kör samspel migrate först.")


def refuse_newer() -> None:
    try:
        connection.ensure_connection()
    except DatabaseError as fault:
        raise Failed(unreachable(fault)) from fault
    if strange_migrations():
        raise Failed("Databasen har körts av en nyare version av Samspel. Installera den versionen eller en senare.")


def unreachable(fault: Exception) -> str:
    """One sentence; what the server said is often several lines, of which the first says most."""
    said = (str(fault).strip().splitlines() or [type(fault).__name__])[0].rstrip(".:")
    return f"Databasen går inte att nå: {said}. Kontrollera SAMSPEL_DATABASE_URL och att databasen är igång."


def community_keys() -> list[str]:
    with scopes_disabled():
        return list(Community.objects.order_by("-is_default", "key").values_list("key", flat=True))
