"""A file in another encoding is refused with a clear word; letters are never mangled on the way in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samspel.across.archive.reader import read_archive
from samspel.across.archive.sentences import sentence
from tests.across.archive.folders import PROGRAMMES, copy_of, found_in, problems_in

FILES = ["people.csv", "programme.toml", "community.toml"]


def rewrite(folder: Path, file: str, change: Callable[[str], bytes]) -> None:
    path = folder / file
    path.write_bytes(change(path.read_bytes().decode()))


@pytest.mark.parametrize("file", FILES)
def test_a_byte_order_mark_is_read(folder: Path, file: str):
    rewrite(folder, file, lambda text: b"\xef\xbb\xbf" + text.encode())

    archive = read_archive(folder)

    assert archive.by_key("people")["gunilla-astrom"]["name"] == "Gunilla Åström"
    assert getattr(archive.community, "name", "") == "Jönköping"


@pytest.mark.parametrize("file", FILES)
def test_windows_line_ends_are_read(folder: Path, file: str):
    rewrite(folder, file, lambda text: text.replace("\n", "\r\n").encode())

    assert found_in(folder) == []


@pytest.mark.parametrize("file", FILES)
def test_windows_1252_is_refused_by_its_name_on_its_line(folder: Path, file: str):
    text = (folder / file).read_bytes().decode()
    first = next(number for number, line in enumerate(text.split("\n"), start=1) if not line.isascii())
    rewrite(folder, file, lambda text: text.encode("windows-1252", errors="replace"))

    (problem,) = [problem for problem in problems_in(folder) if problem.file == file]

    assert (problem.code, problem.line, problem.values["encoding"]) == ("not-utf-8", first, "windows-1252")
    with translation.override("sv"):
        assert sentence(problem) == (
            f"{file}, rad {first}: Filen är inte UTF-8 utan troligen Windows-1252. Spara den på nytt som UTF-8."
        )


@pytest.mark.parametrize("file", FILES)
def test_utf_16_is_refused_by_its_name(folder: Path, file: str):
    rewrite(folder, file, lambda text: text.encode("utf-16"))

    (problem,) = [problem for problem in problems_in(folder) if problem.file == file]

    assert (problem.code, problem.values["encoding"]) == ("not-utf-8", "utf-16")


@pytest.mark.parametrize("file", FILES)
def test_letters_that_were_spoilt_before_are_not_taken_in(folder: Path, file: str):
    letter = next(sign for sign in (folder / file).read_bytes().decode() if not sign.isascii())
    spoilt = letter.encode().decode("windows-1252")
    rewrite(folder, file, lambda text: text.replace(letter, spoilt, 1).encode())

    codes = {problem.code for problem in problems_in(folder) if problem.file == file}

    assert codes == {"letters-mangled"}


@pytest.mark.parametrize("file", FILES)
def test_a_nul_is_refused_on_its_line(folder: Path, file: str):
    rewrite(folder, file, lambda text: text.replace("\n", "\n\0", 1).encode())

    assert [found for found in found_in(folder) if found[0] == file] == [(file, 2, "", "nul-byte")]


@given(
    file=st.sampled_from(sorted(path.name for path in (PROGRAMMES / "jonkoping").iterdir())),
    place=st.floats(0, 1),
    length=st.integers(0, 40),
    put=st.one_of(st.binary(max_size=8), st.sampled_from([b"", b",", b'"', b"\n", b"\r", b";", b"\\", "åÅ".encode()])),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_damaged_the_answer_is_a_list_of_problems(
    tmp_path_factory: pytest.TempPathFactory, file: str, place: float, length: int, put: bytes
):
    folder = copy_of("jonkoping", tmp_path_factory.mktemp("damaged"))
    data = (folder / file).read_bytes()
    at = int(place * len(data))
    (folder / file).write_bytes(data[:at] + put + data[at + length :])

    problems = problems_in(folder)

    assert all(sentence(problem) for problem in problems)
