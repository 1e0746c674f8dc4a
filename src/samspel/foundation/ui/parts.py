"""What the parts of a page take in: plain values that a page fills from its queries."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: what people read, what stands in the address, how many rows it would show."""

    text: str
    value: str
    count: int | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a list: its heading, its parameter in the address, and the choices."""

    title: str
    parameter: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A known day of a date switch: "4 mars 2019", "första mötet", the value in the address."""

    text: str
    value: str
    note: str = ""
    chosen: bool = False
