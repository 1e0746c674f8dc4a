"""A partial date as three plain columns, so that the database can compare what nobody knows exactly."""

from typing import Any

from django.db import models

from samspel.foundation.kernel.dates import PartialDate


class PartialDateColumns(property):
    """Adds `<name>_edtf`, `<name>_earliest`, `<name>_latest` and a property `<name>` of type `PartialDate`.

    The EDTF text is the truth as the source had it; earliest and latest (null = open) are worked out once,
    when the text is parsed, and stored so that lists can be filtered and sorted in SQL. A real `property`, so that
    Django takes `Model(starts=parse_date("2019"))` too.
    """

    def __init__(self, *, null: bool = False) -> None:
        super().__init__()
        self.null = null

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        text: models.CharField[str, str] = models.CharField(
            max_length=80, blank=self.null, default="" if self.null else models.NOT_PROVIDED
        )
        text.contribute_to_class(cls, f"{name}_edtf")
        for bound in ("earliest", "latest"):
            models.DateField(null=True, blank=True).contribute_to_class(cls, f"{name}_{bound}")
        self.name = name
        setattr(cls, name, self)

    def __get__(self, row: Any, owner: type | None = None, /) -> Any:
        if row is None:
            return self
        edtf = getattr(row, f"{self.name}_edtf")
        bounds = getattr(row, f"{self.name}_earliest"), getattr(row, f"{self.name}_latest")
        return PartialDate(edtf, *bounds) if edtf else None

    def __set__(self, row: Any, value: PartialDate | None, /) -> None:
        setattr(row, f"{self.name}_edtf", edtf_of(value))
        setattr(row, f"{self.name}_earliest", value.earliest if value else None)
        setattr(row, f"{self.name}_latest", value.latest if value else None)


def edtf_of(date: PartialDate | None) -> str:
    """The text that stands in `<name>_edtf`: "" when the date is not known."""
    return date.edtf if date else ""


def columns_of(*names: str) -> list[str]:
    """The plain columns behind partial dates, for `update_fields` and `bulk_update`."""
    return [f"{name}_{part}" for name in names for part in ("edtf", "earliest", "latest")]
