from django.utils.translation import gettext_lazy as _

from samspel.foundation.journal.events import EventKind

ORGANISATION_RECORDED = EventKind(
    "organisations.organisation_recorded", _("An organisation was recorded from a source"), facts=("form",)
)
ORGANISATION_REGISTERED = EventKind(
    "organisations.organisation_registered", _("An organisation came into the register"), facts=("form",)
)
NAME_RECORDED = EventKind(
    "organisations.name_recorded", _("A name was recorded from a source"), facts=("kind", "starts", "ends")
)
ORGANISATION_RENAMED = EventKind(
    "organisations.organisation_renamed", _("An organisation changed its name"), facts=("starts",)
)
MEMBERSHIP_RECORDED = EventKind(
    "organisations.membership_recorded", _("A membership in an umbrella organisation was recorded"),
    facts=("starts", "ends"),
)  # fmt: skip
