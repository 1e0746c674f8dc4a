"""The register: 50 rows of 50,000."""

from benchmarks.figure import Figure, list_rows
from benchmarks.names import NUMBER

FIGURE = Figure(page="organisations", path="/organisationer/", rows=list_rows, of=NUMBER)
