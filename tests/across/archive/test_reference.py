"""docs/archive.md says what the reader reads."""

from samspel.across.archive.reference import HEADING, reference
from tests.across.archive.folders import PROGRAMMES

PAGE = PROGRAMMES.parent / "docs" / "archive.md"


def test_the_page_tells_every_key_table_and_column():
    """Out of date? Put what `reference()` gives in place of everything from its heading on."""
    page = PAGE.read_text("utf-8")

    assert page[page.index(HEADING) :] == reference()
