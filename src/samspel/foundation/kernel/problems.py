"""What is wrong with something that was handed in, as data.

The kernel, the programme and the rules know no language: they say *which* problem, *where* and with which values; the
sentence is made where it is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. `code` is stable; which `values` follow with a code is written where the code is raised.

    `key` is the place inside a file ("bodies.csam.seats"), `line` counts from 1, `file` is relative to the archive.
    """

    code: str
    key: str = ""
    line: int | None = None
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    file: str = ""
