from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from samspel.domains.bodies.models import BODY_KIND_LABELS, Body, BodyName
from samspel.domains.bodies.queries.bodies import name_in_use, names_of
from samspel.domains.bodies.rules import BodyKind
from samspel.foundation.communities.rules import Audience
from samspel.foundation.search.documents import DocumentKind, RowIds, SearchDocumentData

BODY, BODY_NAME = "bodies.body", "bodies.bodyname"
BEFORE_OTHERS = 1  # a body stands before other hits that fit as well


def documents(rows: RowIds, on: date) -> Iterator[SearchDocumentData]:
    """What is searchable of those bodies: every name, what they are and what they are for. Three statements."""
    names = names_of(rows, on=on)
    for row in Body.objects.filter(pk__in=rows):
        title = name_in_use(names[row.pk], row.key, on=on)
        yield SearchDocumentData(
            row_id=row.pk,
            title=title,
            path=row.get_absolute_url(),
            names=tuple(dict.fromkeys(name.name for name in names[row.pk] if name.name != title)),
            text=f"{BODY_KIND_LABELS[BodyKind(row.kind)]}. {row.purpose}",
            public=row.audience == Audience.PUBLIC,
            body_id=row.pk,
            weight=BEFORE_OTHERS,
        )


def all_rows() -> Iterable[int]:
    rows: Iterable[int] = Body.objects.order_by("pk").values_list("pk", flat=True)
    return rows


def of_names(ids: RowIds) -> Iterable[int]:
    rows: Iterable[int] = BodyName.objects.filter(pk__in=ids).values_list("body_id", flat=True)
    return rows


BODIES = DocumentKind(kind=BODY, label=_("Groups"), rows=all_rows, build=documents, touched_by={BODY_NAME: of_names})
