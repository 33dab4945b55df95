"""Fields of the forms of governance: lines of text, days as Dutch people type them, rows that are still there."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from npvr.templatetags.ui import date_nl

from .appointing import LAST_DAY

AS_A_DATE = re.compile(r"\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{1,2}-\d{1,2}")
CHOOSE_AGAIN = "Deze keuze is er niet meer. Kies opnieuw."


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


class DayField(forms.DateField):
    """A day from today on: what is past does not change."""

    def __init__(self, **kwargs):
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)

    def to_python(self, value):
        """The day; what looks like a date but is none (29 February 2027) is told apart from what is no date."""
        try:
            return super().to_python(str(value).strip() if value else value)
        except ValidationError as error:
            looks = AS_A_DATE.fullmatch(str(value).strip())
            words = "Deze datum bestaat niet. Kijk de dag en de maand na." if looks else (
                "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 12-05-2027."
            )  # fmt: skip
            raise ValidationError(words) from error

    def validate(self, value):
        """Refuses a day that is past, and one that nobody means."""
        super().validate(value)
        if value is not None and value < timezone.localdate():
            raise ValidationError("Deze dag is voorbij. Kies vandaag of een latere dag.")
        if value is not None and value > LAST_DAY:
            raise ValidationError(f"Kies een dag tot en met {date_nl(LAST_DAY)}.")


class ChoiceOfRow(forms.ModelChoiceField):
    """One row of those offered; what is no longer there is asked again."""

    def __init__(self, queryset, *, empty_label="maak een keuze", **kwargs):
        super().__init__(queryset, empty_label=empty_label, **kwargs)
        self.error_messages |= {"invalid_choice": CHOOSE_AGAIN}

    def to_python(self, value):
        """The row; a value with a NUL in it is none that is offered."""
        return super().to_python(str(value).replace("\x00", "") if isinstance(value, str) else value)
