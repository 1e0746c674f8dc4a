"""A partial date goes into three plain columns and comes out as it was."""

from datetime import date

import pytest
from django.db import models
from django_scopes import scope

from samspel.domains.bodies.models import Body
from samspel.domains.meetings.models import Mention
from samspel.foundation.columns.partial_date import columns_of, edtf_of
from samspel.foundation.journal.models import Source
from samspel.foundation.kernel.dates import PartialDate, parse_date
from tests.make import foundation as make

AUTUMN = PartialDate("2015-23", date(2015, 8, 1), date(2015, 12, 31))
AT_THE_LATEST = PartialDate("../2019-03-04", None, date(2019, 3, 4))
AT_THE_EARLIEST = PartialDate("2019-03-04/..", date(2019, 3, 4), None)


@pytest.fixture
def jonkoping(db):
    community = make.community()
    with scope(community=community):
        yield community


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("hösten 2015", AUTUMN),
        ("senast 2019-03-04", AT_THE_LATEST),
        ("tidigast 2019-03-04", AT_THE_EARLIEST),
        ("2019-03-04", PartialDate("2019-03-04", date(2019, 3, 4), date(2019, 3, 4))),
        (None, None),
    ],
)
def test_a_date_comes_back_from_the_database_as_it_was(jonkoping, text, stored):
    row = Source(community=jonkoping, key="k", title="K", date=parse_date(text) if text else None)
    row.save()

    assert Source.objects.get().date == stored
    columns = Source.objects.values_list("date_edtf", "date_earliest", "date_latest").get()
    assert columns == (("", None, None) if stored is None else (stored.edtf, stored.earliest, stored.latest))


def test_setting_a_date_again_replaces_all_three_columns(jonkoping):
    row = Source(community=jonkoping, key="k", title="K", date=AUTUMN)
    row.date = AT_THE_LATEST
    assert (row.date_edtf, row.date_earliest, row.date_latest) == ("../2019-03-04", None, date(2019, 3, 4))
    row.date = None
    assert (row.date_edtf, row.date_earliest, row.date_latest) == ("", None, None)


def test_the_bounds_can_be_asked_for_in_the_database(jonkoping):
    for key, when in (("a", AUTUMN), ("b", AT_THE_LATEST), ("c", AT_THE_EARLIEST), ("d", None)):
        Source(community=jonkoping, key=key, title=key, date=when).save()

    def keys(**asked):
        return list(Source.objects.filter(**asked).order_by("key").values_list("key", flat=True))

    assert keys(date_latest__lt=date(2016, 1, 1)) == ["a"]
    assert keys(date_earliest=None) == ["b", "d"]
    assert keys(date_edtf="") == ["d"]


def test_the_columns_say_whether_a_date_must_be_known():
    blank = {model: model._meta.get_field(name).blank for model, name in ((Body, "starts_edtf"), (Mention, "on_edtf"))}
    assert blank == {Body: True, Mention: False}
    assert isinstance(Body._meta.get_field("starts_latest"), models.DateField)


def test_names_and_texts_for_actions():
    assert columns_of("starts", "ends") == [
        "starts_edtf", "starts_earliest", "starts_latest", "ends_edtf", "ends_earliest", "ends_latest",
    ]  # fmt: skip
    assert (edtf_of(AUTUMN), edtf_of(None)) == ("2015-23", "")
