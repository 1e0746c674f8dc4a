"""The drawn marks: shapes that say who and how, each beside its words.

Made once when the module is read; a page with fifty rows pays for looking up a key, not for rendering a template.
"""

from django.utils.safestring import SafeString


def _drawn(css: str, size: int, *shapes: str) -> SafeString:
    head = f'<svg class="{css}" viewBox="0 0 {size} {size}" aria-hidden="true">'
    return SafeString(f"{head}{''.join(shapes)}</svg>")


SPHERES = {
    "municipality": _drawn("mk", 16, '<rect x="2" y="2" width="12" height="12" rx="2.5" class="f-k"/>'),
    "civil-society": _drawn("mk", 16, '<circle cx="8" cy="8" r="6.5" class="f-c"/>'),
    "joint": _drawn(
        "mk",
        16,
        '<rect x=".8" y=".8" width="10.2" height="10.2" rx="2.2" class="f-k"/>',
        '<circle cx="10" cy="10" r="5.2" class="mk-c"/>',
    ),
}

# The five answers differ in shape, not only in colour.
ANSWERS = {
    "met": _drawn(
        "a", 16, '<circle cx="8" cy="8" r="7" class="a-f"/>', '<path d="m4.8 8.3 2.2 2.2 4.2-4.6" class="a-l"/>'
    ),
    "not-met": _drawn(
        "a", 16, '<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" class="a-f"/>', '<path d="m5.5 5.5 5 5m0-5-5 5" class="a-l"/>'
    ),
    "not-evidenced": _drawn(
        "a",
        16,
        '<path d="M8 .8 15.2 8 8 15.2.8 8z" class="a-o"/>',
        '<path d="M6.3 6.6A1.7 1.7 0 1 1 8.3 8.2Q8 8.4 8 9.2M8 11.3v.1" class="a-ol"/>',
    ),
    "in-progress": _drawn(
        "a", 16, '<circle cx="8" cy="8" r="6.6" class="a-o"/>', '<path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" class="a-h"/>'
    ),
    "not-applicable": _drawn(
        "a",
        16,
        '<rect x="1.4" y="1.4" width="13.2" height="13.2" rx="3" class="a-o"/>',
        '<path d="M5 8h6" class="a-ol"/>',
    ),
}

# Large marks of a register's rows: how an actor is organised.
SHAPES = {
    "filled": _drawn("form-mk", 32, '<circle cx="16" cy="16" r="13" class="f-c"/>'),
    "dashed": _drawn("form-mk", 32, '<circle cx="16" cy="16" r="12" class="o-c dash2"/>'),
    "outline": _drawn("form-mk", 32, '<circle cx="16" cy="16" r="12" class="o-c"/>'),
    "cluster": _drawn(
        "form-mk",
        32,
        '<circle cx="10" cy="20" r="7" class="f-c"/>',
        '<circle cx="22" cy="20" r="7" class="f-c"/>',
        '<circle cx="16" cy="10" r="7" class="f-c"/>',
    ),
    "umbrella": _drawn(
        "form-mk", 32, '<path d="M3 18a13 13 0 0 1 26 0z" class="f-c"/>', '<path d="M16 18v8" class="l-c"/>'
    ),
    "square": _drawn("form-mk", 32, '<rect x="4" y="4" width="24" height="24" rx="5" class="f-k"/>'),
    "both": _drawn(
        "form-mk",
        32,
        '<rect x="2" y="2" width="20" height="20" rx="4.5" class="f-k"/>',
        '<circle cx="20" cy="20" r="10.5" class="mk-c"/>',
    ),
}
