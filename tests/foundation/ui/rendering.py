"""Rendering of template texts as a page would do it."""

from dataclasses import replace
from html.parser import HTMLParser

from django.template import engines
from django.test import RequestFactory

from samspel.foundation.ui.site import Link, Site

SITE = Site(
    name="Jönköping",
    about="är mötesplatsen för kommunen och civilsamhället i Jönköping.",
    nav=(Link("På gång", "/", "start"), Link("Grupper", "/grupper/", "groups")),
    footer=((Link("Öppna data", "/oppna-data/"),),),
)


def site(**changes) -> Site:
    return replace(SITE, **changes)


def render(source: str, path: str = "/", **context) -> str:
    request = RequestFactory().get(path)
    return engines["django"].from_string(source).render({"site": SITE, "request": request} | context)


class Page(HTMLParser):
    """Every element of a page as (name, attributes), and every text in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if words := " ".join(data.split()):
            self.texts.append(words)

    def all(self, tag: str, **attributes: str) -> list[dict[str, str | None]]:
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [attrs for name, attrs in self.elements if name == tag and wanted.items() <= attrs.items()]
