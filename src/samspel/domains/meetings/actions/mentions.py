from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from samspel.domains.bodies.models import Body
from samspel.domains.meetings.actions.meetings import HeldTooEarly
from samspel.domains.meetings.events import MENTION_RECORDED, RECORD_DECLARED_COMPLETE
from samspel.domains.meetings.models import Mention, RecordDeclared
from samspel.domains.meetings.models.records import day_known, refuse_unfit, require_right
from samspel.domains.meetings.permissions import DECLARE_COMPLETE, RECORD_MEETING
from samspel.domains.meetings.rules import MeetingKind, MeetingState, too_early
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import edtf_of
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import Origin, refuse_crossing
from samspel.foundation.kernel.dates import PartialDate, day
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.ui.wording import say_date


class YearNotOver(Refused):
    """Nobody can know yet that the record of a year is complete."""


@transaction.atomic
def record_past_mention(
    body: Body,
    *,
    key: str,
    kind: MeetingKind,
    on: PartialDate,
    label: str,
    state: MeetingState = MeetingState.HELD,
    sphere: Sphere,
    audience: Audience = Audience.PUBLIC,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> Mention:
    """Record that a source speaks of meetings without day and number; `label` is our wording of what it says.

    `state` cancelled: the source says that they were called off. Raises `HeldTooEarly`, `KeyTaken`, `NotForRecords`.
    """
    mention = Mention(community_id=by.community_id, key=key, body=body, kind=kind, state=state, label=label)
    mention.on, mention.sphere, mention.audience = on, sphere, audience
    require_right(RECORD_MEETING, mention, bodies=[body], by=by)
    refuse_unfit(mention)
    known_on = day_known(origin, at)
    if state is MeetingState.HELD and too_early(on, known_on):
        raise HeldTooEarly(
            _("“%(title)s” (%(on)s) cannot have been held yet on %(day)s. Record it as planned.")
            % {"title": label, "on": say_date(on), "day": say_date(day(known_on))}
        )
    mention.save()
    MENTION_RECORDED.record(mention, by=by, at=at, origin=origin, on=edtf_of(on), state=state)
    return mention


@transaction.atomic
def declare_record_complete(body: Body, *, year: int, origin: Origin, by: Actor, at: datetime) -> RecordDeclared:
    """Vouch that every meeting of `body` in `year` is recorded, so that a rule that lacks meetings was not met.

    Said again, it returns what was declared before. Raises `YearNotOver` before the year has ended.
    """
    refuse_crossing(body, by.community_id)
    DECLARE_COMPLETE.require(by, body)
    if day_known(origin, at) <= date(year, 12, 31):
        raise YearNotOver(_("The year %(year)s is not over. Declare its record complete afterwards.") % {"year": year})
    declared, new = RecordDeclared.objects.get_or_create(community_id=by.community_id, body=body, year=year)
    if new:
        RECORD_DECLARED_COMPLETE.record(declared, by=by, at=at, origin=origin, year=year)
    return declared
