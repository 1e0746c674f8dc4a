"""What a domain tells the index: one `DocumentKind` for each kind of row, declared in its `search.py`."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.functional import Promise

RowIds = Collection[int]


@dataclass(frozen=True, slots=True)
class SearchDocumentData:
    """What of one row is searchable, and for whom.

    `names`: former names, aliases and misspellings, each of which finds the row. A row that is not `public` is found by
    those of the body or of the organisation given, and by the coordinator only if `coordinator_sees`.
    A higher `weight` stands before other rows that fit as well.
    """

    row_id: int
    title: str
    path: str
    names: tuple[str, ...] = ()
    text: str = ""
    public: bool = True
    body_id: int | None = None
    organisation_id: int | None = None
    coordinator_sees: bool = False
    weight: int = 0


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of row in the index. `kind` is the model's label, as in the journal's `subject_kind`.

    `rows` gives every row of the community in scope, `build` the documents of some rows (no document = not searchable)
    as they are on a day. `touched_by` says for entries about other kinds of rows which of these rows they change.
    """

    kind: str
    label: str | Promise
    rows: Callable[[], Iterable[int]]
    build: Callable[[RowIds, date], Iterable[SearchDocumentData]]
    touched_by: Mapping[str, Callable[[RowIds], Iterable[int]]] = field(default_factory=dict)


# Filled by each domain's AppConfig.ready; the order is the order in which a search shows the kinds.
KINDS: dict[str, DocumentKind] = {}
