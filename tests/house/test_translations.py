"""Swedish is complete in every room, and the check sees each way in which it would not be."""

from pathlib import Path

import pytest

from tools.messages import compile_room, extract, faults

SOURCE = Path(__file__).resolve().parent.parent.parent / "src" / "samspel"
CODE = 'from django.utils.translation import gettext as _\n_lazy = _\nA = _("A seat")\nB = _lazy("Two seats")\n'
SWEDISH = {"A seat": "En plats", "Two seats": "Två platser", "The seats": "Platserna"}


def test_swedish_is_complete_in_every_room():
    if found := list(faults(SOURCE)):
        pytest.fail("\n".join(found), pytrace=False)


def translate(room: Path, texts: dict[str, str]) -> None:
    po = room / "locale/sv/LC_MESSAGES/django.po"
    said = po.read_text("utf-8")
    for english, swedish in texts.items():
        said = said.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{swedish}"')
    po.write_text(said, "utf-8")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A room with three texts, in code and template, all in Swedish."""
    room = tmp_path / "domains" / "bodies"
    (room / "templates").mkdir(parents=True)
    (room / "apps.py").write_text("")
    (room / "rules.py").write_text(CODE)
    (room / "templates" / "page.html").write_text('{% load i18n %}{% translate "The seats" %}')
    extract(room)
    translate(room, SWEDISH)
    compile_room(room)
    return room


def test_a_room_with_all_its_texts_has_no_fault(room: Path):
    assert list(faults(room.parent.parent)) == []


def test_control_a_text_without_swedish_is_seen(room: Path):
    (room / "rules.py").write_text(CODE + 'C = _("A chair")\n')
    assert list(faults(room.parent.parent)) == ["bodies: no Swedish for 'A chair'"]


def test_control_a_text_in_a_template_is_seen(room: Path):
    (room / "templates" / "page.html").write_text('{% load i18n %}{% translate "The seats" %}{% translate "A chair" %}')
    assert list(faults(room.parent.parent)) == ["bodies: no Swedish for 'A chair'"]


def test_control_a_text_that_the_code_no_longer_asks_for_is_seen(room: Path):
    (room / "templates" / "page.html").write_text("")
    assert list(faults(room.parent.parent)) == ["bodies: left over in django.po: 'The seats'"]


def test_control_a_catalogue_that_was_not_compiled_is_seen(room: Path):
    po = room / "locale/sv/LC_MESSAGES/django.po"
    po.write_text(po.read_text("utf-8").replace("En plats", "En stol"), "utf-8")
    assert list(faults(room.parent.parent)) == ["bodies: django.mo is not made from django.po; run make messages"]


def test_control_a_guess_is_seen(room: Path):
    po = room / "locale/sv/LC_MESSAGES/django.po"
    po.write_text(po.read_text("utf-8").replace('msgid "A seat"', '#, fuzzy\nmsgid "A seat"'), "utf-8")
    compile_room(room)
    assert list(faults(room.parent.parent)) == ["bodies: no Swedish for 'A seat'"]


def test_control_two_rooms_with_two_words_for_one_text_are_seen(room: Path):
    other = room.parent / "meetings"
    other.mkdir()
    (other / "apps.py").write_text("")
    (other / "rules.py").write_text(CODE)
    extract(other)
    translate(other, SWEDISH | {"A seat": "En stol"})
    compile_room(other)
    assert list(faults(room.parent.parent)) == [
        "meetings: says ('En stol',) where bodies says ('En plats',), for 'A seat'"
    ]
