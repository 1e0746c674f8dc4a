from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from samspel.foundation.communities.models import Community
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.reader import read_programme


@dataclass(frozen=True, slots=True)
class CommunityLink:
    """One community as the start page of another offers it."""

    key: str
    name: str
    municipality: str
    host: str


def community_at(host: str) -> Community | None:
    """The community served at `host` (no port), else the default one, else None: an empty installation."""
    found = Community.objects.filter(hosts__host=host.lower()).first()
    return found or Community.objects.filter(is_default=True).first()


def communities() -> Sequence[CommunityLink]:
    """All communities of this installation by name, each with its first host name ("" = none). Two statements."""
    rows = Community.objects.prefetch_related("hosts").order_by("-is_default", "name")
    return tuple(
        CommunityLink(row.key, row.name, row.municipality, min((h.host for h in row.hosts.all()), default=""))
        for row in rows
    )


def programme_of(community: Community) -> Programme | None:
    """The community's cooperation model, parsed once for each text; None before one is loaded."""
    return parsed(community.programme_toml) if community.programme_toml else None


@lru_cache(maxsize=64)
def parsed(text: str) -> Programme:
    return read_programme(text)
