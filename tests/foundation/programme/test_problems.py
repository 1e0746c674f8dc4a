"""What is refused, with the exact code, key, line and values."""

import pytest

from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.codes import CODES
from samspel.foundation.programme.reader import ProgrammeInvalid, read_programme, read_programme_bytes
from tests.foundation.programme.file_cases import FILE_CASES, UTF_16, WINDOWS_1252
from tests.foundation.programme.keys_cases import KEYS_CASES
from tests.foundation.programme.parts import BODY, HEAD
from tests.foundation.programme.tables_cases import TABLES_CASES

CASES = [*KEYS_CASES, *TABLES_CASES, *FILE_CASES]


def problems_of(text: str) -> list[Problem]:
    with pytest.raises(ProgrammeInvalid) as refused:
        read_programme(text)
    return list(refused.value.problems)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[expected.code for _, expected in CASES])
def test_a_wrong_file_gives_exactly_its_problem(text: str, expected: Problem):
    assert problems_of(text) == [expected]


@pytest.mark.parametrize(("data", "expected"), [WINDOWS_1252, UTF_16], ids=["windows-1252", "utf-16"])
def test_other_encodings_are_refused_with_their_name(data: bytes, expected: Problem):
    with pytest.raises(ProgrammeInvalid) as refused:
        read_programme_bytes(data)

    assert refused.value.problems == (expected,)


def test_every_code_has_a_case_and_every_case_says_the_values_of_its_code():
    shown = [expected for _, expected in [*CASES, WINDOWS_1252, UTF_16] if not expected.code.startswith("date-")]

    assert {problem.code for problem in shown} == set(CODES)
    for problem in shown:
        told = CODES[problem.code]
        assert set(told.values) <= set(problem.values) <= {*told.values, *told.sometimes}


def test_all_problems_come_at_once_in_the_order_of_lines():
    text = (
        '[programme]\nid = "X Y"\nname = "?"\nfrom = 2021-02-31\n'
        '[[body]]\nid = "a"\nsphere = "komun"\nparent = "a"\nchairs = { chair = ["politik", "kommun"] }\n'
        'seat = [{ side = "politik", count = { min = 5, max = 3 } }]\nelected = 3\n'
    )

    assert [(problem.line, problem.key, problem.code) for problem in problems_of(text)] == [
        (2, "programme.id", "wrong-form"),
        (3, "programme.name", "question-mark"),
        (4, "programme.from", "date-no-day"),
        (5, "body[1].name", "missing-key"),
        (7, "body[1].sphere", "unknown-value"),
        (8, "body[1].parent", "own-parent"),
        (9, "body[1].chairs.chair", "two-chairs"),
        (10, "body[1].seat[1].count", "range-reversed"),
        (11, "body[1].elected", "unknown-key"),
    ]


def test_broken_lines_do_not_hide_each_other_nor_what_else_is_wrong():
    text = HEAD + (
        'umbrella = "Forum\nname = "Y"\naims = ["a",\n  "b"\nfrom = 2020-14-01\n\n[[body]]\nid = "a"\nname = A\n'
        'kind = "nätverk"\nsphere = 4\n'
    )

    assert [(problem.line, problem.code) for problem in problems_of(text)] == [
        (4, "quote-not-closed"),
        (5, "key-written-twice"),
        (6, "bracket-not-closed"),
        (8, "date-no-month"),
        (12, "not-toml"),
        (14, "wrong-type"),
    ]


def test_a_broken_line_is_not_blamed_for_what_others_refer_to():
    text = BODY.replace('id = "a"', "id = a") + 'organiser = ["a"]\n'

    assert [(problem.line, problem.code) for problem in problems_of(text)] == [(5, "not-toml")]


def test_a_value_that_cannot_be_read_makes_no_second_problem():
    text = HEAD + '[[year_task]]\ntitle = "Möte"\nmonth = 13\n[[body]]\nid = "a b"\nname = "A"\nsphere = "kommun"\n'

    assert [(problem.line, problem.code) for problem in problems_of(text)] == [
        (6, "number-out-of-range"),
        (8, "wrong-form"),
    ]


def test_the_file_is_named_in_every_problem():
    with pytest.raises(ProgrammeInvalid) as refused:
        read_programme("[programme]\n", file="vaxjo/programme.toml")

    assert [(problem.key, problem.file) for problem in refused.value.problems] == [
        ("programme.id", "vaxjo/programme.toml"),
        ("programme.name", "vaxjo/programme.toml"),
    ]


def test_a_byte_order_mark_and_windows_line_ends_are_read():
    text = (BODY + 'aims = "ö"\n').replace('aims = "ö"\n', 'purpose = "Öppet för alla"\n').replace("\n", "\r\n")

    programme = read_programme_bytes(b"\xef\xbb\xbf" + text.encode())

    assert programme.bodies[0].purpose == "Öppet för alla"
