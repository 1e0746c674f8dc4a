"""How words are cut and stemmed, and what is looked for when somebody has typed a few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samspel.foundation.search.words import LONGEST_WORD, MOST_WORDS, STOP_WORDS, fits, index_words, query_terms


@pytest.mark.parametrize(
    "forms",
    [
        "nätverk nätverket nätverkets nätverken",
        "förening föreningen föreningar föreningarnas",
        "trossamfund trossamfundet",
        "arbetsutskott arbetsutskottet arbetsutskottets",
        "möte mötet möten mötena",
        "kyrka kyrkan kyrkor kyrkans",
        "samordningsgrupp samordningsgruppen samordningsgruppens",
        "fika fikan",
    ],
)
def test_all_forms_of_a_word_find_each_other(forms):
    for indexed in forms.split():
        words = index_words(indexed)
        for typed in forms.split():
            assert fits(query_terms(f"{typed} x")[0], words), (indexed, typed)


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Civilsamhälles-nätverket", "civilsamhällesnätverket", True),
        ("Civilsamhällesnätverket", "civilsamhälles-nätverket", True),
        ("Civilsamhälles-nätverket", "nätverk", True),
        ("HFF/Smeden", "smeden", True),
        ("HFF/Smeden", "hff/smeden", True),
        ("Café Öst", "cafe öst", True),
        ("Café Öst", "cafe ost", False),  # ö is a letter of its own
        ("Straße", "strasse", True),
        ("ＦＵＬＬ ｗｉｄｔｈ", "full width", True),
        ("Råslätt", "RÅSLÄTT", True),
        ("Ra\u030aslätt", "råslätt", True),  # the same letters, written in two parts
        ("Grannkaffet på Råslätt", "grannk", True),
        ("Grannkaffet på Råslätt", "grannk råslätt", False),  # only the last word may be unfinished
        ("Grannkaffet på Råslätt", "kaffet", False),
        ("Nätverket för integration", "nätverk integration", True),
        ("Nätverk integration", "nätverket för integration", True),  # stop words are not asked for
        ("Partiet S", "s", True),
        ("Partiet SD", "s", False),  # one letter begins too many words
        ("اتحاد النساء", "النساء", True),
        ("§ 294", "§294", True),
    ],
)
def test_what_finds_what(text, typed, found):
    words = index_words(text)
    assert all(fits(term, words) for term in query_terms(typed)) is found


@pytest.mark.parametrize("nothing", ["", "   ", "***", '"', "!?–…", "🎉🎉", "\u0301", "\x00", "()-:^"])
def test_what_has_no_word_asks_for_nothing(nothing):
    assert query_terms(nothing) == ()
    assert index_words(nothing) == frozenset()


def test_stop_words_alone_are_asked_for():
    assert len(query_terms("och i på")) == 3
    assert {"och", "i", "på"} <= STOP_WORDS


def test_a_long_text_is_read_as_far_as_people_type():
    assert len(query_terms(" ".join(f"ord{number}" for number in range(5000)))) == MOST_WORDS
    assert max(map(len, index_words("a" * 5000))) == LONGEST_WORD


@given(st.text(max_size=300))
def test_every_word_is_letters_and_digits_in_small(text):
    words = index_words(text)
    asked = {token.text for term in query_terms(text) for tokens in term for token in tokens}
    for word in words | asked:
        assert word.isalnum()
        assert word == word.casefold()
        assert len(word) <= LONGEST_WORD


@given(st.text(max_size=150))
def test_a_text_finds_itself(text):
    words = index_words(text)
    assert all(fits(term, words) for term in query_terms(text))
