"""Tags for the drawn marks and for links that keep the rest of the query string."""

from django.http import QueryDict
from django.template import Library
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from samspel.foundation.ui import marks

register = Library()

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
def form_shape(shape: str) -> SafeString:
    """A register row's large mark: a key of `marks.SHAPES`."""
    return marks.SHAPES[shape]


@register.simple_tag(takes_context=True)
def with_query(context: dict[str, object], **changes: object) -> str:
    """This page's address with some parameters changed; an empty value takes the parameter away.

    `{% with_query sida=2 %}` gives `?q=kamrat&sida=2` on a page that was asked with `?q=kamrat`.
    """
    request = context["request"]
    query: QueryDict = request.GET.copy()  # type: ignore[attr-defined]
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = str(value)
    return f"?{query.urlencode()}"
