from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "samspel.foundation.access"
    label = "access"
