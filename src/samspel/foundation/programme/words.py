"""The closed lists of the programme file. A value is what the open API says; Swedish words mean the same in a file."""

from collections.abc import Mapping
from enum import StrEnum


class Sphere(StrEnum):
    """Whose a body is."""

    MUNICIPALITY = "municipality"
    CIVIL_SOCIETY = "civil-society"
    JOINT = "joint"


class Side(StrEnum):
    """For whom somebody sits. `MUNICIPALITY` is a side that does not tell politics from administration."""

    CIVIL_SOCIETY = "civil-society"
    POLITICS = "politics"
    ADMINISTRATION = "administration"
    MUNICIPALITY = "municipality"
    OTHER = "other"


class BodyKind(StrEnum):
    COORDINATION_GROUP = "coordination-group"
    OPEN_FORUM = "open-forum"
    OFFICIALS_NETWORK = "officials-network"
    CIVIL_SOCIETY_NETWORK = "civil-society-network"
    NETWORK = "network"
    COMMITTEE = "committee"
    STEERING_GROUP = "steering-group"
    CRISIS_NETWORK = "crisis-network"
    OTHER = "other"


class SeatKind(StrEnum):
    ORDINARY = "ordinary"
    SUBSTITUTE = "substitute"


class HolderKind(StrEnum):
    """Who may hold a seat."""

    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"


class Office(StrEnum):
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"


class ChairOrder(StrEnum):
    """Fixed: always the same side. Alternating: the sides in turn. Rotating: among the members. None: nobody chairs."""

    FIXED = "fixed"
    ALTERNATING = "alternating"
    ROTATING = "rotating"
    NONE = "none"


class Turn(StrEnum):
    """How long a turn in the chair lasts."""

    MEETING = "meeting"
    YEAR = "year"
    TERM = "term"


class LinkKind(StrEnum):
    """How one body came out of, went into, or works with another."""

    SPLIT_FROM = "split-from"
    MERGED_INTO = "merged-into"
    SUCCEEDS = "succeeds"
    SHARES_SECRETARIAT = "shares-secretariat"


class AdoptionKind(StrEnum):
    FIRST = "first"
    REVISION = "revision"


class CountedFrom(StrEnum):
    """From which adoption a clock counts."""

    FIRST = "first"
    LATEST = "latest"


class RuleKind(StrEnum):
    MIN_MEETINGS_PER_YEAR = "min-meetings-per-year"
    EVENTS_PER_YEAR = "events-per-year"
    MEETINGS_IN_MONTHS = "meetings-in-months"
    EVERY_YEARS = "every-years"
    ELECTION_YEARS_ONLY = "election-years-only"
    COMPOSITION = "composition"
    CHAIR_FROM_SIDE = "chair-from-side"
    VICE_FROM_SIDE = "vice-from-side"
    ELECTED_BY_OWN_SIDE = "elected-by-own-side"
    REPORT = "report"
    EVALUATION = "evaluation"
    REVISION = "revision"
    PLAN = "plan"


USUAL_SIDES = ("civilsamhälle", "politik", "tjänsteperson", "kommun")

SIDES: Mapping[str, Side] = {
    "civilsamhälle": Side.CIVIL_SOCIETY,
    "civilsamhället": Side.CIVIL_SOCIETY,
    "idéburen sektor": Side.CIVIL_SOCIETY,
    "idéburna sektorn": Side.CIVIL_SOCIETY,
    "politik": Side.POLITICS,
    "förtroendevald": Side.POLITICS,
    "förtroendevalda": Side.POLITICS,
    "förvaltning": Side.ADMINISTRATION,
    "tjänsteperson": Side.ADMINISTRATION,
    "tjänstepersoner": Side.ADMINISTRATION,
    "kommun": Side.MUNICIPALITY,
    "kommunen": Side.MUNICIPALITY,
    **{side.value: side for side in Side if side is not Side.OTHER},
}

SWEDISH: Mapping[type[StrEnum], Mapping[str, str]] = {
    Sphere: {"kommun": "municipality", "civilsamhälle": "civil-society", "gemensam": "joint"},
    BodyKind: {
        "samordningsgrupp": "coordination-group",
        "storforum": "open-forum",
        "tjänstepersonsnätverk": "officials-network",
        "civilsamhällesnätverk": "civil-society-network",
        "nätverk": "network",
        "arbetsutskott": "committee",
        "styrgrupp": "steering-group",
        "krisnätverk": "crisis-network",
        "annat": "other",
    },
    SeatKind: {"ordinarie": "ordinary", "ersättare": "substitute"},
    HolderKind: {"organisation": "organisation", "privatperson": "person", "grupp": "group"},
    Office: {"ordförande": "chair", "vice-ordförande": "vice-chair"},
    ChairOrder: {"fast": "fixed", "växlande": "alternating", "roterande": "rotating", "ingen": "none"},
    LinkKind: {
        "utbruten-ur": "split-from",
        "uppgick-i": "merged-into",
        "efterträder": "succeeds",
        "delar-sekretariat": "shares-secretariat",
    },
    Turn: {"möte": "meeting", "år": "year", "mandatperiod": "term"},
    AdoptionKind: {"första": "first", "revidering": "revision"},
    CountedFrom: {"första": "first", "senaste": "latest"},
}


def side_of(word: str) -> Side:
    """The side that a word of the file means; words declared in `other_sides` are OTHER."""
    return SIDES.get(word.strip().lower(), Side.OTHER)


def word_of(kind: type[StrEnum], text: str) -> StrEnum | None:
    """The member of `kind` that `text` means, in English or Swedish; case, spaces and underscores do not matter."""
    plain = text.strip().lower().replace("_", "-").replace(" ", "-")
    value = SWEDISH.get(kind, {}).get(plain, plain)
    return kind(value) if value in set(kind) else None
