"""What may be asked for in an address. A value that is no such thing is told by name; an empty value is none."""

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from django.http import HttpRequest
from ninja.errors import ValidationError
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from pydantic_core.core_schema import ValidationInfo

from samspel.domains.meetings.rules import DocumentKind, MeetingKind
from samspel.domains.organisations.rules import Form

LONGEST_LIST = 100  # rows in one answer
LAST_PAGE = 1_000_000
LONGEST_KEY, LONGEST_TEXT = 80, 200  # characters
FIRST_YEAR, LAST_YEAR = 1900, 2199

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"([0-9]{1,9})(?:\.0{1,9})?")  # 30.0 is a whole number too, says JSON Schema
_KEY = re.compile(rf"[-a-zA-Z0-9_]{{1,{LONGEST_KEY}}}")


class Reader(ABC):
    """Reads the text of one parameter, and says in JSON Schema what it takes.

    A fault is a `PydanticCustomError` whose type is a key of `problems.FAULTS`.
    """

    @abstractmethod
    def read(self, text: str) -> object: ...

    @abstractmethod
    def takes(self) -> JsonSchemaValue: ...

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return self.takes()


class FullDay(Reader):
    def takes(self) -> JsonSchemaValue:
        return {"type": "string", "format": "date", "example": "2019-03-04"}

    def read(self, text: str) -> date:
        try:
            return date.fromisoformat(text if _DAY.fullmatch(text) else "")
        except ValueError:
            raise PydanticCustomError("full_day", "no full day") from None


@dataclass(frozen=True)
class Whole(Reader):
    least: int
    most: int

    def takes(self) -> JsonSchemaValue:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}

    def read(self, text: str) -> int:
        whole = _WHOLE.fullmatch(text)
        number = int(whole[1]) if whole else None
        if number is None or not self.least <= number <= self.most:
            raise PydanticCustomError("whole", "no such number", {"least": self.least, "most": self.most})
        return number


@dataclass(frozen=True)
class OneOf(Reader):
    words: type[StrEnum]

    def takes(self) -> JsonSchemaValue:
        return {"type": "string", "enum": [word.value for word in self.words]}

    def read(self, text: str) -> StrEnum:
        try:
            return self.words(text)
        except ValueError:
            raise PydanticCustomError("one_of", "no such word", {"words": ", ".join(self.words)}) from None


class KeyText(Reader):
    """A key that can be, so that no strange sign reaches a database. One that nobody has is no fault."""

    def takes(self) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{_KEY.pattern}$"}

    def read(self, text: str) -> str:
        if not _KEY.fullmatch(text):
            raise PydanticCustomError("key", "no key", {"longest": LONGEST_KEY})
        return text


class ShortText(Reader):
    def takes(self) -> JsonSchemaValue:
        return {"type": "string", "maxLength": LONGEST_TEXT}

    def read(self, text: str) -> str:
        if len(text) > LONGEST_TEXT:
            raise PydanticCustomError("too_long", "too long", {"longest": LONGEST_TEXT})
        return text.replace("\x00", "")  # PostgreSQL refuses it, and it is in no text


Day = Annotated[date | None, FullDay()]
Key = Annotated[str | None, KeyText()]
Words = Annotated[str | None, ShortText()]
# In a path: what is no key has no page, so that the answer is 404 and not a lesson.
PathKey = Annotated[str, WithJsonSchema({"type": "string", "pattern": f"^{_KEY.pattern}$", "example": "radet"})]


class Asked(BaseModel):
    """The query of one address, all of it: a parameter that the address does not have is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def whole_query(cls, _values: object, info: ValidationInfo) -> dict[str, str]:
        """ninja passes on only what it knows, so that a misspelt name would go unnoticed."""
        query = info.context["request"].GET if info.context else {}
        return {name: value for name, value in query.items() if value}


class Paging(Asked):
    """Which part of a list."""

    limit: Annotated[int, Whole(1, LONGEST_LIST)] = Field(50, description="Rows in the answer, at the most.")
    page: Annotated[int, Whole(1, LAST_PAGE)] = Field(
        1, description="Page, from 1. Beyond the last page `items` is empty."
    )

    def cut(self, rows: Sequence[Any]) -> Sequence[Any]:
        return rows[(self.page - 1) * self.limit : self.page * self.limit]


def no_parameters(request: HttpRequest) -> None:
    """For an address that has none: any that is given is a fault."""
    if strange := [{"type": "extra_forbidden", "loc": ("query", name)} for name, value in request.GET.items() if value]:
        raise ValidationError(strange)


ON = "The day that is asked about (YYYY-MM-DD). Default: today, in Sweden."
KNOWN_ON = "As known at the end of this day (YYYY-MM-DD): what no source had told by then is left out. Default: today."
FROM = "First day (YYYY-MM-DD): what may fall on it or later. Without it: from the first known."
TO = "Last day (YYYY-MM-DD): what may fall on it or earlier. Without it: to the last known."
BODY = "Key of a body, as in `/bodies`."


class OnDay(Asked):
    on: Day = Field(None, description=ON)
    known_on: Day = Field(None, description=KNOWN_ON)


class ListOnDay(Paging):
    on: Day = Field(None, description=ON)
    known_on: Day = Field(None, description=KNOWN_ON)


class RulesAsked(Paging):
    year: Annotated[int | None, Whole(FIRST_YEAR, LAST_YEAR)] = Field(
        None, description="Calendar year. Default: the year of `known_on`."
    )
    known_on: Day = Field(None, description=KNOWN_ON)
    body: Key = Field(None, description=BODY)


class MeetingsAsked(Paging):
    body: Key = Field(None, description=f"{BODY} It holds, organises or takes part in the meeting.")
    from_: Day = Field(None, alias="from", description=FROM)
    to: Day = Field(None, description=TO)
    kind: Annotated[MeetingKind | None, OneOf(MeetingKind)] = Field(None, description="Kind of meeting.")
    known_on: Day = Field(None, description=KNOWN_ON)


class OrganisationsAsked(Paging):
    q: Words = Field(None, description="Words of a name; former names and aliases are found too.")
    form: Annotated[Form | None, OneOf(Form)] = Field(None, description="How the organisation is organised.")


class DecisionsAsked(Paging):
    organ: Words = Field(None, description="Who decided, exactly as in `organ`.")
    from_: Day = Field(None, alias="from", description=FROM)
    to: Day = Field(None, description=TO)
    known_on: Day = Field(None, description=KNOWN_ON)


class DocumentsAsked(Paging):
    kind: Annotated[DocumentKind | None, OneOf(DocumentKind)] = Field(None, description="Kind of document.")
    known_on: Day = Field(None, description=KNOWN_ON)
