"""The frame around every page: name, menu and footer of the community that is served."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from samspel.foundation.communities.models import Community
from samspel.foundation.ui.site import Link, Site


def site(request: HttpRequest) -> dict[str, Site]:
    """Context processor: `site` for the page shell."""
    community = getattr(request, "community", None)
    return {"site": site_of(community) if community else empty_site()}


def site_of(community: Community) -> Site:
    return Site(
        name=community.name,
        about=about(community),
        nav=menu(),
        footer=(cooperation_links(), trust_links()),
        search_url=reverse("public:search"),
    )


def empty_site() -> Site:
    return Site(name="", about=_("runs the cooperation between a municipality and its civil society."))


def about(community: Community) -> str:
    return _("is where the municipality and civil society meet in %(name)s.") % {"name": community.name}


def menu() -> tuple[Link, ...]:
    return (
        Link(_("How it works"), reverse("public:model"), section="model"),
        Link(_("Meetings and decisions"), reverse("meetings:list"), section="meetings"),
        Link(_("Organisations"), reverse("organisations:list"), section="organisations"),
        Link(_("Groups"), reverse("bodies:list"), section="bodies"),
        Link(_("Follow-up"), reverse("public:follow_up"), section="follow-up"),
    )


def cooperation_links() -> tuple[Link, ...]:
    return (
        Link(_("How the cooperation works"), reverse("public:model")),
        Link(_("Decisions"), reverse("meetings:decisions")),
        Link(_("Steering documents"), reverse("meetings:documents")),
        Link(_("Sources"), reverse("public:sources")),
    )


def trust_links() -> tuple[Link, ...]:
    links = (
        Link(_("Accessibility statement"), reverse("public:accessibility")),
        Link(_("Your personal data"), reverse("public:privacy")),
        Link(_("Open data"), reverse("public:open_data")),
    )
    demo = (Link(_("Switch municipality (demo)"), reverse("demo:choose")),) if settings.SAMSPEL_DEMO else ()
    return links + demo
