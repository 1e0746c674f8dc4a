"""Bytes of a file → text, refused rather than mangled."""

from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.reader import mangled, not_utf8

_BYTE_ORDER_MARK = "\ufeff"


class TextRefused(Exception):
    """The file cannot be read as text. `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def text_of(data: bytes, file: str) -> str:
    """UTF-8, with or without a byte-order mark. Raises `TextRefused` on another encoding and on NUL."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextRefused(not_utf8(data, error.start, file)) from error
    before, nul, _after = text.partition("\0")
    if nul:
        raise TextRefused(Problem("nul-byte", line=before.count("\n") + 1, file=file))
    return text.removeprefix(_BYTE_ORDER_MARK)


def spoilt_letters(text: str, file: str) -> list[Problem]:
    """Where the text has been saved in the wrong encoding before it came here."""
    return [Problem("letters-mangled", "", line, {"text": found}, file) for line, found in mangled(text)]
