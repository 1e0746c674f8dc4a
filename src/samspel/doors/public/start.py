"""The start page: what is coming, what has happened, how it works, whether promises are kept."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.http.request import split_domain_port

from samspel.across.overview.queries import bodies_read, latest_recorded_year, rule_board
from samspel.across.overview.rules.answers import Answer
from samspel.domains.bodies.queries import BodyLine, bodies
from samspel.domains.meetings.queries import MeetingLine, meetings_list
from samspel.domains.meetings.rules import SETTLED, MeetingState
from samspel.doors.public.model_picture import picture_of
from samspel.doors.public.programme_text.about import adoption_sentence
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.queries import CommunityLink, communities, programme_of
from samspel.foundation.programme.model import Programme
from samspel.foundation.ui.charts.model import Model

SHOWN = 4
READ = 4 * SHOWN  # so many are read that the cancelled among them can be left out


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another community of this installation, with the whole address of its start page."""

    municipality: str
    url: str


@dataclass(frozen=True, slots=True)
class StartText:
    """What there is to show. `coming` is soonest first, `held` latest first; `counts` are answers in `year`."""

    name: str
    umbrella: str
    adopted: str
    coming: tuple[MeetingLine, ...]
    held: tuple[MeetingLine, ...]
    bodies: tuple[BodyLine, ...]
    picture: Model | None
    year: int
    counts: Mapping[str, int]
    communities: tuple[Neighbour, ...]


def start_text(community: Community, actor: Actor, *, today: date, address: str) -> StartText:
    """Everything on the start page; `address` is the own one, "http://localhost:8000". A fixed number of statements."""
    programme = programme_of(community)
    year = latest_recorded_year(actor, known_on=today) or today.year
    lines = bodies(actor, on=today)
    read = bodies_read(actor, lines, known_on=today)
    answers = Counter(row.answer for row in rule_board(community, actor, year=year, known_on=today, read=read))
    ahead = meetings_list(actor, known_on=today, from_=today, newest_first=False, size=READ)
    past = meetings_list(actor, known_on=today, to=today, size=READ)
    return StartText(
        name=community.name,
        umbrella=programme.about.umbrella if programme else "",
        adopted=latest_adoption(programme),
        coming=tuple(line for line in ahead.items if line.state not in SETTLED)[:SHOWN],
        held=tuple(line for line in past.items if line.state is MeetingState.HELD)[:SHOWN],
        bodies=lines,
        picture=picture_of(programme, lines) if programme else None,
        year=year,
        counts={kind.value: answers[kind] for kind in Answer} if answers else {},
        communities=tuple(neighbour(one, address) for one in communities() if one.key != community.key and one.host),
    )


def latest_adoption(programme: Programme | None) -> str:
    return adoption_sentence(programme.adoptions[-1]) if programme and programme.adoptions else ""


def neighbour(one: CommunityLink, address: str) -> Neighbour:
    """Neighbours are served by the same server: with the same scheme and port."""
    here = urlsplit(address)
    _own_host, port = split_domain_port(here.netloc)
    port = f":{port}" if port else ""
    return Neighbour(one.municipality, f"{here.scheme}://{one.host}{port}/")
