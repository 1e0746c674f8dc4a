"""A backup is one moment of the database, whoever writes meanwhile, and comes back as it was."""

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest

from samspel.config.backup.postgres import program
from tests.config.conftest import PATIENCE, ROOT, SAMSPEL, Here, NewPlace, Place, one_sentence

BEFORE, MEANWHILE = 10, 5  # records
FOUNDED = 1  # entry with which a community begins


class Writer:
    """A process that keeps recording; `written()` is how many records it has committed."""

    def __init__(self, place: Place) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.config.writer", "0"],
            env=place.environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait_for(self, number: int) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            if int(line) >= number:
                return
        raise AssertionError("the writer ended")

    def written(self, place: Place) -> int:
        return sum(journals(place).values()) - 2 * FOUNDED


@contextmanager
def writing(place: Place) -> Iterator[Writer]:
    writer = Writer(place)
    try:
        writer.wait_for(BEFORE)
        yield writer
    finally:
        writer.process.kill()
        writer.process.communicate()


def journals(place: Place) -> dict[str, int]:
    statement = "SELECT key, last FROM journal_counter JOIN communities_community ON id = community_id"
    database = place.connected()
    found = dict(database.execute(statement).fetchall())
    database.close()
    return found


def rebuilt(place: Place, numbers: dict[str, int]) -> Place:
    """The place with what the writer had written when the journals stood at those numbers."""
    count = sum(numbers.values()) - 2 * FOUNDED
    words = [sys.executable, "-m", "tests.config.writer", str(count)]
    subprocess.run(words, env=place.environment, cwd=ROOT, stdout=subprocess.DEVNULL, check=True, timeout=PATIENCE)
    assert journals(place) == numbers
    return place


def manifest_of(file: Path) -> dict:
    with ZipFile(file) as archive:
        return json.loads(archive.read("manifest.json"))


@pytest.mark.slow
def test_a_backup_made_while_others_write_is_the_state_at_the_numbers_it_names(
    ready_place: NewPlace, empty_place: NewPlace, tmp_path: Path
):
    live, file = ready_place(), tmp_path / "backup.zip"
    with writing(live) as writer:
        before = writer.written(live)
        done = live.samspel("backup", file)
        after = writer.written(live)
    assert (done.returncode, done.stderr) == (0, "")
    numbers = manifest_of(file)["facts"]["journals"]
    assert before < sum(numbers.values()) - 2 * FOUNDED < after
    assert [f"{key}: till och med journalnummer {number}" in done.stdout for key, number in numbers.items()] == [
        True
    ] * 2

    restored = empty_place()
    done = restored.samspel("restore", file)

    assert (done.returncode, done.stderr) == (0, "")
    assert restored.rows() == rebuilt(ready_place(), numbers).rows()


@pytest.mark.slow
def test_control_a_copy_without_a_snapshot_is_another_state_than_its_numbers_say(
    ready_place: NewPlace, empty_place: NewPlace, tmp_path: Path
):
    live, copied = ready_place(), empty_place()
    with writing(live) as writer:
        reader = live.connected()  # keeps SQLite from moving what is written from now on to the main file
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM journal_counter").fetchall()
        writer.wait_for(writer.written(live) + MEANWHILE)
        numbers = journals(live)
        writer.wait_for(sum(numbers.values()) + MEANWHILE)
        copy_naively(live, copied, tmp_path)
        reader.close()
    assert copied.rows() != rebuilt(ready_place(), numbers).rows()


def copy_naively(live: Place, copied: Place, folder: Path) -> None:
    if live.kind == "sqlite":
        shutil.copy(live.file, copied.file)
        return
    dump = folder / "dump"
    subprocess.run([str(program("pg_dump")), "-Fc", "-f", dump, live.url], check=True)
    subprocess.run([str(program("pg_restore")), "-d", copied.url, dump], check=True)


@pytest.fixture(scope="module")
def heavy_place(ready_place: NewPlace) -> Place:
    """A database that takes time to save. Only to read."""
    place = ready_place()
    fill(place, megabytes=30)
    return place


@pytest.mark.slow
def test_a_backup_that_is_killed_leaves_no_file_and_the_next_one_clears_up(heavy_place: Place, tmp_path: Path):
    file = tmp_path / "backup.zip"

    assert end_amid_backup(heavy_place, file, signal.SIGKILL) == -signal.SIGKILL

    assert [path.name for path in tmp_path.iterdir()] == [".backup.zip.part"]
    assert heavy_place.samspel("backup", file).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["backup.zip"]


@pytest.mark.slow
@pytest.mark.parametrize(("told", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_backup_that_is_told_to_end_clears_up_itself(
    told: signal.Signals, status: int, heavy_place: Place, tmp_path: Path
):
    assert end_amid_backup(heavy_place, tmp_path / "backup.zip", told) == status
    assert list(tmp_path.iterdir()) == []


def end_amid_backup(place: Place, file: Path, told: signal.Signals) -> int:
    process = subprocess.Popen([SAMSPEL, "backup", file], env=place.environment, cwd=ROOT)
    wait_for_something_in(file.parent / f".{file.name}.part")
    process.send_signal(told)
    return process.wait(PATIENCE)


def fill(place: Place, *, megabytes: int) -> None:
    """Noise, which takes time to pack."""
    noise = "randomblob(1000000)" if place.kind == "sqlite" else "string_agg(sha512(i::text::bytea), '')"
    rows = "" if place.kind == "sqlite" else " FROM generate_series(1, 16000) AS i"
    database = place.connected()
    database.execute(f"CREATE TABLE ballast AS SELECT {noise} AS noise{rows}")
    for _ in range(megabytes - 1):
        database.execute(f"INSERT INTO ballast SELECT {noise}{rows}")
    database.commit()
    database.close()


def wait_for_something_in(folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not (folder.is_dir() and any(folder.iterdir())):
        assert time.monotonic() < until
        time.sleep(0.002)


@pytest.fixture(scope="module")
def backup(ready_place: NewPlace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of a database with two communities and three sources. Only to read."""
    place = rebuilt(ready_place(), {"jonkoping": 3, "kristianstad": 2})
    file = tmp_path_factory.mktemp("backup") / "whole.zip"
    assert place.samspel("backup", file).returncode == 0
    return file


def test_a_backup_is_its_owner_s_alone_and_holds_no_key(backup: Path):
    manifest = manifest_of(backup)
    assert backup.stat().st_mode & 0o777 == 0o600
    assert manifest["facts"]["journals"] == {"jonkoping": 3, "kristianstad": 2}
    assert manifest["facts"]["rows"]["journal_source"] == 3
    assert (manifest["format"], manifest["samspel"], manifest["keys_kept_apart"]) == (
        1,
        "0.1.0",
        ["SAMSPEL_SECRET_KEY"],
    )
    assert "journal.0001_journal" in manifest["facts"]["migrations"]
    with ZipFile(backup) as archive:
        held = b"".join(archive.read(name) for name in archive.namelist())
    assert b"a-key-that-is-long-enough" not in held


def test_restore_refuses_a_place_with_a_database_and_leaves_it_alone(backup: Path, ready_place: NewPlace):
    place = ready_place()
    before = place.rows()

    said = one_sentence(place.samspel("restore", backup))

    assert said.startswith(("I ", "Databasen är inte tom."))
    assert place.rows() == before


def changed(file: Path, name: str, *, manifest: dict | None = None, spoil: bool = False, cut: int = 0) -> Path:
    """A copy of a backup with something changed in it."""
    made = file.with_name(name)
    with ZipFile(file) as archive, ZipFile(made, "w") as other:
        for member in archive.namelist():
            held = archive.read(member)
            if member == "manifest.json":
                held = json.dumps({**json.loads(held), **(manifest or {})}).encode()
            elif spoil:
                held = held[:5000] + b"\0spoilt\0" + held[5008:]
            other.writestr(member, held)
    if cut:
        made.write_bytes(made.read_bytes()[:-cut])
    return made


DAMAGED = "är ingen säkerhetskopia från Samspel, eller är skadad."
STRANGE = "är gjord av en annan version av Samspel, eller är skadad."


def test_restore_refuses_what_is_no_backup_that_this_installation_can_use(backup: Path, samspel_here: Here):
    facts = manifest_of(backup)["facts"]
    newer = {**facts, "migrations": [*facts["migrations"], "journal.0999_from_the_future"]}
    no_backup = backup.with_name("text.zip")
    no_backup.write_text("hej")
    refused = {
        no_backup: DAMAGED,
        changed(backup, "cut.zip", cut=100): DAMAGED,
        changed(backup, "later.zip", manifest={"format": 2}): STRANGE,
        changed(backup, "empty.zip", manifest={"facts": {}}): STRANGE,
        changed(backup, "other.zip", manifest={"database": "oracle"}): "Kopian är från oracle och ",
        changed(backup, "newer.zip", manifest={"facts": newer}): "Kopian är gjord med Samspel 0.1.0, som är nyare.",
        backup.with_name("nowhere.zip"): "nowhere.zip: finns inte.",
    }
    for file, sentence in refused.items():
        assert sentence in one_sentence(samspel_here("restore", file))


def test_a_damaged_backup_leaves_the_place_empty_for_a_whole_one(backup: Path, empty_place: NewPlace):
    place = empty_place()
    spoilt = changed(backup, "spoilt.zip", spoil=True)
    other = changed(backup, "other-facts.zip", manifest={"sha256": "0" * 64})

    for file in (spoilt, other):
        assert one_sentence(place.samspel("restore", file)) == f"{file} är skadad. Använd en annan kopia."
    assert list(place.folder.iterdir()) == []

    assert place.samspel("restore", backup).returncode == 0
    assert len(place.rows()["journal_source"]) == 3


@pytest.mark.django_db
def test_backup_refuses_to_write_over_a_file_and_into_a_folder_that_is_not_there(backup: Path, samspel_here: Here):
    before = backup.read_bytes()
    assert "finns redan" in one_sentence(samspel_here("backup", backup))
    assert backup.read_bytes() == before
    assert "finns inte. Skapa den först." in one_sentence(samspel_here("backup", backup.parent / "nowhere" / "b.zip"))


def test_backup_refuses_a_database_that_is_not_there_or_empty(empty_place: NewPlace, tmp_path: Path):
    place = empty_place()
    said = one_sentence(place.samspel("backup", tmp_path / "b.zip"))
    assert said in (
        "Databasen finns inte än. Kör samspel migrate först.",
        "Databasen är tom: det finns ingenting att spara.",
    )
    assert not (tmp_path / "b.zip").exists()
