"""The form that asks for a print."""

from django import forms

from ..models import PrintKind

AGAIN = {
    "invalid": "Open de pagina opnieuw.",
    "required": "Open de pagina opnieuw.",
    "invalid_choice": "Kies wat u wilt.",
}


class PrintForm(forms.Form):
    """Which print; `token` makes a second click find the first one's."""

    kind = forms.ChoiceField(
        label="Wat",
        choices=[(kind.value, kind.label) for kind in (PrintKind.AGENDA, PrintKind.BUNDLE, PrintKind.REPORT)],
        error_messages=AGAIN,
    )
    token = forms.UUIDField(widget=forms.HiddenInput, error_messages=AGAIN)
