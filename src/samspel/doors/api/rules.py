"""Which promises were kept, on what evidence."""

from collections.abc import Sequence

from ninja import Query, Router
from pydantic import Field

from samspel.across.overview.queries import Evidence, RuleAnswer, rule_board
from samspel.across.overview.rules.answers import Answer, NextStep
from samspel.across.overview.rules.counting import EvidenceKind
from samspel.doors.api.asked import RulesAsked
from samspel.doors.api.shapes import ListOf, PartialDate, Shape, SourceRef
from samspel.foundation.access.asked import today
from samspel.foundation.access.request import Request
from samspel.foundation.programme.words import RuleKind

router = Router(tags=["rules"])


class Found(Shape):
    """How much can be shown: surely, and mentioned without day or number."""

    at_least: int
    mentions: int


class EvidencePiece(Shape):
    """What speaks for or against the answer. `counts`: it is part of `found.at_least`."""

    kind: EvidenceKind
    key: str
    title: str
    on: PartialDate | None
    counts: bool
    source: SourceRef | None


class RuleRow(Shape):
    """A rule of the programme, answered for one year with what was known on a day.

    `met`: what is required was certainly held. `not-met`: the year is over and its record has been declared complete.
    `not-evidenced`: the year is over and nobody has declared that. `in-progress`: the year was not over.
    `not-applicable`: the rule was not in force.
    """

    rule: str = Field(description="Id of the rule in the programme.")
    kind: RuleKind
    body: str | None = Field(description="Key of the body; null for a rule of the whole cooperation.")
    text: str = Field(description="The rule as the programme words it, in Swedish; empty where it has no wording.")
    year: int
    answer: Answer
    required: int
    found: Found
    missing: int
    evidence: Sequence[EvidencePiece]
    next_step: NextStep
    due_year: int | None = Field(description="The year in which it is due next, for what is not done every year.")


class Rules(ListOf[RuleRow]):
    """Rules in the order of the programme."""


@router.get(
    "/rules",
    response=Rules,
    operation_id="listRules",
    url_name="rules",
)
def list_rules(request: Request, asked: Query[RulesAsked]) -> Rules:
    """Each rule of the programme for one year: the answer, what is required and found, the evidence with its source."""
    known_on = asked.known_on or today(request)
    year = asked.year or known_on.year
    board = rule_board(request.community, request.actor, year=year, known_on=known_on, body=asked.body or "")
    return Rules(items=[rule_row(row) for row in asked.cut(board)], count=len(board))


def rule_row(row: RuleAnswer) -> RuleRow:
    return RuleRow(
        rule=row.rule,
        kind=row.kind,
        body=row.body_key or None,
        text=row.duty.text,
        year=row.year,
        answer=row.answer,
        required=row.required,
        found=Found(at_least=row.found.at_least, mentions=row.found.mentions),
        missing=row.missing,
        evidence=[evidence_piece(piece) for piece in row.evidence],
        next_step=row.next_step,
        due_year=row.due_year,
    )


def evidence_piece(piece: Evidence) -> EvidencePiece:
    return EvidencePiece(
        kind=piece.kind,
        key=piece.key,
        title=piece.title,
        on=PartialDate.of(piece.on),
        counts=piece.counts,
        source=SourceRef.of(piece.citation),
    )
