"""A folder → `Archive`, or every problem in it at once. Reads only: nothing is written before all of it is right."""

from collections.abc import Iterator
from pathlib import Path

from samspel.across.archive.checks import problems_between
from samspel.across.archive.community_file import FILE as COMMUNITY
from samspel.across.archive.community_file import CommunityFile, read_community
from samspel.across.archive.contents import PROGRAMME, Archive, ArchiveInvalid
from samspel.across.archive.rows import CSV_CODES, Row, read_rows
from samspel.across.archive.tables import JOURNAL, TABLES, Table
from samspel.across.archive.texts import TextRefused, spoilt_letters, text_of
from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.reader import ProgrammeInvalid, read_programme
from samspel.foundation.programme.values import suggestion

CSV_BROKEN = ("csv-broken", *CSV_CODES.values())
ROWS_LOST = frozenset(("semicolons", "column-unknown", "column-twice", "column-missing", "cells-count", *CSV_BROKEN))


class Folder:
    """The files of a folder, each read once; what is wrong with them gathers in `problems`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.incomplete: set[str] = set()

    def text(self, file: str) -> str | None:
        """The text of a file; None, and a problem, where there is none to be had."""
        try:
            text = text_of((self.path / file).read_bytes(), file)
        except FileNotFoundError:
            self.problems.append(Problem("file-missing", file=file))
        except TextRefused as refused:
            self.problems.append(refused.problem)
        else:
            self.problems += spoilt_letters(text, file)
            return text
        return None

    def has(self, file: str) -> bool:
        return (self.path / file).is_file()

    def rows(self, table: Table) -> tuple[Row, ...]:
        text = self.text(table.file)
        if text is None:
            self.incomplete.add(table.name)
            return ()
        reading = read_rows(table, text)
        if any(problem.code in ROWS_LOST for problem in reading.problems):
            self.incomplete.add(table.name)
        self.problems += reading.problems
        return tuple(reading.rows)


def read_archive(path: Path) -> Archive:
    """Everything in the folder. Raises `ArchiveInvalid` with all that is wrong, in files and between them."""
    archive, problems = read_folder(path)
    problems += problems_between(archive)
    if problems:
        raise ArchiveInvalid(problems)
    return archive


def read_folder(path: Path) -> tuple[Archive, list[Problem]]:
    """As much of the folder as can be read, and what is wrong with each file by itself."""
    if not path.is_dir():
        raise ArchiveInvalid([Problem("folder-missing", values={"folder": path.name})])
    folder = Folder(path)
    community = community_of(folder)
    text = folder.text(PROGRAMME) if community is None or community.has_programme else None
    programme = programme_of(text, folder) if text is not None else None
    tables = {table.name: folder.rows(table) for table in TABLES}
    journal = folder.rows(JOURNAL) if folder.has(JOURNAL.file) else None
    folder.problems += strange_files(folder)
    archive = Archive(community, programme, text or "", tables, journal, frozenset(folder.incomplete))
    return archive, folder.problems


def community_of(folder: Folder) -> CommunityFile | None:
    text = folder.text(COMMUNITY)
    if text is None:
        return None
    community, problems = read_community(text)
    folder.problems += problems
    return community


def programme_of(text: str, folder: Folder) -> Programme | None:
    try:
        return read_programme(text, file=PROGRAMME)
    except ProgrammeInvalid as invalid:
        folder.problems += [problem for problem in invalid.problems if problem not in folder.problems]
        return None


def strange_files(folder: Folder) -> Iterator[Problem]:
    """Tables under a name that nobody reads: most likely a slip that would lose what is in them."""
    known = [COMMUNITY, PROGRAMME, JOURNAL.file, *(table.file for table in TABLES)]
    for path in sorted(folder.path.iterdir()):
        if path.suffix in (".csv", ".toml") and path.name not in known:
            yield Problem("file-unknown", file=path.name, values=suggestion(path.name, known))
