"""Which entries somebody may know of: those about rows that they may know of. The journal itself knows no domain."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import Field, ForeignKey, Model, Q, QuerySet
from django.utils.translation import gettext as _

from samspel.foundation.access.actor import Actor
from samspel.foundation.access.permissions import NotAllowed
from samspel.foundation.journal.models import Claim, Entry


def entries_for(actor: Actor) -> Q:
    """Narrows `Entry.objects` to what is about rows that `actor` may know of. One statement."""
    return Q() if actor.is_operator else about(kinds_in(Entry), actor)


def knows_of(actor: Actor, row: Model) -> bool:
    """Whether `actor` may know of one row. At most one statement beside those of `rows_for`."""
    return actor.is_operator or rows_for(type(row), actor).filter(pk=row.pk).exists()


def refuse_unknown(*rows: Model | None, by: Actor) -> None:
    """Raise `NotAllowed` where `by` would tie something to a row that they may not know of. None is no row."""
    if any(row is not None and not knows_of(by, row) for row in rows):
        raise NotAllowed(_("What you refer to is not open to you. Leave it out, or ask whoever keeps its record."))


def kinds_in(model: type[Entry] | type[Claim]) -> list[str]:
    return list(model.objects.order_by().values_list("subject_kind", flat=True).distinct())


def about(kinds: Iterable[str], actor: Actor) -> Q:
    """Of those kinds of subject, the rows that `actor` may know of."""
    found = Q(pk__in=())
    for kind in kinds:
        found |= Q(subject_kind=kind, subject_id__in=rows_for(apps.get_model(kind), actor).order_by().values("pk"))
    return found


def rows_for(model: type[Model], actor: Actor) -> QuerySet[Model]:
    """The rows that `actor` may know of: as their room says, or, where it says nothing, with what they belong to.

    A mandate is known of with its seat, a seat with its body; a person or a source has no audience.
    """
    rows = rows_of(model)
    if hasattr(rows, "visible_to"):
        return rows.visible_to(actor)
    if model is Claim:
        return rows.filter(about(kinds_in(Claim), actor))
    for field, parent in ties_of(model):
        if is_guarded(parent, within={model}):
            known = Q(**{f"{field.name}__in": rows_for(parent, actor).order_by()})
            rows = rows.filter(known | Q(**{field.name: None}) if field.null else known)
    return rows


def rows_of(model: type[Model]) -> QuerySet[Model]:
    return model._default_manager.all()


def ties_of(model: type[Model]) -> Iterator["tuple[Field[Any, Any], type[Model]]"]:
    """What a row of the model points to."""
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey):
            yield field, field.remote_field.model


def is_guarded(model: type[Model], within: set[type[Model]]) -> bool:
    """Whether somebody may know of some rows of the model and not of others; `within` ends circles."""
    if model in within:
        return False
    guarded = hasattr(rows_of(model), "visible_to")
    return guarded or any(is_guarded(parent, within | {model}) for _field, parent in ties_of(model))
