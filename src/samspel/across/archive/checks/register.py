from collections import defaultdict
from collections.abc import Iterator

from samspel.across.archive.contents import Archive
from samspel.across.archive.rows import Row
from samspel.domains.organisations.rules import DatedName, Membership, NameKind, clashing_name, closes_circle
from samspel.foundation.kernel.periods import Period
from samspel.foundation.kernel.problems import Problem


def register_problems(archive: Archive) -> Iterator[Problem]:
    """What the register of organisations would refuse."""
    yield from shared_numbers(archive)
    yield from overlapping_names(archive)
    yield from umbrella_circles(archive)


def shared_numbers(archive: Archive) -> Iterator[Problem]:
    holders: dict[str, Row] = {}
    for row in archive.tables["organisations"]:
        number = row["orgnr"]
        if number in holders:
            yield row.problem("orgnr-taken", "orgnr", other=holders[number]["key"], first=holders[number].line)
        elif number:
            holders[number] = row


def overlapping_names(archive: Archive) -> Iterator[Problem]:
    names: dict[str, list[DatedName]] = defaultdict(list)
    for row in archive.tables["organisation_names"]:
        if row.unread.isdisjoint(("name", "kind", "starts", "ends")):
            name = DatedName(row["name"], NameKind(row["kind"]), Period(row["starts"], row["ends"]))
            clash = clashing_name(name, names[row["organisation"]])
            if clash is not None:
                yield row.problem("names-overlap", "name", first=clash.name, second=name.name)
            names[row["organisation"]].append(name)


def umbrella_circles(archive: Archive) -> Iterator[Problem]:
    numbers = {row["key"]: number for number, row in enumerate(archive.tables["organisations"])}
    told: list[Membership] = []
    for row in archive.tables["memberships"]:
        umbrella, member = numbers.get(row["umbrella"]), numbers.get(row["member"])
        if umbrella is None or member is None or umbrella == member:
            continue
        membership = Membership(umbrella, member, Period(row["starts"], row["ends"]))
        if closes_circle(membership, told):
            yield row.problem("circle", "member", circle=f"{row['umbrella']} → {row['member']} → {row['umbrella']}")
        told.append(membership)
