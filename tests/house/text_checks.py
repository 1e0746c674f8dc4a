"""The house's rules about templates, documents and every tracked file, as functions from text to sentences."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

INLINE_STYLE = re.compile(r"<[a-z][^<>]*\sstyle\s*=", re.IGNORECASE)
STYLE_BLOCK = re.compile(r"<style\b", re.IGNORECASE)
EVENT_ATTRIBUTE = re.compile(r"<[a-z][^<>]*\s(on[a-z]+|hx-on[:a-z-]*)\s*=", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)
OTHER_HOST = re.compile(
    r"<(?:script|link|img|iframe|source|use)\b[^>]*\b(?:src|href)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE
)

# Written so that this file does not name what it looks for.
REGISTRY = re.compile(r"\b(?:py[p]i|pythonhoste[d]|npmj[s]|debia[n])\.(?:org|com|net)\b")
MACHINE_PATH = re.compile(r"(?<![A-Za-z0-9_.])/(?:wor[k]|far[m]|roo[t]|hom[e]|User[s])/")
SECRET = re.compile(r"-----BEGIN [A-Z ]*PRIVATE [K]EY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[0-9A-Za-z]{30,}")

MAKE_WORD = re.compile(r"\bmake ([a-z][a-z-]*)\b")
CODE = re.compile(r"```[a-z]*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)


def line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def inline_code(path: PurePath, text: str) -> Iterator[str]:
    """What a strict content security policy refuses: inline style, inline script, event attributes, other hosts."""
    refused = {
        INLINE_STYLE: "a style attribute",
        STYLE_BLOCK: "a style block",
        EVENT_ATTRIBUTE: "an event attribute",
        OTHER_HOST: "a request to another host",
    }
    for pattern, name in refused.items():
        for found in pattern.finditer(text):
            yield f"{path}:{line_of(text, found.start())}: {name}"
    for found in SCRIPT.finditer(text):
        if "src=" not in found[1] and "application/json" not in found[1]:
            yield f"{path}:{line_of(text, found.start())}: an inline script"


def leaks(path: PurePath, text: str) -> Iterator[str]:
    """Hosts of package registries, paths of one machine, secrets."""
    for pattern, name in ((REGISTRY, "a registry's host"), (MACHINE_PATH, "a machine's path"), (SECRET, "a secret")):
        for found in pattern.finditer(text):
            yield f"{path}:{line_of(text, found.start())}: {name}: {found[0]}"


def make_commands(text: str) -> set[str]:
    """The targets that a document names in its code, as in `make demo`."""
    code = "\n".join(block or inline for block, inline in CODE.findall(text))
    return set(MAKE_WORD.findall(code))


def make_targets(makefile: str) -> set[str]:
    return set(TARGET.findall(makefile))


def unknown_make_commands(path: PurePath, text: str, makefile: str) -> Iterator[str]:
    for name in sorted(make_commands(text) - make_targets(makefile)):
        yield f"{path}: make {name} does not exist"


def has_unreleased_section(changelog: str) -> bool:
    return bool(re.search(r"^## \[?(Unreleased|Ej utgiven)\]?", changelog, re.MULTILINE))


def absent_words(names: Iterable[str], wordlist: str) -> Iterator[str]:
    """Classes of the domain that `docs/ordlista.md` does not explain."""
    explained = set(re.findall(r"`([A-Za-z]+)`", wordlist))
    for name in names:
        if name not in explained:
            yield f"docs/ordlista.md does not explain {name}"
