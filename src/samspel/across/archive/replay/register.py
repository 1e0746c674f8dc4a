from typing import Any

from samspel.across.archive.replay.state import Replay
from samspel.across.archive.rows import Row
from samspel.across.archive.tables import CLAIM_SUBJECTS
from samspel.domains.organisations import actions
from samspel.foundation.journal.actions import record_claim, record_person, record_source, record_unit
from samspel.foundation.journal.events import Origin


def source(row: Row, on: Replay) -> Any:
    return record_source(
        key=row["key"],
        title=row["title"],
        kind=row["kind"],
        publisher=row["publisher"],
        date=row["date"],
        url=row["url"],
        note=row["note"],
        origin=Origin(row["known_at"]) if row["known_at"] else on.entered(),
        by=on.by,
        at=on.at,
    )


def unit(row: Row, on: Replay) -> Any:
    return record_unit(key=row["key"], name=row["name"], kind=row["kind"], origin=on.origin(row), by=on.by, at=on.at)


def person(row: Row, on: Replay) -> Any:
    return record_person(
        key=row["key"], name=row["name"], protected=row["protected"], origin=on.origin(row), by=on.by, at=on.at
    )


def organisation(row: Row, on: Replay) -> Any:
    return actions.record_past_organisation(
        key=row["key"],
        form=row["form"],
        orgnr=row["orgnr"],
        sphere=row["sphere"],
        audience=row["audience"],
        summary=row["summary"],
        district=row["district"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def organisation_name(row: Row, on: Replay) -> Any:
    return actions.record_past_name(
        on.one("organisations", row["organisation"]),
        name=row["name"],
        kind=row["kind"],
        starts=row["starts"],
        ends=row["ends"],
        origin=on.origin(row),
        ended=on.ended(row),
        by=on.by,
        at=on.at,
    )


def membership(row: Row, on: Replay) -> Any:
    return actions.record_past_membership(
        on.one("organisations", row["umbrella"]),
        on.one("organisations", row["member"]),
        starts=row["starts"],
        ends=row["ends"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def claim(row: Row, on: Replay) -> Any:
    return record_claim(
        on.one(CLAIM_SUBJECTS[row["subject_kind"]], row["subject"]),
        key=row["key"],
        topic=row["topic"],
        statement=row["statement"],
        stands=row["stands"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )
