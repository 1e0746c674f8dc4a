from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from samspel.domains.organisations import events, rules
from samspel.domains.organisations.models import Organisation, OrganisationName, UmbrellaMembership
from samspel.domains.organisations.permissions import RECORD_PAST, REGISTER_ORGANISATION, RENAME_ORGANISATION
from samspel.domains.organisations.rules import DatedName, Form, Membership, NameKind
from samspel.foundation.access.actor import Actor
from samspel.foundation.columns.partial_date import edtf_of
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.events import Origin
from samspel.foundation.kernel.dates import PartialDate, day
from samspel.foundation.kernel.orgnr import OrgnrWrong, check_orgnr
from samspel.foundation.kernel.periods import Period, reversed_period
from samspel.foundation.kernel.refused import Refused
from samspel.foundation.kernel.swedish import sort_key

NUMBER_SENTENCES = {
    "orgnr-shape": _lazy("An organisation number has ten digits, for example 802456-1238. Check the number."),
    "orgnr-personal": _lazy("This looks like a personal number. Leave the number out; the group does not need one."),
    "orgnr-third-digit": _lazy("The third digit of an organisation number is 2 or higher. Check the number."),
    "orgnr-checksum": _lazy("The last digit of the organisation number does not fit. Check each digit."),
}


class NumberWrong(Refused):
    """The organisation number cannot be one."""


class NumberTaken(Refused):
    """Another organisation in the register has the number."""


class KeyTaken(Refused):
    """Another organisation in the register has the key."""


class NameMissing(Refused):
    """A name without letters or digits."""


class NameRepeated(Refused):
    """The same name is already recorded from the same time."""


class NamesOverlap(Refused):
    """Two names that the organisation would go by at once."""


class PeriodReversed(Refused):
    """An end before the start."""


class UmbrellaContainsItself(Refused):
    """An umbrella that would be a member of itself, directly or through its members."""


class MembershipRepeated(Refused):
    """The same membership is already recorded from the same time."""


@transaction.atomic
def record_past_organisation(
    *,
    key: str,
    form: Form,
    orgnr: str = "",
    sphere: Sphere,
    audience: Audience,
    summary: str = "",
    district: str = "",
    origin: Origin,
    by: Actor,
    at: datetime,
) -> Organisation:
    """Enter an organisation from a source. It goes by its key until `record_past_name` gives it a name.

    Raises `KeyTaken`, `NumberWrong`, `NumberTaken`.
    """
    organisation = Organisation(
        community_id=by.community_id, key=key, name=key, sort_key=sort_key(key), form=form,
        orgnr=_free_number(orgnr), sphere=sphere, audience=audience, summary=summary, district=district,
    )  # fmt: skip
    RECORD_PAST.require(by, organisation)
    if Organisation.objects.filter(key=key).exists():
        raise KeyTaken(_("There is already an organisation with the key “%(key)s”. Choose another.") % {"key": key})
    organisation.save()
    events.ORGANISATION_RECORDED.record(organisation, by=by, at=at, origin=origin, form=form)
    return organisation


@transaction.atomic
def record_past_name(
    organisation: Organisation,
    *,
    name: str,
    kind: NameKind,
    starts: PartialDate | None,
    ends: PartialDate | None,
    origin: Origin,
    ended: Origin | None = None,
    by: Actor,
    at: datetime,
) -> OrganisationName:
    """Enter a name that a source gives: one it went by, an alias or a misspelling.

    `ended` = how the end came to be known, if otherwise than the name.
    Raises `NameMissing`, `PeriodReversed`, `NameRepeated`, `NamesOverlap`.
    """
    RECORD_PAST.require(by, organisation)
    row = _add_name(organisation, name=name, kind=kind, starts=starts, ends=ends)
    _keep_name_in_use(organisation, timezone.localdate(at))
    events.NAME_RECORDED.record(row, by=by, at=at, origin=origin, kind=kind, starts=edtf_of(starts))
    if ends is not None:
        events.NAME_ENDED.record(row, by=by, at=at, origin=ended or origin, ends=edtf_of(ends))
    return row


@transaction.atomic
def record_past_membership(
    umbrella: Organisation,
    member: Organisation,
    *,
    starts: PartialDate | None,
    ends: PartialDate | None,
    origin: Origin,
    by: Actor,
    at: datetime,
) -> UmbrellaMembership:
    """Enter that `member` belonged to `umbrella`.

    Raises `PeriodReversed`, `UmbrellaContainsItself`, `MembershipRepeated`.
    """
    RECORD_PAST.require(by, umbrella)
    row = UmbrellaMembership(community_id=by.community_id, umbrella=umbrella, member=member)
    row.starts, row.ends = starts, ends
    _refuse_reversed(row.period)
    others = UmbrellaMembership.objects.select_for_update().filter(community_id=by.community_id)
    if others.filter(umbrella=umbrella, member=member, starts_edtf=edtf_of(starts)).exists():
        raise MembershipRepeated(
            _("“%(member)s” is already recorded as a member of “%(umbrella)s” from that time.") % _names_of(row)
        )
    known = [Membership(m.umbrella_id, m.member_id, m.period) for m in others]
    if rules.closes_circle(Membership(umbrella.pk, member.pk, row.period), known):
        raise UmbrellaContainsItself(
            _("“%(umbrella)s” cannot be an umbrella for “%(member)s”: it would then be a member of itself.")
            % _names_of(row)
        )
    row.save()
    said = {"starts": edtf_of(starts), "ends": edtf_of(ends)}
    events.MEMBERSHIP_RECORDED.record(row, by=by, at=at, origin=origin, **said)
    return row


@transaction.atomic
def register_organisation(
    *,
    name: str,
    form: Form,
    orgnr: str = "",
    sphere: Sphere,
    audience: Audience,
    summary: str = "",
    district: str = "",
    by: Actor,
    at: datetime,
) -> Organisation:
    """Put an organisation in the register today, under a name whose start nobody has told.

    Raises `NameMissing`, `NumberWrong`, `NumberTaken`.
    """
    wanted = rules.key_from(name)
    key = rules.free_key(wanted, set(Organisation.objects.filter(key__startswith=wanted).values_list("key", flat=True)))
    organisation = Organisation(
        community_id=by.community_id, key=key, name=name, sort_key=sort_key(name), form=form,
        orgnr=_free_number(orgnr), sphere=sphere, audience=audience, summary=summary, district=district,
    )  # fmt: skip
    REGISTER_ORGANISATION.require(by, organisation)
    organisation.save()
    first = _add_name(organisation, name=name, kind=NameKind.NAME, starts=None, ends=None)
    events.ORGANISATION_RECORDED.record(organisation, by=by, at=at, form=form)
    events.NAME_RECORDED.record(first, by=by, at=at, kind=first.kind, starts="")
    return organisation


@transaction.atomic
def rename_organisation(organisation: Organisation, *, name: str, by: Actor, at: datetime) -> OrganisationName:
    """Let the organisation go by another name from today. The old one ends today and is still found by search.

    Raises `NameMissing`, `NameRepeated`.
    """
    RENAME_ORGANISATION.require(by, organisation)
    today = timezone.localdate(at)
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    in_use = OrganisationName.objects.filter(organisation=organisation, kind=NameKind.NAME, ends_edtf="").first()
    if in_use is not None:
        in_use.ends = day(today)
        in_use.save(update_fields=["ends_edtf", "ends_earliest", "ends_latest"])
        events.NAME_ENDED.record(in_use, by=by, at=at, ends=in_use.ends_edtf)
    row = _add_name(organisation, name=name, kind=NameKind.NAME, starts=day(today), ends=None)
    _keep_name_in_use(organisation, today)
    events.NAME_RECORDED.record(row, by=by, at=at, kind=row.kind, starts=edtf_of(row.starts))
    return row


def _free_number(text: str) -> str | None:
    """The number as it is stored, None for no number. Raises `NumberWrong`, `NumberTaken`."""
    if not text.strip():
        return None
    try:
        number = check_orgnr(text)
    except OrgnrWrong as wrong:
        raise NumberWrong(str(NUMBER_SENTENCES[wrong.problem.code])) from wrong
    holder = Organisation.objects.filter(orgnr=number).first()
    if holder is not None:
        raise NumberTaken(
            _("The number %(number)s is already in the register. Search for it, or leave the number out.")
            % {"number": number}
        )
    return number


def _add_name(
    organisation: Organisation,
    *,
    name: str,
    kind: NameKind,
    starts: PartialDate | None,
    ends: PartialDate | None,
) -> OrganisationName:
    """One more name in the organisation's history, checked against the others."""
    row = OrganisationName(
        community_id=organisation.community_id, organisation=organisation, name=" ".join(name.split()), kind=kind
    )
    row.starts, row.ends = starts, ends
    row.sort_key = sort_key(row.name)
    if not row.sort_key:
        raise NameMissing(_("Write a name with at least one letter or digit."))
    _refuse_reversed(row.period)
    others = OrganisationName.objects.filter(organisation=organisation)
    if others.filter(name=row.name, kind=kind, starts_edtf=edtf_of(starts)).exists():
        raise NameRepeated(_("“%(name)s” is already recorded from that time.") % {"name": row.name})
    clash = rules.clashing_name(_dated(row), _dated_names(others))
    if clash is not None:
        raise NamesOverlap(
            _("“%(new)s” and “%(old)s” cannot both be the name at the same time. Give one of them an end, or record "
              "it as another name.") % {"new": row.name, "old": clash.name}
        )  # fmt: skip
    row.save()
    return row


def _keep_name_in_use(organisation: Organisation, on: date) -> None:
    """Let the organisation's own row show the name that its history gives for the day."""
    name = rules.name_on(_dated_names(OrganisationName.objects.filter(organisation=organisation)), on)
    organisation.name = name or organisation.key
    organisation.sort_key = sort_key(organisation.name)
    organisation.save(update_fields=["name", "sort_key"])


def _dated(row: OrganisationName) -> DatedName:
    return DatedName(row.name, NameKind(row.kind), row.period)


def _dated_names(rows: Sequence[OrganisationName]) -> list[DatedName]:
    return [_dated(row) for row in rows]


def _refuse_reversed(period: Period) -> None:
    if reversed_period(period):
        raise PeriodReversed(_("The period ends before it starts. Check the two dates."))


def _names_of(row: UmbrellaMembership) -> dict[str, str]:
    return {"umbrella": row.umbrella.name, "member": row.member.name}
