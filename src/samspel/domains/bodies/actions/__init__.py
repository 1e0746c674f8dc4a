from samspel.domains.bodies.actions.establishing import (
    OwnParent,
    establish_body,
    establish_seats,
    link_bodies,
    record_past_name,
)
from samspel.domains.bodies.actions.mandates import (
    ReplacedElsewhere,
    SeatTaken,
    record_past_mandate,
    record_past_office,
)
from samspel.domains.bodies.actions.periods import PeriodReversed
from samspel.domains.bodies.actions.programme import apply_programme

__all__ = [
    "OwnParent",
    "PeriodReversed",
    "ReplacedElsewhere",
    "SeatTaken",
    "apply_programme",
    "establish_body",
    "establish_seats",
    "link_bodies",
    "record_past_mandate",
    "record_past_name",
    "record_past_office",
]
