"""The register of organisations, and the sources that everything rests on."""

from collections.abc import Sequence

from ninja import Query, Router
from pydantic import Field

from samspel.domains.organisations import queries
from samspel.domains.organisations.rules import Form
from samspel.doors.api.asked import OrganisationsAsked, Paging
from samspel.doors.api.shapes import ListOf, PartialDate, Shape
from samspel.foundation.access.request import Request
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.journal.queries import SourceFacts, sources

router = Router(tags=["register"])


class OrganisationRow(Shape):
    """An organisation, network or loose group."""

    key: str
    name: str = Field(description="The name in use.")
    form: Form
    sphere: Sphere
    district: str
    summary: str
    other_names: Sequence[str] = Field(description="Former names and aliases; filled only in a search (`q`).")


class SourceRow(Shape):
    """A source. `facts` counts what rests on it."""

    key: str
    title: str
    kind: str
    publisher: str
    date: PartialDate | None
    url: str
    note: str
    facts: int


class Organisations(ListOf[OrganisationRow]):
    """Organisations in Swedish alphabetical order."""


class Sources(ListOf[SourceRow]):
    """Sources, oldest first; undated ones last."""


@router.get(
    "/organisations",
    response=Organisations,
    operation_id="listOrganisations",
    url_name="organisations",
)
def list_organisations(request: Request, asked: Query[OrganisationsAsked]) -> Organisations:
    """Organisations of every form, also loose groups; a search finds former names and aliases too."""
    found = queries.organisation_list(
        request.actor, q=asked.q or "", form=asked.form, page=asked.page, size=asked.limit
    )
    rows = found.rows if asked.page == found.page else ()  # beyond the last page the query gives the last one
    return Organisations(items=[organisation_row(row) for row in rows], count=found.count)


@router.get(
    "/sources",
    response=Sources,
    operation_id="listSources",
    url_name="sources",
)
def list_sources(request: Request, asked: Query[Paging]) -> Sources:
    """The sources that the facts rest on."""
    rows = sources(request.actor)
    return Sources(items=[source_row(row) for row in asked.cut(rows)], count=len(rows))


def organisation_row(row: queries.OrganisationRow) -> OrganisationRow:
    return OrganisationRow(
        key=row.key,
        name=row.name,
        form=row.form,
        sphere=row.sphere,
        district=row.district,
        summary=row.summary,
        other_names=row.other_names,
    )


def source_row(row: SourceFacts) -> SourceRow:
    return SourceRow(
        key=row.key,
        title=row.title,
        kind=row.kind,
        publisher=row.publisher,
        date=PartialDate.of(row.date),
        url=row.url,
        note=row.note,
        facts=row.entries,
    )
