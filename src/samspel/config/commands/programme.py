from argparse import Namespace
from datetime import datetime
from pathlib import Path

from samspel.config.commands.archive import said
from samspel.config.console import Failed, say
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.reader import ProgrammeInvalid, read_programme_bytes


def check(arguments: Namespace, *, at: datetime) -> None:
    """Say everything that is wrong with a programme file, or that nothing is."""
    programme = programme_in(arguments.file)
    say(f"{arguments.file}: inga fel. {programme.name}, {len(programme.bodies)} organ.")


def programme_in(path: Path) -> Programme:
    """The programme of a file. Raises `Failed` after every problem has been said on stderr."""
    try:
        return read_programme_bytes(path.read_bytes(), file=str(path))
    except ProgrammeInvalid as invalid:
        raise Failed(f"{path} går inte att använda. {said(invalid.problems)}") from invalid
