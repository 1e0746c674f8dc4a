from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "samspel.doors.demo"
    label = "demo"
