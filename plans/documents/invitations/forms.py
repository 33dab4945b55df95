"""The form of a new invitation."""

from django import forms
from django.utils import timezone

from npvr.templatetags.ui import date_nl

from .models import Level
from .operations import MOST_DAYS, candidates, last_day

WHOLE = "heel"


class InvitationForm(forms.Form):
    """Whom, to what, for what, and until when. `entries` is the document in reading order."""

    person = forms.ModelChoiceField(
        label="Wie", queryset=None, empty_label="kies iemand",
        error_messages={"required": "Kies wie u uitnodigt.", "invalid_choice": "Deze persoon kunt u hier niet uitnodigen."},
    )  # fmt: skip
    place = forms.ChoiceField(
        label="Voor welk hoofdstuk",
        help_text="Een subhoofdstuk is een eigen hoofdstuk: nodig daar apart voor uit.",
        error_messages={"invalid_choice": "Dit hoofdstuk staat niet meer in het document. Kies een ander."},
    )
    level = forms.ChoiceField(
        label="Wat kan de genodigde", choices=Level, widget=forms.RadioSelect, initial=Level.COMMENT
    )
    until = forms.DateField(
        label="Tot en met", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=f"Ten hoogste {MOST_DAYS} dagen; de laatste dag telt mee. Verlengen kan steeds.",
        error_messages={
            "required": "Kies de laatste dag.", "invalid": "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 12-05-2026.",
        },
    )  # fmt: skip

    def __init__(self, *args, document, entries, **kwargs):
        kwargs["initial"] = {"until": last_day()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.chapters = {entry.chapter.slug: entry.chapter for entry in entries}
        self.fields["person"].queryset = candidates(document)
        self.fields["place"].choices = [
            *((entry.chapter.slug, f"{entry.number} {entry.chapter.title}") for entry in entries),
            (WHOLE, "het hele document"),
        ]

    def clean_until(self):
        """A day from today on, at most MOST_DAYS away; asked again when it is done."""
        until = self.cleaned_data["until"]
        if not timezone.localdate() <= until <= last_day():
            raise forms.ValidationError(f"Kies een dag van vandaag tot en met {date_nl(last_day())}.")
        return until

    @property
    def chapter(self):
        """The chapter that was chosen; None for the whole document."""
        return self.chapters.get(self.cleaned_data["place"])
