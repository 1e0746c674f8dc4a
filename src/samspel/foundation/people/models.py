from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django_scopes import ScopedManager

from samspel.foundation.communities.models import Community


class User(AbstractBaseUser):
    """Somebody who can log in. Global: one user may be a person in several communities. Never has a password."""

    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"

    objects = BaseUserManager()

    def __str__(self) -> str:
        return self.email


class Person(models.Model):
    """Somebody who appears in a community's records, with or without a login.

    `protected` hides every way to reach the person (skyddade personuppgifter, OSL 21:3).
    """

    community = models.ForeignKey(Community, on_delete=models.PROTECT, related_name="+")
    key = models.SlugField(max_length=80)
    name = models.CharField(max_length=160)
    protected = models.BooleanField(default=False)
    user = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="people")

    objects: Any = ScopedManager(community="community")

    class Meta:
        ordering = ["key"]
        constraints = [
            models.UniqueConstraint(fields=["community", "key"], name="person_key_once"),
            models.UniqueConstraint(fields=["community", "user"], name="user_is_one_person_in_a_community"),
        ]

    def __str__(self) -> str:
        return self.name
