"""The forms of a year: the estimate of compensable VAT, the budget, and what is carried over."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from npvr.templatetags.ui import euro
from plans.items.forms import AmountField

from ..money import ZERO
from ..vat import RATES, estimated, vat_within
from .fields import DayField, LineField, RateField, TokenField

MOST_PARTS = 12
BY_AMOUNT, BY_PARTS = "bedrag", "delen"


class PartForm(forms.Form):
    """One part of the year's spending incl. VAT at one rate."""

    description = LineField(label="Waaraan", max_length=120, required=False)
    amount = AmountField(label="Bedrag inclusief btw", required=False)
    rate = RateField(
        label="Btw (%)", initial=RATES[0], required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "npvr-percent", "autocomplete": "off"}),
    )  # fmt: skip

    @property
    def is_filled(self):
        """Whether an amount stands in it: the rest alone says nothing."""
        return self.cleaned_data.get("amount") is not None

    def clean(self):
        """An amount has a rate."""
        super().clean()
        if self.is_filled and self.cleaned_data.get("rate") is None and "rate" not in self.errors:
            self.add_error("rate", "Vul het btw-tarief in.")
        return self.cleaned_data

    @property
    def vat(self):
        """The VAT in it, once both are known."""
        amount, rate = self.known("amount"), self.known("rate")
        return None if amount is None or rate is None else vat_within(amount, rate)

    @property
    def calculation(self):
        """How the VAT follows: "€ 50.000,00 × 21/121"."""
        rate = f"{self.known('rate').normalize():f}".replace(".", ",")
        whole = f"{(100 + self.known('rate')).normalize():f}".replace(".", ",")
        return f"{euro(self.known('amount'))} × {rate}/{whole}"

    @property
    def shown_description(self):
        """What it is for."""
        return self.known("description")

    def known(self, name):
        """What stands in a field: as it was sent, or as it was saved."""
        return self.cleaned_data.get(name) if self.is_bound and self.is_valid() else self.initial.get(name)


class EstimateForm(forms.Form):
    """The VAT that a region expects to reclaim in a year: an amount, or worked out from parts."""

    way = forms.ChoiceField(
        label="Hoe raamt u?",
        choices=[(BY_PARTS, "uitrekenen: bedrag × btw-tarief"), (BY_AMOUNT, "zelf een bedrag invullen")],
        widget=forms.RadioSelect,
        initial=BY_PARTS,
        error_messages={"required": "Kies hoe u raamt.", "invalid_choice": "Kies hoe u raamt."},
    )
    amount = AmountField(label="Geraamde compensabele btw", required=False)
    base = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput, required=False)

    def __init__(self, *args, allocation, **kwargs):
        super().__init__(*args, **kwargs)
        self.allocation = allocation
        stored = list(allocation.vat_parts.all())
        self.initial["base"] = allocation.lock_version
        if allocation.vat_estimate is not None:
            self.initial |= {"way": BY_PARTS if stored else BY_AMOUNT, "amount": allocation.vat_estimate}
        self.parts = self._sent() if self.is_bound else self._stored(stored)

    def _sent(self):
        text = str(self.data.get("delen", ""))
        number = min(int(text), MOST_PARTS) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
        return [PartForm(self.data, prefix=f"deel-{n}") for n in range(number)]

    @staticmethod
    def _stored(parts):
        rows = [{"description": one.description, "amount": one.amount, "rate": one.rate} for one in parts]
        empty = [{}] * max(1, 2 - len(rows))
        return [PartForm(prefix=f"deel-{n}", initial=row) for n, row in enumerate([*rows, *empty])]

    @property
    def wrong_parts(self):
        """The parts in which something is wrong; none where the amount is filled in by hand."""
        return [part for part in self.parts if part.errors] if self.is_bound and self.by_parts else []

    @property
    def by_parts(self):
        """Whether the estimate follows from the parts."""
        return self["way"].value() == BY_PARTS

    def is_valid(self):
        """The choice, and what belongs to it."""
        return super().is_valid() and not self.wrong_parts

    def rows(self):
        """The filled parts: (description, amount incl. VAT, rate in per cent)."""
        return [
            (part.cleaned_data["description"], part.cleaned_data["amount"], part.cleaned_data["rate"])
            for part in self.parts
            if part.is_valid() and part.is_filled
        ]

    @property
    def worked_out(self):
        """The estimate as it follows from what stands in the parts now; None where nothing does."""
        known = [(part.known("amount"), part.known("rate")) for part in self.parts]
        known = [pair for pair in known if None not in pair]
        return estimated(known) if known else None

    def clean(self):
        """An amount stands where it is filled in by hand, and is not above what was granted."""
        super().clean()
        if self.cleaned_data.get("way") == BY_AMOUNT:
            if self.cleaned_data.get("amount") is None and "amount" not in self.errors:
                self.add_error("amount", "Vul de geraamde btw in. Verwacht u geen btw terug, vul dan 0 in.")
            self._check(self.cleaned_data.get("amount"), "amount")
        elif self.cleaned_data.get("way") == BY_PARTS and not self.wrong_parts:
            rows = self.rows()
            if not rows:
                raise ValidationError("Vul bij minstens één deel een bedrag in, of kies voor zelf een bedrag invullen.")
            self._check(estimated((amount, rate) for _, amount, rate in rows), None)
        return self.cleaned_data

    def _check(self, amount, field):
        if amount is not None and amount > self.allocation.granted:
            self.add_error(field, "De raming kan niet hoger zijn dan wat is toegekend.")


class BudgetForm(forms.Form):
    """What the region expects to spend on each category in a year; an empty field is no budget."""

    def __init__(self, *args, lines, **kwargs):
        super().__init__(*args, **kwargs)
        self.lines = lines
        for line in lines:
            self.fields[f"categorie-{line.category.pk}"] = AmountField(
                label=line.category.name, required=False, initial=line.budget or None
            )

    def rows(self):
        """Each category with its field, and what is spent and promised of it."""
        return [(line, self[f"categorie-{line.category.pk}"]) for line in self.lines]

    def amounts(self):
        """The amount by category; nothing for an empty field."""
        return {line.category: self.cleaned_data[f"categorie-{line.category.pk}"] or ZERO for line in self.lines}


class CarryOverForm(forms.Form):
    """How much of each year's money goes on into the next year; at most what is left of it."""

    note = LineField(label="Toelichting", max_length=2000, rows=3, required=False)
    token = TokenField()

    def __init__(self, *args, left, **kwargs):
        super().__init__(*args, **kwargs)
        self.left = left
        for year, amount in left:
            self.fields[f"uit-{year}"] = AmountField(label=f"Geld uit {year}", required=False, initial=amount)

    def rows(self):
        """Each year of origin with what is left and its field."""
        return [(year, amount, self[f"uit-{year}"]) for year, amount in self.left]

    def parts(self):
        """The chosen amount by year of origin, without nothing."""
        chosen = {year: self.cleaned_data[f"uit-{year}"] for year, _ in self.left}
        return {year: amount for year, amount in chosen.items() if amount}

    def clean(self):
        """Not more than is left of a year, and something at all."""
        super().clean()
        for year, left in self.left:
            amount = self.cleaned_data.get(f"uit-{year}")
            if amount is not None and amount > left:
                self.add_error(f"uit-{year}", "Dat is meer dan er van dit jaar over is.")
        if not self.errors and not self.parts():
            raise ValidationError("Vul bij minstens één jaar een bedrag in.")
        return self.cleaned_data


class DecisionForm(forms.Form):
    """Where it was decided, and when."""

    decision = LineField(label="Besluit", max_length=300, help_text="Wie besloot, of waar het verslag staat.")
    decided_on = DayField(label="Besloten op", initial=timezone.localdate)
