from datetime import date
from typing import Any

from django import forms

from samspel.domains.meetings.models import MEETING_KIND_LABELS
from samspel.domains.meetings.rules import MeetingKind


class RecordFilter(forms.Form):
    """What the address of a list of records can ask for. What cannot be read is left out, so that old links open."""

    ar = forms.IntegerField(required=False, min_value=1000, max_value=2999)
    sida = forms.IntegerField(required=False, min_value=1, max_value=1_000_000)

    def read(self) -> dict[str, Any]:
        self.is_valid()
        return self.cleaned_data

    def within(self) -> dict[str, date | None]:
        """The first and the last day of the year asked for, under the names that queries have for them."""
        year = self.read().get("ar")
        return {"from_": year and date(year, 1, 1), "to": year and date(year, 12, 31)}


class MeetingFilter(RecordFilter):
    grupp = forms.SlugField(required=False)
    slag = forms.TypedChoiceField(
        required=False, choices=[(kind.value, label) for kind, label in MEETING_KIND_LABELS.items()], coerce=MeetingKind
    )

    def asked(self) -> dict[str, Any]:
        """The readable part, under the names that `queries.meetings_list` has for it."""
        read = self.read()
        return {"body": read.get("grupp", ""), "kind": read.get("slag") or None} | self.within()


class DecisionFilter(RecordFilter):
    organ = forms.CharField(required=False)

    def asked(self) -> dict[str, Any]:
        """The readable part, under the names that `queries.decisions_list` has for it."""
        return {"organ": self.read().get("organ", "")} | self.within()
