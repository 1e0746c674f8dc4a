"""`make screenshots`: the README's three pictures, taken of the example communities in the system's Chromium."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from tests.postgres import free_port
from tools.programs import chromium

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PAGES = {"start": "/", "body": "/grupper/samordningsgruppen/?dag=2019-11-01", "rules": "/uppfoljning/?ar=2019"}
WIDTH, HEIGHT = 1280, 860
PATIENCE_IN_S = 180


@contextmanager
def demo() -> Iterator[str]:
    """The demo on a port and in a folder of its own; its address."""
    address = f"http://localhost:{(port := free_port())}"
    with tempfile.TemporaryDirectory() as folder:
        samspel = Path(sys.executable).with_name("samspel")
        server = subprocess.Popen([samspel, "demo", "--port", str(port), "--data", folder])
        try:
            wait_for(address)
            yield address
        finally:
            server.terminate()
            server.wait()


def wait_for(address: str) -> None:
    for _ in range(PATIENCE_IN_S):
        try:
            urlopen(address).close()
        except URLError:
            time.sleep(1)
        else:
            return
    sys.exit(f"The demo did not answer at {address}.")


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with demo() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium())
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="sv-SE")
        for name, path in PAGES.items():
            page.goto(address + path)
            page.screenshot(path=PICTURES / f"{name}.png")
            print(f"docs/pictures/{name}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
