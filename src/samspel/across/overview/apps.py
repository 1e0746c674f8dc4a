from django.apps import AppConfig


class OverviewConfig(AppConfig):
    name = "samspel.across.overview"
    label = "overview"
