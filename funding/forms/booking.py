"""The forms of a booking: an expenditure, money that comes in, a storno, and the answer to what somebody proposed."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from npvr.numbers import write_amount

from ..models import EntryKind
from ..money import ZERO
from ..vat import RATES, vat_upon, vat_within
from .fields import AmountField, ChoiceOfRow, DayField, LineField, PaidAmountField, RateField, TokenField

INCLUSIVE, EXCLUSIVE = "incl", "excl"
HIGHEST_RATE = Decimal(27)
"""Per cent: the highest rate of VAT in Europe. More VAT than that is a slip."""
SLACK = Decimal("1.00")
"""Euro: what rounding line by line may add up to on an invoice."""
FILE_TYPES = "application/pdf,image/png,image/jpeg"


def _file_field(label):
    return forms.FileField(
        label=label,
        required=False,
        help_text="Pdf, png of jpeg, ten hoogste 10 MB. Alleen wie het kasboek ziet, kan het openen.",
        widget=forms.FileInput(attrs={"accept": FILE_TYPES}),
        error_messages={"empty": "Dit bestand is leeg. Kies een ander."},
    )


class BookingForm(forms.Form):
    """What every booking asks. `kept_file` names a file that came with an earlier try (views/files_kept.py)."""

    booked_on = DayField(label="Datum", initial=timezone.localdate)
    description = LineField(label="Omschrijving", max_length=200)
    amount = PaidAmountField(label="Bedrag")
    file = _file_field("Bestand")
    kept_file = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)
    token = TokenField()


class SpendingForm(BookingForm):
    """An expenditure: an amount incl. or excl. VAT with a rate, or with the VAT as the invoice says it.

    `again` and `prefinance` are what the person agreed to on purpose: the bookings it looks like, and how much is short.
    """

    supplier = LineField(label="Leverancier", max_length=120, required=False)
    basis = forms.ChoiceField(
        label="Dit bedrag is",
        choices=[(INCLUSIVE, "inclusief btw"), (EXCLUSIVE, "exclusief btw")],
        widget=forms.RadioSelect,
        initial=INCLUSIVE,
        error_messages={"required": "Kies of de btw in dit bedrag zit."},
    )
    rate = RateField(
        label="Btw",
        initial=RATES[0],
        error_messages={"required": "Kies het btw-tarief."},
        widget=forms.Select(choices=[("21", "21 %"), ("9", "9 %"), ("0", "geen of 0 %")]),
        instead="Staat er een ander percentage op de factuur? Vul dan het btw-bedrag in.",
    )
    vat = AmountField(label="Btw-bedrag", required=False, help_text="Alleen als de factuur meer tarieven heeft.")
    compensable = forms.BooleanField(label="Deze btw kunnen wij terugvragen (compensabel)", required=False)
    category = ChoiceOfRow(None, label="Categorie")
    commitment = ChoiceOfRow(None, label="Hoort bij een verplichting", required=False, empty_label="nee")
    activity = forms.ChoiceField(label="Activiteit", required=False)
    meeting = LineField(label="Overleg", max_length=160, required=False, help_text="Waarvoor, en wanneer.")
    again = forms.CharField(required=False, max_length=400)
    prefinance = forms.CharField(required=False, max_length=20)

    def __init__(self, *args, categories, commitments, activities, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["category"].queryset = categories
        self.fields["commitment"].queryset = commitments
        self.fields["activity"].choices = [("", "geen"), *activities]
        for name in ("supplier", "amount", "rate", "vat", "category", "compensable"):
            self.fields[name].widget.attrs["data-money"] = name
        self.fields["supplier"].widget.attrs |= {"list": "leveranciers", "autocomplete": "off"}
        self.fields["file"].label = "Factuur"

    def clean(self):
        """Work out the amount without VAT and the VAT, once, to the cent."""
        super().clean()
        amount, vat = self.cleaned_data.get("amount"), self.cleaned_data.get("vat")
        if amount is None or "vat" in self.errors or ("rate" in self.errors and vat is None):
            return self.cleaned_data
        inclusive = self.cleaned_data.get("basis") != EXCLUSIVE
        if vat is None:
            rate = self.cleaned_data.get("rate") or ZERO
            vat = vat_within(amount, rate) if inclusive else vat_upon(amount, rate)
        excl = amount - vat if inclusive else amount
        self._check_vat(vat, excl)
        self.cleaned_data |= {"amount_excl": excl, "vat_amount": vat, "total": excl + vat}
        self.cleaned_data["compensable"] = bool(self.cleaned_data.get("compensable") and vat)
        return self.cleaned_data

    def _check_vat(self, vat, excl):
        if excl < 0:
            self.add_error("vat", "De btw is hoger dan het bedrag inclusief btw. Kijk beide na.")
        elif vat > vat_upon(excl, HIGHEST_RATE) + SLACK:
            self.add_error("vat", "Dat is meer btw dan 27 % van het bedrag. Kijk beide na.")

    @property
    def worked_out(self):
        """Without VAT, VAT and with VAT in words, where they could be worked out."""
        if not self.is_bound or "total" not in getattr(self, "cleaned_data", {}):
            return ""
        parts = [write_amount(self.cleaned_data[name]) for name in ("amount_excl", "vat_amount", "total")]
        return "Exclusief € {} + btw € {} = inclusief € {}".format(*parts)


INCOME_KINDS = {
    "ontvangst": EntryKind.RECEIPT,
    "btw": EntryKind.RECLAIMED_VAT,
    "inkomst": EntryKind.OTHER_INCOME,
}
"""The kinds of money that comes in, by their word in the address."""


class IncomeForm(BookingForm):
    """Money that comes in: the uitkering itself, VAT from the BTW-compensatiefonds, or something else."""

    allocation = ChoiceOfRow(None, label="Van welk jaar")
    supplier = LineField(label="Van wie", max_length=120, required=False)

    def __init__(self, *args, kind, allocations, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = kind
        if kind == EntryKind.OTHER_INCOME:
            del self.fields["allocation"]
        else:
            del self.fields["supplier"]
            self.fields["allocation"].queryset = allocations
            self.fields["allocation"].label_from_instance = lambda one: f"{one.get_instrument_display()} {one.year}"


class ReversalForm(forms.Form):
    """Why a booking is taken back, and on which day that is booked."""

    reason = LineField(
        label="Reden", max_length=1000, rows=3, help_text="Wat klopt er niet? Dit blijft bij de boeking staan."
    )
    booked_on = DayField(label="Datum van de storno", initial=timezone.localdate)
    prefinance = forms.CharField(required=False, max_length=20)
    token = TokenField()


class AnswerForm(forms.Form):
    """Why something that was proposed is not taken over."""

    answer = LineField(label="Waarom niet", max_length=1000, rows=2)


class AttachForm(forms.Form):
    """A file with an entry that is there already."""

    file = _file_field("Bestand toevoegen")

    def clean_file(self):
        """Refuses the button without a file."""
        if not self.cleaned_data["file"]:
            raise ValidationError("Kies eerst een bestand.")
        return self.cleaned_data["file"]
