from django.utils.translation import gettext_lazy as _

from samspel.foundation.journal.events import EventKind

# What happens today and what a source tells of the past are the same kinds of event, so that an archive of either can
# be loaded by the actions for the past. Letters go by the entry's channel and `known_at`, not by its kind.
ORGANISATION_RECORDED = EventKind(
    "organisations.organisation_recorded", _("An organisation came into the register"), facts=("form",)
)
NAME_RECORDED = EventKind("organisations.name_recorded", _("A name was recorded"), facts=("kind", "starts"))
NAME_ENDED = EventKind("organisations.name_ended", _("A name went out of use"), facts=("ends",))
MEMBERSHIP_RECORDED = EventKind(
    "organisations.membership_recorded", _("A membership in an umbrella organisation was recorded"),
    facts=("starts", "ends"),
)  # fmt: skip
