"""The tables of an archive, in the order in which they are loaded."""

from samspel.across.archive.cells import MOMENT
from samspel.across.archive.tables.bodies import (
    BODIES,
    BODY_LINKS,
    BODY_NAMES,
    MANDATES,
    OFFICES,
    SEATS,
)
from samspel.across.archive.tables.columns import Column, Table, names_one, needed
from samspel.across.archive.tables.meetings import (
    BODY_PARTS,
    DECISIONS,
    DECLARED,
    DOCUMENT_LINKS,
    DOCUMENTS,
    MEETING_STATES,
    MEETINGS,
    MENTIONS,
    ORGANISER_TABLES,
    SURVEY_STATES,
    SURVEYS,
)
from samspel.across.archive.tables.register import (
    CLAIM_SUBJECTS,
    CLAIMS,
    MEMBERSHIPS,
    ORGANISATION_NAMES,
    ORGANISATIONS,
    PEOPLE,
    SOURCES,
    UNITS,
)

__all__ = ["BODY_PARTS", "CLAIM_SUBJECTS", "JOURNAL", "ORGANISER_TABLES", "TABLES", "Column", "Table"]

# What the load's own entries are compared with. It may be left out: then nothing is compared.
JOURNAL = Table(
    "journal",
    "What happened, to what, when that was known and from where. Written by `samspel dump`.",
    (
        needed("kind"),
        needed("subject_kind"),
        needed("subject"),
        needed("known_at", MOMENT),
        names_one("source", "sources", must=False),
        Column("place"),
        Column("facts"),
    ),
    identity=(),
)

TABLES: tuple[Table, ...] = (
    SOURCES,
    UNITS,
    PEOPLE,
    ORGANISATIONS,
    ORGANISATION_NAMES,
    MEMBERSHIPS,
    BODIES,
    SEATS,
    BODY_NAMES,
    BODY_LINKS,
    MANDATES,
    OFFICES,
    DOCUMENTS,
    DOCUMENT_LINKS,
    MEETINGS,
    MEETING_STATES,
    MENTIONS,
    DECLARED,
    DECISIONS,
    SURVEYS,
    SURVEY_STATES,
    CLAIMS,
)
