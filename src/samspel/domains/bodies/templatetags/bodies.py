from django.template import Library
from django.utils.safestring import SafeString

from samspel.foundation.communities.rules import Sphere
from samspel.foundation.ui import marks

register = Library()

SHAPES = {Sphere.MUNICIPALITY: "square", Sphere.JOINT: "both", Sphere.CIVIL_SOCIETY: "filled"}


@register.simple_tag
def body_mark(sphere: Sphere) -> SafeString:
    """The large mark of a row: whose the body is."""
    return marks.SHAPES[SHAPES[sphere]]
