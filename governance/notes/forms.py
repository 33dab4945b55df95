"""The form in which a decision note is written."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from ..bodies.fields import LineField
from ..models import DecisionNote
from ..models.notes import LINE_LENGTH, SECTION_LENGTH

AGAIN = {"invalid": "Open de pagina opnieuw.", "required": "Open de pagina opnieuw."}
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
HELP = {
    "occasion": "Waarom ligt deze nota voor?",
    "advice": "Wat wordt gevraagd te besluiten? Begin een regel met een streepje voor een opsomming.",
    "core": "Het antwoord in enkele punten, voor wie alleen dit leest.",
    "practical": "Wie is wanneer geraadpleegd?",
    "explanation": "Achtergrond die nodig is om te besluiten.",
    "follow_up": "Wat gebeurt er na het besluit?",
    "politics": "Wat speelt er bij raden, staten of Kamer?",
    "means_and_law": "Geld, bevoegdheden en regels die meewegen.",
    "forces": "Wie steunt dit, wie aarzelt, en waarom?",
    "withheld": "Dit komt niet in de openbare uitgave.",
    "why_withheld": "Waarom kan dit niet openbaar worden? Dit komt wel in de openbare uitgave.",
    "annexes": "Eén bijlage per regel.",
    "drawn_up_by": "Blijft binnen de eigen kant: namen komen niet in de openbare uitgave.",
    "worked_with": "Blijft binnen de eigen kant.",
}
LONG = [
    "occasion", "advice", "core", "practical", "explanation", "follow_up", "politics", "means_and_law", "forces", "withheld",
    "why_withheld", "annexes",
]  # fmt: skip
LINES = ["subject", "to", "sender", "drawn_up_by", "worked_with", "reference"]
NEEDED = {"subject", "to", "sender"}


def _too_long(most):
    return {
        "max_length": f"Dit is %(show_value)d tekens lang; er passen er {most}.",
        "required": "Vul dit in.",
    }


class NoteForm(forms.Form):
    """A whole note; `base` is the save that was seen, `token` makes a second click find the first one's note."""

    subject = LineField()
    on = forms.DateField(
        label="Datum",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Vul de datum in.",
            "invalid": "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 12-05-2027.",
        },
    )
    base = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)
    token = forms.UUIDField(widget=forms.HiddenInput, error_messages=AGAIN)

    field_order = ["subject", "to", "sender", "on", "reference", "actively_public", "drawn_up_by", "worked_with", *LONG]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in LINES:
            most = DecisionNote._meta.get_field(name).max_length or LINE_LENGTH
            self.fields[name] = self._text(name, most, required=name in NEEDED)
        self.fields["actively_public"] = forms.BooleanField(
            label="Deze nota wordt actief openbaar", required=False, initial=True
        )
        for name in LONG:
            self.fields[name] = self._text(name, SECTION_LENGTH, rows=3 if name == "annexes" else 6)
        self.order_fields(self.field_order)

    def _text(self, name, most, *, required=False, rows=None):
        words = str(DecisionNote._meta.get_field(name).verbose_name)
        return LineField(
            label=words[:1].upper() + words[1:], required=required, max_length=most, rows=rows,
            help_text=HELP.get(name, ""), error_messages=_too_long(most),
        )  # fmt: skip

    def clean_on(self):
        """A day somebody means."""
        day = self.cleaned_data["on"]
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValidationError("Kies een dag tussen 2000 en 2100.")
        return day

    def values(self):
        """What goes into the note."""
        return {name: value for name, value in self.cleaned_data.items() if name not in ("base", "token")}


class TokenForm(forms.Form):
    """A button; `token` makes a second click find the first one's outcome."""

    token = forms.UUIDField(widget=forms.HiddenInput, error_messages=AGAIN)
