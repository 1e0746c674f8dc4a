import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.site import answers, pages_of
from tests.postgres import free_port

# A busy machine is slow, not wrong: what a page must show it may take a minute to show.
expect.set_options(timeout=60_000)

SAMSPEL = Path(sys.executable).with_name("samspel")
PATIENCE_IN_S = 180


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where this worker's own demo is served: the real archives, the real server, the production's files."""
    port, folder = free_port(), tmp_path_factory.mktemp("demo")
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    server = subprocess.Popen([SAMSPEL, "demo", "--port", str(port), "--data", folder / "data"], env=environment)
    served = f"http://localhost:{port}"
    until = time.monotonic() + PATIENCE_IN_S
    while not answers(served):
        assert server.poll() is None
        assert time.monotonic() < until
        time.sleep(0.2)
    yield served
    server.terminate()
    server.wait()


@pytest.fixture(scope="session")
def paths(address: str) -> list[str]:
    """Every page of Jönköping's site."""
    return pages_of(address)
