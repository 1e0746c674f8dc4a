from samspel.domains.bodies.queries.bodies import BodyFacts, BodyLine, NameFacts, RelatedBody, bodies, body_facts
from samspel.domains.bodies.queries.representation import Representation, represented_in
from samspel.domains.bodies.queries.seats import Holder, OrganisationRef, SeatOnDay, SittingOnDay
from samspel.domains.bodies.queries.sittings import SeatHistory, seat_histories, sitting_on

__all__ = [
    "BodyFacts",
    "BodyLine",
    "Holder",
    "NameFacts",
    "OrganisationRef",
    "RelatedBody",
    "Representation",
    "SeatHistory",
    "SeatOnDay",
    "SittingOnDay",
    "bodies",
    "body_facts",
    "represented_in",
    "seat_histories",
    "sitting_on",
]
