from django.utils.translation import gettext_lazy as _

from samspel.domains.meetings.permissions import can_record, can_see_record
from samspel.foundation.access.permissions import Permission

SEE_SURVEY = Permission("surveys.see_survey", _("See the survey or evaluation"), can_see_record)
RECORD_SURVEY = Permission("surveys.record_survey", _("Record a survey or evaluation"), can_record)
