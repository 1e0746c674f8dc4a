"""Cells that name a row elsewhere: it must be there, and not be the row itself."""

from collections.abc import Collection, Iterator, Mapping

from samspel.across.archive.community_file import BodiesFrom
from samspel.across.archive.contents import Archive
from samspel.across.archive.rows import Row
from samspel.across.archive.tables import CLAIM_SUBJECTS, ORGANISER_TABLES, TABLES, Column, Table
from samspel.foundation.kernel.problems import Problem
from samspel.foundation.programme.values import suggestion

Known = Mapping[str, Collection[str]]
PAIRS = {
    "body_links": ("body", "other"),
    "document_links": ("document", "earlier"),
    "memberships": ("umbrella", "member"),
}


def lost_references(archive: Archive) -> Iterator[Problem]:
    known = known_keys(archive)
    for table in TABLES:
        for column in (column for column in table.columns if column.refers):
            for row in archive.tables[table.name]:
                yield from lost_in_cell(row, column, known)
        yield from circles(table, archive.tables[table.name])
    for name, (first, second) in PAIRS.items():
        for row in archive.tables[name]:
            if row[first] and row[first] == row[second]:
                yield row.problem("own-reference", second, value=row[second])
    for row in archive.tables["claims"]:
        yield from lost_subject(row, known)
    for row in archive.tables["meetings"]:
        yield from lost_organisers(row, known)


def known_keys(archive: Archive) -> Known:
    """The keys of every table that is whole; references to the others cannot be judged."""
    known: dict[str, Collection[str]] = {
        table.name: {row["key"] for row in archive.tables[table.name]}
        for table in TABLES
        if table.identity == ("key",) and table.name not in archive.incomplete
    }
    if "bodies" in known:
        known["bodies"] = {*known["bodies"], *(body.id for body in archive.bodies)}
    if bodies_unknown(archive):
        known.pop("bodies", None)
    return known


def bodies_unknown(archive: Archive) -> bool:
    """Would the bodies come from a programme file that cannot be read?"""
    from_tables = archive.community is not None and archive.community.bodies_from is BodiesFrom.TABLES
    without = archive.community is not None and not archive.community.has_programme
    return archive.programme is None and not from_tables and not without


def lost_in_cell(row: Row, column: Column, known: Known) -> Iterator[Problem]:
    value = row[column.name]
    named = value if isinstance(value, tuple) else (value,) if value else ()
    for key in named:
        if column.refers == row.table.name and key == row["key"]:
            yield row.problem("own-reference", column.name, value=key)
        else:
            yield from lost(row, column.name, key, column.refers, known)


def lost(row: Row, column: str, key: str, table: str, known: Known) -> Iterator[Problem]:
    if table in known and key not in known[table]:
        yield row.problem(
            "reference-unknown", column, value=key, table=f"{table}.csv", **suggestion(key, sorted(known[table]))
        )


def circles(table: Table, rows: Collection[Row]) -> Iterator[Problem]:
    """Rows that lead back to themselves by `above`: said once for each circle, at its first row."""
    above = {row["key"]: row[table.above] for row in rows if row["key"]} if table.above else {}
    said: set[str] = set()
    for row in (row for row in rows if table.above and row["key"]):
        chain = [row["key"]]
        while (step := above.get(chain[-1])) and step not in chain:
            chain.append(step)
        if step == row["key"] and len(chain) > 1 and step not in said:
            said |= set(chain)
            yield row.problem("circle", table.above, circle=" → ".join([*chain, step]))


def lost_subject(row: Row, known: Known) -> Iterator[Problem]:
    kind, subject = row["subject_kind"], row["subject"]
    if kind and kind not in CLAIM_SUBJECTS:
        allowed = sorted(CLAIM_SUBJECTS)
        said = {"value": kind, "allowed": ", ".join(allowed), **suggestion(kind, allowed)}
        yield row.problem("unknown-value", "subject_kind", **said)
    elif kind and subject:
        yield from lost(row, "subject", subject, CLAIM_SUBJECTS[kind], known)


def lost_organisers(row: Row, known: Known) -> Iterator[Problem]:
    for part in row["organisers"]:
        kind, _colon, key = part.partition(":")
        if kind in ORGANISER_TABLES:
            yield from lost(row, "organisers", key, ORGANISER_TABLES[kind], known)
