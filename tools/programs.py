"""Where the programs that are not Python packages stand: Chromium, PostgreSQL, gettext. Standard library only."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

POSTGRES_OLDEST = 15
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# Debian keeps the server's programs out of PATH, and so does Homebrew.
POSTGRES_PLACES = (
    ("/usr/lib/postgresql", "*/bin"),
    ("/opt/homebrew/opt", "postgresql@*/bin"),
    ("/usr/local/opt", "postgresql@*/bin"),
)
GETTEXT_PLACES = ("/opt/homebrew/opt/gettext/bin", "/usr/local/opt/gettext/bin")


def chromium() -> Path | None:
    """The system's Chromium or Chrome."""
    found = [path for name in CHROMIUM_NAMES if (path := shutil.which(name))]
    found += [place for place in CHROMIUM_PLACES if Path(place).exists()]
    return Path(found[0]) if found else None


def postgres_bin() -> Path | None:
    """The folder of `initdb`, `pg_ctl` and `postgres`: the newest installed version that is new enough."""
    folders = [folder for place, pattern in POSTGRES_PLACES for folder in Path(place).glob(pattern)]
    if on_path := shutil.which("initdb"):
        folders.append(Path(on_path).resolve().parent)
    versions = [(_postgres_version(folder), folder) for folder in folders if (folder / "pg_ctl").exists()]
    fit = [pair for pair in versions if pair[0] >= POSTGRES_OLDEST]
    return max(fit)[1] if fit else None


def _postgres_version(folder: Path) -> int:
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"PostgreSQL\) (\d+)", said)
    return int(number[1]) if number else 0


def gettext(name: str) -> Path | None:
    """One of gettext's programs: `msgfmt`, `xgettext`, `msgmerge`."""
    found = shutil.which(name) or shutil.which(name, path=":".join(GETTEXT_PLACES))
    return Path(found) if found else None


# What a target may need: how to see it, its Debian package, its Homebrew package, its name in a sentence.
NEEDS = {
    "gettext": (lambda: gettext("msgfmt") and gettext("xgettext"), "gettext", "gettext", "gettext (msgfmt, xgettext)"),
    "postgres": (
        postgres_bin,
        "postgresql",
        "postgresql@17",
        f"PostgreSQL {POSTGRES_OLDEST} or newer (initdb, pg_ctl)",
    ),
    "chromium": (chromium, "chromium", "--cask chromium", "Chromium or Chrome"),
}


def missing(wanted: Iterable[str]) -> list[str]:
    return [need for need in wanted if not NEEDS[need][0]()]


def sentence(needs: list[str]) -> str:
    names = " and ".join(NEEDS[need][3] for need in needs)
    if sys.platform == "darwin":
        how = "; ".join(f"brew install {NEEDS[need][2]}" for need in needs)
    else:
        how = "make tools, as root, or install: " + " ".join(NEEDS[need][1] for need in needs)
    return f"Missing: {names}. To get it: {how}."
