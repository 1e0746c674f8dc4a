"""The seats of a body over time: a picture, and the same as rows of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.bodies.forms import AskedTime
from samspel.domains.bodies.models import OFFICE_LABELS
from samspel.domains.bodies.queries import Holder, SittingOnDay
from samspel.doors.public.body_people import Kind, has_both_kinds, kinds_of
from samspel.doors.public.body_words import SPHERE_OF_SIDE, group_label, unnamed_label, with_party
from samspel.doors.public.programme_text.wording import listed, number
from samspel.foundation.journal.queries import Citation
from samspel.foundation.kernel.dates import day
from samspel.foundation.kernel.periods import Period
from samspel.foundation.ui.charts.timeline import Timeline, TimelineBar, TimelineGroup, TimelineRow, bars_of
from samspel.foundation.ui.wording import say_date, say_period


@dataclass(frozen=True, slots=True)
class MandateText:
    """One mandate as a row of the table."""

    who: str
    seat: str
    starts: str
    ends: str
    citation: Citation


def timeline_of(sitting: SittingOnDay, asked: AskedTime, meetings: Sequence[date], name: str) -> Timeline | None:
    """The picture; None where no seat has ever had a holder. `meetings` are days marked in it."""
    if not sitting.mandates:
        return None
    starts, ends = span_of(sitting.mandates, asked)
    kinds = kinds_of(sitting.seats)
    groups = tuple(group_of(kind, kinds, sitting.mandates, starts, ends) for kind in kinds)
    chosen = asked.last if starts <= asked.last < ends else None
    title = _("Timeline of the seats in %(name)s. The same is in the table below the picture.") % {"name": name}
    return Timeline(
        title=title,
        groups=tuple(group for group in groups if group.rows),
        starts=starts,
        ends=ends,
        chosen=chosen,
        chosen_label=_("chosen time: %(time)s") % {"time": say_date(asked.partial)} if chosen else "",
        marks=tuple(meetings),
    )


def span_of(mandates: Sequence[Holder], asked: AskedTime) -> tuple[date, date]:
    """From the first year of any mandate to where the sources end, or to the time asked for if that is later."""
    days = [edge for mandate in mandates for edge in edges(mandate.period)] or [asked.last]
    last = max([*days, asked.last] if asked.was_asked else days)
    return date(min(days).year, 1, 1), last + timedelta(days=max(7, (last - min(days)).days // 60))


def edges(period: Period) -> list[date]:
    ends = (period.starts, period.ends)
    bounds = [edge for end in ends if end for edge in (end.earliest, end.latest) if edge]
    return [*bounds, period.evidenced_to] if period.evidenced_to else bounds


def group_of(kind: Kind, kinds: list[Kind], mandates: Sequence[Holder], starts: date, ends: date) -> TimelineGroup:
    side, seat_kind = kind
    here = [one for one in mandates if (one.side, one.kind) == kind]
    seats = [list(held) for _slot, held in groupby(here, key=lambda one: one.slot)]
    named = [held for held in seats if any(one.person for one in held)]
    rows = [TimelineRow(labelled(held), merged(held, starts, ends), noted(held)) for held in named]
    nameless = [held for held in seats if held not in named]
    if nameless:
        rows += unnamed_rows(kind, nameless, starts, ends)
    title = group_label(side, seat_kind, several_kinds=has_both_kinds(side, kinds))
    return TimelineGroup(title, SPHERE_OF_SIDE[side], tuple(rows))


def labelled(held: Sequence[Holder]) -> str:
    """ "Kerstin Aldén → Elin Torsell", a party in parentheses."""
    return " → ".join(with_party(one) or _("name not known") for one in held)


def noted(held: Sequence[Holder]) -> str:
    """For whom, one after another; else the office that somebody has in the seat."""
    for_whom = [listed(organisation.name for organisation in one.on_behalf_of) for one in held]
    if any(for_whom):
        return " → ".join(dict.fromkeys(text for text in for_whom if text))
    offices = dict.fromkeys(str(OFFICE_LABELS[office.role]) for one in held for office in one.offices)
    return ", ".join(offices)


def unnamed_rows(kind: Kind, seats: list[list[Holder]], starts: date, ends: date) -> list[TimelineRow]:
    """Seats whose holders are not named, together where their time is the same."""
    together: dict[tuple[TimelineBar, ...], int] = {}
    for held in seats:
        bars = merged(held, starts, ends)
        together[bars] = together.get(bars, 0) + 1
    return [
        TimelineRow(
            label=capfirst(unnamed_label(*kind, count, number(count))),
            bars=bars,
            note=ngettext("the source does not give the name", "the source does not give the names", count),
        )
        for bars, count in together.items()
    ]


def merged(held: Sequence[Holder], starts: date, ends: date) -> tuple[TimelineBar, ...]:
    """The bars of all who have held one seat, as one row without overlap: sure wherever one of them is sure."""
    bars = [bar for one in held for bar in bars_of(one.period, starts, ends)]
    turns = sorted({turn for bar in bars for turn in (bar.starts, bar.ends)})
    row: list[TimelineBar] = []
    for first, last in pairwise(turns):
        over = [bar for bar in bars if bar.starts <= first and bar.ends >= last]
        sure = any(bar.sure for bar in over)
        if over and row and row[-1].ends == first and not sure and not row[-1].sure:
            row[-1] = TimelineBar(row[-1].starts, last, sure=False)
        elif over:
            row.append(TimelineBar(first, last, sure))
    return tuple(row)


def table_of(sitting: SittingOnDay) -> tuple[MandateText, ...]:
    """Every mandate that there has been, in the order of the seats."""
    kinds = kinds_of(sitting.seats)
    ordered = sorted(sitting.mandates, key=lambda one: kinds.index((one.side, one.kind)))
    by_key = {one.key: one for one in sitting.mandates}
    return tuple(mandate_text(one, kinds, by_key.get(one.replaces)) for one in ordered)


def mandate_text(one: Holder, kinds: list[Kind], replaced: Holder | None) -> MandateText:
    several = has_both_kinds(one.side, kinds)
    organisations = listed(organisation.name for organisation in one.on_behalf_of)
    told = [group_label(one.side, one.kind, several_kinds=several)]
    told += [_("for %(organisations)s") % {"organisations": organisations}] if organisations else []
    told += [] if one.voting else [_("co-opted, no vote")]
    told += [f"{OFFICE_LABELS[office.role]} {say_period(office.period)}" for office in one.offices]
    told += [_("took over after %(name)s") % {"name": replaced.person}] if replaced and replaced.person else []
    return MandateText(
        who=with_party(one) or _("Name not known"),
        seat=", ".join(told),
        starts=say_date(one.period.starts),
        ends=ended(one.period),
        citation=one.citation,
    )


def ended(period: Period) -> str:
    if period.ends:
        return say_date(period.ends)
    if period.evidenced_to:
        return _("still there %(date)s") % {"date": say_date(day(period.evidenced_to))}
    return _("still there")
