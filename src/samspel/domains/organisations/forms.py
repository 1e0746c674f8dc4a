from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samspel.domains.organisations.models import FORM_LABELS
from samspel.domains.organisations.rules import Form


class OrganisationFilter(forms.Form):
    """What the address of the list can ask for. What cannot be read is left out, so that an old link still opens."""

    q = forms.CharField(required=False, label=_("Search by name, subject or place"))
    form = forms.TypedChoiceField(
        required=False, choices=[(form.value, label) for form, label in FORM_LABELS.items()], coerce=Form
    )
    plats = forms.CharField(required=False)
    sida = forms.IntegerField(required=False, min_value=1, max_value=1_000_000)

    def asked(self) -> dict[str, Any]:
        """The readable part, under the names that `queries.organisation_list` has for it."""
        self.is_valid()
        read = self.cleaned_data
        return {
            "q": read.get("q", ""),
            "form": read.get("form") or None,
            "district": read.get("plats", ""),
            "page": read.get("sida") or 1,
        }
