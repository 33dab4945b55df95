"""The forms of adoption: the akkoord, why it is not yet given, and a decision behind the mandate."""

from django import forms
from django.utils import timezone

from governance.models import Side

from .models import Mandate
from .operations import REASON_LENGTH
from .pledges import TEXT_LENGTH

SIDE_WORDS = {Side.REGION: "de regio", Side.STATE: "het rijk"}


class DecisionForm(forms.Form):
    """What stood on the page that was decided on; both hidden, and held against what is there now."""

    sha256 = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    mark = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)


class NotYetForm(DecisionForm):
    """Why it is not yet akkoord."""

    reason = forms.CharField(
        label="Nog niet akkoord, omdat",
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wat is er nog nodig? Het kernteam en de andere kant lezen dit.",
        error_messages={"required": "Schrijf erbij wat er nog nodig is."},
    )


class OfferForm(forms.Form):
    """For which side; only whoever sits in the core team for both has a choice."""

    side = forms.ChoiceField(choices=[(side, SIDE_WORDS[side]) for side in SIDE_WORDS], widget=forms.HiddenInput)


class MandateForm(OfferForm):
    """One decision behind the mandate of a side."""

    body = forms.CharField(
        label="Wie besloot",
        max_length=Mandate._meta.get_field("body").max_length,
        help_text="Bijvoorbeeld: algemeen bestuur, gemeenteraad van Aalten, Gedeputeerde Staten, DG-overleg, ministerraad.",
    )
    decided_on = forms.DateField(label="Besloten op", widget=forms.DateInput(attrs={"type": "date"}))
    paper = forms.CharField(
        label="Stuk",
        required=False,
        max_length=Mandate._meta.get_field("paper").max_length,
        help_text="Nummer of titel van het stuk, of het adres waar het staat.",
    )

    def clean_decided_on(self):
        day = self.cleaned_data["decided_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Een besluit van later dan vandaag is er nog niet.")
        return day


class PledgeForm(forms.Form):
    """What a ministry puts in; with the hash of what was read."""

    sha256 = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    ministry = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    text = forms.CharField(
        label="Wat uw ministerie inzet",
        required=False,
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Voor het eigen beleidsterrein: wat uw ministerie doet, met welk geld, welke mensen of welke ruimte in regels.",
    )
