from typing import Any

from samspel.across.archive.replay.state import Replay
from samspel.across.archive.rows import Row
from samspel.across.archive.tables import BODY_PARTS, ORGANISER_TABLES
from samspel.domains.meetings import actions
from samspel.domains.surveys import actions as survey_actions


def document(row: Row, on: Replay) -> Any:
    return actions.record_past_document(
        key=row["key"],
        title=row["title"],
        kind=row["kind"],
        on=row["on"],
        organ=row["organ"],
        status=row["status"],
        summary=row["summary"],
        url=row["url"],
        body=on.one("bodies", row["body"]),
        sphere=row["sphere"],
        audience=row["audience"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def document_link(row: Row, on: Replay) -> Any:
    return actions.record_past_document_link(
        on.one("documents", row["document"]),
        on.one("documents", row["earlier"]),
        tie=row["tie"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def meeting(row: Row, on: Replay) -> Any:
    return actions.record_past_meeting(
        key=row["key"],
        title=row["title"],
        kind=row["kind"],
        on=row["on"],
        state=row["state"],
        bodies=[(on.one("bodies", key), part) for column, part in BODY_PARTS.items() for key in row[column]],
        organisers=[organiser(text, on) for text in row["organisers"]],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        form=row["form"],
        place=row["venue"],
        participants=row["participants"],
        participants_approximate=row["participants_approximate"],
        summary=row["summary"],
        sphere=row["sphere"],
        audience=row["audience"],
        follows=on.one("meetings", row["follows"]),
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def organiser(text: str, on: Replay) -> Any:
    """A unit, an organisation, or the name of somebody who is neither."""
    kind, _colon, key = text.partition(":")
    return on.one(ORGANISER_TABLES[kind], key) if kind in ORGANISER_TABLES else text.removeprefix("name:")


def meeting_state(row: Row, on: Replay) -> Any:
    return actions.record_past_meeting_state(
        on.one("meetings", row["meeting"]),
        state=row["state"],
        participants=row["participants"],
        participants_approximate=row["participants_approximate"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def mention(row: Row, on: Replay) -> Any:
    return actions.record_past_mention(
        on.one("bodies", row["body"]),
        key=row["key"],
        kind=row["kind"],
        on=row["on"],
        label=row["label"],
        state=row["state"],
        sphere=row["sphere"],
        audience=row["audience"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def declared(row: Row, on: Replay) -> Any:
    return actions.declare_record_complete(
        on.one("bodies", row["body"]), year=row["year"], origin=on.origin(row), by=on.by, at=on.at
    )


def decision(row: Row, on: Replay) -> Any:
    return actions.record_past_decision(
        key=row["key"],
        title=row["title"],
        on=row["on"],
        organ=row["organ"],
        unit=on.one("units", row["unit"]),
        body=on.one("bodies", row["body"]),
        paragraph=row["paragraph"],
        summary=row["summary"],
        document=on.one("documents", row["document"]),
        meeting=on.one("meetings", row["meeting"]),
        sphere=row["sphere"],
        audience=row["audience"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def survey(row: Row, on: Replay) -> Any:
    return survey_actions.record_past_survey(
        key=row["key"],
        title=row["title"],
        kind=row["kind"],
        on=row["on"],
        state=row["state"],
        asked_by=row["asked_by"],
        asked=row["asked"],
        summary=row["summary"],
        body=on.one("bodies", row["body"]),
        document=on.one("documents", row["document"]),
        sphere=row["sphere"],
        audience=row["audience"],
        origin=on.origin(row),
        by=on.by,
        at=on.at,
    )


def survey_state(row: Row, on: Replay) -> Any:
    return survey_actions.record_past_survey_state(
        on.one("surveys", row["survey"]), state=row["state"], origin=on.origin(row), by=on.by, at=on.at
    )
