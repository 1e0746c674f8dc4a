from samspel.domains.bodies.queries.bodies import BodyFacts, BodyLine, NameFacts, RelatedBody, bodies, body_facts
from samspel.domains.bodies.queries.representation import Representation, represented_in
from samspel.domains.bodies.queries.seats import (
    Holder,
    OrganisationRef,
    SeatOnDay,
    SittingOnDay,
    mandates,
    sitting_on,
    sittings,
)

__all__ = [
    "BodyFacts",
    "BodyLine",
    "Holder",
    "NameFacts",
    "OrganisationRef",
    "RelatedBody",
    "Representation",
    "SeatOnDay",
    "SittingOnDay",
    "bodies",
    "body_facts",
    "mandates",
    "represented_in",
    "sitting_on",
    "sittings",
]
