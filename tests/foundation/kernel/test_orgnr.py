"""Organisation numbers are normalised; anything else is refused without being repeated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from samspel.foundation.kernel.orgnr import OrgnrWrong, check_orgnr
from samspel.foundation.kernel.problems import Problem

MUNICIPALITY = "212000-0530"
NUMBERS = st.from_regex(r"[0-9]{2}[2-9][0-9]{6}", fullmatch=True).map(lambda nine: nine + luhn.calc_check_digit(nine))


def problem(text: str) -> Problem:
    with pytest.raises(OrgnrWrong) as refused:
        check_orgnr(text)
    return refused.value.problem


@pytest.mark.parametrize(
    "text",
    [
        MUNICIPALITY,
        "2120000530",
        " 212000 0530 ",
        "212000–0530",
        "16212000-0530",
        "16 212000 - 0530",
        "212000\u00a00530",
    ],
)
def test_every_usual_way_to_write_a_number_becomes_one(text):
    assert check_orgnr(text) == MUNICIPALITY


@pytest.mark.parametrize(
    "text",
    [
        "121212-1212",  # Skatteverket's test number for a person
        "19121212-1212",
        "201212121212",
        "121212+1212",
        "121212-1213",  # mistyped: still a person's
        "701063-2391",  # Skatteverket's test number for a samordningsnummer: born on the 3rd, 60 added
        "19701063-2391",
        "212000+0530",  # a plus is written for persons over a hundred, and for nobody else
        "000229-0000",
        "701091-0000",
    ],
)
def test_a_person_is_refused_as_a_person(text):
    assert problem(text) == Problem("orgnr-personal")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Problem("orgnr-empty")),
        ("  ", Problem("orgnr-empty")),
        ("212000-0531", Problem("orgnr-checksum")),
        ("211900-0530", Problem("orgnr-third-digit")),
        ("701060-2391", Problem("orgnr-third-digit")),
        ("701092-2391", Problem("orgnr-third-digit")),
        ("212000-053", Problem("orgnr-shape", values={"digits": 9})),
        ("21-2000-0530", Problem("orgnr-shape", values={"digits": 10})),
        ("17212000-0530", Problem("orgnr-shape", values={"digits": 12})),
        ("SE212000053001", Problem("orgnr-shape", values={"digits": 12})),
        ("２１２０００-０５３０", Problem("orgnr-shape", values={"digits": 10})),
        ("saknas", Problem("orgnr-shape", values={"digits": 0})),
    ],
)
def test_what_is_no_number_is_refused_with_what_is_wrong(text, expected):
    assert problem(text) == expected


@given(NUMBERS)
def test_every_number_of_an_organisation_is_accepted_and_stays_as_it_is(number: str):
    written = check_orgnr(number)
    assert written == f"{number[:6]}-{number[6:]}"
    assert check_orgnr(written) == written


@given(NUMBERS, st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_never_passes(number: str, place: int, more: int):
    wrong = number[:place] + str((int(number[place]) + more) % 10) + number[place + 1 :]
    assert problem(wrong).code in {"orgnr-checksum", "orgnr-third-digit", "orgnr-personal"}


def check(text: str) -> str | Problem:
    try:
        return check_orgnr(text)
    except OrgnrWrong as refused:
        return refused.problem


@given(st.text(max_size=30))
def test_any_text_is_either_a_number_or_refused_without_being_repeated(text: str):
    match check(text):
        case Problem(values=values):
            assert set(values) <= {"digits"}
        case written:
            assert check_orgnr(written) == written
