"""`python -m benchmarks.limit_rows '[{"page": …, "rows": …, "bytes": …, "of": …}, …]'`: fills the limit's database.

Prints how many statements each page takes, once it has as many bytes as it was asked for.
"""

import json
import sys

from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from benchmarks.figure import Wanted
from benchmarks.limit import Row, rows_page

FILLING = "Vi träffas varje vecka och alla som vill är med i det som händer här. "  # letters of one and two bytes


def fill(wanted: Wanted) -> int:
    """Make the rows, grow their texts until the page is as large as ours, and count its statements."""
    page, number = wanted["page"], wanted["rows"]
    Row.objects.bulk_create((row(page, place) for place in range(max(number, wanted["of"]))), batch_size=2_000)
    lacking = wanted["bytes"] - len(rows_page(RequestFactory().get("/"), page, number).content)
    assert lacking >= 0, f"{page}: {number} rows take more than {wanted['bytes']} bytes"
    for place, shown in enumerate(Row.objects.filter(page=page).order_by("sort_key")[:number]):
        shown.text = text_of(lacking // number + (place < lacking % number))
        shown.save()
    with CaptureQueriesContext(connection) as caught:
        answer = rows_page(RequestFactory().get("/"), page, number)
    assert len(answer.content) == wanted["bytes"], (page, len(answer.content), wanted["bytes"])
    return len(caught)


def row(page: str, place: int) -> Row:
    key = f"rad-{place:06}"
    return Row(page=page, sort_key=key, key=key, name=f"Rad nummer {place:06}", kind="förening", place="Björkhaga")


def text_of(size: int) -> str:
    """Text of exactly `size` bytes."""
    text = (FILLING * (size // len(FILLING) + 1)).encode()[:size].decode(errors="ignore")
    return text + "." * (size - len(text.encode()))


if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Row)
    print(json.dumps([fill(wanted) for wanted in json.loads(sys.argv[1])]))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
