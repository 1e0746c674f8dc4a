"""Every code of a `Problem` that the reading of a programme gives, with its values. The sentence is made where it is
shown; what is wrong with a date has the codes of `kernel.dates`."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """What the code means, in English for contributors, and the names of the values that come with it."""

    meaning: str
    values: tuple[str, ...] = ()
    sometimes: tuple[str, ...] = ()


CODES: Mapping[str, Code] = {
    # the file
    "not-utf-8": Code("The bytes are not UTF-8: most likely `encoding`.", ("encoding",), ("letter",)),
    "letters-mangled": Code("Letters were spoilt by saving in the wrong encoding.", ("text",)),
    "not-toml": Code("The line is not TOML.", ("column", "text")),
    "quote-not-closed": Code("A quotation mark is missing at the end of a text.", ("column", "text")),
    "bracket-not-closed": Code("The statement that begins here lacks a closing bracket.", ("column", "text")),
    "comma-or-bracket-missing": Code("A comma or a closing bracket is missing.", ("column", "text")),
    "key-written-twice": Code("The same key stands twice in a table.", ("column", "text")),
    "table-written-twice": Code("The same table is opened twice.", ("column", "text")),
    "nested-too-deep": Code("Brackets within brackets, too many to read."),
    # single keys
    "unknown-key": Code(
        "There is no such key here. `belongs`: it is a key at the top of the file.", ("key",), ("suggestion", "belongs")
    ),
    "reserved-key": Code("The key is kept for something that is not built yet.", ("key",)),
    "missing-key": Code("A key that must be there is missing.", ("key",)),
    "wrong-type": Code(
        "The value is of the wrong type. `expected` and `found` are among text, whole-number, decimal-number, "
        "yes-or-no, date, date-and-time, time, table, list.",
        ("expected", "found"),
    ),
    "unknown-value": Code("The word is not in the closed list.", ("value", "allowed"), ("suggestion",)),
    "unknown-side": Code(
        "The word for a side is neither known nor in `other_sides`.", ("value", "allowed"), ("suggestion",)
    ),
    "empty-text": Code("The text is empty: leave the key out."),
    "question-mark": Code("A question mark is no value: leave out what is unknown."),
    "wrong-form": Code("The text does not have the form that the key asks for.", ("value", "example")),
    "number-out-of-range": Code("The number is too small or too large.", ("value", "least", "most")),
    # several keys of one table
    "ends-before-start": Code("The period ends before it starts.", ("starts", "ends")),
    "range-reversed": Code("The least is more than the most.", ("min", "max")),
    "empty-range": Code("A range without any number."),
    "keys-exclude-each-other": Code("Only one of the keys can be written.", ("keys",)),
    "one-key-needed": Code("One of the keys must be written.", ("keys",)),
    "only-for-substitutes": Code("The key means something for substitutes only.", ("key",)),
    "two-chairs": Code("An office is given to more than one side at a time.", ("office", "first", "second")),
    "chair-of-none": Code("A side is named though nobody chairs."),
    "alternating-needs-two": Code("An alternating chair needs two sides or more.", ("count",)),
    "turns-differ": Code(
        "Chair and vice chair have different numbers of sides to alternate between.", ("chair", "vice")
    ),
    # between tables
    "duplicate-key": Code("The key is already used by another of the same sort.", ("value",)),
    "two-first-adoptions": Code("Two decisions are both said to be the first: mark the later as a revision."),
    "revision-before-first": Code("A decision is dated before the first one.", ("date",)),
    "names-overlap": Code("Two former names at the same time: make one of them an alias.", ("first", "second")),
    "needs-term": Code("This follows elections, and `[term]` does not say when they are."),
    "unknown-body": Code("There is no body with that key.", ("value",), ("suggestion",)),
    "unknown-rule": Code("There is no rule with that key.", ("value",), ("suggestion",)),
    "unknown-seat-group": Code("There is no such group of seats in the body.", ("value",), ("suggestion",)),
    "unknown-meeting-kind": Code("There is no such kind of meeting in the body.", ("value",), ("suggestion",)),
    "own-parent": Code("The body is named as its own parent.", ("value",)),
    "parent-circle": Code("Parents lead round in a circle.", ("circle",)),
    "tie-to-itself": Code("The body is tied to itself.", ("value",)),
    "no-such-office": Code("The other body has no such office.", ("body", "office")),
    "substitute-for-substitute": Code("Substitutes can only step in for ordinary members.", ("value",)),
    "more-substitutes-than-seats": Code("More personal substitutes than seats.", ("substitutes", "seats")),
}
