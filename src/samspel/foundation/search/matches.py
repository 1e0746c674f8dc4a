"""The one question that each database is asked in its own query language."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models.sql.compiler import SQLCompiler

from samspel.foundation.search.words import Term, Token

Sql = tuple[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a full-text query is written. Words hold letters and digits only, so that none can end its quotes."""

    all_of: str
    one_of: str
    word: str
    beginning: str

    def query(self, terms: tuple[Term, ...]) -> str:
        return self.all_of.join(f"({self.one_of.join(map(self.alternative, term))})" for term in terms)

    def alternative(self, tokens: tuple[Token, ...]) -> str:
        return f"({self.all_of.join((self.beginning if t.prefix else self.word).format(t.text) for t in tokens)})"


FTS5 = Dialect(all_of=" AND ", one_of=" OR ", word='"{}"', beginning='"{}"*')
TSQUERY = Dialect(all_of=" & ", one_of=" | ", word="'{}'", beginning="'{}':*")


class Matches(models.Func):
    """Does the column of words (`stems`, or `title_stems`) hold every term?

    Answered by FTS5 on SQLite and by a tsvector with a GIN index on PostgreSQL (both made in migration 0001), with the
    same answer. The query goes to the database as a parameter.
    """

    output_field = models.BooleanField()

    def __init__(self, terms: tuple[Term, ...], *, column: str = "stems") -> None:
        super().__init__(models.F("pk"))
        self.terms, self.column = terms, column

    def as_sqlite(self, compiler: SQLCompiler, connection: Any, **context: Any) -> Sql:
        row, params = compiler.compile(self.source_expressions[0])
        found = "SELECT rowid FROM search_fts WHERE search_fts MATCH %s"
        return f"{row} IN ({found})", [*params, f"{self.column} : ({FTS5.query(self.terms)})"]

    def as_postgresql(self, compiler: SQLCompiler, connection: Any, **context: Any) -> Sql:
        row, params = compiler.compile(self.source_expressions[0])
        table = row.rpartition(".")[0]
        return f"{table}.{self.column}_vector @@ %s::tsquery", [*params, TSQUERY.query(self.terms)]
