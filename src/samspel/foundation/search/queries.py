import textwrap
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

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
    without a letter or digit. Anything may be typed.
    """
    terms = query_terms(q)
    if not terms:
        return SearchAnswer(q, 0, ())
    found = SearchDocument.objects.visible_to(actor).matching(terms)
    if kind is not None:
        found = found.filter(kind=kind)
    counts = dict(found.order_by().values_list("kind").annotate(number=Count("pk")))
    hits: dict[str, list[Hit]] = defaultdict(list)
    for row in _best(found, q, terms, first=(page - 1) * limit + 1, last=page * limit):
        hits[row["kind"]].append(_hit(row, terms))
    groups = tuple(
        Group(name, declared.label, counts[name], tuple(hits[name]))
        for name, declared in KINDS.items()
        if name in counts
    )
    return SearchAnswer(q, sum(group.count for group in groups), groups)


def _best(
    found: QuerySet[SearchDocument], q: str, terms: tuple[Term, ...], *, first: int, last: int
) -> QuerySet[SearchDocument, dict[str, Any]]:
    """Of each kind the documents from place `first` to `last`; no database's own idea of rank, so that all agree."""
    rank = Case(
        When(sort_key=sort_key(q[:LONGEST_QUERY]), then=Value(EXACT)),
        When(Matches(terms, column="title_stems"), then=Value(IN_TITLE)),
        default=Value(ELSEWHERE),
        output_field=IntegerField(),
    )
    order = (rank, F("weight").desc(), F("sort_key"), F("row_id"))
    placed = found.annotate(place=Window(RowNumber(), partition_by=[F("kind")], order_by=order))
    chosen = placed.filter(place__gte=first, place__lte=last).order_by("kind", "place")
    return chosen.values("kind", "row_id", "title", "path", "names", "text")


def _hit(row: dict[str, Any], terms: tuple[Term, ...]) -> Hit:
    title = index_words(row["title"])
    missing = [term for term in terms if not fits(term, title)]
    also = next((n for n in row["names"].splitlines() if any(fits(t, index_words(n)) for t in missing)), "")
    text = textwrap.shorten(row["text"], EXCERPT, placeholder=" …")
    return Hit(row["kind"], row["row_id"], row["title"], row["path"], also, text)


def matching(actor: Actor, q: str, *, kind: str) -> QuerySet[SearchDocument, int]:
    """The ids of the rows of one kind that `actor` may find for `q`, to narrow a list with `pk__in`."""
    found = SearchDocument.objects.visible_to(actor).matching(query_terms(q))
    return found.filter(kind=kind).values_list("row_id", flat=True)
