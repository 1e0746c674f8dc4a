from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from samspel.domains.surveys.models import SURVEY_KIND_LABELS, Survey
from samspel.domains.surveys.rules import SurveyKind
from samspel.foundation.communities.rules import Audience
from samspel.foundation.search.documents import DocumentKind, RowIds, SearchDocumentData
from samspel.foundation.ui.wording import say_date


def surveys(rows: RowIds, on: date) -> Iterator[SearchDocumentData]:
    """What is searchable of those surveys: title, kind, day, who asked whom, and summary. One statement."""
    for row in Survey.objects.filter(pk__in=rows):
        told = (str(SURVEY_KIND_LABELS[SurveyKind(row.kind)]), say_date(row.on), row.asked_by, row.asked, row.summary)
        yield SearchDocumentData(
            row_id=row.pk,
            title=row.title,
            path=row.get_absolute_url(),
            text=". ".join(text.rstrip(".") for text in told if text),
            public=row.audience == Audience.PUBLIC,
            body_id=row.body_id,
        )


def all_rows() -> Iterable[int]:
    rows: Iterable[int] = Survey.objects.order_by("pk").values_list("pk", flat=True)
    return rows


SURVEYS = DocumentKind(kind="surveys.survey", label=_("Surveys and evaluations"), rows=all_rows, build=surveys)
