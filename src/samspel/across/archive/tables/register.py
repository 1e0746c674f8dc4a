"""Sources and claims, units, people and the register of organisations."""

from samspel.across.archive.cells import ADDRESS, DATE, FLAG, KEY, MOMENT, ORGNR, choice
from samspel.across.archive.tables.columns import (
    END,
    FACT,
    PERIOD,
    WHO_SEES,
    Column,
    Table,
    for_model,
    key_of,
    names_one,
    needed,
    room_in,
)
from samspel.domains.organisations.models import Organisation, OrganisationName
from samspel.domains.organisations.rules import Form, NameKind
from samspel.foundation.communities.models import Unit
from samspel.foundation.communities.rules import UnitKind
from samspel.foundation.journal.models import Claim, Source
from samspel.foundation.people.models import Person

unit, source, person = for_model(Unit), for_model(Source), for_model(Person)
organisation, claim = for_model(Organisation), for_model(Claim)

SOURCES = Table(
    "sources",
    "Where facts come from. A source without `date` is undated.",
    (
        key_of(Source),
        source("title", must=True),
        Column("date", DATE),
        source("kind"),
        source("publisher"),
        Column("url", ADDRESS, limit=room_in(Source, "url")),
        source("note"),
        Column("known_at", MOMENT),
    ),
)
UNITS = Table(
    "units",
    "A board, an administration or an office of the municipality.",
    (key_of(Unit), unit("name", must=True), needed("kind", choice(UnitKind)), *FACT),
)
PEOPLE = Table(
    "people",
    "Somebody who appears in the records. Gives no login and no rights.",
    (key_of(Person), person("name", must=True), Column("protected", FLAG), *FACT),
)
ORGANISATIONS = Table(
    "organisations",
    "An actor of any form. What it is called stands in organisation_names.csv.",
    (
        key_of(Organisation),
        needed("form", choice(Form)),
        Column("orgnr", ORGNR),
        *WHO_SEES,
        organisation("district"),
        organisation("summary"),
        *FACT,
    ),
)
ORGANISATION_NAMES = Table(
    "organisation_names",
    "A name, another name or a misspelling, and when it was in use.",
    (
        names_one("organisation", "organisations"),
        for_model(OrganisationName)("name", must=True),
        needed("kind", choice(NameKind)),
        *PERIOD,
        *FACT,
        *END,
    ),
    identity=("organisation", "name", "kind", "starts"),
)
MEMBERSHIPS = Table(
    "memberships",
    "That one organisation belonged to another, its umbrella.",
    (names_one("umbrella", "organisations"), names_one("member", "organisations"), *PERIOD, *FACT),
    identity=("umbrella", "member", "starts"),
)
CLAIMS = Table(
    "claims",
    "What a source says of something where sources differ. `stands` marks the one that the other tables follow.",
    (
        key_of(Claim),
        needed("subject_kind", KEY),
        needed("subject", KEY),
        claim("topic", must=True),
        claim("statement", must=True),
        Column("stands", FLAG),
        *FACT,
    ),
)
# What a claim or an entry of the journal can be about: the word for it in the archive → the table that holds it.
CLAIM_SUBJECTS = {
    "body": "bodies",
    "decision": "decisions",
    "document": "documents",
    "mandate": "mandates",
    "meeting": "meetings",
    "mention": "mentions",
    "organisation": "organisations",
    "person": "people",
    "survey": "surveys",
    "unit": "units",
}
SUBJECT_TABLES = {
    "bodies": "bodies.body",
    "decisions": "meetings.decision",
    "documents": "meetings.steeringdocument",
    "mandates": "bodies.mandate",
    "meetings": "meetings.meeting",
    "mentions": "meetings.mention",
    "organisations": "organisations.organisation",
    "people": "people.person",
    "surveys": "surveys.survey",
    "units": "communities.unit",
}
