"""One of each drawing, with ordinary and with troublesome content."""

from datetime import date

from samspel.foundation.kernel.dates import parse_date
from samspel.foundation.kernel.periods import Period
from samspel.foundation.ui.charts.balance import Balance, SeatGroup
from samspel.foundation.ui.charts.model import Body, Field, Model
from samspel.foundation.ui.charts.timeline import Timeline, TimelineGroup, TimelineRow, bars_of
from samspel.foundation.ui.charts.wheel import Duty, Wheel

STARTS, ENDS = date(2019, 1, 1), date(2021, 3, 31)
LONG = "Riksorganisationen för allt mellan himmel och jord i Jönköpings kommun med omnejd"
MONTHS = ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec")


def row(label: str, starts: str, ends: str | None = None, note: str = "") -> TimelineRow:
    period = Period(parse_date(starts), parse_date(ends) if ends else None, date(2021, 3, 23))
    return TimelineRow(label, bars_of(period, STARTS, ENDS), note)


TIMELINE = Timeline(
    title="Tidslinje över platserna 2019 till mars 2021",
    groups=(
        TimelineGroup("Politik", "municipality", (row("Gunilla Åström (S)", "senast 2019-03-04", note="ordförande"),)),
        TimelineGroup("Civilsamhälle", "civil-society", (row(LONG, "2019-02-19", "2020", LONG), row(LONG, "2020"))),
        TimelineGroup("Övriga", "joint", (row("Adjungerad", "hösten 2020"),)),
    ),
    starts=STARTS,
    ends=ENDS,
    chosen=date(2021, 3, 23),
    chosen_label="valt datum: 23 mars 2021",
    marks=(date(2019, 3, 4), date(2019, 11, 12)),
)

WHEEL = Wheel(
    title="Årshjulet 2021",
    year=2021,
    months=MONTHS,
    duties=(
        *(
            Duty(f"Samordningsgruppen {month}", "joint", (month,), who="Ordförande", when="Jan.")
            for month in range(1, 11)
        ),
        *(Duty(LONG, "municipality", (11,)) for _ in range(3)),
        *(Duty("Flera", "civil-society", (12,)) for _ in range(6)),
        Duty("Modellen utvärderas", "municipality", when="hösten"),
    ),
    today=date(2021, 3, 23),
    today_label="23 mars",
)

BODIES = tuple(
    Body(f"Arbetsgruppen för samverkan nummer {n}", "möts fyra gånger om året på olika platser") for n in range(9)
)
MODEL = Model("Modellen", Field("Kommunen", BODIES), Field("Tillsammans", BODIES), Field("Civilsamhället", BODIES))

BALANCE = Balance(
    "18 platser",
    (
        SeatGroup("8 ordinarie, civilsamhället", "civil-society", "filled", 8),
        SeatGroup("1 ordinarie, kanske", "civil-society", "hatched", 1),
        SeatGroup("7 politiker", "municipality", "outline", 7),
        SeatGroup("1 ledig", "municipality", "vacant", 1),
        SeatGroup("1 adjungerad", "joint", "hatched", 1),
    ),
)

SOURCE = """\
{% extends "ui/page.html" %}{% load charts ui %}
{% block title %}Bilder{% endblock %}
{% block content %}<h1>Bilder</h1>
<section class="sec"><h2>Platser</h2>{% balance seats %}</section>
<section class="sec"><h2>Över tid</h2>{% timeline line %}
{% more "Samma uppgifter som tabell" %}<table class="ds-table stackable"><caption>Platser</caption>
<thead><tr><th scope="col">Vem</th><th scope="col">Från</th></tr></thead>
<tbody><tr><th scope="row">Gunilla Åström</th><td data-l="Från">senast 4 mars 2019</td></tr></tbody></table>
{% endmore %}</section>
<section class="sec"><h2>Årshjulet</h2>{% year_wheel wheel %}</section>
<section class="sec"><h2>Modellen</h2>{% model_picture model %}</section>{% endblock %}
"""
CONTEXT = {"seats": BALANCE, "line": TIMELINE, "wheel": WHEEL, "model": MODEL}
