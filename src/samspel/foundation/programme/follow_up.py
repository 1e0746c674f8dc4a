"""How the cooperation is followed up: who sees to it, and the clocks of evaluation, revision and plan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, TypeVar

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period
from samspel.foundation.programme.duties import Evaluation, Plan, Revision, Rule
from samspel.foundation.programme.keys import Key
from samspel.foundation.programme.seats import Range
from samspel.foundation.programme.words import CountedFrom

Recurring = TypeVar("Recurring", Evaluation, Revision, Plan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Something that comes back: a revision, a plan, an evaluation. A bare number is the years between."""

    PLAIN: ClassVar[str] = "every_years"

    every_years: Annotated[Range | None, Key("Years between two times.", "{ min = 3, max = 5 }")] = None
    counted_from: Annotated[CountedFrom, Key("Which adoption it counts from.", '"latest"')] = CountedFrom.FIRST
    name: Annotated[str, Key("What it is called.", '"Handlingsplan"')] = ""
    owner: Annotated[str, Key("Who sees to it, if not the owner of the follow-up.", '"Styrgruppen"')] = ""
    starts: Annotated[PartialDate | None, Key("Start of a period of its own.", '"2023"', name="from")] = None
    ends: Annotated[PartialDate | None, Key("End of a period of its own.", '"2025"', name="to")] = None
    outlives_agreement: Annotated[bool, Key("Goes on when the agreement has ended.", "true")] = False
    source: Annotated[str, Key("Where it is said.", '"Överenskommelsen, sista sidan"')] = ""

    @property
    def period(self) -> Period:
        return Period(self.starts, self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Who follows up the cooperation, when, and what they look at."""

    owner: Annotated[str, Key("Who sees to the follow-up.", '"Kommunstyrelsen"')] = ""
    first_evaluation_after_years: Annotated[
        int | None, Key("Years from the first adoption to the first evaluation.", "3", least=1, most=50)
    ] = None
    before: Annotated[str, Key("What the first evaluation must come before.", '"nästkommande mandatperiod"')] = ""
    focus: Annotated[tuple[str, ...], Key("What to look at most.", '["upplevd tillgänglighet"]')] = ()
    boards_know_extent: Annotated[
        bool | None, Key("Each board must know how much it cooperates with civil society.", "true")
    ] = None
    evaluation: Annotated[Clock | None, Key("Evaluations that come back.", "4")] = None
    revision: Annotated[Clock | None, Key("Revisions.", '{ every_years = 4, counted_from = "latest" }')] = None
    plan: Annotated[Clock | None, Key("Plans of action.", "2")] = None
    source: Annotated[str, Key("Where it is said.", '"Programmet, avsnitt 4"')] = ""

    def rules(self) -> Iterator[Rule]:
        """What is promised here, as rules like those of the bodies."""
        if self.first_evaluation_after_years:
            yield Evaluation(
                id="follow-up-first-evaluation",
                after_years=self.first_evaluation_after_years,
                owner=self.owner,
                before=self.before,
                source=self.source,
            )
        if self.evaluation:
            yield self._timed(Evaluation(id="follow-up-evaluation"), self.evaluation)
        if self.revision:
            yield self._timed(Revision(id="follow-up-revision"), self.revision)
        if self.plan:
            plan = Plan(id="follow-up-plan", name=self.plan.name, outlives_agreement=self.plan.outlives_agreement)
            yield self._timed(plan, self.plan)

    def _timed(self, rule: Recurring, clock: Clock) -> Recurring:
        return replace(
            rule,
            every_years=clock.every_years,
            counted_from=clock.counted_from,
            owner=clock.owner or self.owner,
            starts=clock.starts,
            ends=clock.ends,
            source=clock.source or self.source,
        )
