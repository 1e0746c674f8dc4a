"""Who does what in the cooperation, as lines for the picture of square, circle and what they share."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.bodies.queries import BodyLine
from samspel.foundation.programme.bodies import Body
from samspel.foundation.programme.duties import EventsPerYear, MinMeetingsPerYear
from samspel.foundation.programme.model import Programme
from samspel.foundation.programme.words import Sphere
from samspel.foundation.ui.charts.model import Body as Named
from samspel.foundation.ui.charts.model import Field, Model


def picture_of(programme: Programme, lines: tuple[BodyLine, ...]) -> Model:
    """The picture of a programme with those of its bodies that the visitor may know of."""
    municipality = (*organs(programme), *bodies_in(Sphere.MUNICIPALITY, programme, lines))
    civil_society = (*everybody(), *bodies_in(Sphere.CIVIL_SOCIETY, programme, lines))
    return Model(
        title=_("The model: the municipality, civil society, and what they share"),
        municipality=Field(_("The municipality"), municipality),
        joint=Field(_("Together"), tuple(bodies_in(Sphere.JOINT, programme, lines))),
        civil_society=Field(_("Civil society"), civil_society),
    )


def organs(programme: Programme) -> Iterator[Named]:
    """Who decides and who follows up, as the programme names them."""
    if programme.adoptions:
        yield Named(programme.adoptions[-1].organ, _("decides on the programme"))
    if programme.follow_up and programme.follow_up.owner:
        yield Named(programme.follow_up.owner, _("is responsible for the follow-up"))
    if programme.follow_up and programme.follow_up.boards_know_extent:
        yield Named(_("Boards and administrations"), _("know the cooperation in their field"))


def everybody() -> Iterator[Named]:
    yield Named(_("Associations, faith communities, networks"), _("independent, decide for themselves"))
    yield Named(_("Groups without an organisation number"), _("take part on the same terms"))


def bodies_in(sphere: Sphere, programme: Programme, lines: tuple[BodyLine, ...]) -> Iterator[Named]:
    for line in lines:
        body = programme.body(line.key)
        if line.sphere is sphere and not line.parent_key:
            yield Named(line.name, what_it_does(body) if body else "")


def what_it_does(body: Body) -> str:
    """A few words below the name: how often it meets, else what it is for."""
    for rule in body.rules:
        if isinstance(rule, MinMeetingsPerYear):
            text = ngettext("at least %(n)s meeting a year", "at least %(n)s meetings a year", rule.value)
            return text % {"n": rule.value}
        if isinstance(rule, EventsPerYear):
            text = ngettext("%(n)s time a year", "%(n)s times a year", rule.value)
            return text % {"n": rule.value}
    return body.purpose if len(body.purpose) <= 44 else ""
