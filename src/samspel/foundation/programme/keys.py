"""How a key of the programme file is declared, read and documented: one place for each key, beside its type.

    count: Annotated[Range | None, Key("How many seats.", example="4")] = None

The reader checks the value against the type, `Key` adds what a type cannot say, and `reference` writes
docs/programme.md from both. A key that Python keeps for itself (`from`) has its TOML name in `name`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """What a type cannot say about a key. `example` is a TOML value; `least` and `most` bound whole numbers,
    `pattern` a text; `is_side` is a word for a side of the cooperation."""

    meaning: str
    example: str
    name: str = ""
    least: int = 0
    most: int = 10_000
    pattern: str = ""
    is_side: bool = False


SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
"""The key of a thing that other keys refer to: small letters a–z, digits and single hyphens."""
