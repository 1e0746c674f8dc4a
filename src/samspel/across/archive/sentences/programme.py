"""What can be wrong with a programme file, and with community.toml, which is read by the same rules."""

from django.utils.translation import gettext_lazy as _lazy

TEXT = {
    "not-utf-8": _lazy("The file is not UTF-8 but most likely %(encoding)s. Save it anew as UTF-8."),
    "letters-mangled": _lazy("Letters have been spoilt (“%(text)s”). Take the text from the original, saved as UTF-8."),
    "not-toml": _lazy("This cannot be read as TOML: %(text)s"),
    "quote-not-closed": _lazy("A quotation mark is missing at the end of the text: %(text)s"),
    "bracket-not-closed": _lazy("A closing bracket is missing: %(text)s"),
    "comma-or-bracket-missing": _lazy("A comma or a closing bracket is missing: %(text)s"),
    "key-written-twice": _lazy("The same key is written twice: %(text)s"),
    "table-written-twice": _lazy("The same table is opened twice: %(text)s"),
    "nested-too-deep": _lazy("There are too many brackets within brackets. Write the tables out."),
}
KEYS = {
    "unknown-key": _lazy("There is no key “%(key)s” here."),
    "reserved-key": _lazy("The key “%(key)s” is kept for something that is not built yet. Take it away."),
    "missing-key": _lazy("The key “%(key)s” is missing."),
    "wrong-type": _lazy("The value should be %(expected)s, and is %(found)s."),
    "unknown-value": _lazy("“%(value)s” is not one of the words that can stand here: %(allowed)s."),
    "unknown-side": _lazy("“%(value)s” is no known side. Use one of %(allowed)s, or add it to other_sides."),
    "empty-text": _lazy("The text is empty. Leave the key out."),
    "question-mark": _lazy("A question mark is no value. Leave out what is not known."),
    "wrong-form": _lazy("“%(value)s” does not have the right form. Write it like %(example)s."),
    "number-out-of-range": _lazy("%(value)s is not between %(least)s and %(most)s."),
    "ends-before-start": _lazy("The end %(ends)s lies before the start %(starts)s. Change one of them."),
    "range-reversed": _lazy("The least, %(min)s, is more than the most, %(max)s. Change one of them."),
    "empty-range": _lazy("A number is missing: write the least, the most, or both."),
    "keys-exclude-each-other": _lazy("Only one of these keys can be written: %(keys)s."),
    "one-key-needed": _lazy("One of these keys is needed: %(keys)s."),
    "only-for-substitutes": _lazy("The key “%(key)s” is for substitutes only. Take it away."),
    "two-chairs": _lazy("An office is given to more than one side at the same time. Keep one of them."),
    "chair-of-none": _lazy("A side is named though nobody chairs. Take it away, or change the order."),
    "alternating-needs-two": _lazy("Sides that take turns are at least two, and there are %(count)s."),
    "turns-differ": _lazy("The chair has %(chair)s sides and the vice chair %(vice)s. Give them as many."),
}
TABLES = {
    "duplicate-key": _lazy("The key “%(value)s” is already used. Choose another one."),
    "two-first-adoptions": _lazy("Two decisions are both said to be the first. Mark the later one as a revision."),
    "revision-before-first": _lazy("The decision of %(date)s lies before the first one. Correct one of the dates."),
    "names-overlap": _lazy(
        "“%(first)s” and “%(second)s” are both the name at the same time. Give one of them an end, or make it an alias."
    ),
    "needs-term": _lazy("This follows elections. Say in [term] when they are."),
    "unknown-body": _lazy("There is no body “%(value)s”."),
    "unknown-rule": _lazy("There is no rule “%(value)s”."),
    "unknown-seat-group": _lazy("There is no group of seats “%(value)s” in the body."),
    "unknown-meeting-kind": _lazy("There is no kind of meeting “%(value)s” in the body."),
    "own-parent": _lazy("The body “%(value)s” is named as part of itself. Name another one."),
    "parent-circle": _lazy("These bodies are parts of each other in a circle: %(circle)s. Change one of them."),
    "tie-to-itself": _lazy("The body “%(value)s” is tied to itself. Name another one."),
    "no-such-office": _lazy("The body “%(body)s” has no %(office)s. Name another office."),
    "substitute-for-substitute": _lazy("“%(value)s” are substitutes. Substitutes step in for ordinary members."),
    "more-substitutes-than-seats": _lazy("There are %(substitutes)s personal substitutes for %(seats)s seats."),
}
SENTENCES = TEXT | KEYS | TABLES
