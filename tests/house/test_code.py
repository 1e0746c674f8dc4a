"""The house's rules hold for our code, and each check sees what it looks for."""

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import PurePath

import pytest

from tests.house import checks
from tests.house.tree import files, text_of

Check = Callable[[PurePath, str], Iterator[str]]

PYTHON = [path for path in files(".py") if "migrations" not in path.parts]
SOURCE = [path for path in PYTHON if path.is_relative_to("src")]
TEMPLATES = files(".html", under="src")
SCRIPTS = files(".js", under="src")
MIGRATIONS = [path for path in files(".py") if "migrations" in path.parts]
TESTS = [path for path in PYTHON if path.is_relative_to("tests")]

WHERE: list[tuple[Check, list[PurePath]]] = [
    (checks.file_too_long, PYTHON + TEMPLATES + SCRIPTS),
    (checks.functions_too_long, PYTHON),
    (checks.nested_too_deep, PYTHON),
    (checks.forbidden_names, PYTHON + TEMPLATES + SCRIPTS),
    (checks.imports_in_functions, PYTHON),
    (checks.type_checking, PYTHON),
    (checks.filled_package, [path for path in SOURCE if path.is_relative_to("src/samspel/domains")]),
    (checks.inner_actions_imported, SOURCE),
    (checks.writes_outside_actions, SOURCE),
    (checks.clock_readings, SOURCE),
    (checks.signals_and_overrides, SOURCE),
    (checks.migration_faults, MIGRATIONS),
    (checks.doubtful_tests, TESTS),
]


def none_of(faults: list[str]) -> None:
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def named(value: object) -> str:
    return getattr(value, "__name__", "")


@pytest.mark.parametrize(("check", "paths"), WHERE, ids=named)
def test_the_house_keeps_its_rule(check: Check, paths: list[PurePath]):
    none_of([fault for path in paths for fault in check(path, text_of(path))])


@pytest.mark.parametrize("check", [checks.actions_without_by_and_at, checks.actions_without_an_entry], ids=named)
def test_every_room_with_actions_keeps_their_rule(check: Callable[[checks.Room], Iterator[str]]):
    by_room = groupby(filter(is_of_actions, SOURCE), key=lambda path: path.parts[:4])
    rooms = [{path: text_of(path) for path in paths} for _, paths in by_room]
    none_of([fault for room in rooms for fault in check(room)])


def is_of_actions(path: PurePath) -> bool:
    return "actions" in path.parts or path.name == "actions.py"


# Controls: a sample that breaks the rule, and its near neighbour that does not.

RULES, ACTIONS, PAGES = (f"src/samspel/domains/bodies/{name}.py" for name in ("rules", "actions", "pages"))
BY_AND_AT = "*, by: Actor, at: datetime"
FOUR_DEEP = (
    "def f():\n    if 1:\n        for a in b:\n            with c:\n                while d:\n                    e()"
)
CHAIN = "def f():\n    if 1:\n        a()\n" + "    elif 2:\n        b()\n" * 5


def lines(count: int, first: str = "", line: str = "a = 1") -> str:
    return "\n".join([first, *[line] * (count - 1)] if first else [line] * count)


CONTROLS = [
    (checks.file_too_long, RULES, lines(501), lines(500)),
    (checks.file_too_long, "src/samspel/doors/public/templates/public/page.html", lines(151), lines(150)),
    (checks.functions_too_long, RULES, lines(51, "def f():", "    a()"), lines(50, "def f():", "    a()")),
    (
        checks.functions_too_long,
        PAGES,
        lines(26, "def f(request):", "    a()"),
        lines(25, "def f(request):", "    a()"),
    ),
    (checks.nested_too_deep, RULES, FOUR_DEEP, CHAIN),
    (checks.forbidden_names, RULES, "class SeatManager: ...", "class SeatManaged: ..."),
    (checks.forbidden_names, RULES, "def date_helpers(): ...", "def dates(): ..."),
    (checks.forbidden_names, "src/samspel/domains/bodies/utils.py", "", None),
    (checks.imports_in_functions, RULES, "def f():\n    import os", "import os"),
    (
        checks.imports_in_functions,
        "src/samspel/domains/bodies/models.py",
        "def ready(self):\n    import os",
        "import os",
    ),
    (
        checks.inner_actions_imported,
        "src/samspel/domains/surveys/actions.py",
        "from samspel.domains.meetings.actions.records import day_known",
        "from samspel.domains.meetings.actions import record_past_meeting",
    ),
    (
        checks.inner_actions_imported,
        "src/samspel/domains/surveys/pages.py",
        "from samspel.domains.meetings.actions.records import day_known",
        None,
    ),
    (checks.type_checking, RULES, "if typing.TYPE_CHECKING:\n    import a", "import a"),
    (checks.filled_package, "src/samspel/domains/bodies/__init__.py", "from .rules import Side", ""),
    (checks.writes_outside_actions, PAGES, "seat.save()", None),
    (checks.writes_outside_actions, PAGES, "Seat.objects.filter(a=1).update(b=2)", "Seat.objects.filter(a=1)"),
    (
        checks.writes_outside_actions,
        PAGES,
        "cursor.execute('delete from seat'.upper() or 'DELETE FROM seat')",
        "a('SELECT')",
    ),
    (checks.writes_outside_actions, "src/samspel/across/archive/actions.py", "Seat.objects.create()", "a.create"),
    (checks.clock_readings, ACTIONS, "at = timezone.now()", "at = request.now"),
    (checks.clock_readings, ACTIONS, "a = DateTimeField(default=django.utils.timezone.now)", "a = time.monotonic()"),
    (checks.clock_readings, RULES, "today = dt.date.today()", "today = date(2019, 3, 4)"),
    (checks.clock_readings, RULES, "today = timezone.localdate()", "today = timezone.localdate(at)"),
    (checks.signals_and_overrides, RULES, "from django.dispatch import receiver", "from django.db import models"),
    (checks.signals_and_overrides, RULES, "class A:\n    def save(self): ...", "def save(): ..."),
    (checks.migration_faults, "src/samspel/domains/bodies/migrations/0002_auto_20261122_2010.py", "", None),
    (
        checks.migration_faults,
        "src/samspel/domains/bodies/migrations/0002_a.py",
        "apps.get_model(a)",
        "migrations.RunPython(make_index)",
    ),
    (checks.doubtful_tests, "tests/test_a.py", "from unittest import mock", "from unittest import TestCase"),
    (
        checks.doubtful_tests,
        "tests/test_a.py",
        "@pytest.mark.skip\ndef test(): ...",
        "@pytest.mark.slow\ndef test(): ...",
    ),
]


@pytest.mark.parametrize(("check", "path", "bad", "good"), CONTROLS)
def test_control_the_check_sees_what_it_looks_for(check: Check, path: str, bad: str, good: str | None):
    assert len(list(check(PurePath(path), bad))) == 1
    if good is not None:
        assert list(check(PurePath(path), good)) == []


@pytest.mark.parametrize(
    ("check", "path", "text"),
    [
        (checks.writes_outside_actions, ACTIONS, "seat.save()"),
        (checks.writes_outside_actions, "src/samspel/domains/bodies/actions/seats.py", "seat.save()"),
        (checks.writes_outside_actions, "src/samspel/foundation/search/consumer.py", "seat.save()"),
        (checks.writes_outside_actions, "src/samspel/foundation/journal/events.py", "Entry.objects.create()"),
        (checks.clock_readings, "src/samspel/foundation/access/middleware.py", "timezone.now()"),
        (checks.clock_readings, "src/samspel/across/archive/management/commands/load.py", "timezone.now()"),
        (checks.imports_in_functions, "src/samspel/domains/bodies/apps.py", "def ready(self):\n    import os"),
    ],
)
def test_control_what_is_allowed_in_its_place_is_not_reported(check: Check, path: str, text: str):
    assert list(check(PurePath(path), text)) == []


SAYS_WHO_AND_WHEN = f"def end_mandate(x, {BY_AND_AT}): _enter(x)"
SAYS_NOT_WHEN = "def forget(x, at: datetime, *, by: Actor): x.save()"
STEP = "def _enter(x): MANDATE_ENDED.record(x)"


@pytest.mark.parametrize(
    "room",
    [
        {ACTIONS: f"{SAYS_WHO_AND_WHEN}\n{SAYS_NOT_WHEN}\n{STEP}"},
        {
            "src/samspel/domains/bodies/actions/__init__.py": "__all__ = ['end_mandate', 'forget']",
            "src/samspel/domains/bodies/actions/steps.py": "def not_offered(x): ...",
            "src/samspel/domains/bodies/actions/verbs.py": f"{SAYS_WHO_AND_WHEN}\n{SAYS_NOT_WHEN}\n{STEP}",
        },
    ],
    ids=["one file", "a package"],
)
def test_control_an_action_that_breaks_the_rule_of_actions_is_seen(room: dict[str, str]):
    sources = {PurePath(path): text for path, text in room.items()}
    place = list(room)[-1]
    assert list(checks.actions_without_an_entry(sources)) == [f"{place}:2: forget makes no journal entry"]
    assert list(checks.actions_without_by_and_at(sources)) == [f"{place}:2: forget lacks the keyword-only at: datetime"]
