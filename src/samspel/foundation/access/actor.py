"""Who acts, for whom, with which rights: a value made once for each request, never cached beyond it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self


class Role(StrEnum):
    """What somebody is trusted to do. A mandate in a body is not a role; the action that gives it also grants one."""

    MEMBER = "member"
    SECRETARY = "secretary"
    BODY_ADMINISTRATOR = "body-administrator"
    COORDINATOR = "coordinator"
    OFFICIAL = "official"
    AUDITOR = "auditor"
    REPRESENTATIVE = "representative"


class Scope(StrEnum):
    """What a role holds for: the whole community, one body, or one organisation."""

    COMMUNITY = "community"
    BODY = "body"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Grant:
    """One role that holds now. `scope_id` is 0 for the whole community."""

    role: Role
    scope: Scope
    scope_id: int = 0


@dataclass(frozen=True, slots=True)
class Actor:
    """A person (or nobody, or the operator at the command line) in one community.

    `is_operator` is set by the command line alone: no grant and no login gives it.
    """

    community_id: int
    user_id: int | None = None
    person_id: int | None = None
    organisation_id: int | None = None
    grants: frozenset[Grant] = field(default_factory=frozenset)
    is_operator: bool = False
    channel: str = "web"

    @classmethod
    def visitor(cls, community_id: int) -> Self:
        """Somebody who has not logged in."""
        return cls(community_id=community_id)

    @classmethod
    def operator(cls, community_id: int, *, channel: str = "command") -> Self:
        """Whoever runs the installation, at its command line."""
        return cls(community_id=community_id, is_operator=True, channel=channel)

    @property
    def bodies(self) -> frozenset[int]:
        """Bodies in which this actor has a current mandate or role."""
        return self.scoped(Scope.BODY)

    @property
    def organisations(self) -> frozenset[int]:
        """Organisations for which this actor may speak."""
        return self.scoped(Scope.ORGANISATION)

    def scoped(self, scope: Scope) -> frozenset[int]:
        return frozenset(grant.scope_id for grant in self.grants if grant.scope is scope)

    def has(self, role: Role, scope: Scope = Scope.COMMUNITY, scope_id: int = 0) -> bool:
        return Grant(role, scope, scope_id) in self.grants
