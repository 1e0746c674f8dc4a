"""What the parts of a body's page call seats, sides and parties."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.domains.bodies.models import SIDE_LABELS
from samspel.domains.bodies.queries import Holder
from samspel.domains.bodies.rules import SeatKind, Side
from samspel.foundation.communities.rules import Sphere

# Parties in the Riksdag by their abbreviation on the ballot; another abbreviation is shown as it is.
PARTIES = {
    "S": "Socialdemokraterna",
    "M": "Moderaterna",
    "SD": "Sverigedemokraterna",
    "C": "Centerpartiet",
    "V": "Vänsterpartiet",
    "KD": "Kristdemokraterna",
    "L": "Liberalerna",
    "MP": "Miljöpartiet",
}
SPHERE_OF_SIDE = {
    Side.CIVIL_SOCIETY: Sphere.CIVIL_SOCIETY,
    Side.POLITICS: Sphere.MUNICIPALITY,
    Side.ADMINISTRATION: Sphere.MUNICIPALITY,
    Side.MUNICIPALITY: Sphere.MUNICIPALITY,
    Side.OTHER: Sphere.JOINT,
}
COLOURS = {Sphere.CIVIL_SOCIETY: "brand2", Sphere.MUNICIPALITY: "accent", Sphere.JOINT: "brand1"}


def group_label(side: Side, kind: SeatKind, *, several_kinds: bool) -> str:
    """ "Civilsamhället, ordinarie", "Politiker", "Politiker, ersättare"."""
    label = str(SIDE_LABELS[side])
    if kind is SeatKind.SUBSTITUTE:
        return _("%(side)s, substitutes") % {"side": label}
    return _("%(side)s, ordinary members") % {"side": label} if several_kinds else label


def seats_label(side: Side, kind: SeatKind, count: int, *, several_kinds: bool) -> str:
    """ "4 ordinarie, civilsamhället", "3 tjänstepersoner", "2 ersättare, politiker"."""
    values = {"count": count, "side": small(str(SIDE_LABELS[side]))}
    if kind is SeatKind.SUBSTITUTE:
        text = ngettext("%(count)s substitute, %(side)s", "%(count)s substitutes, %(side)s", count)
    elif side is Side.POLITICS:
        text = ngettext("%(count)s politician", "%(count)s politicians", count)
    elif side is Side.ADMINISTRATION:
        text = ngettext("%(count)s official", "%(count)s officials", count)
    elif several_kinds:
        text = ngettext("%(count)s ordinary, %(side)s", "%(count)s ordinary, %(side)s", count)
    else:
        text = ngettext("%(count)s seat for %(side)s", "%(count)s seats for %(side)s", count)
    return text % values


def unnamed_label(side: Side, kind: SeatKind, count: int, written: str) -> str:
    """ "Tre tjänstepersoner": people whom the source does not name."""
    if kind is SeatKind.SUBSTITUTE:
        text = ngettext("one substitute", "%(number)s substitutes", count)
    elif side is Side.ADMINISTRATION:
        text = ngettext("one official", "%(number)s officials", count)
    elif side is Side.POLITICS:
        text = ngettext("one politician", "%(number)s politicians", count)
    else:
        text = ngettext("one member", "%(number)s members", count)
    return text % {"number": written}


def small(label: str) -> str:
    """A label in the middle of a sentence."""
    return label[:1].lower() + label[1:]


def with_party(holder: Holder) -> str:
    return f"{holder.person} ({holder.party})" if holder.person and holder.party else holder.person


def initials(name: str) -> str:
    """ "IW" for Ingrid Wallner; one letter for a single name."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    return (words[0][0] + words[-1][0] if len(words) > 1 else name[:1]).upper()
