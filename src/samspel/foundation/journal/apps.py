from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "samspel.foundation.journal"
    label = "journal"
