"""`make lock`: the newest versions that requirements/*.in allow, each with the hashes of its files.

The locks name no registry, so that they hold wherever pip gets its packages from.
"""

import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parent.parent / "requirements"
OPTIONS = ("--generate-hashes", "--no-emit-index-url", "--no-header", "--universal", "--python-version", "3.11")


def main() -> int:
    uv = Path(sys.executable).with_name("uv")
    for name in ("run", "dev"):
        words = [uv, "pip", "compile", "--quiet", "--upgrade", *OPTIONS, f"{name}.in", "--output-file", f"{name}.lock"]
        if subprocess.run(words, cwd=REQUIREMENTS, check=False).returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
