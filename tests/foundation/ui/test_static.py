"""The files that pages load: up to date, untouched, named where they are used, and light."""

import gzip
import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from tools.bundle_css import ORDER, STATIC, bundle

ROOT = Path(__file__).parents[3]
MANIFESTS = (STATIC / "vendor/manifest.toml", ROOT / "tests/vendor/manifest.toml")


def test_the_bundle_is_what_the_components_make():
    assert (STATIC / "samspel.css").read_text() == bundle()


def test_every_component_is_in_the_bundle():
    assert sorted(ORDER) == sorted(path.stem for path in (STATIC / "css").iterdir())


@pytest.mark.parametrize("manifest", MANIFESTS, ids=("pages", "tests"))
def test_vendored_files_are_those_of_the_manifest(manifest):
    packages = tomllib.loads(manifest.read_text())["package"]
    listed = {name: digest for package in packages for name, digest in package["sha256"].items()}
    files = [path for path in manifest.parent.rglob("*") if path.is_file() and path != manifest]

    assert listed == {
        str(path.relative_to(manifest.parent)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }
    assert [package for package in packages if not all(package[key] for key in ("name", "version", "licence"))] == []


def test_every_file_that_a_sheet_names_exists():
    sheet = (STATIC / "samspel.css").read_text() + (STATIC / "theme.css").read_text()

    assert [url for url in re.findall(r'url\("?([^")]+)', sheet) if not (STATIC / url).exists()] == []


def test_every_icon_that_a_page_asks_for_is_in_the_sprite():
    drawn = set(re.findall(r'<symbol id="([a-z]+)"', (STATIC / "icons.svg").read_text()))
    pages = (ROOT / "src").rglob("templates/**/*.html")
    asked = {name for page in pages for name in re.findall(r'{% icon "([^"]+)"', page.read_text())}

    assert asked - drawn == set()


def test_the_frame_of_a_first_visit_leaves_room_for_the_page():
    """Sheets, font, sprite and favicon, compressed as they travel; 150 KB is the limit for all of a first visit."""
    texts = ("theme.css", "vendor/designsystemet/ds.css", "samspel.css", "icons.svg", "symbol.svg")
    weight = sum(len(gzip.compress((STATIC / name).read_bytes())) for name in texts)
    font = (STATIC / "vendor/inter/inter-latin-opsz-normal.woff2").stat().st_size

    assert weight + font < 105_000
