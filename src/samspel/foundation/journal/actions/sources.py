from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from samspel.foundation.access.actor import Actor
from samspel.foundation.access.permissions import Permission, is_coordinator
from samspel.foundation.communities.rules import Sphere
from samspel.foundation.journal.events import EventKind, Origin, refuse_crossing
from samspel.foundation.journal.models import Claim, Source
from samspel.foundation.journal.visible import refuse_unknown
from samspel.foundation.kernel.dates import PartialDate


def keeps_claims(actor: Actor, subject: Any) -> bool:
    """The coordinator, but not about what says of itself that it is of civil society's own sphere."""
    closed = getattr(subject, "sphere", "") == Sphere.CIVIL_SOCIETY
    return actor.is_operator or (is_coordinator(actor, subject) and not closed)


RECORD_SOURCE = Permission("journal.record_source", _("Record a source"), is_coordinator)
RECORD_CLAIM = Permission("journal.record_claim", _("Keep what a source says beside what others say"), keeps_claims)

SOURCE_RECORDED = EventKind("journal.source_recorded", _("A source was recorded"))
CLAIM_RECORDED = EventKind("journal.claim_recorded", _("What a source says was kept beside another"), facts=("topic",))


@transaction.atomic
def record_source(
    *,
    key: str,
    title: str,
    kind: str,
    publisher: str,
    date: PartialDate | None,
    url: str,
    note: str,
    origin: Origin | None = None,
    by: Actor,
    at: datetime,
) -> Source:
    """Enter a source that facts can then rest on. Its text is not copied: it may hold real people's names."""
    source = Source(
        community_id=by.community_id, key=key, title=title, kind=kind, publisher=publisher, url=url, note=note
    )
    source.date = date
    RECORD_SOURCE.require(by, source)
    source.save()
    SOURCE_RECORDED.record(source, by=by, at=at, origin=origin)
    return source


@transaction.atomic
def record_claim(
    subject: models.Model,
    *,
    key: str,
    topic: str,
    statement: str,
    stands: bool,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> Claim:
    """Keep what a source says of `subject` beside what others say; `stands` is the one our rows follow.

    Raises `NotAllowed` too about a subject that `by` may not know of, `CrossesCommunity` about another community's.
    """
    refuse_crossing(subject, by.community_id)
    refuse_unknown(subject, by=by)
    RECORD_CLAIM.require(by, subject)
    claim = Claim.objects.create(
        community_id=by.community_id,
        key=key,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
        topic=topic,
        statement=statement,
        stands=stands,
    )
    CLAIM_RECORDED.record(claim, by=by, at=at, origin=origin, topic=topic)
    return claim
