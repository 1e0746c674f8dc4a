from django.template import Library
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from samspel.domains.organisations.models import FORM_LABELS, NAME_KIND_LABELS, organisation_path
from samspel.domains.organisations.rules import Form, NameKind
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.ui import marks

register = Library()
register.filter(organisation_path)

# Which drawn mark stands for which form; all that is not here is a filled circle.
SHAPES = {
    Form.INFORMAL_GROUP: "dashed",
    Form.NETWORK: "cluster",
    Form.PROJECT: "outline",
    Form.UMBRELLA: "umbrella",
}
SPHERE_SHAPES = {Sphere.MUNICIPALITY: "square", Sphere.JOINT: "both"}


@register.filter
def form_label(form: Form) -> str:
    return str(capfirst(FORM_LABELS[form]))


@register.filter
def name_kind_label(kind: NameKind) -> str | Promise:
    return NAME_KIND_LABELS[kind]


@register.simple_tag
def form_mark(form: Form, sphere: Sphere) -> SafeString:
    """The large mark of a row: whose it is, and if it is civil society's, how it is organised."""
    return marks.SHAPES[SPHERE_SHAPES.get(sphere) or SHAPES.get(form, "filled")]
