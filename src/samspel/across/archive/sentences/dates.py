"""What can be wrong with a date or an organisation number."""

from django.utils.translation import gettext_lazy as _lazy

SENTENCES = {
    "date-empty": _lazy("A date is missing."),
    "date-unknown": _lazy("An unknown date is left out: leave the cell empty or the key away."),
    "date-too-long": _lazy("The date has %(length)s characters, and at most %(limit)s are read. Write the date alone."),
    "date-strange-sign": _lazy("The sign %(sign)s at place %(place)s does not belong in a date. Remove it."),
    "date-unreadable": _lazy("“%(text)s” is no date. Write for example 2019-03-04, 2019-03, 2019 or “hösten 2019”."),
    "date-time-of-day": _lazy("“%(text)s” has a time of day. Write the day alone."),
    "date-no-year": _lazy("“%(text)s”: the year %(year)s is not read. Write a year between 1 and 9999."),
    "date-no-month": _lazy("“%(text)s”: there is no month %(month)s. Write a month between 01 and 12."),
    "date-no-day": _lazy("“%(text)s”: there is no day %(day)s. The last day of that month is %(last)s."),
    "date-reversed": _lazy("“%(text)s” ends before it begins. Write the earlier date first."),
    "orgnr-empty": _lazy("The organisation number is missing."),
    "orgnr-shape": _lazy("An organisation number has ten digits. There are %(digits)s here."),
    "orgnr-personal": _lazy("This looks like a personal number. Leave it out: a group needs no number."),
    "orgnr-third-digit": _lazy("The third digit of an organisation number is 2 or higher. Check the number."),
    "orgnr-checksum": _lazy("The last digit does not fit the organisation number. Check each digit."),
}
