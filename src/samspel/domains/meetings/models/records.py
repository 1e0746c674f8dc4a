from typing import Any, Self

from django.db import models

from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.rules import Audience

# Records are public or a body's own; for named people there are letters and errands, not records.
RECORD_AUDIENCES = [Audience.PUBLIC, Audience.BODY]


class RecordQuerySet(models.QuerySet[Any]):
    """For records that belong to one body or to none."""

    def visible_to(self, actor: Actor) -> Self:
        """What is published, and what belongs to the actor's own bodies."""
        if actor.is_operator:
            return self
        return self.filter(models.Q(audience=Audience.PUBLIC) | models.Q(body__in=actor.bodies))
