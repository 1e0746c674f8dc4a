"""A rule's answer as sentences: what was promised, what was found, what to do next."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from samspel.across.overview.queries import Evidence, RuleAnswer
from samspel.across.overview.rules.answers import Answer, NextStep
from samspel.across.overview.rules.counting import EvidenceKind
from samspel.doors.public.programme_text.duties import duty_sentence
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.words import RuleKind


@dataclass(frozen=True, slots=True)
class RuleText:
    """One row of the rule board: `row` has the figures, the rest is words."""

    row: RuleAnswer
    promise: str
    finding: str
    advice: str
    evidence: tuple["EvidenceText", ...]


@dataclass(frozen=True, slots=True)
class EvidenceText:
    """A piece of evidence, and why it does not count ("" = it does)."""

    row: Evidence
    remark: str


def rule_text(row: RuleAnswer, programme: Programme) -> RuleText:
    return RuleText(
        row=row,
        promise=duty_sentence(row.duty, programme.body(row.body_key), called=row.body_name),
        finding=finding(row),
        advice=advice(row),
        evidence=tuple(evidence_text(piece) for piece in row.evidence),
    )


COUNTED = {
    RuleKind.MIN_MEETINGS_PER_YEAR,
    RuleKind.EVENTS_PER_YEAR,
    RuleKind.ELECTION_YEARS_ONLY,
    RuleKind.MEETINGS_IN_MONTHS,
}


OFFICES = {RuleKind.CHAIR_FROM_SIDE, RuleKind.VICE_FROM_SIDE}


def finding(row: RuleAnswer) -> str:
    """What the sources show, in one or two sentences."""
    if row.answer is Answer.NOT_APPLICABLE:
        return not_applicable(row)
    parts = [sure(row), unsure(row), planned(row)]
    return " ".join(part for part in parts if part)


def not_applicable(row: RuleAnswer) -> str:
    if row.kind is RuleKind.ELECTED_BY_OWN_SIDE:
        return _("No election and no new members are known this year.")
    if row.due_year and row.due_year > row.year:
        return _("Nothing has to be done this year. Next time is %(year)s.") % {"year": row.due_year}
    return _("The rule did not apply for the whole year.")


def sure(row: RuleAnswer) -> str:
    if row.kind in COUNTED:
        if not row.found.at_least:
            return _("No meeting can be shown by a source.")
        text = ngettext(
            "At least %(found)s of %(required)s can be shown.",
            "At least %(found)s of %(required)s can be shown.",
            row.found.at_least,
        )
        return text % {"found": row.found.at_least, "required": row.required}
    kept = [piece.title for piece in row.evidence if piece.counts and piece.title]
    return " · ".join(kept) + "." if kept and row.kind is not RuleKind.COMPOSITION else seats(row)


def seats(row: RuleAnswer) -> str:
    if row.kind is RuleKind.COMPOSITION:
        values = {"found": row.found.at_least, "required": row.required}
        return _("%(found)s of at least %(required)s seats are surely filled.") % values
    if row.kind in OFFICES and row.evidence:
        return _("The sources do not say for sure who holds the office at the end of the year.")
    return "" if row.found.at_least else _("No source shows that it has been done.")


def unsure(row: RuleAnswer) -> str:
    if not row.found.mentions:
        return ""
    text = ngettext(
        "The sources also speak of something that cannot be counted.",
        "The sources also speak of %(number)s things that cannot be counted.",
        row.found.mentions,
    )
    return text % {"number": row.found.mentions}


def planned(row: RuleAnswer) -> str:
    if not row.planned:
        return ""
    text = ngettext(
        "One more is planned. What is planned does not count until it has been held.",
        "%(number)s more are planned. What is planned does not count until it has been held.",
        row.planned,
    )
    return text % {"number": row.planned}


def advice(row: RuleAnswer) -> str:
    """What to do next, "" when nothing is."""
    sentences = {
        NextStep.FIND_SOURCES: _("Look for minutes or notices, or say that the record of the year is complete."),
        NextStep.PLAN_MORE: ngettext(
            "Plan one more before the end of the year.",
            "Plan %(number)s more before the end of the year.",
            row.missing - row.planned,
        )
        % {"number": row.missing - row.planned},
        NextStep.HOLD_PLANNED: _("Hold what is planned."),
        NextStep.FILL_SEATS: _("Fill the seats that are empty."),
    }
    return sentences.get(row.next_step, "")


REMARKS = {
    EvidenceKind.MENTION: _lazy("Mentioned, but without day or number"),
    EvidenceKind.PLANNED: _lazy("Planned"),
    EvidenceKind.CANCELLED: _lazy("Cancelled"),
}


def evidence_text(piece: Evidence) -> EvidenceText:
    return EvidenceText(piece, str(REMARKS.get(piece.kind, "")))
