from django.utils.translation import gettext_lazy as _

from samspel.foundation.journal.events import EventKind

BODY_ESTABLISHED = EventKind("bodies.body_established", _("A body was set up"), facts=("starts", "ends"))
NAME_GIVEN = EventKind("bodies.name_given", _("A body got a name"), facts=("starts", "ends"))
BODIES_LINKED = EventKind("bodies.bodies_linked", _("Two bodies were tied together"), facts=("on",))
SEAT_ESTABLISHED = EventKind("bodies.seat_established", _("A seat was set up"))
MANDATE_BEGUN = EventKind("bodies.mandate_begun", _("A mandate began"), facts=("starts",))
MANDATE_ENDED = EventKind("bodies.mandate_ended", _("A mandate ended"), facts=("ends",))
OFFICE_BEGUN = EventKind("bodies.office_begun", _("Somebody became chair or vice chair"), facts=("starts",))
OFFICE_ENDED = EventKind("bodies.office_ended", _("Somebody left as chair or vice chair"), facts=("ends",))
