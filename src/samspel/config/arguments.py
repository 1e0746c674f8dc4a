"""The words of the command line. Knows nothing of Django, so that `samspel --help` and a slip answer at once."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from samspel.config.console import complain

COMMANDS = "samspel.config.commands"
PORTS = range(1, 65536)

# What argparse says of a slip, in English, and what we say.
SLIPS = (
    (r"the following arguments are required: (.*)", r"Det saknas: \1."),
    (r"unrecognized arguments: (.*)", r"Det finns inget sådant val: \1."),
    (r"argument (.*): invalid choice: '(.*?)' .*", r"\1: ”\2” finns inte."),
    (r"argument (.*): expected one argument", r"\1: här saknas ett värde."),
    (r"argument (.*): expected at least one argument", r"\1: här saknas ett värde."),
    (r"argument (.*): invalid .* value: '(.*)'", r"\1: ”\2” går inte att använda här."),
    (r"argument (.*): not allowed with argument (.*)", r"\1 går inte att skriva ihop med \2."),
    (r"argument (.*): (.*)", r"\1: \2"),
)


class Swedish(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Användning: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Argparse in Swedish; a slip is one sentence and exit status 1."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=Swedish, allow_abbrev=False)
        self._positionals.title, self._optionals.title = "Det som skrivs efter", "Val"
        self.add_argument("-h", "--help", action="help", help="visa den här hjälpen")

    def error(self, message: str) -> NoReturn:
        known = (re.sub(english, swedish, message) for english, swedish in SLIPS if re.fullmatch(english, message))
        said = next(known, message)
        complain(f"{said} Skriv {self.prog} --help för att se hur kommandot används.")
        raise SystemExit(1)


def parser() -> Parser:
    """All commands. Each sets `run`, the dotted name of the function that does it."""
    top = Parser(prog="samspel", description="Samspel: kommunens och civilsamhällets samverkan, från ert eget program.")
    commands = top.add_subparsers(title="Kommandon", metavar="KOMMANDO", dest="command")

    def add(name: str, run: str, about: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = commands.add_parser(
            name, help=about, description=f"{about[0].upper()}{about[1:]}."
        )
        made.set_defaults(run=f"{COMMANDS}.{run}")
        return made

    add_serving(add)
    add_communities(add)
    add_keeping(add)
    return top


Add = Callable[[str, str, str], argparse.ArgumentParser]


def add_serving(add: Add) -> None:
    demo = add("demo", "demo.demo", "ladda exempelkommunerna och visa dem på den här datorn")
    demo.add_argument("--port", type=port, default=8000, metavar="N", help="porten att lyssna på (8000)")
    demo.add_argument(
        "--data", type=Path, default=Path(".samspel"), metavar="MAPP", help="mapp för databasen (.samspel)"
    )

    serve = add("serve", "serve.serve", "kör webbplatsen; en webbserver med TLS står framför")
    serve.add_argument("--host", default="127.0.0.1", metavar="ADRESS", help="adressen att lyssna på (127.0.0.1)")
    serve.add_argument("--port", type=port, default=8000, metavar="N", help="porten att lyssna på (8000)")
    serve.add_argument("--workers", type=count, default=2, metavar="N", help="antal processer (2)")
    serve.add_argument("--threads", type=count, default=4, metavar="N", help="antal trådar i varje process (4)")


def add_communities(add: Add) -> None:
    setup = add("setup", "setup.setup", "lägg upp en kommun; det som inte skrivs här frågar kommandot efter")
    setup.add_argument("--key", metavar="NYCKEL", help="kort nyckel med små bokstäver, till exempel jonkoping")
    setup.add_argument("--name", metavar="NAMN", help="namnet på webbplatsen, till exempel Jönköping")
    setup.add_argument("--municipality", metavar="NAMN", help="hela namnet, till exempel Jönköpings kommun")
    setup.add_argument("--code", metavar="SIFFROR", help="kommunkoden, fyra siffror")
    setup.add_argument(
        "--host", action="append", metavar="VÄRDNAMN", help="webbplatsens adress utan https; kan upprepas"
    )
    setup.add_argument("--programme", type=Path, metavar="FIL", help="kommunens programfil (programme.toml)")

    add("migrate", "migrate.migrate", "lägg upp databasen, eller ändra den till den här versionen")

    load = add("load", "archive.load", "läs in en kommun från en mapp med TOML och CSV")
    load.add_argument("folder", type=Path, metavar="MAPP")
    load.add_argument("--dry-run", action="store_true", help="kontrollera allt men ändra ingenting")

    dump = add("dump", "archive.dump", "skriv ut en kommun till en mapp med TOML och CSV")
    dump.add_argument("community", metavar="KOMMUN", help="kommunens nyckel")
    dump.add_argument("folder", type=Path, metavar="MAPP", help="en mapp som inte finns eller är tom")

    programme = add("programme", "programme.check", "arbeta med en programfil")
    actions = programme.add_subparsers(title="Kommandon", metavar="KOMMANDO", dest="action", required=True)
    check = actions.add_parser("check", help="kontrollera en programfil", description="Kontrollera en programfil.")
    check.add_argument("file", type=Path, metavar="FIL")


def add_keeping(add: Add) -> None:
    backup = add("backup", "backups.backup", "spara databasen i en fil, även medan webbplatsen används")
    backup.add_argument("file", type=Path, metavar="FIL", help="filen att skriva; den får inte finnas")
    restore = add("restore", "backups.restore", "återställ en säkerhetskopia till en tom databas")
    restore.add_argument("file", type=Path, metavar="FIL")
    add("doctor", "doctor.doctor", "kontrollera installationen och säg vad som behöver göras")


def port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) not in PORTS:
        raise argparse.ArgumentTypeError(f"”{text}” är ingen port. Skriv ett tal från 1 till 65535.")
    return int(text)


def count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"”{text}” går inte. Skriv ett tal från 1 till 64.")
    return int(text)
