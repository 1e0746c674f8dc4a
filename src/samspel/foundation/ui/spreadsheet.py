"""Cells that go into a spreadsheet which somebody else will open."""


def safe_cell(value: object) -> object:
    """A text that a spreadsheet would run as a formula gets an apostrophe before it. Source: OWASP, CSV injection."""
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
