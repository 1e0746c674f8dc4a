"""Fills the register with made-up organisations, for measuring only: set-wise, without actions and journal entries."""

from collections.abc import Sequence

from benchmarks.names import MadeUp, made_up
from samspel.domains.organisations.models import Organisation, OrganisationName
from samspel.domains.organisations.rules import NameKind
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.kernel.swedish import sort_key

BATCH = 2_000  # rows a statement


def seed(community_id: int, number: int) -> None:
    """Add `number` public organisations with their names and aliases. The community must be in scope."""
    drawn = list(made_up(number))
    rows = Organisation.objects.bulk_create((row_of(one, community_id) for one in drawn), batch_size=BATCH)
    OrganisationName.objects.bulk_create(names_of(rows, drawn), batch_size=BATCH)


def row_of(one: MadeUp, community_id: int) -> Organisation:
    return Organisation(
        community_id=community_id,
        key=one.key,
        name=one.name,
        sort_key=sort_key(one.name),
        form=one.form,
        sphere=Sphere.CIVIL_SOCIETY,
        audience=Audience.PUBLIC,
        summary=one.summary,
        district=one.district,
    )


def names_of(rows: Sequence[Organisation], drawn: Sequence[MadeUp]) -> list[OrganisationName]:
    named = [name_of(row, one.name, NameKind.NAME) for row, one in zip(rows, drawn, strict=True)]
    return named + [name_of(row, one.alias, NameKind.ALIAS) for row, one in zip(rows, drawn, strict=True) if one.alias]


def name_of(row: Organisation, name: str, kind: NameKind) -> OrganisationName:
    return OrganisationName(
        community_id=row.community_id,
        organisation_id=row.pk,
        name=name,
        sort_key=sort_key(name),
        kind=kind,
    )
