from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JournalConfig(AppConfig):
    name = "samspel.foundation.journal"
    label = "journal"

    def ready(self) -> None:
        """Know every kind of event by name from the start, whatever a process has used so far."""
        autodiscover_modules("events", "actions")
