"""community.toml: the community itself, its addresses and whom to ask."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from samspel.across.archive.cells import host, moment
from samspel.across.archive.tables.columns import room_in
from samspel.foundation.communities.models import Community
from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.keys import SLUG, Key
from samspel.foundation.programme.reader import placed
from samspel.foundation.programme.syntax import parse
from samspel.foundation.programme.tables import Finding, Reading
from samspel.foundation.programme.values import Unreadable

FILE = "community.toml"


class BodiesFrom(StrEnum):
    """Where the bodies, their seats and names come from: the programme file, or the tables of this archive alone."""

    PROGRAMME = "programme"
    TABLES = "tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom people may ask."""

    name: Annotated[str, Key("Name.", '"Kim Ek"')] = ""
    role: Annotated[str, Key("Role.", '"samordnare civilsamhälle"')] = ""
    phone: Annotated[str, Key("Telephone.", '"070-174 06 40"')] = ""
    email: Annotated[str, Key("E-mail address.", '"samordnare@kommun.example"', pattern=r"[^@\s]+@[^@\s]+")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunityFile:
    """The whole file."""

    key: Annotated[str, Key("Key of the community.", '"jonkoping"', pattern=SLUG)]
    name: Annotated[str, Key("Short name.", '"Jönköping"')]
    municipality: Annotated[str, Key("Full name.", '"Jönköpings kommun"')]
    code: Annotated[str, Key("The four digits of the municipality.", '"0680"', pattern=r"\d{4}")] = ""
    hosts: Annotated[tuple[str, ...], Key("Addresses at which it is served.", '["samspel.kommun.example"]')] = ()
    known_at: Annotated[
        str, Key("The day its undated knowledge was entered; the day of loading when left out.", '"2026-11-22"')
    ] = ""
    programme_known_at: Annotated[str, Key("The same for the programme file, if otherwise.", '"2026-11-22"')] = ""
    described_at: Annotated[str, Key("The same for contact and texts, if otherwise.", '"2026-11-22"')] = ""
    has_programme: Annotated[bool, Key("`false` when there is no programme.toml yet.", "false")] = True
    bodies_from: Annotated[BodiesFrom, Key("Where bodies come from.", '"programme"')] = BodiesFrom.PROGRAMME
    contact: Annotated[Contact, Key("Whom people may ask.", "")] = Contact()
    accessibility_note: Annotated[str, Key("Its own part of the accessibility statement.", '"…"')] = ""
    privacy_note: Annotated[str, Key("Its own part of the privacy page.", '"…"')] = ""


MOMENTS = ("known_at", "programme_known_at", "described_at")
LIMITED = ("key", "name", "municipality", "code")
LIMITED_CONTACT = ("name", "role", "phone", "email")


def read_community(text: str) -> tuple[CommunityFile | None, list[Problem]]:
    """The file's content, None where it cannot be used, and all that is wrong with it."""
    parsed = parse(text)
    reading = Reading()
    made = reading.table(CommunityFile, parsed.values, ()) if parsed.values is not None else None
    if made is not None:
        reading.findings += findings_in(made)
    problems = [Problem(slip.code, slip.key, slip.line, slip.said, FILE) for slip in parsed.slips]
    problems += placed(reading.findings, parsed, FILE)
    return (None if problems else made), problems


def findings_in(made: CommunityFile) -> list[Finding]:
    findings = [
        Finding("too-long", path, {"length": len(text), "limit": limit})
        for path, text, limit in limited_texts(made)
        if text and limit is not None and len(text) > limit
    ]
    for key in (key for key in MOMENTS if getattr(made, key)):
        findings += slips_of(moment, getattr(made, key), (key,))
    for number, address in enumerate(made.hosts):
        findings += slips_of(host, address, ("hosts", number))
    return findings


def limited_texts(made: CommunityFile) -> list[tuple[tuple[str, ...], str, int | None]]:
    room = {name: room_in(Community, name) for name in LIMITED}
    texts: list[tuple[tuple[str, ...], str, int | None]] = [((key,), getattr(made, key), room[key]) for key in LIMITED]
    for key in LIMITED_CONTACT if made.contact else ():
        limit = room_in(Community, f"contact_{key}")
        texts.append((("contact", key), getattr(made.contact, key), limit))
    return texts


def slips_of(read: Any, text: str, path: tuple[str | int, ...]) -> list[Finding]:
    try:
        read(text)
    except Unreadable as unreadable:
        return [Finding(unreadable.code, path, unreadable.said)]
    return []


def community_text(made: CommunityFile) -> str:
    """The file for a community: `read_community` gives the same back. What is empty is left out."""
    plain = {key: getattr(made, key) for key in CommunityFile.__dataclass_fields__ if key != "contact"}
    contact = {key: getattr(made.contact, key) for key in LIMITED_CONTACT}
    lines = pairs(plain)
    if any(contact.values()):
        lines += ["", "[contact]", *pairs(contact)]
    return "\n".join([*lines, ""])


def pairs(values: dict[str, Any]) -> list[str]:
    return [f"{key} = {toml_value(value)}" for key, value in values.items() if value not in ("", ())]


def toml_value(value: Any) -> str:
    """A TOML basic string escapes as JSON does, and DEL too."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(toml_value(entry) for entry in value)}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
