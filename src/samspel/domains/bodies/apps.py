from django.apps import AppConfig


class BodiesConfig(AppConfig):
    name = "samspel.domains.bodies"
    label = "bodies"
