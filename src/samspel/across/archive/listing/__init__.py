"""Each table of the archive as the rows and the journal of a community give it, in a fixed order."""

from collections.abc import Iterator

from samspel.across.archive.journal_lines import JournalLine
from samspel.across.archive.listing import bodies, meetings, register
from samspel.across.archive.listing.told import Told, Values
from samspel.across.archive.subjects import Subjects


def listings(told: Told, subjects: Subjects, lines: list[JournalLine]) -> dict[str, Iterator[Values]]:
    """The rows of every table by its name, and those of journal.csv."""
    return {
        "sources": register.sources(told),
        "units": register.units(told),
        "people": register.people(told),
        "organisations": register.organisations(told),
        "organisation_names": register.organisation_names(told),
        "memberships": register.memberships(told),
        "bodies": bodies.bodies(told),
        "seats": bodies.seats(told),
        "body_names": bodies.body_names(told),
        "body_links": bodies.body_links(told),
        "mandates": bodies.mandates(told),
        "offices": bodies.offices(told),
        "documents": meetings.documents(told),
        "document_links": meetings.document_links(told),
        "meetings": meetings.meetings(told),
        "meeting_states": meetings.meeting_states(told),
        "mentions": meetings.mentions(told),
        "declared": meetings.declared(told),
        "decisions": meetings.decisions(told),
        "surveys": meetings.surveys(told),
        "survey_states": meetings.survey_states(told),
        "claims": register.claims(told, subjects),
        "journal": (line.values for line in lines),
    }
