"""What only a browser can tell: text stays inside its drawing, nothing scrolls sideways, axe is content."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.foundation.ui.drawings import CONTEXT, SOURCE
from tests.foundation.ui.rendering import render
from tools.bundle_css import STATIC

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "vendor/axe-core/axe.min.js"
TYPES = {".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
ADDRESS = "http://samspel.test/"

OUTSIDE = """() => [...document.querySelectorAll('svg[role=img]')].filter(s => s.getBoundingClientRect().width).flatMap(
  s => [...s.querySelectorAll('text')].filter(t => {
    const box = t.getBBox(), all = s.viewBox.baseVal;
    return box.x < all.x - 1 || box.x + box.width > all.x + all.width + 1
      || box.y < all.y - 1 || box.y + box.height > all.y + all.height + 1;
  }).map(t => t.textContent))"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
VIOLATIONS = "async () => (await axe.run()).violations.map(v => [v.id, v.nodes.map(n => n.html)])"


def serve(route: Route) -> None:
    """The page from memory, its files from the source tree; nothing leaves the machine."""
    path = route.request.url.removeprefix(ADDRESS)
    if not path:
        route.fulfill(body=render(SOURCE, **CONTEXT), content_type="text/html; charset=utf-8")
        return
    file = STATIC.parent / path.removeprefix("static/")
    route.fulfill(body=file.read_bytes(), content_type=TYPES[file.suffix])


def opened(browser: Browser, width: int, scheme: str = "light") -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.route("**/*", serve)
    page.goto(ADDRESS)
    page.evaluate("document.fonts.ready.then(() => true)")
    return page


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_text_stays_inside_its_drawing_and_the_page_inside_the_window(browser, width):
    page = opened(browser, width)

    assert page.evaluate("document.fonts.check('14px Inter')")
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(SIDEWAYS) == 0
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_drawings(browser, scheme):
    page = opened(browser, 1280, scheme)
    page.add_script_tag(path=AXE)

    assert page.evaluate(VIOLATIONS) == []
    page.close()
