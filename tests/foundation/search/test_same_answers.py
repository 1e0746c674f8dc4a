"""Both databases answer as one reference in Python does, and so as each other; run with SAMSPEL_TEST_DB as either."""

from functools import lru_cache
from random import Random

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samspel.foundation.access.actor import Actor
from samspel.foundation.kernel.swedish import sort_key
from samspel.foundation.search import consumer
from samspel.foundation.search.documents import SearchDocumentData
from samspel.foundation.search.models import SearchDocument
from samspel.foundation.search.queries import matching, search
from samspel.foundation.search.words import fits, index_words, query_terms
from tests.foundation.search.conftest import NOTE, Shelf
from tests.make import foundation as make

TYPICAL = (
    "nätverk nätverket Nätverks-träff förening föreningen Föreningarna råd rådet och för integration kyrkan kyrka "
    "kyrkor Kaffe-gruppen kaffegruppen fika fikan HFF/Smeden smeden Råslätt råslätts Öster öst Ån Åsen ärlig 2019 "
    "2019-03-04 § 294 S:t Per café CAFÉ straße سلام النساء 合唱 🎉 e-post o'Neill AB x"
)
QUERY_LANGUAGE = """AND OR NOT NEAR(a * " ' :* & | ! ( ) <-> "; 'x'='x' stems:x x\\ % _ %s --"""
WORDS = TYPICAL.split()
ANYTHING = st.one_of(
    st.text(max_size=40), st.lists(st.sampled_from([*WORDS, *QUERY_LANGUAGE.split()]), max_size=20).map(" ".join)
)
words_of = lru_cache(maxsize=None)(index_words)


def thousands(notes: Shelf, number: int) -> None:
    chance = Random(20210323)
    for row in range(1, number + 1):
        title, names, text = (chance.choices(WORDS, k=chance.randint(1, most)) for most in (3, 4, 8))
        notes.put(
            row,
            " ".join(title),
            names=(" ".join(names), *chance.choices(WORDS, k=chance.randint(0, 1))),
            text=" ".join(text),
            weight=chance.randint(0, 1),
        )


def everything(data: SearchDocumentData) -> frozenset[str]:
    return words_of(data.title).union(*map(words_of, data.names), words_of(data.text))


def by_reference(notes: Shelf, q: str) -> list[int]:
    """Every row that holds all the terms, in the order that `search` promises."""
    terms = query_terms(q)

    def place(data: SearchDocumentData) -> tuple[int, int, str, int]:
        in_title = all(fits(term, words_of(data.title)) for term in terms)
        rank = 0 if sort_key(data.title) == sort_key(q) else 1 if in_title else 2
        return rank, -data.weight, sort_key(data.title), data.row_id

    found = [data for data in notes.values() if terms and all(fits(term, everything(data)) for term in terms)]
    return [data.row_id for data in sorted(found, key=place)]


def by_database(actor: Actor, q: str, most: int) -> list[int]:
    return [hit.row_id for group in search(actor, q, kind=NOTE, limit=most).groups for hit in group.hits]


def test_thousands_of_rows_are_found_in_the_same_order(jonkoping, notes):
    thousands(notes, 2000)
    assert consumer.rebuild(jonkoping.pk, at=make.NOW) == 2000
    chance, visitor, hits = Random(1), make.visitor(jonkoping), 0

    for _ in range(60):
        q = " ".join(chance.choices(WORDS, k=chance.randint(1, 3)))
        q = q[: chance.randint(len(q) // 2, len(q))] if chance.random() < 0.5 else q
        expected = by_reference(notes, q)
        assert (q, by_database(visitor, q, 2000)) == (q, expected)
        assert set(matching(visitor, q, kind=NOTE)) == set(expected)
        hits += len(expected)

    assert hits > 2000


@pytest.fixture
def some_hundred(jonkoping, notes):
    thousands(notes, 300)
    consumer.rebuild(jonkoping.pk, at=make.NOW)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(q=ANYTHING)
def test_anything_may_be_typed(q, some_hundred, jonkoping, notes):
    assert by_database(make.visitor(jonkoping), q, 300) == by_reference(notes, q)


@pytest.mark.parametrize("q", ["a" * 10_000, "ord " * 2_500, '"' * 10_000, "och " * 2_500, "((" * 5_000, "👪" * 2_500])
def test_ten_kilobytes_may_be_typed(q, some_hundred, jonkoping, notes):
    assert by_database(make.visitor(jonkoping), q, 300) == by_reference(notes, q)


def test_no_character_is_cut_otherwise_than_we_cut_it(jonkoping, notes):
    words = index_words(" ".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000)))))
    notes.put(1, "Alla tecken")
    consumer.rebuild(jonkoping.pk, at=make.NOW)
    SearchDocument.objects.update(title_stems="", stems=" ".join(words))

    assert words_in_the_index() == words


def words_in_the_index() -> set[str]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search_fts, row)")
            cursor.execute("SELECT term FROM search_words")
        else:
            vector = "array_to_tsvector(string_to_array(stems, ' '))"
            cursor.execute(f"SELECT unnest(tsvector_to_array({vector})) FROM search_searchdocument")
        return {word for (word,) in cursor.fetchall()}
