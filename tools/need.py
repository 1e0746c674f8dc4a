"""`python -m tools.need NEED… [--install]`: end with one sentence and status 1 when a program is missing.

With --install, root on a machine with apt-get gets what is missing; nobody else's machine is changed.
"""

import os
import shutil
import subprocess
import sys

from tools.programs import NEEDS, missing, sentence


def install(needs: list[str]) -> None:
    packages = [NEEDS[need][1] for need in needs]
    print("Installing", ", ".join(packages), "with apt-get …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-qq", *words], env=quiet, check=False, stdout=subprocess.DEVNULL)


def main(arguments: list[str]) -> int:
    wanted = [word for word in arguments if not word.startswith("--")]
    lacking = missing(wanted)
    if lacking and "--install" in arguments and os.geteuid() == 0 and shutil.which("apt-get"):
        install(lacking)
        lacking = missing(wanted)
    if lacking:
        print(sentence(lacking), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
