"""What stands beside a body's people: names and spellings, ties to other bodies, and what the programme says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from samspel.domains.bodies.queries import BodyFacts, NameFacts, RelatedBody
from samspel.domains.organisations.rules import NameKind
from samspel.doors.public.programme_text.chapters import Chapter
from samspel.foundation.journal.queries import Citation
from samspel.foundation.kernel.periods import Period
from samspel.foundation.ui.wording import say_date, say_period

RELATIONS = {
    "parent": _lazy("Belongs to"),
    "committee": _lazy("Has within it"),
    "split-from": _lazy("Was split from"),
    "split-into": _lazy("Gave rise to"),
    "merged-into": _lazy("Was merged into"),
    "merged-from": _lazy("Took in"),
    "succeeds": _lazy("Took over after"),
    "succeeded-by": _lazy("Was succeeded by"),
    "shares-secretariat": _lazy("Shares a secretariat with"),
}


@dataclass(frozen=True, slots=True)
class NameText:
    """A name with what it was: the name of a time, another name in use, or a misspelling."""

    name: str
    told: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Tie:
    """A body tied to this one, with a word on how and when."""

    relation: str
    key: str
    name: str
    when: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """Where the programme file says that something is said: a source of this community with its page, or plain text."""

    title: str
    url: str
    place: str


@dataclass(frozen=True, slots=True)
class ChapterText:
    """Sentences of the programme under a heading, with the sources that they rest on, each once."""

    key: str
    heading: str
    said: tuple[str, ...]
    sources: tuple[SourceText, ...]


def names_of(body: BodyFacts) -> tuple[NameText, ...]:
    return tuple(NameText(*named(name), name.citation) for name in body.names)


def named(name: NameFacts) -> tuple[str, str]:
    if name.kind is NameKind.ALIAS:
        return f"”{name.name}”", _("another name in the sources")
    if name.kind is NameKind.MISSPELLING:
        return f"”{name.name}”", _("a misspelling in the sources")
    return name.name, say_period(Period(name.starts, name.ends)) if name.starts or name.ends else ""


def ties_of(related: Sequence[RelatedBody]) -> tuple[Tie, ...]:
    return tuple(
        Tie(str(RELATIONS[one.relation]), one.key, one.name, say_date(one.on) if one.on else "") for one in related
    )


def chapter_text(chapter: Chapter, titles: Mapping[str, str]) -> ChapterText:
    """`titles`: what each source of the community is called, by its key."""
    written = dict.fromkeys(part.strip() for said in chapter.said for part in said.source.split(";") if part.strip())
    return ChapterText(
        chapter.key,
        chapter.heading,
        tuple(said.text for said in chapter.said),
        tuple(source_text(text, titles) for text in written),
    )


def source_text(written: str, titles: Mapping[str, str]) -> SourceText:
    """ "Verksamhetsberättelse 2021-03-23, År 2019" as a link to the source; what names no source as it is written.

    What stands before the first comma names the source whose key its words begin with, as when an archive is loaded.
    """
    head, _comma, place = written.partition(",")
    words = f"{slugify(head)}-"
    key = max((key for key in titles if words.startswith(f"{key}-")), key=len, default="")
    if not key:
        return SourceText(written, "", "")
    return SourceText(titles[key], reverse("public:source", args=[key]), place.strip())
