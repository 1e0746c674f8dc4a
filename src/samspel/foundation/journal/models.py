from typing import Any

from django.db import models
from django_scopes import ScopedManager

from samspel.foundation.columns.partial_date import PartialDateColumns
from samspel.foundation.communities.models import Community
from samspel.foundation.people.models import Person


class Source(models.Model):
    """Where a fact comes from: a report, a decision, an article, a page. `date` null = the source is undated."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=80)
    title = models.CharField(max_length=240)
    kind = models.CharField(max_length=40, blank=True)
    publisher = models.CharField(max_length=160, blank=True)
    date = PartialDateColumns(null=True)
    url = models.URLField(blank=True)
    note = models.TextField(blank=True)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["key"]
        constraints = [models.UniqueConstraint(fields=["community", "key"], name="source_key_once")]

    def __str__(self) -> str:
        return self.title


class Counter(models.Model):
    """The number of the last entry of a community. Its row lock makes numbers follow the order of commits."""

    community = models.OneToOneField(Community, on_delete=models.CASCADE, related_name="+", primary_key=True)
    last = models.PositiveBigIntegerField(default=0)

    objects: Any = ScopedManager(community="community")

    def __str__(self) -> str:
        return str(self.last)


class Entry(models.Model):
    """Something that happened. Never changed, never removed; erasing a person empties personal facts only.

    `known_at` is when the fact was known (the source's date for history), `recorded_at` when it was entered.
    """

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.PositiveBigIntegerField()
    known_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    organisation_id = models.PositiveBigIntegerField(null=True, blank=True)
    channel = models.CharField(max_length=16)
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="entries")
    place = models.CharField(max_length=200, blank=True)
    facts = models.JSONField(default=dict)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["community", "number"], name="entry_number_once")]
        indexes = [models.Index(fields=["community", "subject_kind", "subject_id", "number"], name="entry_subject")]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"


class Claim(models.Model):
    """What one source says of a subject where sources differ. `stands` marks the one the rows follow."""

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=80)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.PositiveBigIntegerField()
    topic = models.CharField(max_length=120)
    statement = models.CharField(max_length=400)
    stands = models.BooleanField(default=False)

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["topic", "key"]
        constraints = [models.UniqueConstraint(fields=["community", "key"], name="claim_key_once")]

    def __str__(self) -> str:
        return self.statement


class Cursor(models.Model):
    """How far a consumer has read a community's journal."""

    community = models.ForeignKey(Community, on_delete=models.CASCADE, related_name="+")
    consumer = models.CharField(max_length=40)
    number = models.PositiveBigIntegerField(default=0)

    objects: Any = ScopedManager(community="community")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["community", "consumer"], name="one_cursor_a_consumer")]

    def __str__(self) -> str:
        return f"{self.consumer} {self.number}"
