"""Tags that draw: each lays out a chart in its wide and its narrow form. The page puts the same content in a table."""

from django.template import Library
from django.utils.translation import gettext as _

from samspel.foundation.ui.charts import balance as balances
from samspel.foundation.ui.charts import model as models
from samspel.foundation.ui.charts import timeline as timelines
from samspel.foundation.ui.charts import wheel as wheels

register = Library()


@register.inclusion_tag("ui/_timeline.html")
def timeline(chart: timelines.Timeline) -> dict[str, object]:
    """The seats of a body over time, with a legend of what occurs in it."""
    bars = [bar for group in chart.groups for row in group.rows for bar in row.bars]
    return {
        "chart": chart,
        "forms": [timelines.lay_out(chart, frame) for frame in (timelines.WIDE, timelines.NARROW)],
        "spheres": list(dict.fromkeys(group.sphere for group in chart.groups)),
        "unsure": any(not bar.sure for bar in bars),
    }


@register.inclusion_tag("ui/_wheel.html")
def year_wheel(chart: wheels.Wheel) -> dict[str, object]:
    """The year's duties in a ring, beside the list of them."""
    return {
        "chart": chart,
        "forms": [wheels.lay_out(chart, rings) for rings in (wheels.WIDE, wheels.NARROW)],
        "current": chart.today.month if chart.today and chart.today.year == chart.year else 0,
    }


@register.inclusion_tag("ui/_model.html")
def model_picture(chart: models.Model) -> dict[str, object]:
    """The municipality, civil society and what is joint. The page says the same in words under it."""
    others = _("… and {count} more")
    return {"chart": chart, "forms": [models.lay_out_wide(chart, others), models.lay_out_narrow(chart, others)]}


@register.inclusion_tag("ui/_balance.html")
def balance(chart: balances.Balance) -> dict[str, object]:
    """One shape for each seat, with the legend that says the same."""
    hatched = {group.sphere for group in chart.groups if group.look == "hatched"}
    return {"chart": chart, "form": balances.lay_out(chart), "hatched": sorted(hatched)}
