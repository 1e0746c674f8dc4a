"""Whose a record is, and who may see it. Values are those of the open API."""

from enum import StrEnum


class Sphere(StrEnum):
    """Whose a record is. Decides whether it can be a public record of the municipality (TF 2 kap.)."""

    MUNICIPALITY = "municipality"
    CIVIL_SOCIETY = "civil-society"
    JOINT = "joint"


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
