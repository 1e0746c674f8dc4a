from typing import Any

from django.db import models
from django_scopes import ScopedManager

from samspel.foundation.communities.rules import UnitKind


class Community(models.Model):
    """A tenant: one municipality (or agency) with its own programme, people and records."""

    key = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    municipality = models.CharField(max_length=120)
    code = models.CharField(max_length=8, blank=True)
    programme_toml = models.TextField(blank=True)
    is_default = models.BooleanField(default=False)
    contact_name = models.CharField(max_length=120, blank=True)
    contact_role = models.CharField(max_length=120, blank=True)
    contact_phone = models.CharField(max_length=40, blank=True)
    contact_email = models.EmailField(blank=True)
    accessibility_note = models.TextField(blank=True)
    privacy_note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=models.Q(is_default=True), name="one_default_community"
            )
        ]

    def __str__(self) -> str:
        return self.name


class HostName(models.Model):
    """An address at which a community is served, without port."""

    host = models.CharField(max_length=253, unique=True)
    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="hosts")

    def __str__(self) -> str:
        return self.host


class Unit(models.Model):
    """A part of the municipality that decides, answers or works with civil society."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=80)
    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in UnitKind])

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["key"]
        constraints = [models.UniqueConstraint(fields=["community", "key"], name="unit_key_once")]

    def __str__(self) -> str:
        return self.name
