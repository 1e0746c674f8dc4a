"""Whatever is done to a file, it is read or refused with problems that can be shown."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.codes import CODES
from samspel.foundation.programme.reader import ProgrammeInvalid, read_programme, read_programme_bytes
from tests.foundation.programme.parts import BODY

PROGRAMMES = Path(__file__).parents[3] / "programmes"
FILES = [(PROGRAMMES / name / "programme.toml").read_text(encoding="utf-8") for name in ("jonkoping", "kristianstad")]
SCRAPS = [
    "=",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "#",
    "\n",
    ",",
    "?",
    "å",
    "\ufffd",
    "2016-02-31",
    "-1",
    "true",
    "[[body]]\n",
]


def problems_of(text: str) -> tuple[Problem, ...]:
    """Nothing if the text is read."""
    try:
        read_programme(text)
    except ProgrammeInvalid as refused:
        return refused.problems
    return ()


def assert_can_be_shown(problems: tuple[Problem, ...], text: str) -> None:
    for problem in problems:
        assert problem.code in CODES or problem.code.startswith("date-")
        assert problem.line is None or 1 <= problem.line <= text.count("\n") + 1


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 20_000), st.sampled_from(SCRAPS), st.integers(0, 30))
def test_a_scrap_put_in_anywhere(file: str, place: int, scrap: str, length: int):
    place %= len(file)
    text = file[:place] + scrap + file[place + length :]
    assert_can_be_shown(problems_of(text), text)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 1000), st.integers(0, 1000))
def test_two_lines_changed_about(file: str, first: int, second: int):
    lines = file.split("\n")
    first, second = first % len(lines), second % len(lines)
    lines[first], lines[second] = lines[second], lines[first]
    assert_can_be_shown(problems_of("\n".join(lines)), file)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_no_bytes_make_a_programme_by_chance(data: bytes):
    with pytest.raises(ProgrammeInvalid) as refused:
        read_programme_bytes(data)

    assert refused.value.problems != ()


def test_the_last_line_of_a_long_file_is_found():
    seats = "".join(f'[[body.seat]]\nid = "s-{n}"\nside = "politik"\n' for n in range(330))
    text = BODY + seats + "cont = 1\n"

    assert [(problem.line, problem.key, problem.code) for problem in problems_of(text)] == [
        (998, "body[1].seat[330].cont", "unknown-key")
    ]
