from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from samspel.across.archive.contents import ArchiveInvalid
from samspel.across.archive.dump import dump_community
from samspel.across.archive.load import Loaded, load_archive
from samspel.across.archive.sentences import sentence
from samspel.config.console import Failed, complain, progress_of, say
from samspel.config.database import learn_statistics, require_ready
from samspel.foundation.kernel.problems import Problem


def load(arguments: Namespace, *, at: datetime) -> None:
    """Load a folder as a community, or say everything that is wrong with it."""
    require_ready()
    loaded = load_folder(arguments.folder, at=at, dry_run=arguments.dry_run)
    if arguments.dry_run:
        say(f"Allt är rätt: {loaded.rows} rader kan läsas in som {loaded.community}. Ingenting har ändrats.")
    else:
        say(f"{loaded.community} är inläst: {loaded.rows} rader, {loaded.entries} händelser i journalen.")


def load_folder(folder: Path, *, at: datetime, dry_run: bool = False) -> Loaded:
    """Load with a bar to watch. Raises `Failed` after every problem has been said on stderr."""
    try:
        loaded = load_archive(folder, at=at, progress=progress_of(folder.name), dry_run=dry_run)
    except ArchiveInvalid as invalid:
        raise Failed(f"{folder}: ingenting har lästs in. {said(invalid.problems)}") from invalid
    learn_statistics()
    return loaded


def said(problems: Iterable[Problem]) -> str:
    """Say each problem on a line of its own on stderr. Out: how many there were, as a sentence."""
    lines = [sentence(problem) for problem in problems]
    for line in lines:
        complain(line)
    return "Ett fel behöver rättas." if len(lines) == 1 else f"{len(lines)} fel behöver rättas."


def dump(arguments: Namespace, *, at: datetime) -> None:
    """Write a community as a folder."""
    require_ready()
    dumped = dump_community(arguments.community, arguments.folder, progress=progress_of(arguments.community))
    say(f"{arguments.community} är utskriven till {dumped.folder}: {dumped.files} filer, {dumped.rows} rader.")
