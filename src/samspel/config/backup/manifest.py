"""What a backup says of itself: which database, which versions, and how far each community's journal had come."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

FORMAT = 1


class ManifestUnreadable(Exception):
    """The text is no manifest of a format that this version knows."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Read from the very data that is in the backup.

    `journals`: number of the last journal entry by community key. `rows`: number of rows by table.
    `migrations`: every one applied, as "app.name", sorted.
    """

    journals: Mapping[str, int]
    rows: Mapping[str, int]
    migrations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """`size` in bytes and `sha256` are those of the member `file`. `made_at` is ISO 8601 with zone."""

    made_at: str
    samspel: str
    django: str
    database: str
    database_version: str
    file: str
    size: int
    sha256: str
    keys_kept_apart: tuple[str, ...]
    facts: Facts
    format: int = FORMAT


def manifest_text(manifest: Manifest) -> str:
    return json.dumps(asdict(manifest), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def read_manifest(text: str) -> Manifest:
    """Raises `ManifestUnreadable`."""
    try:
        said = json.loads(text)
        if said["format"] != FORMAT:
            raise ManifestUnreadable(f"format {said['format']}")
        facts = Facts(
            journals={str(key): int(number) for key, number in said["facts"]["journals"].items()},
            rows={str(table): int(number) for table, number in said["facts"]["rows"].items()},
            migrations=tuple(map(str, said["facts"]["migrations"])),
        )
        return Manifest(**{field.name: plain(said[field.name]) for field in fields(Manifest)} | {"facts": facts})
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise ManifestUnreadable(str(fault)) from fault


def plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
