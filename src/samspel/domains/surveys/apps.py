from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "samspel.domains.surveys"
    label = "surveys"

    def ready(self) -> None:
        """Tell the index what of a survey is searchable; models can be imported only now."""
        from samspel.domains.surveys.search import SURVEYS
        from samspel.foundation.search.documents import KINDS

        KINDS[SURVEYS.kind] = SURVEYS
