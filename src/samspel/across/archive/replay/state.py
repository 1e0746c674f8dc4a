"""A load under way: the rows made so far, and how to say where a fact comes from."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from samspel.across.archive.cells import moment
from samspel.across.archive.contents import Archive
from samspel.across.archive.rows import Row
from samspel.across.archive.tables.columns import PLACE_LIMIT
from samspel.domains.bodies.models import Body, Seat
from samspel.domains.organisations.rules import key_from
from samspel.foundation.access.actor import Actor
from samspel.foundation.journal.events import Origin
from samspel.foundation.journal.models import Source


@dataclass(slots=True)
class Replay:
    """What the steps of a load share. `made` holds the rows with a key, by table."""

    archive: Archive
    by: Actor
    at: datetime
    made: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    seats: dict[tuple[str, str, int], Seat] = field(default_factory=dict)

    def one(self, table: str, key: str | None) -> Any:
        return self.made[table][key] if key else None

    def origin(self, row: Row, prefix: str = "") -> Origin:
        """How the fact of a row came to be known; `prefix` "end_" for its end."""
        known_at = self.archive.known_at(row, prefix) or self.at
        return Origin(known_at, self.one("sources", row[f"{prefix}source"]), row[f"{prefix}place"])

    def ended(self, row: Row) -> Origin | None:
        """How the end came to be known; None = as the row itself."""
        told = any(row[f"end_{part}"] for part in ("known_at", "source", "place"))
        return self.origin(row, "end_") if told else None

    def entered(self, key: str = "known_at") -> Origin:
        """The origin of what no source tells: the day that community.toml gives."""
        community = self.archive.community
        written = getattr(community, key, "") or getattr(community, "known_at", "")
        return Origin(moment(written) if written else self.at)

    def of_programme(self, text: str) -> Origin:
        """The origin of what the programme file says, from its `source`: "Verksamhetsberättelse 2021-03-23, År 2019".

        What stands before the first comma names a source if it begins with the words of that source's key.
        """
        entered = self.entered("programme_known_at").known_at
        head, _comma, place = text.partition(",")
        source = named_source(head, self.made["sources"])
        if source is None:
            return Origin(entered, place=text[:PLACE_LIMIT])
        known_at = self.archive.known_by_source(source.key) or entered
        return Origin(known_at, source, place.strip()[:PLACE_LIMIT])

    def take_seats(self) -> None:
        """Once all bodies have their seats, mandates find them here."""
        keys = {body.pk: key for key, body in self.made["bodies"].items()}
        for seat in Seat.objects.filter(body__in=keys):
            self.seats[keys[seat.body_id], seat.group, seat.number] = seat

    def take_bodies(self, bodies: Mapping[str, Body]) -> None:
        self.made["bodies"] |= bodies


def named_source(text: str, sources: Mapping[str, Source]) -> Source | None:
    """The source whose key the text begins with, word for word; the longest such key."""
    words = f"{key_from(text)}-"
    keys = [key for key in sources if words.startswith(f"{key}-")]
    return sources[max(keys, key=len)] if keys else None
