"""The facts at the top of a body's page: since when, who chairs, what comes next, whom to ask."""

from collections.abc import Sequence
from datetime import date

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samspel.domains.bodies.forms import AskedTime
from samspel.domains.bodies.queries import BodyFacts
from samspel.domains.bodies.rules import OfficeRole
from samspel.domains.meetings.queries import MeetingEvidence
from samspel.domains.meetings.rules import MeetingState
from samspel.doors.public.body_people import Sitter
from samspel.doors.public.body_words import with_party
from samspel.doors.public.programme_text.wording import listed
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.kernel.periods import Certainty
from samspel.foundation.ui.wording import say_date

Fact = tuple[str, str | SafeString]


def head_facts(
    body: BodyFacts,
    sitters: Sequence[Sitter],
    meetings: Sequence[MeetingEvidence],
    asked: AskedTime,
    community: Community,
) -> tuple[Fact, ...]:
    """Each fact with its term; one that is not known is left out.

    The municipality's contact does not speak for a body of civil society's own.
    """
    every: tuple[Fact, ...] = (
        (_("Started"), say_date(body.period.starts) if body.period.starts else ""),
        (_("Ended"), say_date(body.period.ends) if body.period.ends else ""),
        (_("Chair"), in_office(sitters, OfficeRole.CHAIR)),
        (_("Vice chair"), in_office(sitters, OfficeRole.VICE_CHAIR)),
        (_("Coming"), coming(meetings, asked.last)),
        (_("Contact"), contact(community) if body.sphere is not Sphere.CIVIL_SOCIETY else ""),
    )
    return tuple(fact for fact in every if fact[1])


def in_office(sitters: Sequence[Sitter], role: OfficeRole) -> str:
    """Who has an office; everybody who may have it where nobody surely does."""
    held = [one for one in sitters if one.office is role and one.holder.person]
    sure = [with_party(one.holder) for one in held if one.office_certainty is Certainty.YES]
    if sure:
        return listed(sure)
    if not held:
        return ""
    return _("perhaps %(names)s") % {"names": _(" or ").join(with_party(one.holder) for one in held)}


def coming(meetings: Sequence[MeetingEvidence], after: date) -> str | SafeString:
    """The first of the meetings, oldest first, after that day that was not called off."""
    for meeting in meetings:
        starts = meeting.on.earliest if meeting.on else None
        if starts and starts > after and meeting.state not in (MeetingState.CANCELLED, MeetingState.MOVED):
            return format_html(
                '<a class="ds-link" href="{}">{}</a> {}', meeting.path, meeting.title, say_date(meeting.on)
            )
    return ""


def contact(community: Community) -> str | SafeString:
    who = ", ".join(text for text in (community.contact_name, community.contact_role) if text)
    if community.contact_email:
        link = format_html(
            '<a class="ds-link" href="mailto:{}">{}</a>', community.contact_email, who or community.contact_email
        )
        return format_html("{} {}", link, community.contact_phone) if community.contact_phone else link
    return " ".join(text for text in (who, community.contact_phone) if text)
