"""What `samspel doctor` looks at, in this order. A check gets the present moment and yields findings."""

from collections.abc import Callable, Iterable
from datetime import datetime

from samspel.config.checks import communities, database, environment
from samspel.config.checks.finding import Finding

CHECKS: tuple[Callable[[datetime], Iterable[Finding]], ...] = (
    environment.settings_found,
    environment.data_folder,
    environment.disk_space,
    environment.static_files,
    database.reachable,
    database.durable,
    database.connections_enough,
    database.backup_programs,
    database.up_to_date,
    communities.clock,
    communities.any_community,
    communities.hosts,
    communities.programmes,
    communities.search_index,
)
