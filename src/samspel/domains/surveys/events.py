from django.utils.translation import gettext_lazy as _

from samspel.foundation.journal.events import EventKind

SURVEY_RECORDED = EventKind("surveys.survey_recorded", _("A survey or evaluation was recorded"), facts=("on", "state"))
STATE_RECORDED = EventKind(
    "surveys.state_recorded", _("What became of a survey or evaluation was recorded"), facts=("state",)
)
