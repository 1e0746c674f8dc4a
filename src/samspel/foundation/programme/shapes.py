"""The shape of a table of the programme file, taken from its dataclass. Read by `tables` and `reference`."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Protocol, Union, get_args, get_origin, get_type_hints

from samspel.foundation.kernel.dates import PartialDate
from samspel.foundation.programme.keys import Key


class DataclassLike(Protocol):
    """A dataclass whose fields are declared with `Key`."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Table = type[DataclassLike]


@dataclass(frozen=True, slots=True)
class KeyShape:
    """One key: `attribute` in Python, `name` in TOML. `choices` are the tables that its `kind` picks between."""

    attribute: str
    name: str
    key: Key
    leaf: type
    many: bool
    choices: Mapping[str, Table]
    required: bool

    @property
    def is_table(self) -> bool:
        return bool(self.choices) or (is_dataclass(self.leaf) and self.leaf is not PartialDate)


@cache
def shape_of(table: Table) -> Mapping[str, KeyShape]:
    """The keys of a table by TOML name, in the order of declaration."""
    hints = get_type_hints(table, include_extras=True)
    shapes = (_key_shape(field, hints[field.name]) for field in fields(table))
    return {shape.name: shape for shape in shapes}


@cache
def plain_key(table: Table) -> KeyShape | None:
    """The key that a bare value stands for when no table is written; None if a table must be written."""
    attribute = getattr(table, "PLAIN", "")
    return next((shape for shape in shape_of(table).values() if shape.attribute == attribute), None)


def _key_shape(field: Field[Any], hint: Any) -> KeyShape:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"{field.name} has no Key")
    inner, key = get_args(hint)
    leaf, many = _without_none(inner), False
    if get_origin(leaf) is tuple:
        leaf, many = get_args(leaf)[0], True
    return KeyShape(
        attribute=field.name,
        name=key.name or field.name,
        key=key,
        leaf=leaf,
        many=many,
        choices=_choices(leaf),
        required=field.default is MISSING and field.default_factory is MISSING,
    )


def _without_none(hint: Any) -> Any:
    kept = [arg for arg in get_args(hint) if arg is not NoneType]
    return kept[0] if get_origin(hint) in (Union, UnionType) and len(kept) == 1 else hint


def _choices(leaf: Any) -> Mapping[str, Table]:
    tables = get_args(leaf) if get_origin(leaf) in (Union, UnionType) else ()
    return {table.KIND.value: table for table in tables}
