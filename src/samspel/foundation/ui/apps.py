"""The page shell and the parts that pages are made of."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "samspel.foundation.ui"
    label = "ui"
