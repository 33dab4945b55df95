"""The forms of a new version, of sharing it, of a mark in a recalibration, and of a next agenda."""

from django import forms

from ..documents.forms import AgendaForm
from ..items.models import Mark
from ..items.recalibrating import REASON_LENGTH
from . import sharing
from .models import Sharing
from .operations import LABEL_LENGTH, NOTE_LENGTH


class VersionForm(forms.Form):
    """Label and note of a new version. The token makes a double click one version (decisions 23)."""

    label = forms.CharField(
        label="Etiket",
        required=False,
        max_length=LABEL_LENGTH,
        help_text="Een kort woord dat zegt waar deze versie voor is, bijvoorbeeld 60%.",
    )
    note = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wat is er anders dan in de vorige versie, en wat vraagt u van wie haar leest?",
    )
    token = forms.UUIDField(widget=forms.HiddenInput)


class MarkForm(forms.Form):
    """What happens to one item, and why. `seen` is the mark the form was filled from: its lock version, 0 for none."""

    mark = forms.ChoiceField(
        label="Wat gebeurt ermee?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat ermee gebeurt.", "invalid_choice": "Kies een van de mogelijkheden."},
    )
    reason = forms.CharField(
        label="Waarom",
        required=False,
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Bij “gaat door” hoeft het niet. Deze reden komt in de vergelijking te staan.",
        error_messages={"required": "Schrijf erbij waarom."},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)

    def __init__(self, *args, standing, **kwargs):
        mark = standing.mark
        kwargs["initial"] = {
            "mark": mark.mark if mark and mark.mark in standing.choices else standing.proposal,
            "reason": mark.reason if mark else "",
            "seen": mark.lock_version if mark else 0,
        }
        super().__init__(*args, **kwargs)
        self.fields["mark"].choices = [(choice, Mark(choice).label) for choice in standing.choices]
        if Mark.CONTINUED not in standing.choices:
            self.fields["reason"].required = True
            self.fields["reason"].help_text = "Deze reden komt in de vergelijking te staan."


class NextAgendaForm(AgendaForm):
    """A next agenda: of which one it is the copy, and its years."""

    earlier = forms.ModelChoiceField(
        label="Ga verder met",
        queryset=None,
        empty_label=None,
        error_messages={"invalid_choice": "Kies een van de agenda's.", "required": "Kies een van de agenda's."},
    )
    field_order = ["earlier", "first_year", "last_year"]

    def __init__(self, *args, agendas, **kwargs):
        newest = agendas[0]
        years = newest.last_year - newest.first_year
        kwargs["initial"] = {
            "earlier": newest, "first_year": newest.last_year + 1, "last_year": newest.last_year + 1 + years,
        }  # fmt: skip
        super().__init__(*args, **kwargs)
        self.fields["earlier"].queryset = agendas
        self.fields["earlier"].label_from_instance = lambda agenda: agenda.title


class LevelForm(forms.Form):
    """A level to go to, from the state that the page showed."""

    level = forms.ChoiceField(
        choices=Sharing, error_messages=dict.fromkeys(["required", "invalid_choice"], "Kies met wie.")
    )
    counter = forms.IntegerField(
        min_value=0, max_value=2**31 - 1,
        error_messages=dict.fromkeys(["required", "invalid", "min_value", "max_value"], "Laad de pagina opnieuw."),
    )  # fmt: skip


class NarrowForm(LevelForm):
    """Going back asks why."""

    reason = forms.CharField(
        label="Waarom", max_length=sharing.REASON_LENGTH, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf waarom; wie de versie had, moet dat later kunnen terugvinden."},
    )  # fmt: skip
