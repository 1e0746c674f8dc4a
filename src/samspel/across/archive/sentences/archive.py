"""What can be wrong with a folder, its files and their rows."""

from django.utils.translation import gettext_lazy as _lazy

FILES = {
    "folder-missing": _lazy("There is no folder “%(folder)s”. Check the path."),
    "file-missing": _lazy("The file is missing. A table without rows still has its line of column names."),
    "file-unknown": _lazy("Nothing reads a file with this name. Rename it or take it away."),
    "nul-byte": _lazy("There is a NUL sign, which no text has. The file is damaged: save it anew as UTF-8."),
    "semicolons": _lazy("The columns are separated by semicolons. Save the file with commas between them."),
    "quote-left-open": _lazy("A quotation mark that begins here is never closed. Close it, and save the file again."),
    "text-after-quote": _lazy("There is text after a closing quotation mark. Inside a text, write the mark twice."),
    "csv-broken": _lazy("The line cannot be read as CSV. Save the file anew from your spreadsheet."),
    "column-unknown": _lazy("There is no column “%(column)s” in this table. Rename it or take it away."),
    "column-twice": _lazy("The column “%(column)s” is there twice. Take one of them away."),
    "column-missing": _lazy("The column “%(column)s” is missing. Add it, if only with empty cells."),
    "cells-count": _lazy("The row has %(found)s cells instead of %(expected)s. Look for a comma outside quotes."),
}
CELLS = {
    "cell-empty": _lazy("The cell is empty, and this column needs a value."),
    "too-long": _lazy("The text has %(length)s characters, and there is room for %(limit)s. Shorten it."),
    "key-shape": _lazy("“%(value)s” is no key. A key has small letters a–z, digits and single hyphens."),
    "day-needed": _lazy("“%(value)s” is not one whole day. Write it as 2021-03-23."),
    "moment-unreadable": _lazy("“%(value)s” is no day. Write it as 2021-03-23."),
    "moment-without-zone": _lazy("“%(value)s” lacks its distance from UTC. Write it as 2021-03-23T18:00:00+01:00."),
    "number-unreadable": _lazy("“%(value)s” is no whole number. Write digits alone."),
    "address-unreadable": _lazy("“%(value)s” is no web address. It begins with https:// or http://."),
    "host-unreadable": _lazy("“%(value)s” is no host name. Write it without https:// and without port."),
    "listed-twice": _lazy("“%(value)s” is in the list twice. Take one of them away."),
}
ROWS = {
    "key-twice": _lazy("The same row is already on line %(first)s. Give one of them another key, or take it away."),
    "in-programme": _lazy("“%(value)s” is set up by programme.toml already. Take the row away."),
    "reference-unknown": _lazy("There is no “%(value)s” in %(table)s. Add it there, or correct the key."),
    "own-reference": _lazy("“%(value)s” is named as tied to itself. Name another one, or leave the cell empty."),
    "circle": _lazy("This leads round in a circle: %(circle)s. Change one of the links."),
    "evidenced-before-start": _lazy("It is vouched for to %(evidenced_to)s but starts %(starts)s. Change one of them."),
    "end-without-date": _lazy("This says how the end is known, but there is no end. Fill in “ends” or empty the cell."),
    "orgnr-taken": _lazy("The number is already that of “%(other)s” on line %(first)s. Take one of them away."),
    "seat-group-unknown": _lazy("The body “%(body)s” has no group of seats “%(value)s”. Correct the group."),
    "seat-unknown": _lazy("There is no seat %(value)s in “%(group)s”: it has %(most)s. Correct the number."),
    "seat-held-twice": _lazy(
        "The seat %(seat)s is held by “%(other)s” (line %(first)s) on the same days. Change one of the periods."
    ),
    "office-held-twice": _lazy(
        "Two people would be %(role)s at the same time: the other is “%(other)s” on line %(first)s. "
        "Change one of the periods."
    ),
    "replaces-elsewhere": _lazy("“%(value)s” sits in another body, “%(body)s”. Name a mandate in the same body."),
    "times-reversed": _lazy("It ends before it starts, or has an end without a start. Change one of the times."),
    "time-on-other-day": _lazy("The time of day is on another day than “on”, %(on)s. Change one of them."),
    "body-in-two-parts": _lazy("“%(value)s” has two parts in the same meeting. Keep one of them."),
    "held-too-early": _lazy(
        "On %(known_on)s nobody can know that something on %(on)s has been held. Write “planned” or correct a date."
    ),
    "dated-after-source": _lazy("It is dated %(on)s, but was known on %(known_on)s. Correct one of the dates."),
    "states-reversed": _lazy("What is settled would be undone: %(states)s. Keep the source that errs as a claim."),
    "year-not-over": _lazy("On %(known_on)s the year %(value)s was not over. Declare its record complete afterwards."),
    "audience-unfit": _lazy("“%(value)s” cannot be chosen for this kind of record. Choose another audience."),
    "refused": _lazy("%(sentence)s"),
    "entry-not-made": _lazy(
        "The journal lists “%(kind)s” for %(subject)s, but the rows do not give rise to it. A table has been changed "
        "or has lost a row: take the tables from the same dump."
    ),
    "entry-not-listed": _lazy(
        "The rows give rise to “%(kind)s” for %(subject)s, known on %(known_at)s, but the journal does not list it. "
        "If you have edited the tables by hand, take journal.csv away."
    ),
}
SENTENCES = FILES | CELLS | ROWS
