"""Each fault in a folder is found alone, with its file, line, key and code: nothing that is right is blamed for it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from samspel.across.archive.sentences import SENTENCES, sentence
from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.codes import CODES
from tests.across.archive.folders import PROGRAMMES, add, edit, found_in, problems_in

FAULTS = tomllib.loads((Path(__file__).parent / "faults.toml").read_text("utf-8"))
ARCHIVE = PROGRAMMES.parent / "src" / "samspel" / "across" / "archive"
RAISED = re.compile(r'(?:problem|Unreadable|Problem|Finding)\(\s*"([a-z0-9-]+)"')


def named(fault: Any) -> str:
    return f"{fault['file']}:{fault['code']}"


@pytest.mark.parametrize("community", ["jonkoping", "kristianstad"])
def test_the_example_communities_are_right(community: str):
    assert found_in(PROGRAMMES / community) == []


@pytest.mark.parametrize("fault", FAULTS["changed"], ids=named)
def test_a_cell_that_is_wrong_is_found(folder: Path, fault: Any):
    line = edit(folder, fault["file"], fault["old"], fault["new"])
    line += fault["old"].startswith("\n")

    assert found_in(folder) == [(fault["file"], line, fault["key"], fault["code"])]


@pytest.mark.parametrize("fault", FAULTS["added"], ids=named)
def test_a_row_that_is_wrong_is_found(folder: Path, fault: Any):
    first = add(folder, fault["file"], *fault["rows"])

    assert found_in(folder) == [(fault["file"], first + fault["at"], fault["key"], fault["code"])]


@pytest.mark.parametrize("fault", [*FAULTS["changed"], *FAULTS["added"]], ids=named)
def test_every_problem_is_a_swedish_sentence_that_says_where(folder: Path, fault: Any):
    if "rows" in fault:
        add(folder, fault["file"], *fault["rows"])
    else:
        edit(folder, fault["file"], fault["old"], fault["new"])
    (problem,) = problems_in(folder)

    with translation.override("sv"):
        swedish = sentence(problem)
    with translation.override("en"):
        english = sentence(problem)

    where = ", ".join(part for part in (fault["file"], f"rad {problem.line}", fault["key"]) if part)
    assert swedish.startswith(f"{where}: ")
    assert swedish.partition(": ")[2] != english.partition(": ")[2]
    assert "%(" not in swedish


def test_everything_that_is_wrong_is_said_at_once(folder: Path):
    lines = {
        "programme": edit(folder, "programme.toml", 'kind = "samordningsgrupp"', 'kind = "samordningsgrup"'),
        "people": edit(folder, "people.csv", "oskar-lindvall,Oskar Lindvall,no", "oskar-lindvall,,no"),
        "mandates": edit(folder, "mandates.csv", "jonas-frid,", "jonas-fried,"),
        "offices": add(folder, "offices.csv", "extra,malmsten-2019,chair,2020-01-01,2020-02-01,,,,,,,"),
        "meetings": edit(folder, "meetings.csv", "meeting,2019-03-04,", "meeting,2019-02-31,"),
    }
    (folder / "units.csv").unlink()

    assert found_in(folder) == [
        ("mandates.csv", lines["mandates"], "frid-2020.person", "reference-unknown"),
        ("meetings.csv", lines["meetings"], "2019-03-04-samordningsgruppen.on", "date-no-day"),
        ("offices.csv", lines["offices"], "extra.starts", "office-held-twice"),
        ("people.csv", lines["people"], "oskar-lindvall.name", "cell-empty"),
        ("programme.toml", lines["programme"], "body[1].kind", "unknown-value"),
        ("units.csv", None, "", "file-missing"),
    ]


def test_a_suggestion_is_the_key_that_was_probably_meant(folder: Path):
    edit(folder, "mandates.csv", "jonas-frid,", "jonas-fried,")

    with translation.override("sv"):
        said = [sentence(problem) for problem in problems_in(folder)]

    lacking = "Det finns ingen ”jonas-fried” i people.csv. Lägg till den där eller rätta nyckeln."
    assert said == [f"mandates.csv, rad 6, frid-2020.person: {lacking} Menade du ”jonas-frid”?"]


def test_a_key_of_community_toml_that_is_misspelt(folder: Path):
    line = edit(folder, "community.toml", "municipality =", "munciipality =")

    problems = problems_in(folder)

    assert [(problem.file, problem.line, problem.key, problem.code) for problem in problems] == [
        ("community.toml", None, "municipality", "missing-key"),
        ("community.toml", line, "munciipality", "unknown-key"),
    ]
    assert problems[1].values["suggestion"] == "municipality"


def test_columns_are_known_by_their_names(folder: Path):
    edit(folder, "units.csv", "key,name,kind,", "key,nme,kind,kind,")

    assert found_in(folder) == [
        ("units.csv", 1, "nme", "column-unknown"),
        ("units.csv", 1, "kind", "column-twice"),
        ("units.csv", 1, "name", "column-missing"),
    ]


def test_a_table_separated_by_semicolons_is_told_so(folder: Path):
    path = folder / "people.csv"
    path.write_text(path.read_text("utf-8").replace(",", ";"), "utf-8")

    assert found_in(folder) == [("people.csv", 1, "", "semicolons")]


def test_a_file_under_another_name_is_not_passed_over(folder: Path):
    (folder / "people.csv").rename(folder / "peoples.csv")

    assert [(problem.file, problem.code, problem.values) for problem in problems_in(folder)] == [
        ("people.csv", "file-missing", {}),
        ("peoples.csv", "file-unknown", {"suggestion": "people.csv"}),
    ]


def test_every_code_has_a_sentence_and_every_sentence_a_code():
    raised = {code for path in ARCHIVE.rglob("*.py") for code in RAISED.findall(path.read_text("utf-8"))}
    raised |= {"quote-left-open", "text-after-quote", "csv-broken", "dated-after-source", "held-too-early"}

    assert raised | set(CODES) | {code for code in SENTENCES if code.startswith(("date-", "orgnr-"))} == set(SENTENCES)


@pytest.mark.parametrize(("code", "meaning"), CODES.items())
def test_what_is_wrong_with_a_programme_can_be_said_with_the_values_it_always_has(code: str, meaning: Any):
    problem = Problem(code, "body[1]", 7, dict.fromkeys(meaning.values, "x"), "programme.toml")

    with translation.override("sv"):
        said = sentence(problem)

    assert said.startswith("programme.toml, rad 7, body[1]: ")
