"""Every slip is one sentence on stderr and exit status 1, and changes nothing."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django_scopes import scope

from samspel.config.arguments import parser
from samspel.config.console import bar, last_line
from samspel.foundation.communities.models import Community, HostName
from samspel.foundation.communities.queries import programme_of
from samspel.foundation.journal.models import Counter, Entry
from samspel.foundation.search.models import SearchDocument
from tests.config.conftest import KEY, ROOT, Here, NewPlace, one_sentence

PROGRAMMES = ROOT / "programmes"
SETUP = ("setup", "--key", "sundsvall", "--name", "Sundsvall", "--municipality", "Sundsvalls kommun", "--code", "2281")
COMMANDS = ("demo", "serve", "setup", "migrate", "load", "dump", "programme", "backup", "restore", "doctor")
SEE, HOW, FROM_1_TO = "Skriv", "för att se hur kommandot används.", "Skriv ett tal från 1 till"
LISTED = re.compile(r"^    ([a-z]+)(?:  |$)", re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("lod x", f"KOMMANDO: ”lod” finns inte. {SEE} samspel --help {HOW}"),
        ("load", f"Det saknas: MAPP. {SEE} samspel load --help {HOW}"),
        ("load x --dryrun", f"Det finns inget sådant val: --dryrun. {SEE} samspel --help {HOW}"),
        ("programme", f"Det saknas: KOMMANDO. {SEE} samspel programme --help {HOW}"),
        ("demo --port", f"--port: här saknas ett värde. {SEE} samspel demo --help {HOW}"),
        ("demo --port 0", f"--port: ”0” är ingen port. {FROM_1_TO} 65535. {SEE} samspel demo --help {HOW}"),
        ("demo --port 8²", f"--port: ”8²” är ingen port. {FROM_1_TO} 65535. {SEE} samspel demo --help {HOW}"),
        ("serve --workers 99", f"--workers: ”99” går inte. {FROM_1_TO} 64. {SEE} samspel serve --help {HOW}"),
        ("programme check nowhere.toml", "nowhere.toml: finns inte."),
        ("programme check docs", "docs: är en mapp, inte en fil."),
        ("restore nowhere.zip", "nowhere.zip: finns inte."),
    ],
)
def test_a_slip_is_one_sentence(words: str, sentence: str, samspel_here: Here, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    assert one_sentence(samspel_here(*words.split())) == sentence


def test_the_help_is_swedish_and_names_every_command(samspel_here: Here):
    said = samspel_here()
    assert (said.status, said.err) == (0, "")
    assert tuple(LISTED.findall(said.out)) == COMMANDS
    for command in COMMANDS:
        text = samspel_here(command, "--help").out
        assert [word for word in ("usage", "options", "positional", "show this") if word in text] == []


def test_every_command_leads_to_a_function():
    words = {"load": ["x"], "dump": ["x", "y"], "programme": ["check", "x"], "backup": ["x"], "restore": ["x"]}
    runs = [parser().parse_args([name, *words.get(name, [])]).run for name in COMMANDS]
    found = [(ROOT / "src" / run.rpartition(".")[0].replace(".", "/")).with_suffix(".py").is_file() for run in runs]
    assert found == [True] * len(COMMANDS)


def test_a_programme_is_checked_with_every_problem_at_once(samspel_here: Here, tmp_path: Path):
    file = tmp_path / "programme.toml"
    text = (PROGRAMMES / "kristianstad" / "programme.toml").read_text("utf-8")
    assert samspel_here("programme", "check", PROGRAMMES / "kristianstad" / "programme.toml").status == 0
    file.write_text(text.replace("\nname = ", "\nnamme = ", 1) + '\n[nonsense]\na = "b"\n', "utf-8")

    said = samspel_here("programme", "check", file)

    lines = said.err.splitlines()
    assert (said.status, said.out, len(lines)) == (1, "", 4)
    assert [f"{file}, rad " in line for line in lines] == [True, True, True, False]
    assert lines[-1] == f"{file} går inte att använda. 3 fel behöver rättas."


@pytest.mark.django_db
def test_a_folder_can_be_tried_without_loading_it(samspel_here: Here):
    said = samspel_here("load", PROGRAMMES / "kristianstad", "--dry-run")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[-1].endswith("rader kan läsas in som kristianstad. Ingenting har ändrats.")
    assert Community.objects.count() == 0


@pytest.mark.django_db
def test_a_folder_with_faults_loads_nothing_and_lists_them(samspel_here: Here, tmp_path: Path):
    for path in (PROGRAMMES / "kristianstad").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "sources.csv").write_text("key,titel\n", "utf-8")

    said = samspel_here("load", tmp_path)

    lines = said.err.splitlines()
    assert (said.status, said.out) == (1, "")
    assert lines[-1] == f"{tmp_path}: ingenting har lästs in. {len(lines) - 1} fel behöver rättas."
    assert Community.objects.count() == 0


@pytest.mark.django_db
def test_what_is_loaded_can_be_written_out_but_not_over_something(samspel_here: Here, tmp_path: Path):
    assert samspel_here("load", PROGRAMMES / "kristianstad").out.splitlines()[-1].startswith("kristianstad är inläst: ")
    assert samspel_here("dump", "kristianstad", tmp_path / "new").status == 0
    assert (tmp_path / "new" / "community.toml").is_file()
    one_sentence(samspel_here("dump", "kristianstad", tmp_path / "new"))
    one_sentence(samspel_here("dump", "nowhere", tmp_path / "other"))
    one_sentence(samspel_here("load", PROGRAMMES / "kristianstad"))


@pytest.mark.django_db
def test_setup_needs_every_answer_and_says_all_that_is_wrong_with_them(samspel_here: Here):
    assert one_sentence(samspel_here("setup", "--key", "a")) == "Det saknas: --name, --municipality, --code, --host."
    said = samspel_here(*SETUP[:-1], "22", "--host", "https://samspel.sundsvall.se/", "--key", "Sundsvall")
    assert (said.status, [line.partition(":")[0] for line in said.err.splitlines()]) == (
        1,
        ["--key", "--code", "--host"],
    )
    assert Community.objects.count() == 0


@pytest.mark.django_db
def test_setup_founds_a_community_with_its_programme(samspel_here: Here):
    programme = PROGRAMMES / "kristianstad" / "programme.toml"

    said = samspel_here(
        *SETUP, "--host", "Samspel.sundsvall.se".lower(), "--host", "s.localhost", "--programme", programme
    )

    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[-1] == "Lägg till samspel.sundsvall.se i SAMSPEL_HOSTS, annars besvaras inte adressen."
    community = Community.objects.get()
    assert (community.key, community.name, community.code, community.is_default) == (
        "sundsvall",
        "Sundsvall",
        "2281",
        True,
    )
    assert set(HostName.objects.values_list("host", flat=True)) == {"samspel.sundsvall.se", "s.localhost"}
    assert programme_of(community) is not None
    with scope(community=community):
        assert Counter.objects.get().last == Entry.objects.count()
        assert Entry.objects.filter(kind="bodies.body_established").count() == 1
        assert SearchDocument.objects.count() == 1
    assert one_sentence(samspel_here(*SETUP, "--host", "other.localhost")).startswith("Kommunen sundsvall finns redan.")


@pytest.mark.django_db
def test_setup_with_a_faulty_programme_founds_nothing(samspel_here: Here, tmp_path: Path):
    file = tmp_path / "programme.toml"
    file.write_text("id = ", "utf-8")
    assert samspel_here(*SETUP, "--host", "s.localhost", "--programme", file).status == 1
    assert Community.objects.count() == 0


def test_a_database_that_is_not_ready_is_told_of_and_made_ready_once(empty_place: NewPlace):
    place = empty_place()
    missing = {
        "sqlite": "Databasen finns inte än. Kör samspel migrate först.",
        "postgres": "Databasen är inte upplagd för den här versionen. Kör samspel migrate först.",
    }
    assert one_sentence(place.samspel("load", PROGRAMMES / "kristianstad")) == missing[place.kind]
    assert list(place.folder.iterdir()) == []
    first, second = place.samspel("migrate"), place.samspel("migrate")
    assert first.stdout.startswith("Databasen är klar: ")
    assert second.stdout == "Databasen är redan klar för den här versionen.\n"
    assert one_sentence(place.samspel("serve")) == "Här finns ingen kommun än. Lägg upp den första med samspel setup."


@pytest.mark.django_db
def test_a_database_of_a_newer_version_is_left_alone(samspel_here: Here):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '0999_x', '2030-01-01')")
    said = "Databasen har körts av en nyare version av Samspel. Installera den versionen eller en senare."
    assert one_sentence(samspel_here("load", PROGRAMMES / "kristianstad")) == said
    assert one_sentence(samspel_here("migrate")) == said


@pytest.mark.parametrize(
    ("setting", "value", "sentence"),
    [
        ("SAMSPEL_DATABASE_URL", "hej", "SAMSPEL_DATABASE_URL går inte att läsa. Se docs/drift.md."),
        ("SAMSPEL_DATABASE_URL", "mysql://a:secret@b/c", "SAMSPEL_DATABASE_URL går inte att läsa. Se docs/drift.md."),
        ("SAMSPEL_POOL_SIZE", "åtta", "SAMSPEL_POOL_SIZE går inte att läsa. Se docs/drift.md."),
        ("SAMSPEL_SECRET_KEY", "", "SAMSPEL_SECRET_KEY saknas."),
        ("SAMSPEL_SECRET_KEY", "too-short", "SAMSPEL_SECRET_KEY är för kort, minst 40 tecken behövs."),
    ],
)
def test_a_setting_that_will_not_do_is_named_without_its_value(
    setting: str, value: str, sentence: str, empty_place: NewPlace
):
    said = one_sentence(empty_place().samspel("serve", **{setting: value}))
    assert said.startswith(sentence)


@pytest.mark.parametrize("module", ["wsgi", "asgi"])
def test_no_server_starts_without_a_secret_key(module: str, tmp_path: Path):
    ours = {"SAMSPEL_DATA_DIR": str(tmp_path), "SAMSPEL_DATABASE_URL": f"sqlite:///{tmp_path}/a.sqlite3"}
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("SAMSPEL_", "DJANGO_"))}
    words = [sys.executable, "-c", f"import samspel.config.{module}"]
    refused = subprocess.run(words, env=bare | ours, capture_output=True, text=True, check=False)
    started = subprocess.run(words, env=bare | ours | {"SAMSPEL_SECRET_KEY": KEY}, capture_output=True, check=False)
    assert "SAMSPEL_SECRET_KEY saknas." in refused.stderr.splitlines()[-1]
    assert (refused.returncode, started.returncode) == (1, 0)


def test_a_terminal_gets_a_bar_and_a_file_a_line(capsys: pytest.CaptureFixture[str]):
    for done in range(5):
        bar("jonkoping")(done, 4)
        last_line("jonkoping")(done, 4)
    said = capsys.readouterr().out
    assert said.replace("\r", "\n").splitlines()[1] == f"jonkoping [{'·' * 30}]   0 %"
    assert said.endswith(f"\rjonkoping [{'█' * 30}] 100 %\njonkoping: 4 av 4\n")
