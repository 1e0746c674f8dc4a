from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from samspel.domains.meetings.models import DocumentLink, SteeringDocument
from samspel.domains.meetings.queries.records import by_date, citation_in, known
from samspel.domains.meetings.rules import DocumentKind, DocumentStatus, DocumentTie, chains
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.journal.queries import Citation, KnownFact, known_facts
from samspel.foundation.kernel.dates import PartialDate


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A steering document in a list or as a step of a chain."""

    id: int
    key: str
    title: str
    kind: DocumentKind
    on: PartialDate | None
    organ: str
    status: DocumentStatus
    summary: str
    url: str
    sphere: Sphere
    citation: Citation


@dataclass(frozen=True, slots=True)
class TieFacts:
    """How one document stands to an earlier one, and who says so."""

    document: DocumentLine
    tie: DocumentTie
    earlier: DocumentLine
    citation: Citation


@dataclass(frozen=True, slots=True)
class Chain:
    """Documents that follow or supersede each other, first to last; one alone is a chain of one."""

    steps: tuple[DocumentLine, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """The documents of a community that an actor may know of, in the order of time, with all ties between them."""

    documents: tuple[DocumentLine, ...]
    ties: tuple[TieFacts, ...]

    def chains(self) -> tuple[Chain, ...]:
        by_id = {document.id: document for document in self.documents}
        steps = [(tie.document.id, tie.earlier.id) for tie in self.ties if tie.tie is not DocumentTie.TIES_TO]
        return tuple(Chain(tuple(by_id[one] for one in chain)) for chain in chains(list(by_id), steps))

    def chain_of(self, document: DocumentLine) -> Chain:
        return next(chain for chain in self.chains() if document in chain.steps)

    def find(self, key: str) -> DocumentLine | None:
        return next((document for document in self.documents if document.key == key), None)


def library(actor: Actor, *, known_on: date) -> Library:
    """All documents that were known then and how they hang together. Four statements."""
    rows = by_date(known(SteeringDocument.objects.visible_to(actor), known_on), newest_first=False)
    documents = {document.id: document for document in document_lines(rows, known_on)}
    links = list(DocumentLink.objects.filter(document__in=documents, earlier__in=documents))
    said = known_facts("meetings.documentlink", [link.pk for link in links], known_on=known_on)
    return Library(
        documents=tuple(documents.values()),
        ties=tuple(
            TieFacts(
                documents[link.document_id],
                DocumentTie(link.tie),
                documents[link.earlier_id],
                citation_in(said[link.pk]),
            )
            for link in links
            if link.pk in said
        ),
    )


def documents_of(actor: Actor, kinds: Collection[DocumentKind], *, known_on: date) -> tuple[DocumentLine, ...]:
    """Documents of some kinds that were known then, oldest first, undated last. Two statements."""
    seen = SteeringDocument.objects.visible_to(actor).filter(kind__in=list(kinds))
    return document_lines(by_date(known(seen, known_on), newest_first=False), known_on)


def document_lines(rows: Iterable[SteeringDocument], known_on: date) -> tuple[DocumentLine, ...]:
    found = list(rows)
    facts = known_facts("meetings.steeringdocument", [row.pk for row in found], known_on=known_on)
    return tuple(document_line(row, facts.get(row.pk, ())) for row in found)


def document_line(row: SteeringDocument, facts: tuple[KnownFact, ...]) -> DocumentLine:
    return DocumentLine(
        id=row.pk,
        key=row.key,
        title=row.title,
        kind=DocumentKind(row.kind),
        on=row.on,
        organ=row.organ,
        status=DocumentStatus(row.status),
        summary=row.summary,
        url=row.url,
        sphere=Sphere(row.sphere),
        citation=citation_in(facts),
    )
