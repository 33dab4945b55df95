"""The forms of monitoring: a measurement, a table of measurements, a progress report, closing a half-year."""

from django import forms
from django.core import signing
from django.utils import timezone

from npvr.numbers import read_number, write_number
from npvr.tables import UnreadableError

from ..models import Judgement
from .table import NOTE_LENGTH, checked_day, decode, read_table

TEXT_LENGTH = 10_000
NO_DATE = "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 31-12-2025."
SALT = "plans.measurements"
SHOWN_FOR = 12 * 60 * 60  # seconds; as long as somebody stays signed in


def day_field(label, **options):
    """A date that a browser helps to choose."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": NO_DATE, "required": "Kies een datum."},
        **options,
    )


class NumberField(forms.CharField):
    """A number as people type it in Dutch; what has two readings is asked."""

    def __init__(self, **options):
        super().__init__(widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}), **options)

    def prepare_value(self, value):
        """A number of ours as it is typed; what somebody typed stays as it is."""
        return value if isinstance(value, str) else write_number(value)

    def has_changed(self, initial, data):
        """Whether another number is typed than stood there; what is no number counts as changed."""
        try:
            return self.clean(data) != initial
        except forms.ValidationError:
            return True

    def clean(self, value):
        """The number, or None where nothing is asked and nothing given."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_number(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class MeasurementForm(forms.Form):
    """One value on one day. `base` is the save that the form was filled from."""

    on = day_field("Datum", help_text="De dag waarvan de waarde is. Voor een jaarcijfer: 31 december van dat jaar.")
    value = NumberField(label="Waarde", error_messages={"required": "Vul een getal in."})
    note = forms.CharField(
        label="Toelichting", required=False, max_length=NOTE_LENGTH, help_text="Bijvoorbeeld: voorlopig cijfer."
    )
    base = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def clean_on(self):
        """A day on which something can have been measured."""
        try:
            return checked_day(self.cleaned_data["on"], timezone.localdate())
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class TableForm(forms.Form):
    """Measurements pasted or as a file. After `is_valid` what was read is in `table`, its characters in `written_in`."""

    text = forms.CharField(
        label="Metingen",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        help_text="Op elke rij een datum, een waarde en eventueel een toelichting, bijvoorbeeld 31-12-2025;12,5;CBS. "
        "Kopiëren uit een rekenblad kan ook.",
    )
    file = forms.FileField(
        label="Of een bestand",
        required=False,
        allow_empty_file=True,
        help_text="Een CSV-bestand met ten hoogste 2.000 rijen.",
    )
    decimal = forms.ChoiceField(
        label="Teken voor de decimalen",
        required=False,
        choices=[("", "zelf bepalen uit de getallen"), (",", "een komma (12,5)"), (".", "een punt (12.5)")],
    )
    table = None
    written_in = ""

    def clean(self):
        """Read the table; what is wrong with the whole of it is an error, what is wrong with a row stands in the row."""
        cleaned = super().clean()
        if self.errors:
            return cleaned
        text, upload = cleaned.get("text", ""), cleaned.get("file")
        if upload and text.strip():
            raise forms.ValidationError("U plakte metingen én koos een bestand. Kies een van de twee.")
        try:
            if upload:
                text, self.written_in = decode(upload.read())
            self.table = read_table(text, today=timezone.localdate(), decimal=cleaned.get("decimal", ""))
        except UnreadableError as error:
            self.add_error("file" if upload else "text", str(error))
            return cleaned
        if upload:  # a browser keeps no file in a form that comes back; its text it does
            self.data = self.data.copy()
            self.data["text"] = text
        if self.table.question:
            self.add_error("decimal", self.table.question)
        elif self.table.faults:
            self.add_error("text", _faults(self.table))
        return cleaned


def _faults(table):
    number = len(table.faults)
    return f"{number} van de {len(table.rows)} rijen {'klopt' if number == 1 else 'kloppen'} nog niet. Er is niets bewaard."


class ConfirmTableForm(forms.Form):
    """The table as it was shown, signed, so that exactly that is stored; and whether to change what stands there."""

    shown = forms.CharField(widget=forms.HiddenInput)
    overwrite = forms.BooleanField(label="Wijzig ook de metingen die er al staan", required=False)


def sign(indicator, person, content):
    """What was shown of a table to a person, to come back with the confirmation."""
    return signing.dumps([str(indicator.pk), person.pk, content], salt=SALT, compress=True)


def unsign(indicator, person, text):
    """What was shown; None if it isn't ours, is of another indicator or person, or is too long ago."""
    try:
        of, by, content = signing.loads(text, salt=SALT, max_age=SHOWN_FOR)
    except signing.BadSignature:
        return None
    return content if (of, by) == (str(indicator.pk), person.pk) else None


class ReportForm(forms.Form):
    """A progress report over a half-year. "bijsturen nodig" says what is adjusted; `base` is the save it was filled from."""

    judgement = forms.ChoiceField(
        label="Hoe gaat het?",
        choices=Judgement,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het gaat."},
    )
    on = day_field("Datum van het bericht")
    text = forms.CharField(
        label="Stand van zaken",
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Schrijf in een paar zinnen hoe het ervoor staat."},
    )
    learned = forms.CharField(
        label="Wat leren we?", required=False, max_length=TEXT_LENGTH, widget=forms.Textarea(attrs={"rows": 4})
    )
    adjusting = forms.CharField(
        label="Wat stellen we bij?",
        required=False,
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Nodig bij ‘bijsturen nodig’. Weet u het nog niet? Schrijf dan wie het wanneer beslist.",
    )
    base = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, *args, half, **kwargs):
        self.half = half
        super().__init__(*args, **kwargs)

    def clean_on(self):
        """From the first day of the half-year to today: a report on what has been may come a little later."""
        on = self.cleaned_data["on"]
        if not self.half.begins <= on <= timezone.localdate():
            raise forms.ValidationError(f"Kies een datum vanaf het begin van het {self.half} tot en met vandaag.")
        return on

    def clean(self):
        """What needs adjusting says how, or who decides on it."""
        cleaned = super().clean()
        if cleaned.get("judgement") == Judgement.ADJUST and not cleaned.get("adjusting"):
            self.add_error("adjusting", "Schrijf wat u bijstelt, of wie daar wanneer over beslist.")
        return cleaned
