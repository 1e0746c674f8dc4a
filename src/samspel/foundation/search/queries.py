import textwrap
from dataclasses import dataclass, replace

from django.db.models import Case, Count, F, IntegerField, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils.functional import Promise

from samspel.foundation.access.actor import Actor
from samspel.foundation.kernel.swedish import sort_key
from samspel.foundation.search.documents import KINDS
from samspel.foundation.search.matches import Matches
from samspel.foundation.search.models import SearchDocument
from samspel.foundation.search.words import LONGEST_QUERY, Term, fits, index_words, query_terms

EXCERPT = 240  # characters of a document's text that a hit shows
EXACT, IN_TITLE, ELSEWHERE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Hit:
    """One row that was found. `also` is the former name or alias that was asked for, "" if the title has the words."""

    kind: str
    row_id: int
    title: str
    path: str
    also: str
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, the best first; `count` is of all of them, shown or not."""

    kind: str
    label: str | Promise
    count: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What a search found, in the order of kinds in which the domains declared them."""

    q: str
    count: int
    groups: tuple[Group, ...]


def search(actor: Actor, q: str, *, kind: str | None = None, limit: int = 10, page: int = 1) -> SearchAnswer:
    """What `actor` may find for `q`: the first `limit` of each kind, or page `page` (from 1) of one kind.

    The title as typed first, then the words in the title, then in names and text. Two statements; none for a text
    without a letter or digit. Anything may be typed. After the last page there are counts and no hits.
    """
    terms = query_terms(q)
    if not terms:
        return SearchAnswer(q, 0, ())
    found = SearchDocument.objects.visible_to(actor).matching(terms)
    if kind is not None:
        found = found.filter(kind=kind)
    places = _places(found, q, terms, first=(page - 1) * limit + 1, last=page * limit)
    if page > 1 and not places:
        begin = search(actor, q, kind=kind, limit=1)
        return replace(begin, groups=tuple(replace(group, hits=()) for group in begin.groups))
    return _answer(q, terms, places)


def _places(
    found: QuerySet[SearchDocument], q: str, terms: tuple[Term, ...], *, first: int, last: int
) -> list[tuple[int, str, int]]:
    """Key and kind of those from place `first` to `last` of their kind, best first, with how many the kind has.

    No database's own idea of rank, so that all agree. Only keys are sorted: a word that most rows hold would otherwise
    carry tens of thousands of texts through the sorting.
    """
    rank = Case(
        When(sort_key=sort_key(q[:LONGEST_QUERY]), then=Value(EXACT)),
        When(Matches(terms, column="title_stems"), then=Value(IN_TITLE)),
        default=Value(ELSEWHERE),
        output_field=IntegerField(),
    )
    order = (rank, F("weight").desc(), F("sort_key"), F("row_id"))
    place = Window(RowNumber(), partition_by=F("kind"), order_by=order)
    placed = found.annotate(place=place, number=Window(Count("pk"), partition_by=F("kind")))
    chosen = placed.filter(place__gte=first, place__lte=last).order_by("kind", "place")
    return list(chosen.values_list("pk", "kind", "number"))


def _answer(q: str, terms: tuple[Term, ...], places: list[tuple[int, str, int]]) -> SearchAnswer:
    rows = SearchDocument.objects.filter(pk__in=[pk for pk, _kind, _number in places])
    shown = {row.pk: row for row in rows.only("kind", "row_id", "title", "path", "names", "text")}
    counts = {kind: number for _pk, kind, number in places}
    groups = tuple(
        Group(
            name, declared.label, counts[name], tuple(_hit(shown[pk], terms) for pk, kind, _ in places if kind == name)
        )
        for name, declared in KINDS.items()
        if name in counts
    )
    return SearchAnswer(q, sum(group.count for group in groups), groups)


def _hit(row: SearchDocument, terms: tuple[Term, ...]) -> Hit:
    title = index_words(row.title)
    missing = [term for term in terms if not fits(term, title)]
    also = next((name for name in row.names.splitlines() if any(fits(t, index_words(name)) for t in missing)), "")
    return Hit(row.kind, row.row_id, row.title, row.path, also, textwrap.shorten(row.text, EXCERPT, placeholder=" …"))


def matching(actor: Actor, q: str, *, kind: str) -> QuerySet[SearchDocument, int]:
    """The ids of the rows of one kind that `actor` may find for `q`, to narrow a list with `pk__in`."""
    found = SearchDocument.objects.visible_to(actor).matching(query_terms(q))
    return found.filter(kind=kind).values_list("row_id", flat=True)
