"""The production settings on a database of the tests' own; SAMSPEL_TEST_DB=sqlite (the default) or postgres.

The first process of a test run makes the place (a folder, or a PostgreSQL) and says where in the environment; the
workers of pytest-xdist and every process that a test starts find it there.
"""

import atexit
import os
import shutil
import tempfile

from tests.postgres import Cluster

PLACE = "SAMSPEL_TEST_PLACE"
KIND = os.environ.setdefault("SAMSPEL_TEST_DB", "sqlite")
if KIND not in ("sqlite", "postgres"):
    raise ValueError(f"SAMSPEL_TEST_DB is sqlite or postgres, not {KIND}.")

if PLACE not in os.environ:
    os.environ[PLACE] = tempfile.mkdtemp(prefix="samspel-tests-")
    atexit.register(shutil.rmtree, os.environ[PLACE], ignore_errors=True)
    os.environ["SAMSPEL_DATA_DIR"] = os.environ[PLACE]
    os.mkdir(os.path.join(os.environ[PLACE], "static"))  # WhiteNoise warns when there is nothing collected to serve
    os.environ["SAMSPEL_SECRET_KEY"] = "tests"
    os.environ["SAMSPEL_DEMO"] = "false"
    if KIND == "postgres":
        cluster = Cluster()
        atexit.register(cluster.stop)
        os.environ["SAMSPEL_DATABASE_URL"] = cluster.url
    else:
        os.environ["SAMSPEL_DATABASE_URL"] = f"sqlite:///{os.environ[PLACE]}/samspel.sqlite3"

from samspel.config.settings import *  # noqa: E402, F403
from samspel.config.settings import DATABASES, MIDDLEWARE, STORAGES  # noqa: E402

# Django would put SQLite's test database in memory, where there is no WAL and no second process.
test_name = os.path.join(os.environ[PLACE], "tests.sqlite3") if KIND == "sqlite" else "tests"
DATABASES["default"]["TEST"] = {"NAME": test_name}

# Pages name static files without the hash of their content, which `collectstatic` would have to make first.
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

# There is no login yet: a test says in a header who asks. Innermost, since it changes what ActorMiddleware has set.
MIDDLEWARE = [*MIDDLEWARE, "tests.answers.roles.RoleMiddleware"]
