from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "samspel.foundation.search"
    label = "search"
