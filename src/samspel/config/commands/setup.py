import re
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.http.request import validate_host
from django_scopes import scope

from samspel.config.commands.programme import programme_in
from samspel.config.console import Failed, complain, say
from samspel.config.database import require_ready
from samspel.domains.bodies.actions import apply_programme
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community
from samspel.foundation.journal.actions import adopt_programme, found_community
from samspel.foundation.journal.events import Origin
from samspel.foundation.journal.models import Entry
from samspel.foundation.programme.keys import SLUG
from samspel.foundation.programme.reader import read_programme
from samspel.foundation.search.consumer import catch_up

HOST = r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*"
PLACE_ROOM = Entry._meta.get_field("place").max_length


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that has to be known about the community, and what an answer looks like."""

    name: str
    flag: str
    text: str
    pattern: str
    otherwise: str


QUESTIONS = (
    Question(
        "key",
        "--key",
        "Kort nyckel, till exempel jonkoping",
        f"(?=.{{1,40}}$){SLUG}",
        "En nyckel har små bokstäver a–z, siffror och bindestreck, högst 40 tecken.",
    ),
    Question("name", "--name", "Webbplatsens namn, till exempel Jönköping", r".{1,80}", "Ett namn har 1–80 tecken."),
    Question(
        "municipality",
        "--municipality",
        "Hela namnet, till exempel Jönköpings kommun",
        r".{1,120}",
        "Hela namnet har 1–120 tecken.",
    ),
    Question("code", "--code", "Kommunkod", r"[0-9]{4}", "En kommunkod har fyra siffror."),
    Question(
        "host",
        "--host",
        "Webbplatsens adress utan https, till exempel samspel.kommun.se",
        HOST,
        "En adress skrivs utan https och utan port, till exempel samspel.kommun.se.",
    ),
)


def setup(arguments: Namespace, *, at: datetime) -> None:
    """Set up a community with its programme. Everything is checked before anything is written."""
    require_ready()
    answers = answered(arguments)
    programme = programme_asked(arguments)
    community = set_up(answers, programme, at=at)
    say(f"{community.municipality} är upplagd. Starta webbplatsen med samspel serve.")
    if programme is None:
        say(f"Läs sedan in programmet och historien med samspel load, från en mapp med nyckeln {community.key}.")
    refused = [host for host in answers["host"] if not validate_host(host, settings.ALLOWED_HOSTS)]
    if refused:
        say(f"Lägg till {', '.join(refused)} i SAMSPEL_HOSTS, annars besvaras inte adressen.")


def answered(arguments: Namespace) -> dict[str, list[str]]:
    """What was written, and what the person answers to the rest. Raises `Failed` on what cannot be used."""
    answers = {question.name: written(question, arguments) for question in QUESTIONS}
    missing = [question for question in QUESTIONS if not answers[question.name]]
    if missing and not sys.stdin.isatty():
        raise Failed(f"Det saknas: {', '.join(question.flag for question in missing)}.")
    wrong = [question for question in QUESTIONS if not all(fits(question, text) for text in answers[question.name])]
    if wrong:
        raise Failed("\n".join(f"{question.flag}: {question.otherwise}" for question in wrong))
    return answers | {question.name: [asked(question)] for question in missing}


def written(question: Question, arguments: Namespace) -> list[str]:
    found = getattr(arguments, question.name) or []
    return [text.strip() for text in ([found] if isinstance(found, str) else found)]


def asked(question: Question) -> str:
    return ask(f"{question.text}: ", lambda text: "" if fits(question, text) else question.otherwise)


def ask(text: str, fault_of: Callable[[str], str]) -> str:
    """Ask until the answer will do."""
    while True:
        try:
            answer = input(text).strip()
        except EOFError as end:
            raise Failed("Avbrutet. Ingenting har lagts upp.") from end
        fault = fault_of(answer)
        if not fault:
            return answer
        complain(fault)


def fits(question: Question, text: str) -> bool:
    return bool(re.fullmatch(question.pattern, text))


def programme_asked(arguments: Namespace) -> str | None:
    """The text of the programme file, already read without problems; None when the community has none yet."""
    path: Path | None = arguments.programme
    if path is None and sys.stdin.isatty():
        answer = ask("Programfil (tomt om den inte finns än): ", file_fault)
        path = Path(answer) if answer else None
    if path is None:
        return None
    programme_in(path)
    return path.read_text("utf-8-sig")


def file_fault(answer: str) -> str:
    return "" if not answer or Path(answer).is_file() else f"Det finns ingen fil {answer}."


@transaction.atomic
def set_up(answers: dict[str, list[str]], programme: str | None, *, at: datetime) -> Community:
    community = found_community(
        key=answers["key"][0],
        name=answers["name"][0],
        municipality=answers["municipality"][0],
        code=answers["code"][0],
        hosts=answers["host"],
        by=Actor.operator(0),
        at=at,
    )
    if programme is not None:
        put_in_force(community, programme, at=at)
    catch_up(community.pk, at=at)
    return community


def put_in_force(community: Community, toml: str, *, at: datetime) -> None:
    by = Actor.operator(community.pk)

    def origin_for(source: str) -> Origin:
        """What the file itself says of where it got a fact: there are no sources to point to yet."""
        return Origin(known_at=at, place=source[:PLACE_ROOM])

    with scope(community=community):
        adopt_programme(community, toml=toml, by=by, at=at)
        apply_programme(read_programme(toml), origin_for=origin_for, by=by, at=at)
