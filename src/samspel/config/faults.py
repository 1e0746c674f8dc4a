"""What is said when the machine, and not the person, is at fault: one sentence, with what to look at."""

import errno
import sqlite3

import psycopg
from django.db import Error

from samspel.foundation.kernel.refused import Refused

DATABASE_FAULTS = (Error, psycopg.Error, sqlite3.Error)
EXPECTED = (Refused, OSError, *DATABASE_FAULTS)
REASONS = {
    errno.ENOENT: "finns inte",
    errno.EEXIST: "finns redan",
    errno.EACCES: "du har inte rätt att läsa eller skriva här",
    errno.EPERM: "du har inte rätt att göra det",
    errno.EISDIR: "är en mapp, inte en fil",
    errno.ENOTDIR: "är en fil, inte en mapp",
    errno.ENOSPC: "disken är full",
    errno.EROFS: "disken går bara att läsa",
}


def sentence_of(fault: BaseException) -> str:
    if isinstance(fault, DATABASE_FAULTS):
        return f"Databasen svarade med ett fel: {quoted(fault)} Kör samspel doctor för att se vad som är fel."
    if isinstance(fault, OSError):
        reason = REASONS.get(fault.errno or 0) or str(fault.strerror or fault)
        return f"{fault.filename or 'Det gick inte'}: {reason}."
    return str(fault)


def unreachable(fault: BaseException) -> str:
    return f"Databasen går inte att nå: {quoted(fault)} Kontrollera SAMSPEL_DATABASE_URL och att databasen är igång."


def quoted(fault: BaseException) -> str:
    """The first line of what a program said, which says most, in its own words."""
    lines = str(fault).strip().splitlines() or [type(fault).__name__]
    return f"”{lines[0].rstrip('.:')}”."
