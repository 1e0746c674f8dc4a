"""Swedish words for dates, rewritten as EDTF: "ca hösten 2015" → "2015-23~". If the day exists is asked in `dates`."""

import re
from difflib import get_close_matches

UNKNOWN = frozenset(
    [f"{start} {end}" for start in ("inte", "ej") for end in ("känd", "känt", "angiven", "angivet")]
    + ["okänd", "okänt", "oklar", "oklart", "odaterad", "odaterat", "saknas", "uppgift saknas", "datum saknas"]
    + ["vet ej", "vet inte", "unknown", "n/a", "?", "-", "–", "..", "xxxx"]
)
_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
_SEASONS = dict.fromkeys(("vår", "våren"), "21") | dict.fromkeys(("sommar", "sommaren"), "22")
_SEASONS |= dict.fromkeys(("höst", "hösten"), "23") | dict.fromkeys(("vinter", "vintern"), "24")
_MONTH_OR_SEASON = (
    _SEASONS
    | {
        form: f"{number:02d}"
        for number, name in enumerate(_MONTHS, start=1)
        for form in (name, name[:3], name[:3] + ".")
    }
    | {"sept": "09", "sept.": "09"}
)
_MARKS = dict.fromkeys(("ca", "ca.", "cirka", "circa", "c:a", "omkring", "ungefär", "runt", "kring"), "~")
_MARKS |= dict.fromkeys(("troligen", "kanske", "möjligen", "sannolikt", "förmodligen"), "?")
_LIMITS = {"senast": "../{}", "tidigast": "{}/.."}
_FILLERS = frozenset(("den", "i", "på", "under", "år", "året"))
_WORDS = sorted({*_SEASONS, *_MONTHS, *_MARKS, *_LIMITS, "mellan", "årsskiftet"})

_YEAR = re.compile(r"[0-9]{4}")
_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}[~?%]?")
_DAY = re.compile(r"([0-9]{1,2})(:[ae])?")
_TURN_OF_YEAR = re.compile(r"(vinter|årsskifte)[nt]? ([0-9]{4}) ?[/–-] ?([0-9]{4}|[0-9]{2})")
_TURN_MONTHS = {"vinter": ("11", "03"), "årsskifte": ("12", "01")}  # the months that somebody may have meant
# The hyphen of "2019-2020", "augusti-oktober 2019", "12-14 april 2021" and "2019-03 - 2019-05" says "to".
_HYPHEN_FOR_TO = re.compile(r"(?<= )-(?= )|(?<=^[0-9]{4})-(?=[0-9]{4}$)|(?<=[a-zåäö.])-(?=[a-zåäö])")
_HYPHEN_OF_DAYS = re.compile(r"(?<![0-9-])([0-9]{1,2})-(?=[0-9]{1,2} [a-zåäö])")
_FIGURES = re.compile(r"(?P<y>[0-9]{4})[-./ ]?(?P<m>[0-9]{1,2})[-./ ]?(?P<d>[0-9]{1,2})")
_SWEDISH_FIGURES = re.compile(r"(?P<d>[0-9]{1,2})[/.](?P<m>[0-9]{1,2})[ .]+(?P<y>[0-9]{4})")


def as_edtf(text: str) -> str | None:
    """EDTF for a Swedish wording in small letters with single spaces; None for what is not understood."""
    turn = _TURN_OF_YEAR.fullmatch(text.removeprefix("under "))
    if turn is not None:
        return _turn_of_year(turn[1], turn[2], turn[3])
    words = _HYPHEN_OF_DAYS.sub(r"\1 – ", _HYPHEN_FOR_TO.sub(" – ", text)).replace("–", " – ").split()
    words = [word for word in words if word not in _FILLERS]
    limit = _LIMITS.get(words[0]) if words else None
    if limit is not None:
        moment = _moment(words[1:])
        return limit.format(moment) if moment else None
    return _moment(words) or _span(words)


def suggestion(text: str) -> str:
    """What was probably meant, to be shown as a suggestion and never read as a date; empty if we have no idea.

    "12/4 2021", "20210412", "2021-4-12" → "2021-04-12"; "hösen 2015" → "hösten 2015".
    """
    figures = _FIGURES.fullmatch(text) or _SWEDISH_FIGURES.fullmatch(text)
    if figures is not None:
        return f"{figures['y']}-{int(figures['m']):02d}-{int(figures['d']):02d}"
    guess = " ".join(_nearest(word) for word in text.split())
    return guess if guess != text and as_edtf(guess) else ""


def _nearest(word: str) -> str:
    return next(iter(get_close_matches(word, _WORDS, n=1, cutoff=0.7)), word) if word.isalpha() else word


def _turn_of_year(name: str, year: str, next_year: str) -> str | None:
    follows = f"{int(year) + 1:04d}"
    first, last = _TURN_MONTHS[name]
    return f"{year}-{first}/{follows}-{last}" if follows.endswith(next_year) else None


def _span(words: list[str]) -> str | None:
    """ "mellan A och B", "A till B", "A – B"; A may borrow its month and year from B ("12 – 14 april 2021")."""
    between = words[:1] == ["mellan"]
    links = [place for place, word in enumerate(words) if word in (("och",) if between else ("till", "–"))]
    if len(links) != 1:
        return None
    left, right = words[between : links[0]], words[links[0] + 1 :]
    last = _moment(right)
    first = _moment(left) or _moment(left + right[-1:]) or _moment(left + right[-2:])
    return f"{first}/{last}" if left and first and last else None


def _moment(words: list[str]) -> str | None:
    mark = _MARKS.get(words[0], "") if words else ""
    match words[1:] if mark else words:
        case [iso] if _ISO.fullmatch(iso):
            return iso + mark
        case [name, year] if name in _MONTH_OR_SEASON and _YEAR.fullmatch(year):
            return f"{year}-{_MONTH_OR_SEASON[name]}{mark}"
        case [number, name, year] if name not in _SEASONS and name in _MONTH_OR_SEASON and _YEAR.fullmatch(year):
            day = _DAY.fullmatch(number)
            return f"{year}-{_MONTH_OR_SEASON[name]}-{int(day[1]):02d}{mark}" if day else None
    return None
