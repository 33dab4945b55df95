"""The forms of what a region arranges around its book: the cashier, own categories, sharing, the limit of a storno."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from plans.items.forms import AmountField
from regions.models import OrganisationKind

from ..models import Management
from .booking import FILE_TYPES
from .fields import ChoiceOfRow, DayField, LineField

FIRST_DAY, LAST_DAY = date(2024, 1, 1), date(2070, 12, 31)
"""A cashier can be named before the first year of the money, and from a day that is still to come."""


class CashierForm(forms.Form):
    """Which municipality or province is regiokassier, from when, and how it manages the money."""

    organisation = ChoiceOfRow(None, label="Regiokassier")
    since = DayField(label="Met ingang van", since=FIRST_DAY, until=LAST_DAY, initial=timezone.localdate)
    named_on = DayField(
        label="Genoemd op",
        since=FIRST_DAY,
        initial=timezone.localdate,
        help_text="De dag van het besluit of de brief.",
    )
    management = forms.ChoiceField(
        label="Wijze van beheer",
        choices=Management.choices,
        widget=forms.RadioSelect,
        initial=Management.MANAGES,
        error_messages={"required": "Kies hoe de kassier het geld beheert."},
    )
    cooperation_body = LineField(
        label="Samenwerkingsverband", max_length=160, required=False, help_text="Waaraan de kassier het geld doorgeeft."
    )
    explanation = LineField(label="Toelichting", max_length=2000, rows=3, required=False)

    def __init__(self, *args, organisations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = organisations
        self.fields["organisation"].label_from_instance = lambda one: f"{OrganisationKind(one.kind).label} {one.name}"

    def clean(self):
        """Who passes it on says to whom; another way is explained."""
        super().clean()
        way = self.cleaned_data.get("management")
        if way == Management.PASSES_ON and not self.cleaned_data.get("cooperation_body"):
            self.add_error("cooperation_body", "Vul in aan welk samenwerkingsverband de kassier het geld doorgeeft.")
        if way == Management.OTHER and not self.cleaned_data.get("explanation"):
            self.add_error("explanation", "Leg uit hoe het beheer geregeld is.")
        return self.cleaned_data


class AgreementForm(forms.Form):
    """The written agreement with the cashier, where there is one."""

    agreement = forms.FileField(
        label="Overeenkomst",
        required=False,
        help_text="Pdf, png of jpeg, ten hoogste 10 MB; niet openbaar.",
        widget=forms.FileInput(attrs={"accept": FILE_TYPES}),
        error_messages={"empty": "Dit bestand is leeg. Kies een ander."},
    )

    def clean_agreement(self):
        """Refuses the button without a file."""
        if not self.cleaned_data["agreement"]:
            raise ValidationError("Kies eerst een bestand.")
        return self.cleaned_data["agreement"]


class CategoryForm(forms.Form):
    """The name of a category of the region's own."""

    name = LineField(label="Naam", max_length=80)


class LimitForm(forms.Form):
    """Above which amount a storno takes two people."""

    amount = AmountField(
        label="Boven welk bedrag beslissen twee mensen over een storno?",
        required=False,
        help_text="Leeg: één persoon is altijd genoeg. Bij 0 zijn er altijd twee nodig.",
    )
