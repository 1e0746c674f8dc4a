"""The actions of the rooms below the journal stand here, since only from here can they be entered in it."""

from samspel.foundation.journal.actions.founding import (
    CommunityExists,
    adopt_programme,
    describe_community,
    found_community,
    record_person,
    record_unit,
)
from samspel.foundation.journal.actions.sources import record_claim, record_source

__all__ = [
    "CommunityExists",
    "adopt_programme",
    "describe_community",
    "found_community",
    "record_claim",
    "record_person",
    "record_source",
    "record_unit",
]
