"""`python -m benchmarks.statements PATH …`: how many SQL statements each page takes, once it is warm; a JSON list."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samspel.config.settings")
django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from benchmarks.load import NAME  # noqa: E402


def statements(path: str) -> int:
    """The second answer's: the first also reads what a worker reads once."""
    visitor = Client(headers={"host": NAME})
    visitor.get(path)
    with CaptureQueriesContext(connection) as caught:
        answer = visitor.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return len(caught)


if __name__ == "__main__":
    print(json.dumps([statements(path) for path in sys.argv[1:]]))
