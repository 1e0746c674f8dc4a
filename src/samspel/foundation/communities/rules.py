"""Whose a record is, and who may see it. Values are those of the open API."""

from enum import StrEnum

from samspel.foundation.programme.words import Sphere

__all__ = ["Audience", "Sphere", "UnitKind"]


class Audience(StrEnum):
    """Who may see a record: everybody, those of one body, or named people."""

    PUBLIC = "public"
    BODY = "body"
    NAMED = "named"


class UnitKind(StrEnum):
    """Parts of a municipality, from the elected down to the employed."""

    COUNCIL = "council"
    EXECUTIVE_BOARD = "executive-board"
    BOARD = "board"
    ADMINISTRATION = "administration"
    OFFICE = "office"
