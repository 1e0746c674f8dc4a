"""How a page's text reads: LIX, and words that are left in English."""

import re
from collections.abc import Iterable

# Function words that Swedish does not have; "man", "for", "is" and the like are Swedish too.
ENGLISH = re.compile(
    r"\b(the|and|of|with|from|you|your|this|that|these|which|are|was|were|have|been|will|cannot|they|their|there|"
    r"what|when|who|must|should|more|less|here|yes|please|back|next|previous|show|hide|none|unknown|error|invalid)\b"
)
ADDRESS = re.compile(r"\S*/\S*")
WORD = re.compile(r"[^\W\d_]+(?:[-’:][^\W\d_]+)*")
SENTENCE = re.compile(r"[^.!?:]+[.!?:](?=\s|$)")
QUOTED = re.compile(r"[”\"“][^”\"“]*[”\"“]|\([^)]*\)")
LONG = 6  # letters; a word with more is long (Björnsson 1968)
LEAST_WORDS = 60  # on a shorter text one word moves LIX by several points


def english_in(texts: Iterable[str]) -> set[str]:
    """Those words, wherever they stand but in an address."""
    return {word for text in texts for word in ENGLISH.findall(ADDRESS.sub("", text))}


def lix(blocks: Iterable[str]) -> float:
    """LIX = words a sentence + long words in per cent; 0.0 where there is too little to say.

    Of whole sentences alone: headings, titles in lists and cells are no sentences. What is within quotation marks or
    brackets, and every word with a capital inside a sentence, is a title or a name and not ours to simplify.
    Source: Björnsson 1968, Läsbarhet.
    """
    sentences = [words for block in blocks for sentence in whole_sentences(block) if (words := own_words(sentence))]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < LEAST_WORDS:
        return 0.0
    return len(words) / len(sentences) + 100 * sum(len(word) > LONG for word in words) / len(words)


def whole_sentences(block: str) -> list[str]:
    return SENTENCE.findall(QUOTED.sub("", block))


def own_words(sentence: str) -> list[str]:
    first, *rest = WORD.findall(sentence) or [""]
    return [word for word in [first, *(word for word in rest if word[0].islower())] if word]
