from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from samspel.domains.bodies.models import Body, BodyLink, BodyName
from samspel.domains.bodies.rules import LinkKind
from samspel.domains.organisations.rules import DatedName, NameKind, name_on
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.queries import Citation, Contradiction, KnownFact, contradictions, end_of, known_facts
from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Certainty, Period, certainty_on


@dataclass(frozen=True, slots=True)
class NameFacts:
    """One name of a body with its period; `in_use` answers for the day that was asked."""

    name: str
    kind: NameKind
    starts: PartialDate | None
    ends: PartialDate | None
    in_use: Certainty
    citation: Citation


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body in a list, under the name it had on the day that was asked."""

    id: int
    key: str
    name: str
    sphere: Sphere
    kind: str
    purpose: str
    period: Period
    exists: Certainty
    parent_key: str
    names: tuple[NameFacts, ...] = ()

    @property
    def former_names(self) -> tuple[str, ...]:
        """What it was called at other times than the day asked."""
        official = (name.name for name in self.names if name.kind is NameKind.NAME)
        return tuple(name for name in dict.fromkeys(official) if name != self.name)


@dataclass(frozen=True, slots=True)
class RelatedBody:
    """A body tied to this one: its parent, a committee, or what it came from or became (`relation`)."""

    key: str
    name: str
    relation: str
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """What is known of a body: `names` with aliases and misspellings, `on` the day asked, `known_on` as known when."""

    id: int
    key: str
    name: str
    sphere: Sphere
    audience: Audience
    kind: str
    purpose: str
    period: Period
    exists: Certainty
    names: tuple[NameFacts, ...]
    related: tuple[RelatedBody, ...]
    contradictions: tuple[Contradiction, ...]
    citation: Citation

    @property
    def former_names(self) -> tuple[NameFacts, ...]:
        return tuple(name for name in self.names if name.kind is NameKind.NAME and name.name != self.name)

    @property
    def spellings(self) -> tuple[NameFacts, ...]:
        return tuple(name for name in self.names if name.kind is not NameKind.NAME)


def bodies(actor: Actor, *, on: date, known_on: date | None = None) -> tuple[BodyLine, ...]:
    """Every body that `actor` may know of, in the programme's order, named as on that day. Three statements."""
    rows = list(Body.objects.visible_to(actor))
    names = names_of([row.pk for row in rows], on=on, known_on=known_on)
    keys = {row.pk: row.key for row in rows}
    return tuple(
        BodyLine(
            id=row.pk,
            key=row.key,
            name=name_in_use(names[row.pk], row.key, on=on),
            sphere=Sphere(row.sphere),
            kind=row.kind,
            purpose=row.purpose,
            period=row.period,
            exists=certainty_on(row.period, on),
            parent_key=keys.get(row.parent_id, ""),
            names=names[row.pk],
        )
        for row in rows
    )


def body_facts(actor: Actor, key: str, *, on: date, known_on: date | None = None) -> BodyFacts | None:
    """One body as it was on `on`, as known on `known_on` (None = today); None where the actor may not know of it.

    Eight statements at the most, however many names and ties there are.
    """
    row = Body.objects.visible_to(actor).select_related("parent").filter(key=key).first()
    if row is None:
        return None
    ties = ties_of(row, actor)
    names = names_of([row.pk, *(other.pk for other, _, _ in ties)], on=on, known_on=known_on)
    founding = known_facts("bodies.body", [row.pk], known_on=known_on).get(row.pk, ())
    return BodyFacts(
        id=row.pk,
        key=row.key,
        name=name_in_use(names[row.pk], row.key, on=on),
        sphere=Sphere(row.sphere),
        audience=Audience(row.audience),
        kind=row.kind,
        purpose=row.purpose,
        period=row.period,
        exists=certainty_on(row.period, on),
        names=names[row.pk],
        related=tuple(
            RelatedBody(o.key, name_in_use(names[o.pk], o.key, on=on), relation, when) for o, relation, when in ties
        ),
        contradictions=contradictions("bodies.body", row.pk, known_on=known_on),
        citation=founding[0].citation if founding else Citation("", "", None, ""),
    )


Tie = tuple[Body, str, PartialDate | None]


def ties_of(row: Body, actor: Actor) -> list[Tie]:
    """Parent, committees and links of a body, as far as the actor may know of them."""
    ties: list[Tie] = [(row.parent, "parent", None)] if row.parent else []
    ties += [(committee, "committee", None) for committee in row.committees.all()]
    links = BodyLink.objects.select_related("body", "other").filter(Q(body=row) | Q(other=row)).order_by("pk")
    ties += [(link.other, link.kind, link.on) for link in links if link.body_id == row.pk]
    ties += [(link.body, INVERSE[LinkKind(link.kind)], link.on) for link in links if link.other_id == row.pk]
    visible = {body.pk for body in Body.objects.visible_to(actor).filter(pk__in=[body.pk for body, _, _ in ties])}
    return [tie for tie in ties if tie[0].pk in visible]


INVERSE = {
    LinkKind.SPLIT_FROM: "split-into",
    LinkKind.MERGED_INTO: "merged-from",
    LinkKind.SUCCEEDS: "succeeded-by",
    LinkKind.SHARES_SECRETARIAT: LinkKind.SHARES_SECRETARIAT,
}


def names_of(ids: Iterable[int], *, on: date, known_on: date | None = None) -> Mapping[int, tuple[NameFacts, ...]]:
    """The names of each body that were known then, in the order they were recorded. Two statements.

    A body must be called something: one of which no name was known yet has the names that became known later.
    """
    rows = list(BodyName.objects.filter(body__in=list(ids)))
    told = known_facts("bodies.bodyname", [row.pk for row in rows])
    known = {row.pk for row in rows if row.pk in told and was_known(told[row.pk], known_on)}
    named = {row.body_id for row in rows if row.pk in known and row.kind == NameKind.NAME}
    found: defaultdict[int, tuple[NameFacts, ...]] = defaultdict(tuple)
    for row in rows:
        later = row.kind == NameKind.NAME and row.body_id not in named
        if row.pk in known or (later and row.pk in told):
            found[row.body_id] += (name_facts(row, told[row.pk], on),)
    return found


def was_known(facts: tuple[KnownFact, ...], known_on: date | None) -> bool:
    return known_on is None or facts[0].known_at < end_of(known_on)


def name_facts(row: BodyName, facts: tuple[KnownFact, ...], on: date) -> NameFacts:
    in_use = certainty_on(Period(row.starts, row.ends), on)
    return NameFacts(row.name, NameKind(row.kind), row.starts, row.ends, in_use, facts[0].citation)


def name_in_use(names: tuple[NameFacts, ...], key: str, *, on: date) -> str:
    """The surest name of that day; on a day before the first or after the last name, the nearest in time.

    `key` where no name was known.
    """
    return name_on([DatedName(one.name, one.kind, Period(one.starts, one.ends)) for one in names], on) or key
