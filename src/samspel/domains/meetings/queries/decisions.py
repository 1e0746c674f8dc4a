from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from samspel.domains.meetings.models import Decision, Meeting, SteeringDocument
from samspel.domains.meetings.queries.documents import Chain, DocumentLine, Library, TieFacts, library
from samspel.domains.meetings.queries.meeting import OtherMeeting, other_meeting
from samspel.domains.meetings.queries.records import Paged, by_date, citation_in, counted, cut, dated, known
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.journal.queries import Citation, Contradiction, KnownFact, contradictions, known_facts
from samspel.foundation.kernel.dates import PartialDate


@dataclass(frozen=True, slots=True)
class DocumentRef:
    key: str
    title: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision in a list. `document` is what it adopts, orders or changes, if the actor may see that."""

    key: str
    on: PartialDate | None
    organ: str
    paragraph: str
    title: str
    summary: str
    sphere: Sphere
    document: DocumentRef | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """All that is shown of one decision; `chain` is that of its document."""

    decision: DecisionLine
    meeting: OtherMeeting | None
    chain: Chain | None
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """All that is shown of one document. `ties` are those of its chain, and all others that it is part of."""

    document: DocumentLine
    chain: Chain
    ties: tuple[TieFacts, ...]
    decisions: tuple[DecisionLine, ...]
    contradictions: tuple[Contradiction, ...]


def known_decisions(actor: Actor, known_on: date) -> QuerySet[Decision]:
    documents = known(SteeringDocument.objects.visible_to(actor), known_on)
    meetings = known(Meeting.objects.visible_to(actor), known_on)
    return known(Decision.objects.visible_to(actor), known_on).prefetch_related(
        Prefetch("document", queryset=documents), Prefetch("meeting", queryset=meetings)
    )


def decisions_list(
    actor: Actor,
    *,
    known_on: date,
    organ: str = "",
    from_: date | None = None,
    to: date | None = None,
    newest_first: bool = True,
    page: int = 1,
    size: int = 50,
) -> Paged[DecisionLine]:
    """Decisions that `actor` may see and that were known then; undated ones last. At most five statements."""
    rows = dated(known_decisions(actor, known_on), from_, to)
    rows = by_date(rows.filter(organ=organ) if organ else rows, newest_first=newest_first)
    shown = cut(rows, page, size)
    return Paged(decision_lines(shown, known_on), counted(rows, shown, page, size), page, size)


def decision_lines(rows: list[Decision], known_on: date) -> tuple[DecisionLine, ...]:
    facts = known_facts("meetings.decision", [row.pk for row in rows], known_on=known_on)
    return tuple(decision_line(row, facts.get(row.pk, ())) for row in rows)


def decision_line(row: Decision, facts: tuple[KnownFact, ...]) -> DecisionLine:
    return DecisionLine(
        key=row.key,
        on=row.on,
        organ=row.organ,
        paragraph=row.paragraph,
        title=row.title,
        summary=row.summary,
        sphere=Sphere(row.sphere),
        document=DocumentRef(row.document.key, row.document.title) if row.document else None,
        citation=citation_in(facts),
    )


def decision_page(actor: Actor, key: str, *, known_on: date) -> DecisionFacts | None:
    """One decision; None where the actor may not know of it, or nobody did yet. At most ten statements."""
    row = known_decisions(actor, known_on).filter(key=key).first()
    if row is None:
        return None
    shelf = library(actor, known_on=known_on)
    document = shelf.find(row.document.key) if row.document else None
    return DecisionFacts(
        decision=decision_lines([row], known_on)[0],
        meeting=other_meeting(row.meeting) if row.meeting else None,
        chain=shelf.chain_of(document) if document else None,
        contradictions=contradictions("meetings.decision", row.pk, known_on=known_on),
    )


def document_page(actor: Actor, key: str, *, known_on: date) -> DocumentFacts | None:
    """One document with its chain; None where the actor may not know of it, or nobody did yet.

    At most ten statements.
    """
    shelf = library(actor, known_on=known_on)
    document = shelf.find(key)
    if document is None:
        return None
    chain = shelf.chain_of(document)
    decisions = known_decisions(actor, known_on).filter(document=document.id)
    return DocumentFacts(
        document=document,
        chain=chain,
        ties=ties_of(shelf, document, chain),
        decisions=decision_lines(list(by_date(decisions, newest_first=False)), known_on),
        contradictions=contradictions("meetings.steeringdocument", document.id, known_on=known_on),
    )


def ties_of(shelf: Library, document: DocumentLine, chain: Chain) -> tuple[TieFacts, ...]:
    """The ties within the chain and all others of the document, in the order of time."""
    place = {one.id: number for number, one in enumerate(shelf.documents)}
    wanted = [
        tie
        for tie in shelf.ties
        if document in (tie.document, tie.earlier) or {tie.document, tie.earlier} <= set(chain.steps)
    ]
    return tuple(sorted(wanted, key=lambda tie: (place[tie.document.id], place[tie.earlier.id])))
