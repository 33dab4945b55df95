"""Fields of the forms of process money: amounts above nothing, days of the book, rates of VAT, hidden tokens."""

import re
import uuid
from datetime import date
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from npvr.numbers import read_number
from npvr.templatetags.ui import date_nl
from plans.items.forms import AmountField

from ..vat import RATES

FIRST_DAY = date(2025, 1, 1)
"""The programme's money begins in 2025 (domain.md § 4)."""
AS_A_DATE = re.compile(r"\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{1,2}-\d{1,2}")
CHOOSE_AGAIN = "Deze keuze is er niet meer. Kies opnieuw."


class PaidAmountField(AmountField):
    """An amount in euro above nothing."""

    def validate(self, value):
        """Refuses 0: a booking of nothing says nothing."""
        super().validate(value)
        if value is not None and value <= 0:
            raise ValidationError("Vul een bedrag boven nul in.")


class DayField(forms.DateField):
    """A day in the book: from the first day of the programme, up to and including today unless `until` says later."""

    def __init__(self, *, until=None, since=FIRST_DAY, **kwargs):
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)
        self.since, self.until = since, until

    def to_python(self, value):
        """The day; what looks like a date but is none (29 February 2027) is told apart from what is no date."""
        try:
            return super().to_python(str(value).strip() if value else value)
        except ValidationError as error:
            looks = AS_A_DATE.fullmatch(str(value).strip())
            words = "Deze datum bestaat niet. Kijk de dag en de maand na." if looks else (
                "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 12-05-2026."
            )  # fmt: skip
            raise ValidationError(words) from error

    def validate(self, value):
        """Refuses a day before the programme began, and one that is still to come."""
        super().validate(value)
        if value is None:
            return
        if value < self.since:
            raise ValidationError(f"Kies een datum vanaf {date_nl(self.since)}.")
        latest = self.until or timezone.localdate()
        if value > latest:
            raise ValidationError(
                f"Kies een datum tot en met {date_nl(latest)}."
                if self.until
                else "Deze datum moet nog komen. Kies vandaag of eerder."
            )


class RateField(forms.Field):
    """A rate of VAT in per cent, as people type it: "21", "21 %", "9,0"; only the Dutch rates (funding/vat.py)."""

    def __init__(self, *, instead="", **kwargs):
        super().__init__(**kwargs)
        self.instead = instead

    def to_python(self, value):
        """The rate as a Decimal, or None where nothing stands."""
        text = str(value or "").strip().removesuffix("%").strip()
        if not text:
            return None
        try:
            rate = read_number(text, decimals=2, negative=False)
        except ValueError as error:
            raise ValidationError(str(error)) from error
        if rate not in RATES:
            raise ValidationError(f"Nederland kent btw van 21, 9 en 0 %. {self.instead}".strip())
        return rate

    def prepare_value(self, value):
        """As it is typed: 21 and not 21.00."""
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value


class ChoiceOfRow(forms.ModelChoiceField):
    """One row of what the region has; what is no longer there is asked again."""

    def __init__(self, queryset, *, empty_label="maak een keuze", **kwargs):
        super().__init__(queryset, empty_label=empty_label, **kwargs)
        self.error_messages |= {"invalid_choice": CHOOSE_AGAIN}


class TokenField(forms.UUIDField):
    """One attempt to book: a second click with the same token finds what the first one made."""

    def __init__(self, **kwargs):
        super().__init__(widget=forms.HiddenInput, initial=uuid.uuid4, required=False, **kwargs)

    def clean(self, value):
        """The token; a page without one gets a new one, for nobody types it."""
        try:
            return super().clean(value) or uuid.uuid4()
        except ValidationError:
            return uuid.uuid4()


class LineField(forms.CharField):
    """A line of text: NUL and other signs that nobody typed are left out, the length is said when it is too long."""

    def __init__(self, *, rows=None, **kwargs):
        if rows:
            kwargs["widget"] = forms.Textarea(attrs={"rows": rows})
        super().__init__(**kwargs)
        self.widget.attrs.pop("maxlength", None)  # the browser would cut a pasted text without a word

    def to_python(self, value):
        """The text with one sign for the end of a line, and none that a database refuses."""
        return super().to_python(str(value or "").replace("\x00", "").replace("\r\n", "\n"))
