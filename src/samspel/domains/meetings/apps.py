from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "samspel.domains.meetings"
    label = "meetings"

    def ready(self) -> None:
        """Tell the index what of a record is searchable; models can be imported only now."""
        from samspel.domains.meetings.search import SEARCHABLE
        from samspel.foundation.search.documents import KINDS

        for kind in SEARCHABLE:
            KINDS[kind.kind] = kind
