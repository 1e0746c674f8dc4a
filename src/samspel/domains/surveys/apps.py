from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "samspel.domains.surveys"
    label = "surveys"
