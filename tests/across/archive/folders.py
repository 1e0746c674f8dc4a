"""Folders to load: copies of the example communities, edited."""

import shutil
from pathlib import Path

from samspel.across.archive.contents import ArchiveInvalid
from samspel.across.archive.reader import read_archive
from samspel.foundation.kernel.problems import Problem

PROGRAMMES = Path(__file__).resolve().parents[3] / "programmes"

Found = tuple[str, int | None, str, str]
"""File, line, key and code of a problem."""


def copy_of(community: str, place: Path) -> Path:
    return shutil.copytree(PROGRAMMES / community, place / community)


def edit(folder: Path, file: str, old: str, new: str) -> int:
    """Change the one place where `old` stands. Out: its line, counted from 1."""
    path = folder / file
    text = path.read_bytes().decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_bytes(text.replace(old, new).encode())
    return text[: text.index(old)].count("\n") + 1


def add(folder: Path, file: str, *rows: str) -> int:
    """Add rows at the end. Out: the line of the first of them."""
    path = folder / file
    text = path.read_bytes().decode()
    path.write_bytes((text + "".join(f"{row}\n" for row in rows)).encode())
    return text.count("\n") + 1


def problems_in(folder: Path) -> tuple[Problem, ...]:
    try:
        read_archive(folder)
    except ArchiveInvalid as invalid:
        return invalid.problems
    return ()


def found_in(folder: Path) -> list[Found]:
    return [(problem.file, problem.line, problem.key, problem.code) for problem in problems_in(folder)]
