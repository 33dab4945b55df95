"""The forms of the working text; a chapter's text itself is checked where it is saved (saving.py)."""

from django import forms
from django.utils import timezone

from governance.rights import who

from .models import YEARS_OF_AN_AGENDA, ChapterState
from .operations import TITLE_LENGTH


class ChapterTitleForm(forms.Form):
    """A new chapter or another title."""

    title = forms.CharField(
        label="Titel", max_length=TITLE_LENGTH, error_messages={"required": "Geef het hoofdstuk een titel."}
    )


class ChapterForm(ChapterTitleForm):
    """Title, how far a chapter is, who writes it and when it is due."""

    state = forms.ChoiceField(label="Stand", choices=ChapterState)
    writer = forms.ModelChoiceField(label="Schrijver", queryset=None, required=False, empty_label="nog niemand")
    due = forms.DateField(
        label="Klaar op",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 12-05-2026."},
    )

    def __init__(self, *args, region_id, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["writer"].queryset = who("plans.edit", region_id)

    def clean_due(self):
        """A date in this century: a slip of the year is more likely than a plan for 2206."""
        due = self.cleaned_data["due"]
        if due and not 2020 <= due.year <= 2060:
            raise forms.ValidationError("Kies een datum tussen 2020 en 2060.")
        return due


class AgendaForm(forms.Form):
    """The years of a new Uitvoeringsagenda: four, both ends included (domain.md § 2)."""

    first_year = forms.IntegerField(label="Eerste jaar", min_value=2025, max_value=2050)
    last_year = forms.IntegerField(
        label="Laatste jaar",
        min_value=2025,
        max_value=2060,
        help_text="Een agenda beslaat vier jaar, bijvoorbeeld 2026 tot en met 2029.",
    )

    def __init__(self, *args, **kwargs):
        this_year = timezone.localdate().year
        kwargs.setdefault("initial", {"first_year": this_year, "last_year": this_year + YEARS_OF_AN_AGENDA - 1})
        super().__init__(*args, **kwargs)
