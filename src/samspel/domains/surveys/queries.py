from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from samspel.domains.meetings.queries.records import by_date, citation_in, known
from samspel.domains.surveys.events import STATE_RECORDED, SURVEY_RECORDED
from samspel.domains.surveys.models import Survey
from samspel.domains.surveys.rules import SurveyKind, SurveyReport, SurveyState, state_known, unconfirmed
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.journal.queries import Citation, KnownFact, known_facts
from samspel.foundation.kernel.dates import PartialDate

TELLING = (SURVEY_RECORDED.name, STATE_RECORDED.name)


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """A survey, evaluation or check-in as it was known on the day asked.

    `unconfirmed`: its day has passed and nobody has said whether it was carried out. `citation` is the source that
    told last.
    """

    key: str
    title: str
    kind: SurveyKind
    on: PartialDate
    state: SurveyState
    unconfirmed: bool
    asked_by: str
    asked: str
    summary: str
    sphere: Sphere
    citation: Citation


def surveys(actor: Actor, *, known_on: date, kind: SurveyKind | None = None) -> tuple[SurveyLine, ...]:
    """Those that `actor` may see and that were known then, newest first. Two statements."""
    seen = known(Survey.objects.visible_to(actor), known_on)
    rows = list(by_date(seen if kind is None else seen.filter(kind=kind), newest_first=True))
    facts = known_facts("surveys.survey", [row.pk for row in rows], known_on=known_on)
    return tuple(survey_line(row, facts.get(row.pk, ()), known_on) for row in rows)


def evaluations(actor: Actor, *, known_on: date) -> tuple[SurveyLine, ...]:
    """What has evaluated, or is to evaluate, the cooperation: what a duty of follow-up rests on. Two statements."""
    return surveys(actor, known_on=known_on, kind=SurveyKind.EVALUATION)


def survey_line(row: Survey, facts: tuple[KnownFact, ...], known_on: date) -> SurveyLine:
    state = state_known(reports_of(facts), on=known_on) or SurveyState(row.state)
    return SurveyLine(
        key=row.key,
        title=row.title,
        kind=SurveyKind(row.kind),
        on=row.on,
        state=state,
        unconfirmed=unconfirmed(state, row.on, known_on),
        asked_by=row.asked_by,
        asked=row.asked,
        summary=row.summary,
        sphere=Sphere(row.sphere),
        citation=citation_in(facts),
    )


def telling(facts: Iterable[KnownFact]) -> list[KnownFact]:
    """Those of a survey's entries that say what became of it."""
    return [fact for fact in facts if fact.kind in TELLING]


def reports_of(facts: Iterable[KnownFact]) -> list[SurveyReport]:
    """What the journal says of one survey's state, oldest first."""
    told = telling(facts)
    return [SurveyReport(timezone.localdate(fact.known_at), SurveyState(str(fact.facts["state"]))) for fact in told]
