"""What people come for, done in Chromium on the real history: with and without JavaScript, on the keyboard alone."""

import json
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.site import DESKTOP, PHONE, visit, watch

pytestmark = pytest.mark.browser

MOST_STEPS = 120  # more Tabs than this to reach something is no way to get there
FOCUSED = """() => {
  const e = document.activeElement;
  return [e.id, (e.innerText || e.value || "").trim().replace(/\\s+/g, " "), getComputedStyle(e).outlineStyle];
}"""
BODY = "/grupper/samordningsgruppen/"
NAMELESS = {"Tre tjänstepersoner"}  # no source names them


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def page(request, browser, address) -> Iterator[Page]:
    """A visitor on the start page; at the end nothing may have gone wrong behind the pages."""
    with visit(browser, java_script_enabled=request.param, base_url=address) as visitor:
        opened = visitor.new_page()
        seen = watch(opened, address)
        opened.goto("/")
        yield opened
        assert seen.faults() == []


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the element with that id or text has the focus, and shows it."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        name, text, outline = page.evaluate(FOCUSED)
        if wanted in (name, text):
            assert outline != "none"
            return
    pytest.fail(f"{wanted} is not reached in {MOST_STEPS} steps")


def follow_by_keyboard(page: Page, link: str, heading: str) -> None:
    tab_to(page, link)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(heading)


def ask_by_keyboard(page: Page, time: str) -> None:
    tab_to(page, "dag")
    page.keyboard.press("Control+A")
    page.keyboard.type(time)
    page.keyboard.press("Enter")
    expect(page.locator("#dag")).to_have_value(time)


def people(page: Page) -> set[str]:
    return set(page.locator(".ppl li b").all_inner_texts())


def answered(address: str, on: str) -> list[tuple[str | None, str]]:
    """Who sat and how sure that is, as the open API has it; no name where no source says who."""
    with urlopen(f"{address}/api/v1/bodies/samordningsgruppen/mandates?on={on}") as answer:
        return [(row["person"], row["certainty"]) for row in json.load(answer)["items"]]


def named(sitting: list[tuple[str | None, str]], *sure: str) -> set[str]:
    return {person for person, certainty in sitting if person and certainty in sure}


def test_who_sat_on_the_day_of_the_first_meeting_by_keyboard_alone(page, address):
    follow_by_keyboard(page, "Grupper", "Grupper")
    follow_by_keyboard(page, "Samordningsgruppen", "Samordningsgruppen")
    ask_by_keyboard(page, "2019-03-04")

    expect(page.locator("h1")).to_have_text("Samordningsgruppen")
    expect(page.locator(".bal .legend li")).to_have_text(
        ["4 ordinarie, civilsamhället", "4 ersättare, civilsamhället", "4 politiker", "3 tjänstepersoner"]
    )
    sat = answered(address, "2019-03-04")
    assert [certainty for _person, certainty in sat] == ["yes"] * 15
    assert people(page) == named(sat, "yes") | NAMELESS


def test_in_the_spring_of_2020_three_who_leave_and_three_who_come_are_perhaps(page, address):
    page.goto(f"{BODY}?dag=2020-03-01")

    before, sat, after = (answered(address, on) for on in ("2019-03-04", "2020-03-01", "2021-03-23"))
    perhaps = named(sat, "perhaps")
    assert len(perhaps & named(before, "yes") - named(after, "yes")) == 3
    assert len(perhaps & named(after, "yes") - named(before, "yes")) == 3
    assert people(page) == named(sat, "yes", "perhaps") | NAMELESS


def test_a_season_is_a_time_that_can_be_asked_for(page):
    page.goto(BODY)
    page.get_by_label("Annan tid").fill("hösten 2019")
    page.get_by_role("button", name="Visa").click()

    expect(page.get_by_label("Annan tid")).to_have_value("hösten 2019")
    shown = page.get_by_role("region", name="Vilka sitter i gruppen?").locator("header p")
    expect(shown).to_contain_text("Visar hösten 2019, från 1 augusti 2019 till 31 december 2019.")
    assert people(page) > NAMELESS


def described(page: Page, field: Locator) -> str:
    """What a screen reader says after the field's name."""
    ids = (field.get_attribute("aria-describedby") or "").split()
    return " ".join(page.locator(f"#{one}").inner_text() for one in ids)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31 februari 2019", "Den månaden har ingen dag 31. Den sista dagen är den 28."),
        ("nån gång", "Vi förstår inte den tiden. Skriv till exempel 2019-03-04, mars 2019 eller hösten 2019."),
    ],
)
def test_a_day_that_cannot_be_is_kept_as_typed_with_the_fault_beside_it(page, typed, said):
    page.goto(BODY)
    here = people(page)
    field = page.get_by_label("Annan tid")
    field.fill(typed)
    field.press("Enter")

    expect(field).to_have_value(typed)
    expect(field).to_have_attribute("aria-invalid", "true")
    assert described(page, field).startswith(said)
    assert people(page) == here


def test_from_a_rules_answer_to_its_evidence_to_its_source(page):
    page.get_by_role("navigation", name="Huvudmeny").get_by_role("link", name="Uppföljning").click()
    page.get_by_role("navigation", name="Välj år").get_by_role("link", name="2019").click()
    rule = page.locator("li.rule", has_text="Samordningsgruppen ska mötas minst fyra gånger om året.")
    expect(rule.locator(".ans")).to_have_text("Inte styrkt")
    rule.locator("summary").click()
    meeting = "Samordningsgruppens första sammanträde"
    rule.get_by_role("link", name=meeting).click()
    expect(page.locator("h1")).to_have_text(meeting)
    page.locator("main").get_by_role("link", name="Verksamhetsberättelse").first.click()
    expect(page.locator("h1")).to_contain_text("Verksamhetsberättelse")
    expect(page.locator("dl.facts")).to_contain_text("23 mars 2021")


def test_a_former_name_leads_to_what_the_body_is_called_now(page):
    page.locator("header.top").get_by_role("link", name="Sök").first.click()
    page.get_by_role("searchbox").fill("Referensgruppen")
    page.get_by_role("searchbox").press("Enter")
    groups = page.get_by_role("region", name="Grupper")
    expect(groups.locator("li")).to_have_count(1)
    expect(groups.locator("li")).to_contain_text("kallas också Referensgruppen")
    groups.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("Nätverket Civilsamhälle (Csam)")
    expect(page.locator("main")).to_contain_text("Referensgruppen")


def test_switching_municipality_where_the_browser_does_not_know_its_name(page):
    page.get_by_role("contentinfo").get_by_role("link", name="Byt kommun (demo)").click()
    page.get_by_role("button", name="Gå till Kristianstad").click()
    expect(page.locator(".brand")).to_have_text("SamspelKristianstad", use_inner_text=False)
    expect(page.get_by_role("main")).to_contain_text("Du är nu i Kristianstads kommun.")
    assert page.title().endswith(" – Samspel Kristianstad")
    page.get_by_role("contentinfo").get_by_role("link", name="Byt kommun (demo)").click()
    page.get_by_role("button", name="Gå till Jönköping").click()
    assert page.title().endswith(" – Samspel Jönköping")


def test_each_municipality_has_its_own_address(browser, address):
    with visit(browser, viewport=PHONE) as visitor:
        opened = visitor.new_page()
        opened.goto(address)
        opened.get_by_role("link", name="Kristianstads kommun").click()
        assert opened.url == f"{address.replace('localhost', 'kristianstad.localhost')}/"
        assert opened.title().endswith(" – Samspel Kristianstad")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_skip_link_is_first_and_leads_past_the_menu(browser, address, size):
    with visit(browser, viewport=size) as visitor:
        opened = visitor.new_page()
        opened.goto(address + BODY)
        opened.keyboard.press("Tab")
        assert opened.evaluate(FOCUSED)[1] == "Hoppa till innehållet"
        opened.keyboard.press("Enter")
        opened.keyboard.press("Tab")
        assert opened.evaluate("() => !!document.activeElement.closest('main')")


def test_the_menu_on_a_phone_opens_and_leads_on_by_keyboard(browser, address):
    with visit(browser, viewport=PHONE, java_script_enabled=False) as visitor:
        opened = visitor.new_page()
        opened.goto(address)
        tab_to(opened, "Meny")
        opened.keyboard.press("Enter")
        follow_by_keyboard(opened, "Uppföljning", "Håller vi det vi har lovat?")
