"""The model page: everything that the programme says, in plain words."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samspel.domains.bodies.queries import BodyLine, bodies
from samspel.doors.public.model_picture import picture_of
from samspel.doors.public.programme_text.about import adoption_sentence, principle_version_sentence
from samspel.doors.public.programme_text.chapters import Chapter, programme_chapters
from samspel.foundation.access.asked import today
from samspel.foundation.access.request import Request
from samspel.foundation.communities.queries import programme_of
from samspel.foundation.programme.model import Principle, Programme
from samspel.foundation.ui.charts.model import Model
from samspel.foundation.ui.site import Link


@dataclass(frozen=True, slots=True)
class PrincipleText:
    """A principle as it reads now, and how it read before."""

    name: str
    text: str
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelText:
    """The programme in words: its principles, and a chapter for each thing it says."""

    name: str
    also_called: tuple[str, ...]
    decisions: tuple[str, ...]
    picture: Model
    principles: tuple[PrincipleText, ...]
    chapters: tuple[Chapter, ...]


def model_text(programme: Programme, lines: tuple[BodyLine, ...]) -> ModelText:
    return ModelText(
        name=programme.name,
        also_called=programme.about.aliases,
        decisions=tuple(adoption_sentence(adoption) for adoption in programme.adoptions),
        picture=picture_of(programme, lines),
        principles=tuple(principle_text(principle) for principle in programme.principles),
        chapters=programme_chapters(programme),
    )


def principle_text(principle: Principle) -> PrincipleText:
    before = tuple(principle_version_sentence(version) for version in principle.versions)
    return PrincipleText(principle.name, principle.text, before)


@require_safe
def model(request: Request) -> HttpResponse:
    programme = programme_of(request.community)
    context = {
        "section": "model",
        "crumbs": [Link(_("How it works"), reverse("public:model"))],
        "model": model_text(programme, bodies(request.actor, on=today(request))) if programme else None,
        "nothing": _("No programme is in force here yet"),
        "nothing_text": _("When the municipality has put its programme here, this page explains it."),
    }
    return render(request, "public/model.html", context)
