from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "samspel.foundation.people"
    label = "people"
