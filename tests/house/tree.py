"""The repository's own files: tracked, or new and not ignored; vendored ones apart."""

import subprocess
from functools import cache
from pathlib import Path, PurePath

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def own_files() -> tuple[PurePath, ...]:
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = {PurePath(name) for name in listed.split("\0") if name}
    return tuple(sorted(path for path in paths if "vendor" not in path.parts and (ROOT / path).is_file()))


def files(*suffixes: str, under: str = "") -> list[PurePath]:
    return [path for path in own_files() if path.suffix in suffixes and path.is_relative_to(under or ".")]


def text_of(path: PurePath) -> str:
    return (ROOT / path).read_text("utf-8")
