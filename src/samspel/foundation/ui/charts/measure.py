"""How wide text becomes in a drawing, so that labels are wrapped before they overflow."""

import re
from collections.abc import Callable
from functools import lru_cache

Fits = Callable[[str], bool]

# Advance widths of Inter in em, rounded up; measured at 14 px (optical size 14), weight 400.
_WIDTHS = {
    character: width
    for width, characters in (
        (0.28, "Iijl’\u00a0 "),
        (0.30, "!',.:;·"),
        (0.34, "`t|"),
        (0.38, "()/[\\]fr"),
        (0.47, '1"-^_{}”“'),
        (0.53, "*?s–"),
        (0.57, "7JLackvxyzåä§"),
        (0.60, "5EFehnouöéÉü"),
        (0.62, "23689bdgpq"),
        (0.65, "04#$&PRSTZ"),
        (0.70, "+<=>ABKVXY~ÅÄ×"),
        (0.77, "CDGHNOQUÖÜ"),
        (0.88, "mw…½"),
        (1.00, "%@MW—→"),
    )
    for character in characters
}
_OTHER = 0.7  # em; letters of other alphabets
_BOLD = 1.05  # weight 640 against 400
SOFT_HYPHEN = "\u00ad"
# Where a long word may be parted: "Samordnings|gruppen", "Verksamhets|berättelse".
COMPOUND = re.compile(
    r"(?<=\w{4})(?=(?:grupp|råd|nätverk|berättelse|utskott|nämnd|styrelse|förvaltning|samhälle|konferens|förening"
    r"|uppföljning|utvärdering|samverkan|rapport|forum|möte|dialog|organisation)\w{0,4}\b)"
)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in drawing units of one line at font size `size`; never less than the browser's."""
    ems = sum(_WIDTHS.get(character, _OTHER) for character in text if character != SOFT_HYPHEN)
    return ems * size * (_BOLD if bold else 1.0)


@lru_cache(maxsize=4096)
def wrap(text: str, width: float, size: float, *, lines: int, bold: bool = False) -> tuple[str, ...]:
    """`text` in at most `lines` lines of at most `width`, about equally long; what does not fit ends in "…".

    Breaks at spaces, at soft hyphens and before the usual last parts of our compounds; elsewhere inside a word only
    when there is no other way. Kept for the next drawing: names stay, and trying widths is most of a drawing's cost.
    """
    text = COMPOUND.sub(SOFT_HYPHEN, text)
    done, rest = _lines(text, width, size, lines, bold=bold)
    if rest:
        whole = f"{done[-1].removesuffix('-')}{'' if done[-1].endswith('-') else ' '}{rest}".replace(SOFT_HYPHEN, "")
        return (*done[:-1], _shortened(whole, lambda line: text_width(line, size, bold=bold) <= width))
    for narrower in range(int(width), int(width / 2), -2) if len(done) > 1 else ():
        even, rest = _lines(text, narrower, size, len(done), bold=bold)
        if rest or any(line.endswith("-") for line in (*done, *even)):
            break
        done = even
    return tuple(done)


def _lines(text: str, width: float, size: float, lines: int, *, bold: bool) -> tuple[list[str], str]:
    """The first lines, filled one after the other, and what is left."""

    def fits(line: str) -> bool:
        return text_width(line, size, bold=bold) <= width

    done: list[str] = []
    rest = text.strip()
    while rest and len(done) < lines:
        line, rest = _line(rest, fits)
        done.append(line)
    return done, rest


def _line(text: str, fits: Fits) -> tuple[str, str]:
    """The longest beginning that fits, and what is left."""
    if fits(text):
        return text.replace(SOFT_HYPHEN, ""), ""
    breaks = [place for place, sign in enumerate(text) if sign in (" ", SOFT_HYPHEN) and fits(_cut(text, place))]
    if breaks:
        return _cut(text, breaks[-1]), text[breaks[-1] + 1 :].strip()
    inside = max((place for place in range(1, len(text)) if fits(text[:place] + "-")), default=1)
    return text[:inside].replace(SOFT_HYPHEN, "") + "-", text[inside:]


def _cut(text: str, place: int) -> str:
    hyphen = "-" if text[place] == SOFT_HYPHEN else ""
    return text[:place].replace(SOFT_HYPHEN, "") + hyphen


def _shortened(line: str, fits: Fits) -> str:
    while line and not fits(line + "…"):
        line = line[:-1]
    return line.rstrip(" -,") + "…"
