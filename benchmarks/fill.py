"""`python -m benchmarks.fill`: made-up organisations and a new search index in the environment's database."""

import os
from datetime import UTC, datetime

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samspel.config.settings")
django.setup()

from django.db import connection  # noqa: E402
from django_scopes import scope  # noqa: E402

from benchmarks.names import NUMBER  # noqa: E402
from benchmarks.seed import seed  # noqa: E402
from samspel.foundation.communities.models import Community  # noqa: E402
from samspel.foundation.search.consumer import rebuild  # noqa: E402

if __name__ == "__main__":
    community = Community.objects.get()
    with scope(community=community):
        seed(community.pk, NUMBER)
    rebuild(community.pk, at=datetime.now(UTC))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # autovacuum would come to it within minutes
