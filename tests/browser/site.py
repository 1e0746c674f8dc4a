"""The demo as it is served, and what a browser sees and does there."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page
from playwright.sync_api import Request as PageRequest
from playwright.sync_api import Response as PageResponse

LINK = re.compile(r'href="(/[^"#?]*)')
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def answers(address: str) -> bool:
    try:
        urlopen(address).close()
    except URLError:
        return False
    return True


def pages_of(address: str) -> list[str]:
    """The path of every page that links lead to from the start page, without queries and files."""
    waiting, found = ["/"], dict[str, bool]()
    while waiting:
        path = waiting.pop()
        if path in found or path.startswith("/static/"):
            continue
        with urlopen(Request(address + path)) as answer:
            found[path] = answer.headers.get_content_type() == "text/html"
            text = answer.read().decode() if found[path] else ""
        waiting += LINK.findall(text)
    return sorted(path for path, is_page in found.items() if is_page)


@dataclass
class Seen:
    """What went on behind a page: each is a fault, but for `bytes` over the wire."""

    host: str
    messages: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    bytes: int = 0

    def faults(self) -> list[str]:
        return [*self.messages, *self.strangers, *self.broken]

    def heard(self, message: ConsoleMessage) -> None:
        self.messages.append(f"{message.type}: {message.text}")

    def asked(self, request: PageRequest) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.netloc != self.host:
            self.strangers.append(f"asked {request.url}")

    def answered(self, response: PageResponse) -> None:
        if response.status >= 400:
            self.broken.append(f"{response.status} {response.url}")


def watch(page: Page, address: str) -> Seen:
    """Every message of the console, every request to another host and every answer that failed; bytes that came."""
    seen = Seen(urlsplit(address).netloc)
    page.on("console", seen.heard)
    page.on("pageerror", lambda error: seen.messages.append(f"error: {error}"))
    page.on("request", seen.asked)
    page.on("response", seen.answered)
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda told: setattr(seen, "bytes", seen.bytes + int(told["encodedDataLength"])))
    return seen


@contextmanager
def visit(browser: Browser, **given: object) -> Iterator[BrowserContext]:
    """A visitor with an empty cache."""
    context = browser.new_context(**{"viewport": DESKTOP, "locale": "sv-SE"} | given)
    context.set_default_timeout(20_000)
    yield context
    context.close()
