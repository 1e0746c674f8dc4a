"""Fetch the third-party files that pages and browser tests use, and write their manifests.

For maintainers: `python tools/refresh_vendor.py` needs Node's `npm` (never needed to install or run Samspel).
To move to a newer release, change the version here, run, look at the pages, commit.
Designsystemet's sheet is put together from the components that we use; the files themselves are untouched.
"""

import hashlib
import json
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "src/samspel/foundation/ui/static/ui/vendor"
BROWSER_TESTS = ROOT / "tests/vendor"

DS_LAYERS = "@layer ds.theme, ds.base, ds.components;"
# Layer of each component as in the package's own index.css, and in its order.
DS_COMPONENTS = (
    ("ds.base", "base"), ("ds.base", "heading"), ("ds.base", "label"), ("ds.base", "paragraph"),
    ("ds.components", "link"), ("ds.base", "validation-message"), ("ds.components", "data-size-workaround"),
    ("ds.components", "button"), ("ds.components", "input"), ("ds.components", "field"),
    ("ds.components", "fieldset"), ("ds.components", "alert"), ("ds.components", "skip-link"),
    ("ds.components", "details"), ("ds.components", "list"), ("ds.components", "chip"), ("ds.components", "tag"),
    ("ds.components", "error-summary"), ("ds.components", "table"), ("ds.components", "breadcrumbs"),
    ("ds.components", "avatar"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Package:
    """One release: which of its files we keep, and under which name in `folder`."""

    name: str
    version: str
    folder: Path
    files: dict[str, str]


PACKAGES = (
    Package("@digdir/designsystemet-css", "1.22.0", PAGES / "designsystemet", {"LICENSE": "LICENSE"}),
    Package(
        "@fontsource-variable/inter",
        "5.3.0",
        PAGES / "inter",
        {
            "LICENSE": "LICENSE",
            "files/inter-latin-opsz-normal.woff2": "inter-latin-opsz-normal.woff2",
            "files/inter-latin-ext-opsz-normal.woff2": "inter-latin-ext-opsz-normal.woff2",
        },
    ),
    Package("axe-core", "4.14.1", BROWSER_TESTS / "axe-core", {"LICENSE": "LICENSE", "axe.min.js": "axe.min.js"}),
)


def fetch(package: Package, into: Path) -> Path:
    """Download the release with `npm pack`; answer the folder that it unpacks to."""
    packed = subprocess.run(
        ["npm", "pack", "--json", f"{package.name}@{package.version}"],
        cwd=into, check=True, capture_output=True, text=True,
    )  # fmt: skip
    with tarfile.open(into / json.loads(packed.stdout)[0]["filename"]) as archive:
        archive.extractall(into, filter="data")
    return into / "package"


def designsystemet(unpacked: Path) -> str:
    """The sheet of the components we use, each in its own layer."""
    parts = (
        f"@layer {layer}{{{(unpacked / 'dist/src' / f'{name}.css').read_text().strip()}}}"
        for layer, name in DS_COMPONENTS
    )
    return "\n".join((DS_LAYERS, *parts)) + "\n"


def vendored(package: Package) -> str:
    """Put one package's files in place; answer its part of the manifest."""
    package.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        unpacked = fetch(package, Path(scratch))
        for source, name in package.files.items():
            (package.folder / name).write_bytes((unpacked / source).read_bytes())
        if package.folder.name == "designsystemet":
            (package.folder / "ds.css").write_text(designsystemet(unpacked))
        licence = json.loads((unpacked / "package.json").read_text())["license"]
    head = f'[[package]]\nname = "{package.name}"\nversion = "{package.version}"\nlicence = "{licence}"\n'
    files = (path for path in sorted(package.folder.iterdir()))
    sums = (f'"{path.parent.name}/{path.name}" = "{hashlib.sha256(path.read_bytes()).hexdigest()}"' for path in files)
    return head + "[package.sha256]\n" + "\n".join(sums) + "\n"


def main() -> None:
    for home in (PAGES, BROWSER_TESTS):
        parts = [vendored(package) for package in PACKAGES if package.folder.parent == home]
        (home / "manifest.toml").write_text("# Written by tools/refresh_vendor.py\n\n" + "\n".join(parts))


if __name__ == "__main__":
    main()
