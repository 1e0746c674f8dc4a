"""Tags for the drawn marks, and for lists whose links keep the rest of the query string."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.paginator import Page
from django.forms import BoundField
from django.http import HttpRequest
from django.template import Library
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from samspel.foundation.ui import marks
from samspel.foundation.ui.parts import Facet

register = Library()

PAGE = "sida"  # the parameter of a list's page; narrowing the list begins again at its first page

SPHERE_WORDS = {
    "municipality": _("The municipality"),
    "civil-society": _("Civil society"),
    "joint": _("Joint"),
}

# Each answer's class in the style sheet, and its words.
ANSWERS = {
    "met": ("ans-met", _("Met")),
    "not-met": ("ans-not", _("Not met")),
    "not-evidenced": ("ans-un", _("Not evidenced")),
    "in-progress": ("ans-on", _("In progress")),
    "not-applicable": ("ans-na", _("Does not apply")),
}


def query_with(request: HttpRequest, changes: Mapping[str, object]) -> str:
    """The address of this page with some parameters changed; an empty value takes the parameter away."""
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = str(value)
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def with_query(context: Mapping[str, Any], **changes: object) -> str:
    """`{% with_query sida=2 %}` gives `?q=kamrat&sida=2` on a page that was asked with `?q=kamrat`."""
    return query_with(context["request"], changes)


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the sprite `ui/icons.svg`. Always beside text, so hidden from screen readers."""
    return format_html('<svg class="ic" aria-hidden="true"><use href="{}#{}"/></svg>', static("ui/icons.svg"), name)


@register.simple_tag
def sphere_shape(sphere: str) -> SafeString:
    """Only the shape, for where the words already stand."""
    return marks.SPHERES[sphere]


@register.simple_tag
def sphere_mark(sphere: str, words: str = "") -> SafeString:
    """The shape of a sphere with `words`, or with its usual name."""
    return format_html('<span class="sphere">{}{}</span>', marks.SPHERES[sphere], words or SPHERE_WORDS[sphere])


@register.simple_tag
def rule_answer(answer: str, words: str = "") -> SafeString:
    """One of the five answers to a rule: shape, colour and `words`, or its usual words."""
    css, usual = ANSWERS[answer]
    return format_html('<span class="ans {}">{}{}</span>', css, marks.ANSWERS[answer], words or usual)


@register.simple_tag
def control(field: BoundField) -> SafeString:
    """A form field's input in the look of the house."""
    return field.as_widget(attrs={"class": "ds-input"})


@register.simple_block_tag
def more(content: str, summary: str) -> SafeString:
    """What unfolds under a picture: the same content as a table or in words."""
    return format_html(
        '<details class="ds-details more"><summary>{}</summary><div>{}</div></details>', summary, content
    )


@register.inclusion_tag("ui/_pager.html", takes_context=True)
def pager(context: Mapping[str, Any], page: Page[Any]) -> dict[str, object]:
    """Pages of a list; nothing when there is only one."""

    def address(number: int) -> str:
        return query_with(context["request"], {PAGE: number})

    shown = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    links = [(number, address(number) if isinstance(number, int) else "") for number in shown]
    before = address(page.previous_page_number()) if page.has_previous() else ""
    after = address(page.next_page_number()) if page.has_next() else ""
    return {"page": page, "links": links, "before": before, "after": after}


@register.inclusion_tag("ui/_facets.html", takes_context=True)
def facets(context: Mapping[str, Any], groups: Sequence[Facet]) -> dict[str, object]:
    """Links that narrow a list, with counts. The chosen one's link takes the choice away."""
    request = context["request"]
    linked = [
        (
            facet.title,
            [
                (choice, query_with(request, {facet.parameter: "" if choice.chosen else choice.value, PAGE: ""}))
                for choice in facet.choices
            ],
        )
        for facet in groups
    ]
    return {"groups": linked}


@register.inclusion_tag("ui/_chosen.html", takes_context=True)
def chosen(context: Mapping[str, Any], groups: Sequence[Facet]) -> dict[str, object]:
    """The choices in force above a list, each with a link that takes it away."""
    request = context["request"]
    active = [
        (choice.text, query_with(request, {facet.parameter: "", PAGE: ""}))
        for facet in groups
        for choice in facet.choices
        if choice.chosen
    ]
    none = query_with(request, {facet.parameter: "" for facet in groups} | {PAGE: ""})
    return {"active": active, "none": none}


@register.inclusion_tag("ui/_tally.html", takes_context=True)
def tally(context: Mapping[str, Any], counts: Mapping[str, int], parameter: str = "svar") -> dict[str, object]:
    """How many of each of the five answers, as links that show only those; the chosen one's link shows all."""
    request = context["request"]
    current = request.GET.get(parameter, "")
    answers = [
        (answer, counts.get(answer, 0), query_with(request, {parameter: "" if answer == current else answer, PAGE: ""}))
        for answer in ANSWERS
    ]
    return {"answers": answers, "current": current}
