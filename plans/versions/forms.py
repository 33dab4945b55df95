"""The form of a new version."""

from django import forms

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
