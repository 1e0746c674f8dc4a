"""Each room's texts: `python -m tools.messages` brings its django.po and .mo up to date with its code; --check tells.

A room keeps its Swedish in `locale/sv/LC_MESSAGES/` of its own folder. Complete means: every text that the room's code
and templates ask for has a Swedish one, none is a guess ("fuzzy"), none is left over, and the .mo says the same as the
.po. Two rooms that use the same English text say the same in Swedish, since Django has one catalogue for them all.
"""

import gettext
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.commands import makemessages

from tools.programs import gettext as program

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "samspel"
PLACE = Path("locale", "sv", "LC_MESSAGES")
GETTEXT_DECLARES = "_lazy"


class Extract(makemessages.Command):
    """Django's makemessages that also reads `_lazy("…")`."""

    xgettext_options = [*makemessages.Command.xgettext_options, f"--keyword={GETTEXT_DECLARES}"]
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]


@dataclass(frozen=True)
class Message:
    """One entry of a .po, as msgcat writes it: `key` is context and text, `texts` the Swedish forms."""

    key: str
    texts: tuple[str, ...]
    fuzzy: bool


def rooms(source: Path = SOURCE) -> list[Path]:
    return sorted(apps.parent for apps in source.glob("*/*/apps.py"))


def extract(room: Path) -> None:
    """Bring the room's .po up to date with its code; texts without Swedish are left empty, old ones dropped."""
    with chdir(room):
        Path("locale").mkdir(exist_ok=True)
        call_command(Extract(), locale=["sv"], no_location=True, no_wrap=True, no_obsolete=True, verbosity=0)
    po = room / PLACE / "django.po"
    if po.exists():
        kept = [line for line in po.read_text("utf-8").splitlines() if not line.startswith('"POT-Creation-Date')]
        po.write_text("\n".join(kept).rstrip() + "\n", "utf-8")
    elif not any((room / "locale").iterdir()):
        (room / "locale").rmdir()


def compile_room(room: Path) -> None:
    po = room / PLACE / "django.po"
    if po.exists():
        subprocess.run([_found("msgfmt"), "--check", "-o", po.with_suffix(".mo"), po], check=True)


def faults(source: Path = SOURCE) -> Iterator[str]:
    """One sentence for each thing that is not complete."""
    said: dict[str, tuple[str, tuple[str, ...]]] = {}
    for room in rooms(source):
        yield from room_faults(room)
        for message in read(room / PLACE / "django.po"):
            other, texts = said.setdefault(message.key, (room.name, message.texts))
            if all(texts) and all(message.texts) and texts != message.texts:
                yield f"{room.name}: says {message.texts} where {other} says {texts}, for {message.key!r}"


def room_faults(room: Path) -> Iterator[str]:
    po = room / PLACE / "django.po"
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, room.name)
        shutil.copytree(room, copy, ignore=shutil.ignore_patterns("static", "migrations", "__pycache__"))
        extract(copy)
        wanted = {message.key: message for message in read(copy / PLACE / "django.po")}
    have = {message.key for message in read(po)}
    for key, message in wanted.items():
        if message.fuzzy or not all(message.texts):
            yield f"{room.name}: no Swedish for {key!r}"
    for key in sorted(have - set(wanted)):
        yield f"{room.name}: left over in django.po: {key!r}"
    if have and stale(po):
        yield f"{room.name}: django.mo is not made from django.po; run make messages"


def stale(po: Path) -> bool:
    """Whether the compiled catalogue says something else than the .po (its bytes differ between gettext versions)."""
    compiled = po.with_suffix(".mo")
    if not compiled.exists():
        return True
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, "fresh.mo")
        subprocess.run([_found("msgfmt"), "-o", fresh, po], check=True)
        return catalogue(fresh) != catalogue(compiled)


def catalogue(compiled: Path) -> dict[object, str]:
    with compiled.open("rb") as file:
        return dict(gettext.GNUTranslations(file)._catalog)  # type: ignore[attr-defined]


def read(po: Path) -> list[Message]:
    """The entries of a .po that are in use."""
    if not po.exists():
        return []
    plain = subprocess.run(
        [_found("msgattrib"), "--no-wrap", "--no-obsolete", po], capture_output=True, text=True, check=True
    ).stdout
    return [message for block in plain.split("\n\n") if (message := _message(block.splitlines())).key]


def _message(lines: Iterable[str]) -> Message:
    """`msgid ""` with text only on its next lines is the header or a long text: the parts are joined."""
    fields: dict[str, str] = {}
    fuzzy, current = False, ""
    for line in lines:
        if line.startswith("#"):
            fuzzy |= line.startswith("#,") and "fuzzy" in line
        elif line.startswith('"'):
            fields[current] += line[1:-1]
        elif line:
            current, _, rest = line.partition(" ")
            fields[current] = rest[1:-1]
    key = "\x04".join(fields[name] for name in ("msgctxt", "msgid") if name in fields)
    return Message(key, tuple(text for name, text in fields.items() if name.startswith("msgstr")), fuzzy)


def _found(name: str) -> Path:
    path = program(name)
    assert path, f"gettext's {name} is missing: python -m tools.need gettext"
    return path


def main(arguments: list[str]) -> int:
    os.environ["LC_ALL"] = "C"
    settings.configure(USE_I18N=True, LOCALE_PATHS=[])
    if "--check" in arguments:
        found = list(faults())
        print("\n".join(found))
        return 1 if found else 0
    for room in rooms():
        extract(room)
        compile_room(room)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
