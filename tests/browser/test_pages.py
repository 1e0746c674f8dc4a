"""Every page of the site, as Chromium shows it, on a phone and on a desktop."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.urls import resolve
from playwright.sync_api import Page

from tests.answers.table import read
from tests.browser.language import english_in, lix
from tests.browser.site import DESKTOP, PHONE, visit, watch
from tests.house.test_answers import TEXTS

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
FACTS = (HERE / "facts.js").read_text("utf-8")
AXE = HERE.parent / "vendor/axe-core/axe.min.js"
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
OPEN_ALL = "() => document.querySelectorAll('details').forEach((details) => { details.open = true; })"
VIOLATIONS = "async () => (await axe.run()).violations.map(v => [v.id, v.nodes.map(n => n.html)])"
WIDTHS = (320, 390, 1280)
FIRST_IN_BYTES, THEN_IN_BYTES = 150_000, 30_000  # over the wire; ui.md, "Speed is a feature"

SHARES = 4  # the pages are shared out, so that the workers of a run can take them side by side

# What the pages look like otherwise than by following links: asked for, empty, at fault, and not there.
STATES = (
    "/?",
    "/grupper/?dag=31+februari",
    "/grupper/samordningsgruppen/?dag=2019-03-04",
    "/grupper/samordningsgruppen/?dag=h%C3%B6sten+2019&kant=2021-03-23",
    "/grupper/samordningsgruppen/?dag=31+februari+2019&kant=x",
    "/uppfoljning/?ar=2019&kant=2021-03-23",
    "/uppfoljning/?ar=2019&svar=met",
    "/moten/?ar=1999",
    "/moten/?kant=x",
    "/organisationer/?q=integration",
    "/organisationer/?q=finnsinte",
    "/sok/?q=referensgruppen",
    "/sok/?q=finnsinte",
    "/sok/?q=kommun&typ=meetings.meeting",
    "/finns-inte/",
    "/grupper/finns-inte/",
)


def structures(paths: list[str]) -> list[str]:
    """One page for each route, and the states."""
    first = {resolve(path).view_name: path for path in reversed(paths)}
    return [*sorted(first.values()), *STATES]


def facts_faults(page: Page) -> Iterator[str]:
    """What is wrong with the page that is open."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if over := page.evaluate(SIDEWAYS):
            yield f"{over} px too wide at {width} px"
    facts: dict[str, Any] = page.evaluate(FACTS)
    if facts["lang"] != "sv":
        yield f"the language is {facts['lang']}"
    if len(facts["headings"]) != 1 or not facts["headings"][0]:
        yield f"the first headings are {facts['headings']}"
    if not facts["title"].endswith(" – Samspel Jönköping") or facts["title"].startswith(" –"):
        yield f"the title is {facts['title']}"
    if words := english_in(facts["texts"]):
        yield f"English: {sorted(words)}"


@pytest.mark.parametrize("number", range(SHARES))
def test_every_page_is_whole_at_every_width_and_asks_nobody_else(browser, address, paths, number):
    """Nothing in the console (so no word of the security policy), no other host, no link that leads nowhere."""
    faults: list[str] = []
    with visit(browser) as visitor:
        visitor.new_page().goto(address)  # what all pages share is fetched once
        for path in [*paths, *STATES][number::SHARES]:
            page = visitor.new_page()
            seen = watch(page, address)
            response = page.goto(address + path)
            found = [*facts_faults(page), *seen.faults()]
            if response.status == 404 and "finns-inte" in path:
                found = [fault for fault in found if "404" not in fault]
            if seen.bytes > THEN_IN_BYTES:
                found.append(f"{seen.bytes} bytes")
            faults += [f"{path}: {fault}" for fault in found]
            page.close()
    assert faults == []


def test_the_links_lead_to_every_route_that_shows_a_page(paths):
    """The test above follows links from the start page: what it does not reach it does not see."""
    shown = {cell.route for text in TEXTS for cell in read(text) if (cell.asker, cell.status) == ("visitor", 200)}
    no_pages = {name for name in shown if name.startswith("api:") and name != "api:api-root"}
    reached = {resolve(path).view_name for path in paths}
    assert shown - no_pages - reached == {"public:board_csv", "public:seats_csv"}


@pytest.mark.parametrize("number", range(SHARES))
def test_a_page_is_light_the_first_time(browser, address, paths, number):
    heavy = {}
    for path in structures(paths)[number::SHARES]:
        with visit(browser) as newcomer:
            page = newcomer.new_page()
            seen = watch(page, address)
            page.goto(address + path, wait_until="networkidle")
            if seen.bytes > FIRST_IN_BYTES:
                heavy[path] = seen.bytes
    assert heavy == {}


@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["light", "dark"])
def test_axe_finds_nothing_on_any_structure(browser, address, paths, size, scheme):
    violations = {}
    with visit(browser, viewport=size, color_scheme=scheme, bypass_csp=True) as visitor:
        page = visitor.new_page()
        for path in structures(paths):
            page.goto(address + path)
            page.evaluate(OPEN_ALL)
            page.add_script_tag(path=AXE)
            if found := page.evaluate(VIOLATIONS):
                violations[path] = found
    assert violations == {}


# LIX above 40 is for those who read for a living. These pages consist of what councils and sources have written: the
# titles of documents, the programme's own principles and tasks, and what was on the agenda.
OTHERS_WORDS = ("/moten/", "/beslut/", "/styrdokument/", "/modellen/")
PLAIN, STILL_READABLE = 40, 45


def test_pages_read_plainly(browser, address, paths):
    measured = {}
    with visit(browser) as visitor:
        page = visitor.new_page()
        for path in paths:
            page.goto(address + path)
            measured[path] = lix(page.evaluate(FACTS)["blocks"])
    heavy = {
        path: round(value, 1)
        for path, value in measured.items()
        if value >= (STILL_READABLE if path.startswith(OTHERS_WORDS) else PLAIN)
    }
    assert heavy == {}
    assert sum(value > 0 for value in measured.values()) >= len(measured) // 5


# Controls: what the tests above look for is seen when it is there.


SPOIL = """() => {
  document.body.style.width = "1500px";
  document.documentElement.lang = "en";
  document.title = "Start";
  const script = document.createElement("script");
  script.textContent = "1";
  document.querySelector("main").append(document.createElement("h1"), " show more ", script);
}"""


def test_control_faults_of_a_page_are_seen(browser, address):
    with visit(browser) as visitor:
        page = visitor.new_page()
        seen = watch(page, address)
        page.goto(address)
        assert [*facts_faults(page), *seen.faults()] == []
        page.evaluate(SPOIL)
        faults = " ".join(facts_faults(page))
    for fault in (
        "too wide at 320 px",
        "language is en",
        "first headings",
        "title is Start",
        "English: ['more', 'show']",
    ):
        assert fault in faults
    assert ["Content Security Policy" in message for message in seen.messages] == [True]


def test_control_a_request_to_another_host_and_a_missing_page_are_seen(browser, address):
    with visit(browser, bypass_csp=True) as visitor:
        page = visitor.new_page()
        seen = watch(page, address)
        page.goto(address)
        page.evaluate("() => fetch('http://127.0.0.1:9/').catch(() => 0)")
        page.goto(address + "/finns-inte/")
    assert seen.strangers == ["asked http://127.0.0.1:9/"]
    assert seen.broken == [f"404 {address}/finns-inte/"]


def test_control_heavy_and_english_texts_are_seen():
    heavy = (
        "Kommunstyrelsens förvaltningsövergripande samordningsfunktion säkerställer verksamhetsuppföljningen årligen. "
    )
    assert lix([heavy * 12]) > PLAIN
    assert lix(["Vi ses på torsdag. Alla får vara med. Det kostar inget. " * 12]) < 20
    assert english_in(["Visa mer", "Show more", "Manualen for the man"]) == {"more", "the"}
