"""Search among 50,000 organisations and all else: a word that four thousand of them hold, and two that few do."""

from benchmarks.figure import Figure, list_rows
from benchmarks.names import NUMBER

COMMON = Figure(page="search-common", path="/sok/?q=bridge", rows=list_rows, of=NUMBER)
NARROW = Figure(page="search-narrow", path="/sok/?q=ekhult+bridge", rows=list_rows, of=NUMBER)
