"""Keys are found on the lines they stand on, however they are written."""

import pytest

from samspel.foundation.programme.lines import Path, line_index, line_of

TEXT = """\
top = 1
[programme]
name = "Å"
"quoted key" = 2
adopted.date = 2018-12-20
ties_to = [
  # a comment is no entry
  "first",
  { title = "second", kind = "vision" },
]

[[body]]
id = "a"
[body.chairs]
chair = "politik"
[[body.seat]]
side = "politik"
[[body.seat]]
side = "kommun"

[[body]]
[[body.seat]]
side = "förvaltning"
count = { min = 1, max = 2 }
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 1),
        (("programme",), 2),
        (("programme", "name"), 3),
        (("programme", "quoted key"), 4),
        (("programme", "adopted", "date"), 5),
        (("programme", "ties_to"), 6),
        (("programme", "ties_to", 0), 8),
        (("programme", "ties_to", 1, "kind"), 9),
        (("body", 0, "id"), 13),
        (("body", 0, "chairs", "chair"), 15),
        (("body", 0, "seat", 0, "side"), 17),
        (("body", 0, "seat", 1, "side"), 19),
        (("body", 1), 21),
        (("body", 1, "seat", 0, "side"), 23),
        (("body", 1, "seat", 0, "count", "max"), 24),
    ],
)
def test_a_key_is_found_on_its_line(path: Path, line: int):
    assert line_index(TEXT)[path] == line


def test_what_is_absent_is_told_where_its_table_begins():
    lines = line_index(TEXT)

    assert line_of(("body", 1, "name"), lines) == 21
    assert line_of(("nowhere",), lines) is None
