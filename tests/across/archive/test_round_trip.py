"""Dump, load into an empty database, dump: the same folder, byte for byte."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread

import pytest
from django.db import connection, transaction
from django_scopes import scope

from samspel.across.archive.contents import ArchiveInvalid
from samspel.across.archive.dump import Dumped, FolderNotEmpty, NoSuchCommunity, dump_community
from samspel.across.archive.load import load_archive
from samspel.domains.bodies.models import Body
from samspel.domains.meetings.actions import record_past_meeting, record_past_meeting_state
from samspel.domains.meetings.models import Meeting
from samspel.domains.meetings.rules import MeetingKind, MeetingState, Part
from samspel.domains.organisations.actions import (
    record_past_membership,
    register_organisation,
    rename_organisation,
)
from samspel.domains.organisations.models import Organisation
from samspel.domains.organisations.rules import Form
from samspel.domains.surveys.actions import record_past_survey_state
from samspel.domains.surveys.models import Survey
from samspel.domains.surveys.rules import SurveyState
from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community
from samspel.foundation.communities.rules import Audience, Sphere
from samspel.foundation.journal.actions import record_person, record_source
from samspel.foundation.journal.events import Origin
from samspel.foundation.kernel.dates import day, parse_date
from samspel.foundation.people.models import Person
from tests.across.archive.folders import PROGRAMMES, add, edit

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = datetime(2027, 5, 1, 9, 30, 15, 123456, tzinfo=UTC)
NASTY = '=1+1;"kaffe", och\nte \\ ;–'
pytestmark = pytest.mark.django_db


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def through_an_empty_database(folder: Path, again: Path) -> None:
    """Load a folder where nothing else is, dump it, and leave the database as it was."""
    with transaction.atomic():
        key = load_archive(folder, at=LATER).community
        dump_community(key, again)
        transaction.set_rollback(True)


def loaded_and_dumped(source: Path, place: Path, change: Callable[[Actor], None] | None = None) -> Path:
    """A dump of a community, after something more has happened in it."""
    with transaction.atomic():
        key = load_archive(source, at=NOW).community
        community = Community.objects.get(key=key)
        if change is not None:
            with scope(community=community):
                change(Actor.operator(community.pk))
        dump_community(key, place)
        transaction.set_rollback(True)
    return place


@pytest.mark.parametrize("community", ["jonkoping", "kristianstad"])
def test_an_example_community_comes_back_the_same(community: str, tmp_path: Path):
    first = loaded_and_dumped(PROGRAMMES / community, tmp_path / "first")
    through_an_empty_database(first, tmp_path / "second")

    assert contents(tmp_path / "second") == contents(first)


@pytest.mark.parametrize(
    ("community", "by_programme"),
    [
        ("jonkoping", {"community.toml", "bodies.csv", "body_names.csv", "seats.csv"}),
        ("kristianstad", {"community.toml", "bodies.csv", "body_names.csv"}),
    ],
)
def test_what_was_written_by_hand_is_dumped_as_it_was_written(community: str, by_programme: set[str], tmp_path: Path):
    dumped = contents(loaded_and_dumped(PROGRAMMES / community, tmp_path / "dump"))
    written = contents(PROGRAMMES / community)

    assert dumped.keys() - written.keys() == {"journal.csv"}
    assert {name for name in written if dumped[name] != written[name]} == by_programme


def live_on(by: Actor) -> None:
    """What happens in a community after it was loaded: today's happenings and later sources, with awkward texts."""
    facts = {"form": Form.NETWORK, "sphere": Sphere.CIVIL_SOCIETY, "audience": Audience.PUBLIC}
    network = register_organisation(name="@Grannkaffet på Råslätt", summary=NASTY, **facts, by=by, at=NOW)
    rename_organisation(network, name="-Kaffe; med \\ och ;", by=by, at=LATER)
    protocol = record_source(
        key="protokoll",
        title=NASTY,
        kind="",
        publisher="",
        date=day(date(2021, 6, 1)),
        url="",
        note="'=2",
        by=by,
        at=NOW,
    )
    told = Origin(NOW, protocol, "§ 3; ”citat”, rad\n2")
    umbrella = Organisation.objects.get(key="jonkopings-muslimska-rad")
    record_past_membership(umbrella, network, starts=parse_date("cirka 2015"), ends=None, origin=told, by=by, at=NOW)
    announced = Meeting.objects.get(key="2021-04-20-storforum")
    record_past_meeting_state(announced, state=MeetingState.CALLED, origin=told, by=by, at=NOW)
    held = {"state": MeetingState.HELD, "participants": 81, "participants_approximate": True}
    record_past_meeting_state(announced, **held, origin=Origin(LATER, protocol), by=by, at=LATER)
    record_past_meeting(
        key="nytt-mote",
        title=NASTY,
        kind=MeetingKind.MEETING,
        on=day(date(2021, 5, 5)),
        starts_at=datetime(2021, 5, 5, 16, 0, tzinfo=UTC),
        ends_at=datetime(2021, 5, 5, 18, 0, tzinfo=UTC),
        place=NASTY,
        state=MeetingState.HELD,
        bodies=[(Body.objects.get(key="csam"), Part.HOLDS), (Body.objects.get(key="csn"), Part.TAKES_PART)],
        organisers=[network, "unit:inte en enhet", "; och \\"],
        follows=announced,
        sphere=Sphere.JOINT,
        origin=told,
        by=by,
        at=NOW,
    )
    evaluation = Survey.objects.get(key="utvardering-2021")
    record_past_survey_state(evaluation, state=SurveyState.CANCELLED, origin=told, by=by, at=NOW)


def test_a_community_that_has_lived_on_comes_back_the_same(tmp_path: Path):
    first = loaded_and_dumped(PROGRAMMES / "jonkoping", tmp_path / "first", live_on)
    through_an_empty_database(first, tmp_path / "second")

    assert contents(tmp_path / "second") == contents(first)


def test_what_a_spreadsheet_would_run_is_written_so_that_it_does_not(tmp_path: Path):
    first = loaded_and_dumped(PROGRAMMES / "jonkoping", tmp_path / "first", live_on)

    names = (first / "organisation_names.csv").read_text("utf-8")
    assert ",'@Grannkaffet på Råslätt," in names
    assert ",'-Kaffe; med \\ och ;," in names


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        ("journal.csv", '{"starts": "2020"}', "", None),
        ("mandates.csv", "hff;smeden,,2020,", "hff;smeden,,2020-05,", ["entry-not-listed", "entry-not-made"]),
    ],
)
def test_tables_that_do_not_fit_the_journal_are_refused(
    tmp_path: Path, file: str, old: str, new: str, codes: list[str] | None
):
    first = loaded_and_dumped(PROGRAMMES / "jonkoping", tmp_path / "first")
    if codes is None:
        lines = (first / file).read_text("utf-8").splitlines(keepends=True)
        lost = next(number for number, line in enumerate(lines) if "frid-2020" in line)
        (first / file).write_text("".join(lines[:lost] + lines[lost + 1 :]), "utf-8")
        codes = ["entry-not-listed"]
    else:
        edit(first, file, old, new)

    with pytest.raises(ArchiveInvalid) as refused:
        load_archive(first, at=LATER)

    assert [problem.code for problem in refused.value.problems] == codes
    assert not Community.objects.exists()


def test_a_folder_edited_by_hand_is_loaded_without_its_journal(tmp_path: Path):
    first = loaded_and_dumped(PROGRAMMES / "jonkoping", tmp_path / "first")
    add(first, "people.csv", "ny,Någon Ny,no,,,")
    (first / "journal.csv").unlink()

    assert load_archive(first, at=LATER).community == "jonkoping"


def test_a_dump_goes_into_a_new_or_an_empty_folder(tmp_path: Path):
    load_archive(PROGRAMMES / "kristianstad", at=NOW)
    (tmp_path / "empty").mkdir()

    dumped = dump_community("kristianstad", tmp_path / "empty")

    assert dumped == Dumped(tmp_path / "empty", len(contents(tmp_path / "empty")), dumped.rows)
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]
    with pytest.raises(FolderNotEmpty):
        dump_community("kristianstad", tmp_path / "empty")


def test_a_dump_of_nobody_says_who_is_here(tmp_path: Path):
    load_archive(PROGRAMMES / "kristianstad", at=NOW)

    with pytest.raises(NoSuchCommunity, match="kristianstad"):
        dump_community("kristianstd", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.django_db(transaction=True)
def test_a_dump_is_of_one_moment(tmp_path: Path):
    load_archive(PROGRAMMES / "kristianstad", at=NOW)
    community = Community.objects.get(key="kristianstad")

    def enter_somebody() -> None:
        with scope(community=community):
            record_person(key="ny", name="Någon Ny", protected=False, by=Actor.operator(community.pk), at=NOW)
        connection.close()

    somebody_else = Thread(target=enter_somebody)

    def meanwhile(done: int, _total: int) -> None:
        if done == 1:
            somebody_else.start()
            somebody_else.join(timeout=2)  # seconds; SQLite lets nobody write before the dump is done

    dump_community("kristianstad", tmp_path / "dump", progress=meanwhile)
    somebody_else.join()

    assert (tmp_path / "dump" / "people.csv").read_text("utf-8") == "key,name,protected,known_at,source,place\n"
    with scope(community=community):
        assert list(Person.objects.values_list("key", flat=True)) == ["ny"]
