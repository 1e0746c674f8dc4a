"""The `edtf` library behind one door: only for single dates that `dates` does not read itself.

It takes 3 to 30 ms for a date, stretches open ends by ten years (or breaks on them) and warns when it is imported.
"""

import re
import time
import warnings
from datetime import date
from functools import lru_cache

from pyparsing.warnings import PyparsingDiagnosticWarning

with warnings.catch_warnings():
    # Its grammar names alternatives in a way pyparsing warns of; that is nothing we can act on, and under -W error it
    # would stop the import.
    warnings.filterwarnings("ignore", category=PyparsingDiagnosticWarning)
    from edtf import EDTFParseException, parse_edtf
