from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, F, QuerySet

from samspel.domains.organisations import rules
from samspel.domains.organisations.models import Organisation, OrganisationName, UmbrellaMembership
from samspel.domains.organisations.rules import DatedName, Form, NameKind
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.queries import Citation, Contradiction, contradictions, known_facts
from samspel.foundation.kernel.periods import Certainty, Period, certainty_on
from samspel.foundation.search.queries import matching

KIND = "organisations.organisation"
NAME_KIND = "organisations.organisationname"
MEMBERSHIP_KIND = "organisations.umbrellamembership"
PAGE_SIZE = 50
STARTS = F("starts_earliest").asc(nulls_first=True)  # databases differ on where they put what is not known
Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation in a list. `other_names` are filled in a search only, where they explain why it was found."""

    key: str
    name: str
    form: Form
    sphere: Sphere
    audience: Audience
    district: str
    summary: str
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationList:
    """One page of the register. `forms` and `districts` count what each choice would give beside the other one."""

    rows: tuple[OrganisationRow, ...]
    count: int
    page: int
    pages: int
    size: int
    forms: Mapping[Form, int]
    districts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class NameFacts:
    """One name with its period and the sources that give it."""

    name: str
    kind: NameKind
    period: Period
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A membership as seen from one end: the organisation at the other end, and whether it holds on the day asked."""

    key: str
    name: str
    form: Form
    sphere: Sphere
    period: Period
    certainty: Certainty
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class OrganisationFacts:
    """All that is recorded about an organisation, as asked on a day. `orgnr` is "" unless it is public."""

    pk: int
    key: str
    name: str
    on: date
    form: Form
    sphere: Sphere
    audience: Audience
    orgnr: str
    summary: str
    district: str
    names: tuple[NameFacts, ...]
    umbrellas: tuple[Tie, ...]
    members: tuple[Tie, ...]
    citations: tuple[Citation, ...]
    contradictions: tuple[Contradiction, ...]

    @property
    def former_names(self) -> tuple[NameFacts, ...]:
        return tuple(n for n in self.names if n.kind is NameKind.NAME and n.name != self.name)

    @property
    def aliases(self) -> tuple[NameFacts, ...]:
        return tuple(n for n in self.names if n.kind is NameKind.ALIAS)

    @property
    def umbrellas_now(self) -> tuple[Tie, ...]:
        """Those to which it belongs on the day, perhaps or surely."""
        return tuple(tie for tie in self.umbrellas if tie.certainty is not Certainty.NO)


def organisation_list(
    actor: Actor, *, q: str = "", form: Form | None = None, district: str = "", page: int = 1, size: int = PAGE_SIZE
) -> OrganisationList:
    """The organisations that `actor` may see, in Swedish order; `page` counts from 1 and is held within the list.

    Two statements; in a search three.
    """
    visible = Organisation.objects.visible_to(actor)
    if q.strip():
        visible = visible.filter(pk__in=matching(actor, q, kind=KIND))
    cells = visible.order_by().values_list("form", "district").annotate(number=Count("pk"))
    counted = {(Form(f), d): number for f, d, number in cells}
    total = sum(n for (f, d), n in counted.items() if form in (None, f) and district in ("", d))
    pages = max(1, -(-total // size))
    page = min(max(1, page), pages)
    chosen = visible.filter(**({"form": form} if form else {}), **({"district": district} if district else {}))
    return OrganisationList(
        rows=_rows(chosen.order_by("sort_key", "pk")[(page - 1) * size : page * size], with_names=bool(q.strip())),
        count=total,
        page=page,
        pages=pages,
        size=size,
        forms=_largest_first((f, n) for (f, d), n in counted.items() if district in ("", d)),
        districts=_largest_first((d, n) for (f, d), n in counted.items() if d and form in (None, f)),
    )


def _largest_first(parts: Iterable[tuple[Choice, int]]) -> dict[Choice, int]:
    """The sum for each choice, the largest first, equal ones by the choice."""
    sums: Counter[Choice] = Counter()
    for choice, number in parts:
        sums[choice] += number
    return dict(sorted(sums.items(), key=lambda part: (-part[1], part[0])))


ROW_FIELDS = ("pk", "key", "name", "form", "sphere", "audience", "district", "summary")


def _rows(organisations: QuerySet[Organisation], *, with_names: bool) -> tuple[OrganisationRow, ...]:
    found = list(organisations.values_list(*ROW_FIELDS))
    others = _other_names({row[0]: row[2] for row in found}) if with_names else {}
    return tuple(
        OrganisationRow(
            key, name, Form(form), Sphere(sphere), Audience(audience), district, summary, others.get(pk, ())
        )
        for pk, key, name, form, sphere, audience, district, summary in found
    )


def _other_names(current: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    """Former names and aliases, not misspellings, of those organisations."""
    others: dict[int, list[str]] = defaultdict(list)
    rows = OrganisationName.objects.filter(organisation__in=current).exclude(kind=NameKind.MISSPELLING)
    for organisation, name in rows.order_by("pk").values_list("organisation_id", "name"):
        if name != current[organisation] and name not in others[organisation]:
            others[organisation].append(name)
    return {pk: tuple(names) for pk, names in others.items()}


def organisation_page(actor: Actor, key: str, *, on: date) -> OrganisationFacts | None:
    """One organisation as its page shows it; None if `actor` may not know of it. Eight statements at most."""
    row = Organisation.objects.visible_to(actor).filter(key=key).first()
    if row is None:
        return None
    names = _names(row)
    umbrellas, members = _ties(actor, row, on)
    return OrganisationFacts(
        pk=row.pk,
        key=row.key,
        name=rules.name_on([DatedName(n.name, n.kind, n.period) for n in names], on) or row.name,
        on=on,
        form=Form(row.form),
        sphere=Sphere(row.sphere),
        audience=Audience(row.audience),
        orgnr=row.orgnr or "" if row.audience == Audience.PUBLIC else "",
        summary=row.summary,
        district=row.district,
        names=names,
        umbrellas=umbrellas,
        members=members,
        citations=_citations(KIND, [row.pk]).get(row.pk, ()),
        contradictions=contradictions(KIND, row.pk),
    )


def _names(row: Organisation) -> tuple[NameFacts, ...]:
    """The names it went by, oldest first, then aliases, then misspellings."""
    rows = OrganisationName.objects.filter(organisation=row).order_by(STARTS, "pk")
    cited = _citations(NAME_KIND, [name.pk for name in rows])
    names = (NameFacts(name.name, NameKind(name.kind), name.period, cited.get(name.pk, ())) for name in rows)
    return tuple(sorted(names, key=lambda name: list(NameKind).index(name.kind)))


def _ties(actor: Actor, row: Organisation, on: date) -> tuple[tuple[Tie, ...], tuple[Tie, ...]]:
    """Its umbrellas and its members, each by name, as far as `actor` may see them."""
    seen = Organisation.objects.visible_to(actor).values("pk")
    ties = UmbrellaMembership.objects.select_related("umbrella", "member")
    up = list(ties.filter(member=row, umbrella__in=seen).order_by("umbrella__sort_key", STARTS, "pk"))
    down = list(ties.filter(umbrella=row, member__in=seen).order_by("member__sort_key", STARTS, "pk"))
    cited = _citations(MEMBERSHIP_KIND, [tie.pk for tie in up + down])
    return (
        tuple(_tie(tie.umbrella, tie.period, on, cited.get(tie.pk, ())) for tie in up),
        tuple(_tie(tie.member, tie.period, on, cited.get(tie.pk, ())) for tie in down),
    )


def _tie(other: Organisation, period: Period, on: date, cited: tuple[Citation, ...]) -> Tie:
    return Tie(other.key, other.name, Form(other.form), Sphere(other.sphere), period, certainty_on(period, on), cited)


def _citations(subject_kind: str, ids: Iterable[int]) -> dict[int, tuple[Citation, ...]]:
    """The sources named for each of those rows, in the order in which they were known."""
    facts = known_facts(subject_kind, ids)
    return {
        pk: tuple(dict.fromkeys(fact.citation for fact in found if fact.citation.key)) for pk, found in facts.items()
    }


def names_on(ids: Iterable[int], *, on: date) -> dict[int, str]:
    """What each of those organisations was called on the day, the nearest name where none held. One statement."""
    return {pk: rules.name_on(names, on) for pk, names in names_of(ids).items()}


def names_of(ids: Iterable[int]) -> defaultdict[int, tuple[DatedName, ...]]:
    """Every name of each of those organisations, in the order they were recorded. One statement."""
    names: defaultdict[int, tuple[DatedName, ...]] = defaultdict(tuple)
    for row in OrganisationName.objects.filter(organisation__in=set(ids)).order_by("pk"):
        names[row.organisation_id] += (DatedName(row.name, NameKind(row.kind), row.period),)
    return names
