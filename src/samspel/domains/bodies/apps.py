from django.apps import AppConfig


class BodiesConfig(AppConfig):
    name = "samspel.domains.bodies"
    label = "bodies"

    def ready(self) -> None:
        """Tell the index what of a body is searchable; models can be imported only now."""
        from samspel.domains.bodies.search import BODIES
        from samspel.foundation.search.documents import KINDS

        KINDS[BODIES.kind] = BODIES
