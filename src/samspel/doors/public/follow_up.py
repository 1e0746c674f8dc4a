import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samspel.across.overview.queries import WheelTask, latest_recorded_year, rule_board, rule_years, wheel
from samspel.across.overview.rules.answers import Answer
from samspel.doors.public.rule_text import EvidenceText, RuleText, rule_text
from samspel.foundation.access.asked import AskedDay, asked_day, asked_number, today
from samspel.foundation.access.request import Request
from samspel.foundation.communities.queries import programme_of
from samspel.foundation.ui.charts.wheel import Duty, Wheel
from samspel.foundation.ui.site import Link
from samspel.foundation.ui.spreadsheet import safe_cell
from samspel.foundation.ui.templatetags.ui import ANSWERS
from samspel.foundation.ui.wording import say_date, say_day


@dataclass(frozen=True, slots=True)
class Board:
    """The rule board of one year as the page shows it. `chosen` narrows to one answer ("" = all)."""

    year: int
    years: tuple[int, ...]
    known: AskedDay
    counts: Mapping[str, int]
    rules: tuple[RuleText, ...]
    chosen: str


def board_of(request: Request) -> Board:
    """The board of the year in the address, else of the newest year of which anything is recorded."""
    known = asked_day(request, "kant")
    years = rule_years(request.community, known_on=min(known.day, today(request)))
    year = year_of(request, years, known.day)
    programme = programme_of(request.community)
    answers = rule_board(request.community, request.actor, year=year, known_on=known.day)
    given = Counter(row.answer for row in answers)
    chosen = request.GET.get("svar", "") if request.GET.get("svar", "") in set(Answer) else ""
    return Board(
        year=year,
        years=years,
        known=known,
        counts={kind.value: given[kind] for kind in Answer},
        rules=tuple(rule_text(row, programme) for row in answers if programme and chosen in ("", row.answer)),
        chosen=chosen,
    )


def year_of(request: Request, years: tuple[int, ...], known_on: date) -> int:
    asked = asked_number(request, "ar", most=date.max.year)
    if asked in years:
        return asked
    latest = latest_recorded_year(request.actor, known_on=known_on)
    return latest if latest in years else years[-1]


def when_of(row: WheelTask) -> str:
    """The months of a task in words."""
    months = ", ".join(str(MONTHS[month]) for month in row.months)
    return (months or _("any day")).capitalize()


def wheel_of(tasks: tuple[WheelTask, ...], year: int, day: date) -> Wheel | None:
    """The picture of the year, each task once for each of its months; today is marked in the present year."""
    duties = tuple(Duty(row.title, row.sphere, row.months, who=", ".join(row.who), when=when_of(row)) for row in tasks)
    now = day if day.year == year else None
    title = _("The wheel of the year %(year)s. The tasks are in the list as well.") % {"year": year}
    months = tuple(str(MONTHS[month]) for month in range(1, 13))
    return Wheel(title, year, months, duties, now, say_day(day) if now else "") if duties else None


@require_safe
def follow_up(request: Request) -> HttpResponse:
    board = board_of(request)
    tasks = wheel(request.community, year=board.year, today=today(request))
    context = {
        "section": "follow-up",
        "crumbs": [Link(_("Follow-up"), reverse("public:follow_up"))],
        "board": board,
        "wheel": wheel_of(tasks, board.year, today(request)),
        "no_rules": _("The programme makes no promises that can be followed up"),
        "no_rules_text": _("When a programme with rules is in force, the answer to each of them is shown here."),
    }
    return render(request, "public/follow_up.html", context)


@require_safe
def board_csv(request: Request) -> HttpResponse:
    """The board with its evidence, a row for each piece, for a spreadsheet."""
    board = board_of(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8", headers={"Content-Disposition": filename(board)})
    response.write("\ufeff")
    rows = csv.writer(response)
    asked = (_("Rule"), _("Year"), _("Answer"), _("Required"), _("At least"))
    rows.writerow((*asked, _("Evidence"), _("When"), _("Counts"), _("Source"), _("Where in the source")))
    for text in board.rules:
        answer = str(ANSWERS[text.row.answer][1])
        figures = (text.promise, text.row.year, answer, text.row.required, text.row.found.at_least)
        for cells in map(evidence_cells, text.evidence) if text.evidence else [()]:
            rows.writerow([safe_cell(cell) for cell in (*figures, *cells)])
    return response


def evidence_cells(piece: EvidenceText) -> tuple[str, ...]:
    """What it is, when, whether it counts and otherwise why not, and its source. A seat has no day of its own."""
    row = piece.row
    counts = _("yes") if row.counts else piece.remark or _("no")
    return (row.title, say_date(row.on) if row.on else "", counts, row.citation.title, row.citation.place)


def filename(board: Board) -> str:
    return f'attachment; filename="regler-{board.year}.csv"'
