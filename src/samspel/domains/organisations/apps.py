from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "samspel.domains.organisations"
    label = "organisations"

    def ready(self) -> None:
        """Tell the index what of an organisation is searchable; models can be imported only now."""
        from samspel.domains.organisations.search import ORGANISATIONS
        from samspel.foundation.search.documents import KINDS

        KINDS[ORGANISATIONS.kind] = ORGANISATIONS
