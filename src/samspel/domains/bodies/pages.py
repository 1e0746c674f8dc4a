from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_safe

from samspel.domains.bodies.forms import asked_time
from samspel.domains.bodies.models import WHOSE_LABELS
from samspel.domains.bodies.queries import BodyLine, bodies
from samspel.domains.bodies.rules import near_equal
from samspel.foundation.access.asked import today
from samspel.foundation.access.request import Request
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.kernel.periods import Certainty, least
from samspel.foundation.ui.site import Link

SECTION = "bodies"

HEADINGS = {
    Sphere.JOINT: _lazy("Joint groups"),
    Sphere.MUNICIPALITY: _lazy("The municipality’s groups"),
    Sphere.CIVIL_SOCIETY: _lazy("Civil society’s groups"),
}
BELONGS = {
    Sphere.JOINT: _lazy("%(name)s is joint."),
    Sphere.MUNICIPALITY: _lazy("%(name)s belongs to the municipality."),
    Sphere.CIVIL_SOCIETY: _lazy("%(name)s belongs to civil society."),
}


@dataclass(frozen=True, slots=True)
class ListedBody:
    """A body in the list with its committees under it. A committee is there no more surely than its parent."""

    line: BodyLine
    exists: Certainty
    whose: str
    sentence: str
    committees: tuple["ListedBody", ...]


@dataclass(frozen=True, slots=True)
class BodyGroup:
    """Bodies under one heading: those of one sphere, or those that did not exist at the time asked for."""

    title: str
    sphere: str
    bodies: tuple[ListedBody, ...]


@require_safe
def body_list(request: Request) -> HttpResponse:
    asked = asked_time(request.GET.get("dag", ""), today=today(request))
    lines = bodies(request.actor, on=asked.last)
    context = {
        "section": SECTION,
        "crumbs": [bodies_crumb()],
        "asked": asked,
        "groups": grouped(lines),
        "alike": told_apart(lines),
        "unsure": any(line.exists is Certainty.PERHAPS for line in lines),
    }
    return render(request, "bodies/list.html", context)


def bodies_crumb() -> Link:
    return Link(_("Groups"), reverse("bodies:list"))


def grouped(lines: Sequence[BodyLine]) -> tuple[BodyGroup, ...]:
    """The bodies by whose they are, joint ones first; those that were not there last. Empty groups are left out."""
    there = [line for line in lines if line.exists is not Certainty.NO]
    groups = [BodyGroup(str(title), sphere, nested(there, sphere)) for sphere, title in HEADINGS.items()]
    gone = tuple(listed(line, ()) for line in lines if line.exists is Certainty.NO)
    groups.append(BodyGroup(_("Were not there at that time"), "", gone))
    return tuple(group for group in groups if group.bodies)


def nested(lines: Sequence[BodyLine], sphere: Sphere) -> tuple[ListedBody, ...]:
    """Those of one sphere, each committee under its parent; one whose parent is not shown stands for itself."""
    shown = {line.key for line in lines}
    tops = (line for line in lines if line.sphere is sphere and line.parent_key not in shown)
    return tuple(listed(line, lines) for line in tops)


def listed(line: BodyLine, lines: Sequence[BodyLine], *, parent: Certainty = Certainty.YES) -> ListedBody:
    exists = least(line.exists, parent)
    under = tuple(listed(other, lines, parent=exists) for other in lines if other.parent_key == line.key)
    return ListedBody(
        line, exists, str(WHOSE_LABELS[line.sphere]), purpose_sentence(first_sentence(line.purpose)), under
    )


def first_sentence(text: str) -> str:
    return text.strip().partition(". ")[0]


def purpose_sentence(purpose: str) -> str:
    """What a body is for, as the programme words it: whole sentences, or "att överblicka …"."""
    text = purpose.strip()
    if text.lower().startswith("att "):
        text = _("The task is %(purpose)s") % {"purpose": text[:1].lower() + text[1:]}
    return f"{capfirst(text).rstrip('.')}." if text else ""


def told_apart(lines: Sequence[BodyLine], key: str = "") -> tuple[str, ...]:
    """A sentence for each pair of bodies whose names are nearly alike; `key` narrows to the pairs of one body."""
    there = [line for line in lines if line.exists is not Certainty.NO]
    pairs = near_equal([line.name for line in there])
    return tuple(
        difference(one, other)
        for i, one in enumerate(there)
        for other in there[i + 1 :]
        if (one.name, other.name) in pairs and key in ("", one.key, other.key)
    )


def difference(one: BodyLine, other: BodyLine) -> str:
    names = {"one": one.name, "other": other.name}
    alike = _("%(one)s and %(other)s have nearly the same name but are two groups.") % names
    if one.sphere is other.sphere:
        return alike
    return " ".join((alike, *(str(BELONGS[line.sphere]) % {"name": line.name} for line in (one, other))))
