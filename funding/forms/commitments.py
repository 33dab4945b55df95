"""The forms of verplichtingen: making one, raising it, letting it go."""

from django import forms
from django.utils import timezone

from .fields import ChoiceOfRow, DayField, LineField, PaidAmountField, TokenField

YEARS_AHEAD = 5


def years_ahead():
    """The years in which a promise can be due: this one and the next few."""
    this = timezone.localdate().year
    return [(year, str(year)) for year in range(this, this + YEARS_AHEAD + 1)]


class CommitmentForm(forms.Form):
    """A promise to pay: to whom, for what, how much incl. VAT, and in which year it is due."""

    supplier = LineField(label="Leverancier", max_length=120, required=False)
    description = LineField(label="Omschrijving", max_length=200)
    amount = PaidAmountField(label="Bedrag inclusief btw")
    category = ChoiceOfRow(None, label="Categorie")
    year = forms.TypedChoiceField(label="Te betalen in", coerce=int, choices=years_ahead)
    made_on = DayField(label="Aangegaan op", initial=timezone.localdate)
    activity = forms.ChoiceField(label="Activiteit", required=False)
    prefinance = forms.CharField(required=False, max_length=20)
    token = TokenField()

    def __init__(self, *args, categories, activities, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["category"].queryset = categories
        self.fields["activity"].choices = [("", "geen"), *activities]
        self.fields["supplier"].widget.attrs |= {"list": "leveranciers", "autocomplete": "off"}
        self.fields["year"].error_messages["invalid_choice"] = "Kies een jaar uit de lijst."


class RaiseForm(forms.Form):
    """More than was promised before: extra work, a dearer invoice."""

    amount = PaidAmountField(label="Hoeveel erbij")
    on = DayField(label="Datum", initial=timezone.localdate)
    reason = LineField(label="Reden", max_length=500)
    prefinance = forms.CharField(required=False, max_length=20)


class ReleaseForm(forms.Form):
    """What need not be paid any more: all that is open, or a part."""

    amount = PaidAmountField(label="Hoeveel vervalt", required=False, help_text="Leeg is alles wat nog open staat.")
    on = DayField(label="Datum", initial=timezone.localdate)
    reason = LineField(label="Reden", max_length=500)
