"""Keeps the index as the journal says. Makes no entry of its own; running again changes nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django_scopes import scope

from samspel.foundation.journal.models import Cursor, Entry
from samspel.foundation.kernel.swedish import sort_key
from samspel.foundation.search.documents import KINDS, DocumentKind, SearchDocumentData
from samspel.foundation.search.models import SearchDocument
from samspel.foundation.search.words import index_words

CONSUMER = "search"
BATCH = 500  # entries or rows a transaction
KEY = ("kind", "row_id")
COLUMNS = (
    "title", "sort_key", "path", "names", "text", "title_stems", "stems", "public", "body_id", "organisation_id",
    "coordinator_sees", "weight",
)  # fmt: skip


def catch_up(community_id: int, *, at: datetime) -> int:
    """Take in what the journal has entered since the last time. Returns the number of entries read.

    A few statements a batch of entries, however many rows they touch. Names in use are those of the day of `at`.
    """
    read = 0
    with scope(community=community_id), translation.override(settings.LANGUAGE_CODE):
        while batch := _take_in(community_id, timezone.localdate(at)):
            read += batch
    return read


@transaction.atomic
def _take_in(community_id: int, on: date) -> int:
    """One batch of entries and the cursor behind it, together or not at all."""
    Cursor.objects.get_or_create(community_id=community_id, consumer=CONSUMER)
    cursor = Cursor.objects.select_for_update().get(consumer=CONSUMER)
    entries = Entry.objects.filter(number__gt=cursor.number).order_by("number")
    batch = list(entries.values_list("number", "subject_kind", "subject_id")[:BATCH])
    if batch:
        subjects: dict[str, set[int]] = defaultdict(set)
        for _number, subject_kind, subject_id in batch:
            subjects[subject_kind].add(subject_id)
        for kind in KINDS.values():
            _replace(kind, _touched(kind, subjects), community_id, on)
        cursor.number = batch[-1][0]
        cursor.save(update_fields=["number"])
    return len(batch)


def _touched(kind: DocumentKind, subjects: dict[str, set[int]]) -> set[int]:
    """The rows of `kind` whose documents entries about those subjects may have changed."""
    touched = set(subjects.get(kind.kind, ()))
    for subject_kind, rows_of in kind.touched_by.items():
        if subject_kind in subjects:
            touched.update(rows_of(subjects[subject_kind]))
    return touched


def rebuild(community_id: int, *, at: datetime) -> int:
    """Make the community's index anew from its rows, and put the cursor at the end. Returns the number of documents.

    The index answers from the old documents until the new ones stand.
    """
    with scope(community=community_id), translation.override(settings.LANGUAGE_CODE), transaction.atomic():
        last = Entry.objects.order_by("-number").values_list("number", flat=True).first() or 0
        SearchDocument.objects.exclude(kind__in=KINDS).delete()
        for kind in KINDS.values():
            rows = list(kind.rows())
            gone = SearchDocument.objects.filter(kind=kind.kind).exclude(row_id__in=rows)
            gone.delete()
            for start in range(0, len(rows), BATCH):
                _replace(kind, rows[start : start + BATCH], community_id, timezone.localdate(at))
        Cursor.objects.update_or_create(community_id=community_id, consumer=CONSUMER, defaults={"number": last})
        return int(SearchDocument.objects.count())


def _replace(kind: DocumentKind, rows: Collection[int], community_id: int, on: date) -> None:
    """Let the index hold what the domain says of those rows, and nothing else of them."""
    if not rows:
        return
    made = [_document(kind, data, community_id) for data in kind.build(rows, on)]
    gone = set(rows) - {document.row_id for document in made}
    SearchDocument.objects.filter(kind=kind.kind, row_id__in=gone).delete()
    SearchDocument.objects.bulk_create(made, update_conflicts=True, unique_fields=KEY, update_fields=COLUMNS)


def _document(kind: DocumentKind, data: SearchDocumentData, community_id: int) -> SearchDocument:
    return SearchDocument(
        community_id=community_id,
        kind=kind.kind,
        row_id=data.row_id,
        title=data.title,
        sort_key=sort_key(data.title),
        path=data.path,
        names="\n".join(data.names),
        text=data.text,
        title_stems=_as_column([data.title]),
        stems=_as_column([data.title, *data.names, data.text]),
        public=data.public,
        body_id=data.body_id,
        organisation_id=data.organisation_id,
        coordinator_sees=data.coordinator_sees,
        weight=data.weight,
    )


def _as_column(texts: Iterable[str]) -> str:
    return " ".join(sorted(set[str]().union(*map(index_words, texts))))
