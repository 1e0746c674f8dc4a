"""How faults are written to the log: where they happened, never with whose data."""

import logging
import traceback
from types import TracebackType

Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Impersonal(logging.Formatter):
    """A fault as its kind and the lines of code it passed. Its message is left out: databases put values there."""

    def formatException(self, ei: Fault) -> str:  # noqa: N802  (logging's name)
        kind, _fault, passed = ei
        frames = "".join(traceback.format_tb(passed)).rstrip()
        return f"{frames}\n{kind.__name__ if kind else ''}"
