"""What the page shell needs to know about the site it frames.

A context processor of a door puts a `Site` into every page as `site`; the shell knows nothing else.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the menu or the footer.

    `section` is compared with the page's context variable `section` and marks where you are. `lang` and `dir` are
    set when the text is in another language than the page.
    """

    text: str
    url: str
    section: str = ""
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Name, menu and footer of one community's site.

    `name` stands under "Samspel" in the brand and last in every title. `about` follows "Samspel" in the footer, for
    instance "är mötesplatsen för kommunen och civilsamhället i Jönköping." `footer` is one tuple of links per column.
    An empty `search_url`, `login_url` or `languages` leaves that part out.
    """

    name: str
    about: str
    home_url: str = "/"
    nav: tuple[Link, ...] = ()
    footer: tuple[tuple[Link, ...], ...] = ()
    languages: tuple[Link, ...] = ()
    search_url: str = ""
    login_url: str = ""
    lang: str = "sv"
    dir: str = "ltr"
