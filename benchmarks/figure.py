"""What a figure is: one page of ours, and how many rows it shows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TypedDict

ROWS = re.compile(r'<ul class="rows[^>]*>(.*?)</ul>', re.DOTALL)


@dataclass(frozen=True)
class Figure:
    """`rows` counts the rows in the page's HTML; `of` is how many rows the limit's table has for its page."""

    page: str
    path: str
    rows: Callable[[str], int]
    of: int


class Wanted(TypedDict):
    """One of our pages: the limit's has as many `rows` and `bytes`, from a table of at least `of` rows."""

    page: str
    rows: int
    bytes: int
    of: int


def list_rows(html: str) -> int:
    """The rows of a list's page, without facets and crumbs."""
    return sum(shown.count("<li") for shown in ROWS.findall(html))


def all_rows(html: str) -> int:
    """List items and table rows in the page's content: what a page has that is no list but repeats itself."""
    parser = Items()
    parser.feed(html)
    return parser.items


class Items(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.items = 0
        self.inside = False

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag == "main"
        self.items += self.inside and tag in ("li", "tr")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "main"
