from collections.abc import Iterator

from samspel.across.archive.listing.told import Told, Values, cells_of, in_order, key_or_none, plain
from samspel.across.archive.tables import BODY_PARTS
from samspel.domains.meetings.models import (
    Decision,
    DocumentLink,
    Meeting,
    MeetingOrganiser,
    Mention,
    RecordDeclared,
    SteeringDocument,
)
from samspel.domains.surveys.models import Survey

WHO_SEES = ("sphere", "audience")
REPORTED = ("state", "participants", "participants_approximate")


def documents(told: Told) -> Iterator[Values]:
    names = ("key", "title", "kind", "on", "organ", "status", "summary", "url", *WHO_SEES)
    for row in in_order(SteeringDocument.objects.select_related("body"), "key"):
        yield plain(row, *names) | {"body": key_or_none(row.body)} | told.fact(row)


def document_links(told: Told) -> Iterator[Values]:
    for row in in_order(DocumentLink.objects.select_related("document", "earlier"), "document__key", "earlier__key"):
        yield {"document": row.document.key, "earlier": row.earlier.key, "tie": row.tie} | told.fact(row)


def meetings(told: Told) -> Iterator[Values]:
    """State and participants as the first source told them; what later ones told is in `meeting_states`."""
    rows = Meeting.objects.select_related("follows").prefetch_related(
        "parts__body", "organisers__organisation", "organisers__unit"
    )
    for row in in_order(rows, "key"):
        first = told.about(row)[0]
        parts = {
            column: tuple(taken.body.key for taken in row.parts.all() if taken.part == part)
            for column, part in BODY_PARTS.items()
        }
        yield (
            plain(row, "key", "title", "kind", "on", "starts_at", "ends_at", "form", "summary", *WHO_SEES)
            | {"venue": row.place, "follows": key_or_none(row.follows)}
            | {"organisers": tuple(organiser_text(organiser) for organiser in row.organisers.all())}
            | parts
            | {name: first.facts[name] for name in REPORTED}
            | cells_of(first)
        )


def organiser_text(organiser: MeetingOrganiser) -> str:
    if organiser.organisation is not None:
        return f"organisation:{organiser.organisation.key}"
    return f"unit:{organiser.unit.key}" if organiser.unit is not None else f"name:{organiser.name}"


def meeting_states(told: Told) -> Iterator[Values]:
    for row in in_order(Meeting.objects, "key"):
        for entry in told.later(row):
            yield {"meeting": row.key} | {name: entry.facts[name] for name in REPORTED} | cells_of(entry)


def mentions(told: Told) -> Iterator[Values]:
    for row in in_order(Mention.objects.select_related("body"), "key"):
        yield plain(row, "key", "kind", "on", "label", "state", *WHO_SEES) | {"body": row.body.key} | told.fact(row)


def declared(told: Told) -> Iterator[Values]:
    for row in in_order(RecordDeclared.objects.select_related("body"), "body__key", "year"):
        yield {"body": row.body.key, "year": row.year} | told.fact(row)


def decisions(told: Told) -> Iterator[Values]:
    for row in in_order(Decision.objects.select_related("unit", "body", "document", "meeting"), "key"):
        yield (
            plain(row, "key", "title", "on", "organ", "paragraph", "summary", *WHO_SEES)
            | {name: key_or_none(getattr(row, name)) for name in ("unit", "body", "document", "meeting")}
            | told.fact(row)
        )


def surveys(told: Told) -> Iterator[Values]:
    """The state as the first source told it; what later ones told is in `survey_states`."""
    for row in in_order(Survey.objects.select_related("body", "document"), "key"):
        yield (
            plain(row, "key", "title", "kind", "on", "asked_by", "asked", "summary", *WHO_SEES)
            | {"body": key_or_none(row.body), "document": key_or_none(row.document)}
            | {"state": told.about(row)[0].facts["state"]}
            | told.fact(row)
        )


def survey_states(told: Told) -> Iterator[Values]:
    for row in in_order(Survey.objects, "key"):
        for entry in told.later(row):
            yield {"survey": row.key, "state": entry.facts["state"]} | cells_of(entry)
