from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samspel.domains.bodies.models import Body
from samspel.domains.meetings.events import MEETING_RECORDED, STATE_RECORDED
from samspel.domains.meetings.models import Meeting, MeetingBody, MeetingOrganiser
from samspel.domains.meetings.models.records import day_known, refuse_unfit, require_right
from samspel.domains.meetings.permissions import RECORD_MEETING
from samspel.domains.meetings.queries.reports import in_known_order, reports_of, telling
from samspel.domains.meetings.rules import (
    MeetingForm,
    MeetingKind,
    MeetingState,
    Part,
    Report,
    as_known,
    moves_forward,
    too_early,
)
from samspel.domains.organisations.models import Organisation
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import edtf_of
from samspel.foundation.communities.models import Unit
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import Origin, refuse_crossing
from samspel.foundation.journal.queries import known_facts
from samspel.foundation.journal.visible import refuse_unknown
from samspel.foundation.kernel.dates import PartialDate, day
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.ui.wording import say_date

Organiser = Organisation | Unit | str


class TimesReversed(Refused):
    """A meeting would end before it starts, or have a time of day on another day than its own."""


class HeldTooEarly(Refused):
    """A meeting would be held before its day."""


class StateReversed(Refused):
    """A meeting that was held, cancelled or moved would become something else."""


class CountReversed(Refused):
    """A number of participants below zero."""


@transaction.atomic
def record_past_meeting(
    *,
    key: str,
    title: str,
    kind: MeetingKind,
    on: PartialDate | None,
    state: MeetingState,
    bodies: Sequence[tuple[Body, Part]],
    organisers: Sequence[Organiser] = (),
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    form: MeetingForm = MeetingForm.UNKNOWN,
    place: str = "",
    participants: int | None = None,
    participants_approximate: bool = False,
    summary: str = "",
    sphere: Sphere,
    audience: Audience = Audience.PUBLIC,
    follows: Meeting | None = None,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> Meeting:
    """Record a meeting, conference, election or event as a source tells it. Makes no letters.

    `state` is what that source says; what became of the meeting later is a `record_past_meeting_state` with an origin
    of its own. `bodies` says who holds, organises and takes part; `organisers` are those that are no bodies.
    `follows` is the meeting whose theme it continues, or in whose place it stands.
    Raises `TimesReversed`, `HeldTooEarly`, `CountReversed`, `KeyTaken`, `NotForRecords`; `NotAllowed` too for a meeting
    or an organisation that `by` may not know of.
    """
    meeting = Meeting(community_id=by.community_id, key=key, title=title, kind=kind, state=state)
    meeting.on = on
    meeting.starts_at, meeting.ends_at, meeting.form, meeting.place = starts_at, ends_at, form, place
    meeting.participants, meeting.participants_approximate = participants, participants_approximate
    meeting.summary, meeting.sphere, meeting.audience, meeting.follows = summary, sphere, audience, follows
    require_right(RECORD_MEETING, meeting, bodies=[body for body, _part in bodies], by=by)
    refuse_unknown(follows, *(one for one in organisers if isinstance(one, Organisation)), by=by)
    refuse_unfit(meeting)
    refuse_impossible_times(meeting)
    refuse_impossible_report(meeting, state, participants, origin=origin, at=at)
    meeting.save()
    add_parts(meeting, bodies, organisers)
    said = {"participants": participants, "participants_approximate": participants_approximate}
    MEETING_RECORDED.record(meeting, by=by, at=at, origin=origin, on=edtf_of(on), state=state, **said)
    return meeting


def add_parts(meeting: Meeting, bodies: Sequence[tuple[Body, Part]], organisers: Sequence[Organiser]) -> None:
    MeetingBody.objects.bulk_create(
        MeetingBody(community_id=meeting.community_id, meeting=meeting, body=body, part=part, position=position)
        for position, (body, part) in enumerate(bodies)
    )
    MeetingOrganiser.objects.bulk_create(
        organiser_row(meeting, organiser, position) for position, organiser in enumerate(organisers)
    )


def organiser_row(meeting: Meeting, organiser: Organiser, position: int) -> MeetingOrganiser:
    row = MeetingOrganiser(community_id=meeting.community_id, meeting=meeting, position=position)
    if isinstance(organiser, str):
        row.name = organiser
        return row
    refuse_crossing(organiser, meeting.community_id)
    if isinstance(organiser, Unit):
        row.unit = organiser
    else:
        row.organisation = organiser
    return row


@transaction.atomic
def record_past_meeting_state(
    meeting: Meeting,
    *,
    state: MeetingState,
    participants: int | None = None,
    participants_approximate: bool = False,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> Meeting:
    """Record what another source says became of a meeting, beside what was known before. Returns the meeting as it is.

    Sources may come in any order: the row follows the one that was known last. Raises `HeldTooEarly`, `CountReversed`;
    `StateReversed` if the sources, in the order they were known, would undo what was settled: keep the one that errs
    as a claim instead (`journal.actions.record_claim`).
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    bodies = Body.objects.filter(pk__in=MeetingBody.objects.filter(meeting=meeting).values("body"))
    require_right(RECORD_MEETING, meeting, bodies=list(bodies), by=by)
    refuse_impossible_report(meeting, state, participants, origin=origin, at=at)
    facts = telling(known_facts("meetings.meeting", [meeting.pk]).get(meeting.pk, ()))
    new = Report(timezone.localdate(origin.known_at), state, participants, participants_approximate)
    told = in_known_order([fact.known_at for fact in facts], reports_of(facts), origin.known_at, new)
    if not moves_forward([report.state for report in told]):
        raise StateReversed(
            _("“%(title)s” is already recorded with another outcome. Check the dates of the sources.")
            % {"title": meeting.title}
        )
    latest = as_known(told, on=told[-1].known_on) or new
    meeting.state, meeting.participants = latest.state, latest.participants
    meeting.participants_approximate = latest.participants_approximate
    meeting.save(update_fields=["state", "participants", "participants_approximate"])
    said = {"participants": participants, "participants_approximate": participants_approximate}
    STATE_RECORDED.record(meeting, by=by, at=at, origin=origin, state=state, **said)
    return meeting


def refuse_impossible_times(meeting: Meeting) -> None:
    starts, ends, on = meeting.starts_at, meeting.ends_at, meeting.on
    if ends is not None and (starts is None or ends <= starts):
        raise TimesReversed(
            _("“%(title)s” would end before it starts. Change one of the times.") % {"title": meeting.title}
        )
    if starts is not None and not (on and on.is_day and timezone.localdate(starts) == on.earliest):
        raise TimesReversed(
            _("“%(title)s” has a time of day on another day than its own (%(on)s). Change one of them.")
            % {"title": meeting.title, "on": say_date(on)}
        )


def refuse_impossible_report(
    meeting: Meeting, state: MeetingState, participants: int | None, *, origin: Origin, at: datetime
) -> None:
    known_on = day_known(origin, at)
    if state is MeetingState.HELD and too_early(meeting.on, known_on):
        raise HeldTooEarly(
            _("“%(title)s” (%(on)s) cannot have been held yet on %(day)s. Record it as planned.")
            % {"title": meeting.title, "on": say_date(meeting.on), "day": say_date(day(known_on))}
        )
    if participants is not None and participants < 0:
        raise CountReversed(
            _("The number of participants cannot be below zero. Write how many they were, or leave it out.")
        )
