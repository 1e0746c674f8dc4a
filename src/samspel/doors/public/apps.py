from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "samspel.doors.public"
    label = "public"
