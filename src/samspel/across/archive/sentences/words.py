"""Words that problems carry as codes."""

from django.utils.translation import gettext_lazy as _lazy

WORDS = {
    "chair": _lazy("chair"),
    "vice-chair": _lazy("vice chair"),
    "vice": _lazy("vice chair"),
    "text": _lazy("text"),
    "whole-number": _lazy("a whole number"),
    "decimal-number": _lazy("a decimal number"),
    "yes-or-no": _lazy("true or false"),
    "date": _lazy("a date"),
    "date-and-time": _lazy("a date with a time of day"),
    "time": _lazy("a time of day"),
    "table": _lazy("a table"),
    "list": _lazy("a list"),
    "windows-1252": "Windows-1252",
    "utf-16": "UTF-16",
}


def word(value: str | int) -> str | int:
    """What a value is called among people; a value that stands in the file itself is left as it is."""
    return str(WORDS.get(value, value)) if isinstance(value, str) else value
