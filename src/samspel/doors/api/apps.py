from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "samspel.doors.api"
    label = "api"
