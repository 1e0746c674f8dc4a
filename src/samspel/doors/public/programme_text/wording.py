"""Words that the sentences about a programme are put together from. Numbers are words up to twelve, as in print."""

from collections.abc import Callable, Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext, pgettext_lazy

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.kernel.periods import Period
from samspel.foundation.programme.seats import Range
from samspel.foundation.programme.words import Side, side_of
from samspel.foundation.ui.wording import say_period

Noun = Callable[[int, str], str]
"""A counted noun: takes the number for the plural form and the number as it is written."""

NUMBERS = (
    gettext_lazy("two"),
    gettext_lazy("three"),
    gettext_lazy("four"),
    gettext_lazy("five"),
    gettext_lazy("six"),
    gettext_lazy("seven"),
    gettext_lazy("eight"),
    gettext_lazy("nine"),
    gettext_lazy("ten"),
    gettext_lazy("eleven"),
    gettext_lazy("twelve"),
)
MONTHS = (
    gettext_lazy("January"),
    gettext_lazy("February"),
    gettext_lazy("March"),
    gettext_lazy("April"),
    pgettext_lazy("month", "May"),
    gettext_lazy("June"),
    gettext_lazy("July"),
    gettext_lazy("August"),
    gettext_lazy("September"),
    gettext_lazy("October"),
    gettext_lazy("November"),
    gettext_lazy("December"),
)
# In Swedish a year is "varje", "vartannat", "vart tredje" …, and a month "varje", "varannan", "var tredje" …
YEARLY = (
    pgettext_lazy("every … year", "every"),
    pgettext_lazy("every … year", "every second"),
    pgettext_lazy("every … year", "every third"),
    pgettext_lazy("every … year", "every fourth"),
    pgettext_lazy("every … year", "every fifth"),
    pgettext_lazy("every … year", "every sixth"),
    pgettext_lazy("every … year", "every seventh"),
    pgettext_lazy("every … year", "every eighth"),
    pgettext_lazy("every … year", "every ninth"),
    pgettext_lazy("every … year", "every tenth"),
    pgettext_lazy("every … year", "every eleventh"),
    pgettext_lazy("every … year", "every twelfth"),
)
MONTHLY = (
    pgettext_lazy("every … month", "every"),
    pgettext_lazy("every … month", "every second"),
    pgettext_lazy("every … month", "every third"),
    pgettext_lazy("every … month", "every fourth"),
    pgettext_lazy("every … month", "every fifth"),
    pgettext_lazy("every … month", "every sixth"),
    pgettext_lazy("every … month", "every seventh"),
    pgettext_lazy("every … month", "every eighth"),
    pgettext_lazy("every … month", "every ninth"),
    pgettext_lazy("every … month", "every tenth"),
    pgettext_lazy("every … month", "every eleventh"),
    pgettext_lazy("every … month", "every twelfth"),
)
SIDES = {
    Side.CIVIL_SOCIETY: gettext_lazy("civil society"),
    Side.POLITICS: gettext_lazy("the elected"),
    Side.ADMINISTRATION: gettext_lazy("the administration"),
    Side.MUNICIPALITY: gettext_lazy("the municipality"),
}
PEOPLE_OF_SIDES = {
    Side.CIVIL_SOCIETY: pgettext_lazy("seats for", "civil society"),
    Side.POLITICS: pgettext_lazy("seats for", "politicians"),
    Side.ADMINISTRATION: pgettext_lazy("seats for", "officials"),
    Side.MUNICIPALITY: pgettext_lazy("seats for", "the municipality"),
}


def number(value: int) -> str:
    """The number of something of common gender in Swedish ("en plats", "en gång")."""
    return pgettext("number, common gender", "one") if value == 1 else number_over_one(value)


def number_neuter(value: int) -> str:
    """The number of something neuter in Swedish ("ett år", "ett möte")."""
    return pgettext("number, neuter", "one") if value == 1 else number_over_one(value)


def number_over_one(value: int) -> str:
    return str(NUMBERS[value - 2]) if 2 <= value <= 12 else str(value)


def amount(count: Range, noun: Noun, *, one: Callable[[int], str] = number) -> str:
    """ "four seats", "three to five seats", "at least one seat" or "at most five seats"."""
    if count.most is None:
        return _("at least %(amount)s") % {"amount": noun(count.least, one(count.least))}
    if count.least == count.most:
        return noun(count.most, one(count.most))
    if count.least == 0:
        return _("at most %(amount)s") % {"amount": noun(count.most, one(count.most))}
    span = _("%(least)s to %(most)s") % {"least": one(count.least), "most": one(count.most)}
    return noun(count.most, span)


def is_one(count: Range | None) -> bool:
    return count is not None and count.most == 1


def every_years(years: Range) -> str:
    """ "every year", "every second year", "every third to every fifth year"."""
    if years.most is None:
        return _("with at least %(years)s between") % {
            "years": amount(Range(exactly=years.least), year_noun, one=number_neuter)
        }
    if years.least in (0, years.most):
        return _("%(every)s year") % {"every": yearly(years.most)}
    return _("%(every)s to %(next)s year") % {"every": yearly(years.least), "next": yearly(years.most)}


def yearly(years: int) -> str:
    return (
        str(YEARLY[years - 1]) if years <= 12 else pgettext("every … year", "every %(number)s:th") % {"number": years}
    )


def every_months(months: int) -> str:
    """ "every month", "every sixth month"; whole years as years."""
    if months % 12 == 0:
        return every_years(Range(exactly=months // 12))
    every = (
        MONTHLY[months - 1] if months <= 12 else pgettext("every … month", "every %(number)s:th") % {"number": months}
    )
    return _("%(every)s month") % {"every": every}


def year_noun(value: int, written: str) -> str:
    return ngettext("one year", "%(number)s years", value) % {"number": written}


def listed(words: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    every = [word for word in words if word]
    if len(every) < 2:
        return "".join(every)
    return _("%(first)s and %(last)s") % {"first": ", ".join(every[:-1]), "last": every[-1]}


def months_listed(months: Sequence[int]) -> str:
    return listed(str(MONTHS[month - 1]) for month in months)


def side_words(word: str) -> str:
    """The side as a whole: "kommun" is "the municipality"; a side of the file's own stands as it is written there."""
    return str(SIDES.get(side_of(word), word))


def people_of_side(word: str) -> str:
    """Those whom the seats are for."""
    return str(PEOPLE_OF_SIDES.get(side_of(word), word))


def sentence(text: str) -> str:
    """The text with a capital first and a stop at the end; "" stays ""."""
    if not text:
        return ""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", ".”", "!”", "?”")) else f"{text}."


def sentences(*texts: str) -> str:
    """Those sentences that there are, one after another."""
    return " ".join(sentence(text) for text in texts if text)


def period_words(starts: PartialDate | None, ends: PartialDate | None) -> str:
    """ "since autumn 2015", "from autumn 2015 to August 2019"; "" where neither is known."""
    return say_period(Period(starts, ends)) if starts or ends else ""
