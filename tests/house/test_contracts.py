"""The import contracts are kept (by `lint-imports` in make check), and each of them sees what it forbids."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]

# For each contract one import, or one new room, that it is there to refuse: file, line added, contract.
VIOLATIONS = [
    ("foundation/kernel/periods.py", "import samspel.domains.bodies.models", "The five floors"),
    ("doors/public/urls.py", "import samspel.doors.api.apps", "Doors: the order of the rooms"),
    ("across/overview/apps.py", "import samspel.across.archive.apps", "Across: the order of the rooms"),
    ("domains/organisations/rules.py", "import samspel.domains.bodies.rules", "Domains: the order of the rooms"),
    ("domains/newroom/__init__.py", "", "Domains: the order of the rooms"),
    ("foundation/people/models.py", "import samspel.foundation.access.models", "Foundation: the order of the rooms"),
    ("foundation/newroom/__init__.py", "", "Foundation: the order of the rooms"),
    ("domains/bodies/models.py", "import samspel.domains.bodies.queries", "Inside each domain: the order of the files"),
    ("domains/bodies/newfile.py", "", "Inside each domain: the order of the files"),
    ("domains/bodies/rules.py", "import django.db", "Kernel, programme and every rule know no Django"),
    ("foundation/columns/a.py", "import samspel.foundation.columns.b", "No room depends on a room that depends on it"),
]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each contract says of our source with all the violations in it."""
    place = tmp_path_factory.mktemp("contracts")
    shutil.copytree(ROOT / "src", place / "src", ignore=shutil.ignore_patterns("static", "templates", "*.egg-info"))
    shutil.copy(ROOT / "pyproject.toml", place)
    for name, line, _ in VIOLATIONS:
        path = place / "src/samspel" / name
        path.parent.mkdir(exist_ok=True)
        with path.open("a") as file:
            file.write(f"\n{line}\n")
    (place / "src/samspel/foundation/columns/b.py").write_text("import samspel.foundation.columns.a\n")
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-cache"], cwd=place, env={"PYTHONPATH": "src"}, capture_output=True, text=True, check=False
    )
    return dict(re.findall(r"^(.+) (KEPT|BROKEN)$", done.stdout, re.MULTILINE)) | {"all": done.stdout}


def test_every_contract_has_its_control():
    assert {contract["name"] for contract in CONTRACTS} == {contract for *_, contract in VIOLATIONS}


@pytest.mark.parametrize("contract", [contract["name"] for contract in CONTRACTS])
def test_control_the_contract_breaks_on_what_it_forbids(contract: str, verdicts: dict[str, str]):
    assert verdicts[contract] == "BROKEN"


@pytest.mark.parametrize("module", ["domains.newroom", "foundation.newroom", "domains.bodies.newfile"])
def test_control_a_new_room_or_file_is_refused_until_it_is_placed(module: str, verdicts: dict[str, str]):
    assert f"- samspel.{module}\n" in verdicts["all"]


def test_no_contract_has_an_exception():
    assert [contract["name"] for contract in CONTRACTS if "ignore_imports" in contract] == []
