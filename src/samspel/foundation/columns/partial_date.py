"""A partial date as three plain columns, so that the database can compare what nobody knows exactly."""

from django.db import models

from samspel.foundation.kernel.dates import PartialDate


class PartialDateColumns:
    """Adds `<name>_edtf`, `<name>_earliest`, `<name>_latest` and a property `<name>` of type `PartialDate`.

    The EDTF text is the truth as the source had it; earliest and latest (null = open) are worked out once,
    when the text is parsed, and stored so that lists can be filtered and sorted in SQL.
    """

    def __init__(self, *, null: bool = False) -> None:
        self.null = null

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        text = models.CharField(max_length=80, blank=self.null, default="" if self.null else models.NOT_PROVIDED)
        text.contribute_to_class(cls, f"{name}_edtf")
        for bound in ("earliest", "latest"):
            models.DateField(null=True, blank=True).contribute_to_class(cls, f"{name}_{bound}")
        setattr(cls, name, partial_date_property(name))


def partial_date_property(name: str) -> property:
    """A real `property`, so that `Model(starts=parse_date("2019"))` works too."""

    def read(row: models.Model) -> PartialDate | None:
        edtf = getattr(row, f"{name}_edtf")
        return PartialDate(edtf, getattr(row, f"{name}_earliest"), getattr(row, f"{name}_latest")) if edtf else None

    def write(row: models.Model, value: PartialDate | None) -> None:
        setattr(row, f"{name}_edtf", value.edtf if value else "")
        setattr(row, f"{name}_earliest", value.earliest if value else None)
        setattr(row, f"{name}_latest", value.latest if value else None)

    return property(read, write)


def columns_of(*names: str) -> list[str]:
    """The plain columns behind partial dates, for `update_fields` and `bulk_update`."""
    return [f"{name}_{part}" for name in names for part in ("edtf", "earliest", "latest")]
