"""The command line `samspel`. The only reading of the clock on this path, handed to each command as `at`."""

import os
import re
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import NoReturn, TextIO

import django
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation
from django.utils.module_loading import import_string
from environs import EnvError

from samspel.config.arguments import parser
from samspel.config.console import Failed, complain
from samspel.config.faults import EXPECTED, sentence_of

INTERRUPTED = 130  # what a shell reports for a program that Ctrl-C ended
TERMINATED = 143


def main(words: Sequence[str] | None = None) -> int:
    """Run one command. Out: the exit status."""
    for stream in (sys.stdout, sys.stderr):
        speak_any_letter(stream)
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have told us to ignore Ctrl-C
    top = parser()
    arguments = top.parse_args(words)
    if arguments.command is None:
        top.print_help()
        return 0
    try:
        if arguments.command == "demo":
            set_demo_environment(arguments.data)
        start_django()
        status: int | None = import_string(arguments.run)(arguments, at=datetime.now(UTC))
    except EXPECTED as fault:
        complain(sentence_of(fault))
        return 1
    except KeyboardInterrupt:
        complain("Avbrutet.")
        return INTERRUPTED
    return status or 0


def speak_any_letter(stream: TextIO) -> None:
    """A terminal that cannot show a sign gets a question mark in its place, not a crash."""
    getattr(stream, "reconfigure", lambda **_options: None)(errors="replace")


def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    """End as for any error, so that what is half written is removed."""
    raise SystemExit(TERMINATED)


def set_demo_environment(folder: Path) -> None:
    """The demo never touches the database that the environment names, and is never in debug mode."""
    os.environ.pop("SAMSPEL_DATABASE_URL", None)
    os.environ["SAMSPEL_DATA_DIR"] = str(folder.absolute())
    os.environ["SAMSPEL_DEMO"] = "true"
    os.environ["SAMSPEL_DEBUG"] = os.environ["SAMSPEL_BEHIND_TLS"] = "false"


def start_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samspel.config.settings")
    try:
        django.setup()
    except (EnvError, ImproperlyConfigured, ValueError) as fault:
        raise Failed(f"{settings_at_fault(fault)} går inte att läsa. Se docs/drift.md.") from fault
    translation.activate("sv")


def settings_at_fault(fault: Exception) -> str:
    """The names of the settings, without their values, which may be secret."""
    names = dict.fromkeys(re.findall(r"SAMSPEL_[A-Z_]+", str(fault)))
    return " och ".join(names) or f"En inställning ({type(fault).__name__})"


if __name__ == "__main__":
    sys.exit(main())
