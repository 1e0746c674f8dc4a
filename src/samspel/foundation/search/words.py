"""Words as the index keeps them and as people ask for them: one way of cutting and stemming for both databases."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from Stemmer import Stemmer

LONGEST_WORD = 40  # characters; the longest word in the sources has 34
LONGEST_QUERY = 200  # characters of what somebody typed that are read
MOST_WORDS = 12  # words of a query that are asked for
SHORTEST_PREFIX = 2  # letters; one letter begins too many words

_WORD = re.compile(r"[^\W_]+(?:[-‐‑–'’/:.&+][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
# Definite forms that Snowball 3 leaves alone: nätverket, trossamfundet, kyrkan, fikan. Shorter stems keep the ending.
_DEFINITE = re.compile(r"((?<=....)et|(?<=...)an)$")
_COMMON = (
    "alla att av de del dem den denna det detta dig du där efter eller en er ett för från har hon hos hur han i inom "
    "inte jag kan med men mellan mig min mot mycket ni nu när och om oss på samt se sig sin ska som så till under upp "
    "ut utan vad var vara vem vi vid vilka är än åt över"
)
STOP_WORDS = frozenset(_COMMON.split())


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the index to look for: whole, or as the beginning of a word."""

    text: str
    prefix: bool = False


# A word that was typed: found if every token of one of its alternatives is found.
Term = tuple[tuple[Token, ...], ...]


def index_words(text: str) -> frozenset[str]:
    """Every word of `text` with its stem; of a word like "HFF/Smeden" its parts and the whole without the mark."""
    stemmer = Stemmer("swedish")
    found = set[str]()
    for parts in _words(text):
        for word in {*parts, _joined(parts)}:
            found |= {word, _stem(word, stemmer)}
    return frozenset(found)


def query_terms(text: str) -> tuple[Term, ...]:
    """What to look for when somebody has typed `text`: all the terms. () if there is no word in it.

    The last word may be unfinished. Stop words are left out unless there is nothing else.
    """
    typed = list(_words(text[:LONGEST_QUERY]))[:MOST_WORDS]
    telling = [parts for parts in typed if parts[0] not in STOP_WORDS or len(parts) > 1] or typed
    stemmer = Stemmer("swedish")
    return tuple(dict.fromkeys(_term(parts, stemmer, unfinished=parts is telling[-1]) for parts in telling))


def _term(parts: tuple[str, ...], stemmer: Stemmer, *, unfinished: bool) -> Term:
    stems = tuple(Token(_stem(part, stemmer)) for part in parts)
    joined = _joined(parts)
    alternatives = [stems, (Token(_stem(joined, stemmer)),)]
    if unfinished:
        alternatives += [(*stems[:-1], _beginning(parts[-1])), (_beginning(joined),)]
    return tuple(dict.fromkeys(alternatives))


def _beginning(word: str) -> Token:
    return Token(word, prefix=len(word) >= SHORTEST_PREFIX)


def fits(term: Term, words: Collection[str]) -> bool:
    """Would the index find `term` among those words?"""
    return any(all(_is_among(token, words) for token in alternative) for alternative in term)


def _is_among(token: Token, words: Collection[str]) -> bool:
    return token.text in words or (token.prefix and any(word.startswith(token.text) for word in words))


def _words(text: str) -> Iterator[tuple[str, ...]]:
    """Each word as its parts: "Civilsamhälles-nätverket" → ("civilsamhälles", "nätverket")."""
    for word in _WORD.finditer(_folded(text)):
        yield tuple(_plain(part) for part in _PART.findall(word[0]))


def _folded(text: str) -> str:
    """Small letters; å, ä and ö as they are, all others without their accents."""
    composed = unicodedata.normalize("NFC", text.casefold())
    bare = "".join(sign if sign in "åäö" else unicodedata.normalize("NFKD", sign).casefold() for sign in composed)
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


def _plain(part: str) -> str:
    """Letters younger than Unicode 3.2 by number: SQLite's tokenizer knows Unicode 6.1 and would cut the word there."""
    known = unicodedata.ucd_3_2_0.category
    return "".join(sign if known(sign)[0] in "LN" else f"u{ord(sign):x}" for sign in part)[:LONGEST_WORD]


def _joined(parts: tuple[str, ...]) -> str:
    return "".join(parts)[:LONGEST_WORD]


def _stem(word: str, stemmer: Stemmer) -> str:
    """One stem for all forms: again until nothing more comes off ("mötena" → "möten" → "möt")."""
    shorter: str = stemmer.stemWord(word)
    while shorter != word:
        word, shorter = shorter, stemmer.stemWord(shorter)
    indefinite = _DEFINITE.sub("", word)
    return word if indefinite == word else _stem(indefinite, stemmer)
