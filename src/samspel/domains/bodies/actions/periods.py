from django.utils.translation import gettext as _

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period, reversed_period
from samspel.foundation.kernel.refused import Refused


class PeriodReversed(Refused):
    """The end lies before the start."""


def shown(date: PartialDate | None) -> str:
    return date.edtf if date else ""


def refuse_reversed(period: Period) -> None:
    if reversed_period(period):
        raise PeriodReversed(
            _("The end %(ends)s lies before the start %(starts)s. Change one of them.")
            % {"starts": shown(period.starts), "ends": shown(period.ends)}
        )
