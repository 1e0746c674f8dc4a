"""The frame round every page."""

from samspel.foundation.ui.site import Link
from tests.foundation.ui.rendering import Page, render, site

SOURCE = """\
{% extends "ui/page.html" %}
{% block title %}Grupper{% endblock %}
{% block content %}<h1>Grupper</h1>{% endblock %}
"""


def test_the_title_ends_with_the_community():
    assert Page(render(SOURCE)).texts[0] == "Grupper – Samspel Jönköping"


def test_the_menu_marks_where_you_are_in_both_its_forms():
    page = Page(render(SOURCE, section="groups"))

    assert [link["href"] for link in page.all("a", aria_current="page")] == ["/grupper/", "/grupper/"]


def test_without_a_section_nothing_is_marked():
    assert Page(render(SOURCE)).all("a", aria_current="page") == []


def test_search_login_and_languages_show_only_when_the_site_has_them():
    bare = Page(render(SOURCE))
    easy = Link("Lättläst", "/lattlast/")
    full = Page(render(SOURCE, site=site(search_url="/sok/", login_url="/logga-in/", languages=(easy,))))

    assert [bare.texts.count(words) for words in ("Sök", "Logga in", "Lättläst")] == [0, 0, 0]
    assert [full.texts.count(words) for words in ("Sök", "Logga in", "Lättläst")] == [2, 2, 2]


def test_language_and_direction_come_from_the_site():
    page = Page(render(SOURCE, site=site(lang="ar", dir="rtl")))

    assert [(html["lang"], html["dir"], html["data-color-scheme"]) for html in page.all("html")] == [
        ("ar", "rtl", "auto")
    ]


def test_a_link_in_another_language_says_so():
    english = Link("English", "/en/", lang="en")
    page = Page(render(SOURCE, site=site(footer=((english,),))))

    assert page.all("a", href="/en/") == [{"class": "ds-link", "href": "/en/", "lang": "en"}]


def test_the_page_has_neither_script_nor_style_of_its_own():
    elements = Page(render(SOURCE)).elements

    assert [tag for tag, attrs in elements if tag in ("script", "style") or "style" in attrs] == []


def test_messages_are_announced():
    class Message:
        level_tag = "error"

        def __str__(self) -> str:
            return "Något gick fel."

    page = Page(render(SOURCE, messages=[Message()]))

    assert page.all("div", role="status") == [{"class": "messages", "role": "status"}]
    assert page.all("p", class_="ds-alert") == [{"class": "ds-alert", "data-color": "danger"}]
