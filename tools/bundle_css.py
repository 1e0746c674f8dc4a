"""Join the component style files into the one sheet that pages load.

`python tools/bundle_css.py` writes `ui/static/ui/samspel.css`; a test asserts that it is up to date.
The order is the cascade: general first, print last. A part's addresses are told from its own folder, one deeper.
"""

import re
from pathlib import Path

STATIC = Path(__file__).parent.parent / "src/samspel/foundation/ui/static/ui"

ORDER = (
    "base", "layout", "header", "footer", "hero", "panel", "marks", "rows", "figure", "stages", "dateswitch",
    "balance", "people", "facts", "tally", "rules", "wheel", "event", "form", "facets", "pager", "stairs",
    "document", "report", "table", "empty", "messages", "print",
)  # fmt: skip

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"^(-{0,2}[a-z-]+): (?=.*;$)")


def squeeze(css: str) -> str:
    """Take away comments, line breaks and the blanks that our one-declaration-per-line layout adds."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return "".join(DECLARATION.sub(r"\1:", line).replace(" {", "{") for line in lines)


def bundle() -> str:
    """The whole sheet: one line per component, in the order of the cascade."""
    parts = (squeeze((STATIC / "css" / f"{name}.css").read_text()) for name in ORDER)
    return "".join(f"{part}\n" for part in parts).replace('url("../', 'url("')


if __name__ == "__main__":
    (STATIC / "samspel.css").write_text(bundle())
