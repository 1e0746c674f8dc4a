from datetime import datetime

from django.http import HttpRequest

from samspel.foundation.access.actor import Actor
from samspel.foundation.communities.models import Community


class Request(HttpRequest):
    """A request as pages get it, after `ActorMiddleware`: whose site, who asks, and what time it is.

    Only a type: Django makes the object. A host that is no community's gets an answer before any page that needs one.
    """

    community: Community
    actor: Actor
    now: datetime
