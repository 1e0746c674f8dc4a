from django.apps import AppConfig


class CommunitiesConfig(AppConfig):
    name = "samspel.foundation.communities"
    label = "communities"
