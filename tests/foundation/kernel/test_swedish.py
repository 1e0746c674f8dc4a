"""The order of the Swedish alphabet, from a key that any database sorts alike."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspel.foundation.kernel.swedish import sort_key

ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"


def test_the_alphabet_ends_with_the_swedish_letters():
    keys = [sort_key(letter) for letter in ALPHABET]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    "ordered",
    [
        ["10 miljöner", "Arken", "Ärla", "Öland"],
        ["Csam", "Csam AU", "Csamlingen"],
        ["Röda Korset", "Rödakorset"],
        ["Pizza", "Piö"],
        ["Jazz", "Jazza", "Jaå"],
        ["Eva", "Evy", "Öst", "جمعية"],
        ["Zebra", "Åsa", "Ängen", "Örn"],
        ["Xerxes", "Über alla", "Ystad", "Zoo"],
    ],
)
def test_names_come_in_the_order_of_a_swedish_register(ordered):
    keys = [sort_key(name) for name in ordered]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ÅSA", "åsa"),
        ("Idé", "ide"),
        ("A\u030asa", "Åsa"),
        ("Csam-AU", "csam  au"),
        ("”Arken”", "Arken"),
        ("Ærø", "Ärö"),
        ("Straße", "Strasse"),
        ("Łódź", "Lodz"),
    ],
)
def test_case_accents_and_punctuation_do_not_matter(one, other):
    assert sort_key(one) == sort_key(other)


def test_names_that_differ_in_a_swedish_letter_never_share_a_key():
    assert len({sort_key(name) for name in ("Ala", "Åla", "Äla", "Öla", "Ola", "Zala")}) == 6


@given(st.text(max_size=60))
def test_the_key_holds_nothing_that_a_locale_sorts_in_its_own_way(text: str):
    assert re.fullmatch(r"[0-9a-z]*", sort_key(text))


@given(st.text(alphabet=ALPHABET, max_size=8), st.text(alphabet=ALPHABET, max_size=8))
def test_lower_case_words_sort_letter_by_letter(one: str, other: str):
    places = [[ALPHABET.index(letter) for letter in word] for word in (one, other)]
    assert (sort_key(one) < sort_key(other)) is (places[0] < places[1])
