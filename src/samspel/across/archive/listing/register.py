from collections.abc import Iterator

from samspel.across.archive.listing.told import Told, Values, in_order, plain
from samspel.across.archive.subjects import Subjects
from samspel.across.archive.tables import CLAIM_SUBJECTS
from samspel.across.archive.tables.register import SUBJECT_TABLES
from samspel.domains.organisations.events import NAME_ENDED
from samspel.domains.organisations.models import Organisation, OrganisationName, UmbrellaMembership
from samspel.foundation.communities.models import Unit
from samspel.foundation.journal.models import Claim, Source
from samspel.foundation.people.models import Person


def sources(told: Told) -> Iterator[Values]:
    for row in in_order(Source.objects, "key"):
        known_at = told.fact(row)["known_at"]
        yield plain(row, "key", "title", "date", "kind", "publisher", "url", "note") | {"known_at": known_at}


def units(told: Told) -> Iterator[Values]:
    for row in in_order(Unit.objects, "key"):
        yield plain(row, "key", "name", "kind") | told.fact(row)


def people(told: Told) -> Iterator[Values]:
    for row in in_order(Person.objects, "key"):
        yield plain(row, "key", "name", "protected") | told.fact(row)


def organisations(told: Told) -> Iterator[Values]:
    for row in in_order(Organisation.objects, "key"):
        yield plain(row, "key", "form", "orgnr", "sphere", "audience", "district", "summary") | told.fact(row)


def organisation_names(told: Told) -> Iterator[Values]:
    for row in in_order(OrganisationName.objects.select_related("organisation"), "organisation__key"):
        values = plain(row, "name", "kind", "starts", "ends") | told.fact(row) | told.end(row, NAME_ENDED.name)
        yield values | {"organisation": row.organisation.key}


def memberships(told: Told) -> Iterator[Values]:
    rows = UmbrellaMembership.objects.select_related("umbrella", "member")
    for row in in_order(rows, "umbrella__key", "member__key", "starts_edtf"):
        yield plain(row, "starts", "ends") | told.fact(row) | {"umbrella": row.umbrella.key, "member": row.member.key}


def claims(told: Told, subjects: Subjects) -> Iterator[Values]:
    words = {SUBJECT_TABLES[table]: word for word, table in CLAIM_SUBJECTS.items()}
    for row in in_order(Claim.objects, "key"):
        subject = {
            "subject_kind": words[row.subject_kind],
            "subject": subjects[row.subject_kind, row.subject_id],
        }
        yield plain(row, "key", "topic", "statement", "stands") | subject | told.fact(row)
