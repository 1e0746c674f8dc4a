from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `advice` says what to do when it is not good; `stops`: the rest cannot be asked."""

    good: bool
    what: str
    advice: str = ""
    stops: bool = False


def fine(what: str) -> Finding:
    return Finding(good=True, what=what)


def fault(what: str, advice: str, *, stops: bool = False) -> Finding:
    return Finding(good=False, what=what, advice=advice, stops=stops)
