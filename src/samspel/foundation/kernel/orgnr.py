"""Swedish organisation numbers."""

import re

from stdnum.se import orgnr

from samspel.foundation.kernel.problems import Problem

# Ten digits, as Bolagsverket and Skatteverket write them; "16" before them is how Skatteverket's registers make twelve.
_SHAPE = re.compile(r"(?P<century>16|18|19|20)?(?P<first>[0-9]{6})(?P<mark>[-+]?)(?P<last>[0-9]{4})")
_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2212": "-"})
_COORDINATION_DAY = 60  # a samordningsnummer is a birth date with 60 added to the day (folkbokföringslagen 18 a §)


class OrgnrWrong(ValueError):
    """The text is no organisation number.

    `problem.code` is one of `orgnr-empty`, `orgnr-shape` (values: `digits`, how many there were), `orgnr-personal`
    (a personal or coordination number), `orgnr-third-digit` and `orgnr-checksum`. The text itself is never in the
    problem: it may be somebody's personal number.
    """

    @property
    def problem(self) -> Problem:
        problem: Problem = self.args[0]
        return problem


def check_orgnr(text: str) -> str:
    """The organisation number as "NNNNNN-NNNN", or `OrgnrWrong`.

    Spaces, dashes and the century digits "16" are read. The third digit is at least 2, which is how the number of an
    organisation is told from a person's (lag 1974:174). Personal numbers are refused, with a right check digit or not.
    """
    compact = "".join(text.split()).translate(_DASHES)
    if not compact:
        raise OrgnrWrong(Problem("orgnr-empty"))
    found = _SHAPE.fullmatch(compact)
    if found is None:
        raise OrgnrWrong(Problem("orgnr-shape", values={"digits": sum(sign.isdigit() for sign in compact)}))
    first, last = found["first"], found["last"]
    if found["century"] not in (None, "16") or found["mark"] == "+" or _is_birth_date(first):
        raise OrgnrWrong(Problem("orgnr-personal"))
    if first[2] < "2":
        raise OrgnrWrong(Problem("orgnr-third-digit"))
    if not orgnr.is_valid(first + last):
        raise OrgnrWrong(Problem("orgnr-checksum"))
    return f"{first}-{last}"


def _is_birth_date(six: str) -> bool:
    month, day = int(six[2:4]), int(six[4:6])
    if day > _COORDINATION_DAY:
        day -= _COORDINATION_DAY
    return 1 <= month <= 12 and 1 <= day <= 31
