"""Templates, documents and every tracked file: what must not stand in them, and what must."""

from collections.abc import Callable, Iterator
from pathlib import PurePath

import pytest
from django.apps import apps

from tests.house import text_checks
from tests.house.tree import ROOT, files, own_files, text_of

DOCUMENTS = files(".md")
BINARY = {".mo", ".png", ".webp", ".jpg", ".woff2", ".ico", ".gz", ".pdf", ".sqlite3"}
TEXTS = [path for path in own_files() if path.suffix not in BINARY]
DOMAIN_FLOORS = ("samspel.domains.", "samspel.foundation.communities", "samspel.foundation.people")


def none_of(faults: list[str]) -> None:
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_templates_have_nothing_that_the_security_policy_refuses():
    templates = files(".html", under="src")
    none_of([fault for path in templates for fault in text_checks.inline_code(path, text_of(path))])


def test_no_file_tells_of_a_registry_a_machine_or_a_secret():
    none_of([fault for path in TEXTS for fault in text_checks.leaks(path, text_of(path))])


def test_documents_name_only_targets_that_exist():
    makefile = text_of(PurePath("Makefile"))
    none_of([fault for path in DOCUMENTS for fault in text_checks.unknown_make_commands(path, text_of(path), makefile)])


@pytest.mark.parametrize("readme", ["README.md", "README.sv.md"])
def test_the_readme_gives_the_two_commands(readme: str):
    assert {"demo", "test"} <= text_checks.make_commands(text_of(PurePath(readme)))


def test_ci_runs_the_readme_s_test_command_and_nothing_else():
    lines = text_of(PurePath(".ci/run")).splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["make test"]


def test_the_changelog_has_a_place_for_what_is_not_yet_released():
    assert text_checks.has_unreleased_section(text_of(PurePath("CHANGELOG.md")))


def test_the_word_list_explains_every_thing_the_domain_keeps():
    names = {model.__name__ for model in apps.get_models() if model.__module__.startswith(DOMAIN_FLOORS)}
    none_of(list(text_checks.absent_words(sorted(names), text_of(PurePath("docs/ordlista.md")))))


def test_what_the_locks_hold_is_hashed_and_says_nothing_of_where_it_came_from():
    for lock in (ROOT / "requirements").glob("*.lock"):
        packages = [block for block in lock.read_text().replace("\\\n", " ").splitlines() if "==" in block]
        assert [package for package in packages if "--hash=sha256:" not in package] == []
        assert "://" not in lock.read_text()


TEMPLATE = PurePath("src/samspel/doors/public/templates/public/page.html")
NAME = PurePath("docs/a.md")
HOST = ".".join(("pypi", "org"))
KEY = "-----BEGIN PRIVATE" + " KEY-----"


@pytest.mark.parametrize(
    ("check", "path", "bad", "good"),
    [
        (text_checks.inline_code, TEMPLATE, '<p class="a"\n   style="color: red">', '<p class="style">style="a"</p>'),
        (text_checks.inline_code, TEMPLATE, "<style>p {}</style>", "<stylish>"),
        (text_checks.inline_code, TEMPLATE, '<button onclick="a()">', '<button data-on="click">'),
        (text_checks.inline_code, TEMPLATE, '<a hx-on:click="a()">', '<a hx-get="/on/">'),
        (text_checks.inline_code, TEMPLATE, "<script>a()</script>", '<script src="/a.js"></script>'),
        (
            text_checks.inline_code,
            TEMPLATE,
            '<script nonce="a">a()</script>',
            '<script type="application/json">1</script>',
        ),
        (text_checks.inline_code, TEMPLATE, '<img src="//a.example/a.png">', '<a href="https://a.example/">'),
        (text_checks.leaks, NAME, f"from https://{HOST}/simple", "from the registry"),
        (text_checks.leaks, NAME, "see /" + "root/notes", "see docs/root/notes"),
        (text_checks.leaks, NAME, KEY, "-----BEGIN CERTIFICATE-----"),
    ],
)
def test_control_the_check_sees_what_it_looks_for(
    check: Callable[[PurePath, str], Iterator[str]], path: PurePath, bad: str, good: str
):
    assert len(list(check(path, bad))) == 1
    assert list(check(path, good)) == []


def test_control_a_command_that_does_not_exist_is_seen():
    text = "Run `make demo` and then\n```sh\nmake coffee\n```\nto make friends."
    assert list(text_checks.unknown_make_commands(NAME, text, "demo: setup\n")) == [
        f"{NAME}: make coffee does not exist"
    ]


def test_control_a_changelog_without_the_section_is_seen():
    assert not text_checks.has_unreleased_section("# Changelog\n\n## 0.1.0\n")


def test_control_a_word_that_is_not_explained_is_seen():
    assert list(text_checks.absent_words(["Body", "Seat"], "| organ | `Body` |")) == [
        "docs/ordlista.md does not explain Seat"
    ]
