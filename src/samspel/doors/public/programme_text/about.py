"""Sentences about the programme itself: who decided, from when to when, what it rests on, its principles."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samspel.doors.public.programme_text.wording import listed, number_neuter, period_words, sentences
from samspel.foundation.programme.model import About, Adoption, Ending, PrincipleVersion, SteeringTie, Term
from samspel.foundation.programme.words import AdoptionKind
from samspel.foundation.ui.wording import say_date


def adoption_sentence(adoption: Adoption) -> str:
    """A decision that adopted or revised the programme: organ, day, paragraph."""
    paragraph = f", {adoption.paragraph}" if adoption.paragraph else ""
    values = {"organ": adoption.organ, "date": say_date(adoption.date), "paragraph": paragraph}
    revised = adoption.kind is AdoptionKind.REVISION
    if not adoption.organ:
        text = _("A revised version was decided %(date)s%(paragraph)s") if revised else _("It was decided %(date)s")
    elif revised:
        text = _("%(organ)s decided on a revised version %(date)s%(paragraph)s")
    else:
        text = _("%(organ)s took the decision %(date)s%(paragraph)s")
    return sentences(text % values)


def validity_sentence(about: About) -> str:
    """From when it applies, and until when it was meant to."""
    if about.planned_to:
        period = period_words(about.starts, about.planned_to)
        return sentences(_("It was meant to apply %(period)s") % {"period": period})
    return sentences(_("It applies since %(date)s") % {"date": say_date(about.starts)} if about.starts else "")


def ending_sentence(ending: Ending) -> str:
    """That it ended before its time, by whose decision and why."""
    values = {"date": say_date(ending.date), "organ": ending.organ, "paragraph": ending.paragraph}
    if ending.organ and ending.paragraph:
        text = _("It ended early, %(date)s, by a decision of %(organ)s, %(paragraph)s") % values
    elif ending.organ:
        text = _("It ended early, %(date)s, by a decision of %(organ)s") % values
    else:
        text = _("It ended early, %(date)s") % values
    return sentences(text, _("The reason: %(reason)s") % {"reason": ending.reason} if ending.reason else "")


def tie_text(tie: SteeringTie) -> str:
    """A steering document as it is named in a list, with its day."""
    return f"{tie.title} ({say_date(tie.date)})" if tie.date else tie.title


def ties_sentence(about: About) -> str:
    if not about.ties_to:
        return ""
    return sentences(_("The cooperation ties to %(documents)s") % {"documents": listed(map(tie_text, about.ties_to))})


def umbrella_sentence(about: About) -> str:
    if not about.umbrella:
        return ""
    return sentences(_("All its groups together are called %(umbrella)s") % {"umbrella": about.umbrella})


def principles_from_sentence(about: About) -> str:
    if not about.principles_from:
        return ""
    return sentences(_("The principles come from %(whence)s") % {"whence": listed(about.principles_from)})


def other_sides_sentence(about: About) -> str:
    if not about.other_sides:
        return ""
    values = {"sides": listed(about.other_sides)}
    return sentences(_("Beside the municipality and civil society there are also %(sides)s") % values)


def term_sentence(term: Term) -> str:
    years = ngettext("one year", "%(number)s years", term.years) % {"number": number_neuter(term.years)}
    values = {"years": years, "year": term.election_year}
    return sentences(_("A term of office is %(years)s, and %(year)s was an election year") % values)


def principle_version_sentence(version: PrincipleVersion) -> str:
    """How a principle read before."""
    period = period_words(version.starts, version.ends)
    values = {"name": version.name, "period": period}
    called = (
        _("The principle was called “%(name)s” %(period)s") if period else _("The principle was once called “%(name)s”")
    )
    return sentences(called % values, version.text)
