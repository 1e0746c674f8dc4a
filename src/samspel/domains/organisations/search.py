from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from samspel.domains.organisations import rules
from samspel.domains.organisations.models import FORM_LABELS, Organisation, OrganisationName
from samspel.domains.organisations.queries import KIND, NAME_KIND
from samspel.domains.organisations.rules import DatedName, Form, NameKind
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.search.documents import DocumentKind, RowIds, SearchDocumentData


def documents(rows: RowIds, on: date) -> Iterator[SearchDocumentData]:
    """What is searchable of those organisations: every name, the form, the place and the summary. Two statements."""
    names: dict[int, list[DatedName]] = defaultdict(list)
    for name in OrganisationName.objects.filter(organisation__in=rows):
        names[name.organisation_id].append(DatedName(name.name, NameKind(name.kind), name.period))
    for row in Organisation.objects.filter(pk__in=rows):
        title = rules.name_on(names[row.pk], on) or row.name
        public = row.audience == Audience.PUBLIC
        yield SearchDocumentData(
            row_id=row.pk,
            title=title,
            path=row.get_absolute_url(),
            names=tuple(dict.fromkeys(name.name for name in names[row.pk] if name.name != title)),
            text=_text(row, public=public),
            public=public,
            organisation_id=row.pk,
            coordinator_sees=row.sphere != Sphere.CIVIL_SOCIETY,
        )


def _text(row: Organisation, *, public: bool) -> str:
    label = str(FORM_LABELS[Form(row.form)])
    told = (label[:1].upper() + label[1:], row.district, row.summary, (row.orgnr or "") if public else "")
    return ". ".join(part.strip().rstrip(".") for part in told if part.strip())


def all_rows() -> Iterable[int]:
    rows: Iterable[int] = Organisation.objects.order_by("pk").values_list("pk", flat=True)
    return rows


def of_names(ids: RowIds) -> Iterable[int]:
    rows: Iterable[int] = OrganisationName.objects.filter(pk__in=ids).values_list("organisation_id", flat=True)
    return rows


ORGANISATIONS = DocumentKind(
    kind=KIND, label=_("Organisations"), rows=all_rows, build=documents, touched_by={NAME_KIND: of_names}
)
