"""The start page: the community's whole cooperation at a glance."""

from benchmarks.figure import Figure, all_rows

FIGURE = Figure(page="start", path="/", rows=all_rows, of=0)
