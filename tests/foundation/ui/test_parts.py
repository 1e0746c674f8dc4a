"""The parts that pages are made of."""

import pytest
from django import forms
from django.core.paginator import Paginator

from samspel.foundation.ui import marks
from samspel.foundation.ui.parts import Choice, Facet
from samspel.foundation.ui.templatetags.ui import ANSWERS
from tests.foundation.ui.rendering import Page, render

WORDS = {
    "met": "Uppfyllt",
    "not-met": "Inte uppfyllt",
    "not-evidenced": "Inte styrkt",
    "in-progress": "Pågår",
    "not-applicable": "Gäller inte",
}


@pytest.mark.parametrize(("answer", "words"), WORDS.items())
def test_an_answer_is_words_beside_a_shape(answer, words):
    drawn = render("{% load ui %}{% rule_answer answer %}", answer=answer)

    assert drawn == f'<span class="ans {ANSWERS[answer][0]}">{marks.ANSWERS[answer]}{words}</span>'


def test_all_five_answers_differ_in_shape():
    assert len(set(marks.ANSWERS.values())) == 5


def test_a_sphere_has_its_shape_and_its_own_or_other_words():
    drawn = render('{% load ui %}{% sphere_mark "joint" %}|{% sphere_mark "joint" words %}', words="A & B")

    own, other = drawn.split("|")
    assert own == f'<span class="sphere">{marks.SPHERES["joint"]}Gemensamt</span>'
    assert other == f'<span class="sphere">{marks.SPHERES["joint"]}A &amp; B</span>'


def test_an_icon_is_taken_from_the_sprite_and_hidden_from_screen_readers():
    assert render('{% load ui %}{% icon "print" %}') == (
        '<svg class="ic" aria-hidden="true"><use href="/static/ui/icons.svg#print"/></svg>'
    )


def test_a_link_keeps_the_rest_of_the_query():
    drawn = render('{% load ui %}{% with_query sida=2 svar="" %}', path="/?q=r%C3%A5d&svar=met&sida=1")

    assert drawn == "?q=r%C3%A5d&amp;sida=2"


def pager(number: int, rows: int, path: str = "/") -> Page:
    page = Paginator(range(rows), 7).page(number)
    return Page(render("{% load ui %}{% pager page %}", path=path, page=page))


def test_the_pager_says_what_it_shows_and_keeps_the_choices():
    drawn = pager(2, 20, "/?form=n&sida=2")

    assert drawn.texts == [*("Visar 8–14 av 20", "Föregående", "Sida", "1", "Sida", "2", "Sida", "3", "Nästa")]
    assert [link["href"] for link in drawn.all("a")] == [f"?form=n&sida={number}" for number in (1, 1, 2, 3, 3)]
    assert [link["href"] for link in drawn.all("a", aria_current="page")] == ["?form=n&sida=2"]


def test_one_page_needs_no_pager():
    assert pager(1, 7).elements == []


FACETS = (
    Facet("Form", "form", (Choice("Förening", "association", 84), Choice("Nätverk", "network", 11, chosen=True))),
    Facet("Plats", "plats", (Choice("Råslätt", "raslatt"),)),
)


def test_a_facet_adds_its_choice_or_takes_it_away_and_begins_at_the_first_page():
    drawn = Page(render("{% load ui %}{% facets groups %}", path="/?q=x&form=network&sida=3", groups=FACETS))

    assert [link["href"] for link in drawn.all("a")] == [
        "?q=x&form=association",
        "?q=x",
        "?q=x&form=network&plats=raslatt",
    ]
    assert [link["href"] for link in drawn.all("a", aria_current="true")] == ["?q=x"]
    assert drawn.texts[1:] == ["Form", "Förening", "84", "Nätverk", "11", "Plats", "Råslätt"]


def test_choices_in_force_can_be_taken_away():
    drawn = Page(render("{% load ui %}{% chosen groups %}", path="/?q=x&form=network", groups=FACETS))

    assert [link["href"] for link in drawn.all("a")] == ["?q=x"]
    assert drawn.texts == ["Nätverk", ", ta bort", "×"]


def test_the_tally_counts_all_five_answers_and_marks_the_chosen_one():
    drawn = Page(
        render("{% load ui %}{% tally counts %}", path="/?ar=2019&svar=met", counts={"met": 2, "in-progress": 1})
    )

    assert drawn.texts == [
        *("Uppfyllt", "2", "Inte uppfyllt", "0", "Inte styrkt", "0", "Pågår", "1", "Gäller inte", "0")
    ]
    assert [link["href"] for link in drawn.all("a", aria_current="true")] == ["?ar=2019"]
    assert drawn.all("a")[3]["href"] == "?ar=2019&svar=in-progress"


def test_a_time_keeps_what_was_typed_beside_its_problem():
    source = '{% include "ui/_asked_time.html" with name="dag" label="En annan tid" help="Skriv fritt." %}'
    drawn = Page(render(source, asked={"typed": "snart", "problem": "Det går inte att läsa."}))

    assert drawn.all("input") == [
        {
            "class": "ds-input",
            "id": "dag",
            "name": "dag",
            "value": "snart",
            "aria-describedby": "dag-problem dag-help",
            "aria-invalid": "true",
        }
    ]
    assert drawn.all("label") == [{"class": "ds-label", "for": "dag"}]
    assert [part["id"] for tag in ("p", "span") for part in drawn.all(tag)] == ["dag-problem", "dag-help"]
    assert drawn.all("button") == []


def test_a_time_alone_in_its_form_has_the_button_that_asks():
    source = '{% include "ui/_asked_time.html" with name="dag" label="En annan tid" help="Skriv fritt." shows=True %}'
    drawn = Page(render(source, asked={"typed": "", "problem": ""}))

    assert drawn.all("button") == [{"class": "ds-button", "type": "submit", "data-variant": "secondary"}]


def test_stages_before_the_current_one_are_done():
    source = '{% include "ui/_stages.html" with current=2 %}'
    drawn = Page(render(source, stages=("Förslag", "Du kan tycka till", "Beslut")))

    assert drawn.all("li") == [{"class": "done"}, {"aria-current": "step"}, {}]


def test_facts_without_a_value_are_left_out():
    drawn = Page(render('{% include "ui/_facts.html" %}', facts=[("Startade", "våren 2020"), ("Hette förut", "")]))

    assert drawn.texts == ["Startade", "våren 2020"]


class Signup(forms.Form):
    name = forms.CharField(label="Ditt namn", help_text="För- och efternamn.")
    role = forms.ChoiceField(
        label="Jag kommer som", choices=[("a", "förening"), ("b", "mig själv")], widget=forms.RadioSelect
    )
    first = forms.BooleanField(label="Första gången", required=False)


FORM = '{% include "ui/_error_summary.html" %}{% for field in form %}{% include "ui/_field.html" %}{% endfor %}'


def test_a_field_joins_its_help_and_its_error_to_the_input():
    drawn = Page(render(FORM, form=Signup({"role": "a"})))

    (name,) = drawn.all("input", name="name")
    assert name["aria-describedby"] == "id_name_helptext id_name_error"
    assert name["aria-invalid"] == "true"
    assert [element["id"] for element in drawn.all("p", data_field="validation")] == ["id_name_error"]
    assert [element["id"] for element in drawn.all("div", data_field="description")] == ["id_name_helptext"]


def test_the_summary_takes_focus_and_links_to_each_field():
    drawn = Page(render(FORM, form=Signup({})))

    assert [summary["tabindex"] for summary in drawn.all("div", class_="ds-error-summary")] == ["-1"]
    targets = [str(link["href"]).removeprefix("#") for link in drawn.all("a")]
    assert len(targets) == 2
    assert [target for target in targets if target not in {attrs.get("id") for _, attrs in drawn.elements}] == []
    assert drawn.texts[:3] == [
        "2 saker att rätta",
        "Ditt namn: Detta fält måste fyllas i.",
        "Jag kommer som: Detta fält måste fyllas i.",
    ]


def test_what_was_chosen_is_kept():
    drawn = Page(render(FORM, form=Signup({"role": "b", "first": "on"})))

    assert [choice["value"] for choice in drawn.all("input", type="radio") if "checked" in choice] == ["b"]
    assert ["checked" in box for box in drawn.all("input", type="checkbox")] == [True]


def test_a_form_without_errors_has_no_summary():
    assert Page(render(FORM, form=Signup())).all("div", class_="ds-error-summary") == []
