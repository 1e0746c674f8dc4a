from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    name = "samspel.across.archive"
    label = "archive"
