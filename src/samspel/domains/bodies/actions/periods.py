from django.utils.translation import gettext as _

from samspel.foundation.columns.partial_date import edtf_of
from samspel.foundation.kernel.periods import Period, reversed_period
from samspel.foundation.kernel.refused import Refused


class PeriodReversed(Refused):
    """The end lies before the start."""


def refuse_reversed(period: Period) -> None:
    if reversed_period(period):
        raise PeriodReversed(
            _("The end %(ends)s lies before the start %(starts)s. Change one of them.")
            % {"starts": edtf_of(period.starts), "ends": edtf_of(period.ends)}
        )
