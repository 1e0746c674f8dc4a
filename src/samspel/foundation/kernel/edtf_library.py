"""The `edtf` library behind one door: only for single dates that `dates` does not read itself.

It takes 3 to 30 ms for a date, breaks on open ends or stretches them by ten years, and warns when it is imported.
"""

import re
import time
import warnings
from datetime import date
from functools import lru_cache

from pyparsing import PyparsingDiagnosticWarning

with warnings.catch_warnings():
    # Its grammar names alternatives in a way pyparsing warns of; under -W error that would stop the import.
    warnings.filterwarnings("ignore", category=PyparsingDiagnosticWarning)
    from edtf import EDTFParseException, parse_edtf

_LONGEST = 16  # characters; "2004-?06-~11" is 12
_SINGLE_DATE = re.compile(r"[?~%]?[0-9X]{4}(S[1-4])?(-[?~%]?[0-9X]{2}){0,2}[?~%]?")


@lru_cache(maxsize=1024)
def bounds(text: str) -> tuple[date, date] | None:
    """Earliest and latest day of a single EDTF date ("156X", "2004-06-~11", "2001-34"); None if it is not one.

    What is approximate or uncertain is widened by the library's own measures, one unit of the part so marked.
    """
    if len(text) > _LONGEST or not _SINGLE_DATE.fullmatch(text):
        return None
    try:
        read = parse_edtf(text)
        return _day(read.lower_fuzzy()), _day(read.upper_fuzzy())
    except (EDTFParseException, ValueError):
        return None


def _day(moment: time.struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
