from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `advice` says what to do when it is not good; `stops`: the rest cannot be asked."""

    good: bool
    what: str
    advice: str = ""
    stops: bool = False
