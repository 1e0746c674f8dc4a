"""A programme file → `Programme`, or every problem in it at once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.checks import findings_between
from samspel.foundation.programme.derived import completed
from samspel.foundation.programme.lines import Path, line_index, line_of
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.references import lost_references
from samspel.foundation.programme.syntax import Parsed, parse
from samspel.foundation.programme.tables import Finding, Reading

_BYTE_ORDER_MARK = "\ufeff"
# What å, ä, ö, é and – become when UTF-8 is read as Windows-1252 and saved again, and the sign for a lost letter.
_MANGLED = re.compile("Ã[¥¤¶…„–©‰]|â€[“”™œ]|\ufffd")


class ProgrammeInvalid(Exception):
    """The file is refused. `problems` is never empty and is sorted by line; docs/programme.md lists the codes."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(problems)


def read_programme_bytes(data: bytes, *, file: str = "programme.toml") -> Programme:
    """As `read_programme`, from the bytes of a file in UTF-8, with or without a byte-order mark; others are refused."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProgrammeInvalid([not_utf8(data, error.start, file)]) from error
    return read_programme(text, file=file)


def read_programme(text: str, *, file: str = "programme.toml") -> Programme:
    """The programme that `text` describes. Raises `ProgrammeInvalid` with everything that is wrong with it."""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    parsed = parse(text)
    reading = Reading()
    programme = _read(parsed, reading)
    problems = [
        *(Problem("letters-mangled", "", line, {"text": found}, file) for line, found in mangled(text)),
        *(Problem(slip.code, slip.key, slip.line, slip.said, file) for slip in parsed.slips),
        *placed(reading.findings, parsed, file),
    ]
    if problems or programme is None:
        raise ProgrammeInvalid(sorted(problems, key=lambda problem: problem.line or 0))
    return completed(programme)


def _read(parsed: Parsed, reading: Reading) -> Programme | None:
    """Between tables only a whole file is checked: a broken line may have held what another refers to."""
    if parsed.values is None:
        return None
    programme: Programme = reading.table(Programme, parsed.values, ())
    if not parsed.slips:
        reading.findings.extend(findings_between(programme, reading))
        reading.findings.extend(lost_references(programme, reading))
    return programme


def placed(findings: Sequence[Finding], parsed: Parsed, file: str) -> Iterable[Problem]:
    """The findings with their lines; what a broken line seems to say is not held against it."""
    lines = line_index(parsed.text) if findings else {}
    problems = (_problem(finding, lines, file) for finding in findings)
    return (problem for problem in problems if problem.line not in parsed.broken)


def _problem(finding: Finding, lines: Mapping[Path, int], file: str) -> Problem:
    return Problem(finding.code, key_text(finding.path), line_of(finding.path, lines), finding.values, file)


def key_text(path: Path) -> str:
    """A path for people: ("body", 0, "seat", 1, "side") → "body[1].seat[2].side", counted from 1."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def mangled(text: str) -> Iterable[tuple[int, str]]:
    """Lines, counted from 1, where letters have been spoilt by saving in the wrong encoding, with what shows it."""
    for number, line in enumerate(text.split("\n"), start=1):
        found = _MANGLED.search(line)
        if found:
            yield number, found[0]


def not_utf8(data: bytes, start: int, file: str) -> Problem:
    """Says which other encoding it is likely to be, so that the person knows what to choose when saving anew."""
    is_utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    said: dict[str, Any] = {"encoding": "utf-16" if is_utf16 else "windows-1252"}
    if not is_utf16:
        said["letter"] = data[start : start + 1].decode("windows-1252", errors="replace")
    return Problem("not-utf-8", "", 1 if is_utf16 else data[:start].count(b"\n") + 1, said, file)
