"""Bodies, their seats, names and ties, and who sat in them."""

from samspel.across.archive.cells import DATE, DAY, FLAG, KEY, PLACE, choice
from samspel.across.archive.tables.columns import (
    END,
    FACT,
    PERIOD,
    WHO_SEES,
    Column,
    Table,
    for_model,
    key_of,
    names_many,
    names_one,
    needed,
    room_in,
)
from samspel.domains.bodies.models import Body, BodyName, Mandate, Office, Seat
from samspel.domains.bodies.rules import BodyKind, LinkKind, OfficeRole, SeatKind, Side
from samspel.domains.organisations.rules import NameKind

body, mandate = for_model(Body), for_model(Mandate)

BODIES = Table(
    "bodies",
    "A body that the programme file does not set up.",
    (
        key_of(Body),
        needed("kind", choice(BodyKind)),
        *WHO_SEES,
        names_one("parent", "bodies", must=False),
        Column("position", PLACE),
        body("purpose"),
        *PERIOD,
        Column("evidenced_to", DAY),
        *FACT,
    ),
    above="parent",
)
SEATS = Table(
    "seats",
    "A group of seats that are alike; those beyond `least` may stay empty.",
    (
        names_one("body", "bodies"),
        needed("group", KEY, limit=room_in(Seat, "group")),
        needed("side", choice(Side)),
        needed("kind", choice(SeatKind)),
        Column("voting", FLAG),
        needed("least", PLACE),
        needed("most", PLACE),
        *PERIOD,
        *FACT,
    ),
    identity=("body", "group"),
)
BODY_NAMES = Table(
    "body_names",
    "What a body was called, beside what the programme file says.",
    (
        names_one("body", "bodies"),
        for_model(BodyName)("name", must=True),
        needed("kind", choice(NameKind)),
        *PERIOD,
        *FACT,
    ),
    identity=("body", "name", "kind", "starts"),
)
BODY_LINKS = Table(
    "body_links",
    "That a body was split from, merged into, succeeded or shares a secretariat with `other`.",
    (
        names_one("body", "bodies"),
        names_one("other", "bodies"),
        needed("kind", choice(LinkKind)),
        Column("on", DATE),
        *FACT,
    ),
    identity=("body", "other", "kind", "on"),
)
MANDATES = Table(
    "mandates",
    "Somebody's time in a seat, `number` of the group. An empty `person` is somebody whom the source does not name. "
    "`evidenced_to` is the last day that the source vouches for, while no end is known.",
    (
        key_of(Mandate),
        names_one("body", "bodies"),
        needed("group", KEY),
        needed("number", PLACE),
        names_one("person", "people", must=False),
        names_many("on_behalf_of", "organisations"),
        mandate("party"),
        *PERIOD,
        Column("evidenced_to", DAY),
        names_one("replaces", "mandates", must=False),
        *FACT,
        *END,
    ),
    above="replaces",
)
OFFICES = Table(
    "offices",
    "Somebody's time as chair or vice chair, within a mandate.",
    (
        key_of(Office),
        names_one("mandate", "mandates"),
        needed("role", choice(OfficeRole)),
        *PERIOD,
        Column("evidenced_to", DAY),
        *FACT,
        *END,
    ),
)
