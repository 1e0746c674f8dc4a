from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "samspel.domains.organisations"
    label = "organisations"
