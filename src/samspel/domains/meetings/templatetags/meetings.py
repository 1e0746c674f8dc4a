"""The words and marks of meetings, decisions and documents."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.template import Library
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.meetings.models import (
    DOCUMENT_KIND_LABELS,
    DOCUMENT_STATUS_LABELS,
    DOCUMENT_TIE_LABELS,
    MEETING_FORM_LABELS,
    MEETING_KIND_LABELS,
    MEETING_STATE_LABELS,
    PART_LABELS,
)
from samspel.domains.meetings.queries import MeetingLine
from samspel.domains.meetings.rules import (
    DocumentKind,
    DocumentStatus,
    DocumentTie,
    MeetingForm,
    MeetingKind,
    MeetingState,
    Part,
)
from samspel.foundation.kernel.dates import PartialDate

register = Library()

# A state has a shape of its own: filled = held, ring = to come, cross = cancelled, arrow = moved.
RING = '<circle cx="8" cy="8" r="6.6" class="a-o"/>'
SHAPES = {
    MeetingState.PLANNED: SafeString(RING),
    MeetingState.CALLED: SafeString(f'{RING}<circle cx="8" cy="8" r="2.6" class="a-f"/>'),
    MeetingState.HELD: SafeString('<circle cx="8" cy="8" r="7" class="a-f"/>'),
    MeetingState.CANCELLED: SafeString(f'{RING}<path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" class="a-ol"/>'),
    MeetingState.MOVED: SafeString(f'{RING}<path d="M4.8 8h6M8.6 5.8 10.8 8l-2.2 2.2" class="a-ol"/>'),
}


@register.simple_tag
def state_mark(state: MeetingState, words: str = "") -> SafeString:
    """What became of a meeting: its shape and `words`, or the usual words."""
    return format_html(
        '<span class="ans ans-na"><svg viewBox="0 0 16 16" aria-hidden="true">{}</svg>{}</span>',
        SHAPES[state],
        words or MEETING_STATE_LABELS[state],
    )


@register.simple_tag
def meeting_state(meeting: MeetingLine) -> SafeString:
    """The state of a meeting as it was known, and that nobody has said whether it was held."""
    return state_mark(meeting.state, _("Not known if it was held") if meeting.unconfirmed else "")


@register.simple_tag(takes_context=True)
def record_url(context: Mapping[str, Any], name: str, key: str) -> str:
    """The address of a record's page, with the same day of knowledge as this page."""
    known = context.get("known")
    kept = f"?{urlencode({'kant': known.typed})}" if known and known.typed and not known.problem else ""
    return reverse(name, args=[key]) + kept


@register.filter
def source_name(title: str) -> str:
    """A source's title as short as a row can bear: without what follows a dash. Its own page has the whole."""
    return Truncator(title.split(" – ")[0]).chars(60, truncate="…")


@register.filter
def participants(counted: Any) -> str:
    """ "cirka 150 deltagare"; "" where nobody has said how many."""
    number = counted.participants
    if number is None:
        return ""
    if counted.participants_approximate:
        return _("about %(number)s participants") % {"number": number}
    return ngettext("%(number)s participant", "%(number)s participants", number) % {"number": number}


@register.filter
def year(on: PartialDate | None) -> str:
    """The year of a partial date, the first one if it spans several; "" for the undated."""
    day = on and (on.earliest or on.latest)
    return str(day.year) if day else ""


@register.filter
def meeting_kind(kind: MeetingKind) -> str | Promise:
    return MEETING_KIND_LABELS[kind]


@register.filter
def meeting_form(form: MeetingForm) -> str | Promise:
    """ "" where the sources do not say."""
    return "" if form is MeetingForm.UNKNOWN else MEETING_FORM_LABELS[form]


@register.filter
def part(part: Part) -> str | Promise:
    return PART_LABELS[part]


@register.filter
def document_kind(kind: DocumentKind) -> str | Promise:
    return DOCUMENT_KIND_LABELS[kind]


@register.filter
def document_status(status: DocumentStatus) -> str | Promise:
    return DOCUMENT_STATUS_LABELS[status]


@register.filter
def document_tie(tie: DocumentTie) -> str | Promise:
    return DOCUMENT_TIE_LABELS[tie]
