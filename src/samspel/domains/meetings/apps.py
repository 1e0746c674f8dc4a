from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "samspel.domains.meetings"
    label = "meetings"
