"""The form of a subscription."""

import re

from django import forms

from ..meetings.forms import TokenMixin
from ..models.calendar import LABEL_LENGTH

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


class FeedForm(TokenMixin, forms.Form):
    """A label of one's own, and whether the calendar links to the portal."""

    label = forms.CharField(
        label="Naam", max_length=LABEL_LENGTH, help_text="Waar u het gebruikt, bijvoorbeeld: telefoon.",
        error_messages={"required": "Geef het abonnement een naam, bijvoorbeeld: telefoon."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    with_link = forms.BooleanField(
        label="Bij elk overleg de link naar het portaal", required=False,
        help_text="Wie de link volgt, logt eerst in. Zonder vinkje staan er alleen naam, tijd en plaats.",
    )  # fmt: skip

    def clean_label(self):
        """Without control characters."""
        label = " ".join(CONTROL.sub(" ", self.cleaned_data["label"]).split())
        if not label:
            raise forms.ValidationError(self.fields["label"].error_messages["required"])
        return label
