"""Nothing that belongs to a community is left out of its archive by oversight."""

from django.apps import apps

from samspel.across.archive.replay import STEPS
from samspel.across.archive.subjects import NAMES
from samspel.across.archive.tables import TABLES
from samspel.foundation.communities.models import Community

# Columns or lists of other rows' tables, and the files community.toml, programme.toml and journal.csv.
WITHIN_OTHERS = {
    "bodies.mandatefor",
    "communities.hostname",
    "journal.entry",
    "meetings.meetingbody",
    "meetings.meetingorganiser",
}
# Kept by `backup`, or made again from the journal.
NOT_IN_IT = {"access.rolegrant", "journal.counter", "journal.cursor", "search.searchdocument"}


def of_a_community() -> set[str]:
    """Every model with a community, or with a row that has one."""
    models = [model for model in apps.get_models() if model.__module__.startswith("samspel.")]
    tied = {model for model in models if points_to(model, {Community})}
    return {model._meta.label_lower for model in models if model in tied or points_to(model, tied)}


def points_to(model: type, others: set[type]) -> bool:
    return any(field.is_relation and field.related_model in others for field in model._meta.concrete_fields)


def test_every_model_of_a_community_is_in_the_archive_or_left_out_on_purpose():
    assert of_a_community() - {"people.user"} == {*NAMES, *WITHIN_OTHERS, *NOT_IN_IT}


def test_every_table_is_loaded():
    assert [table.name for table in TABLES] == list(STEPS)
