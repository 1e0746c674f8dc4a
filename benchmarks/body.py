"""The page of Jönköping's coordinating group: every seat, mandate and rule that its history has."""

from benchmarks.figure import Figure, all_rows

FIGURE = Figure(page="body", path="/grupper/samordningsgruppen/", rows=all_rows, of=0)
