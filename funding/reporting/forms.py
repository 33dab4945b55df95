"""The form that asks for a print."""

from django import forms


class PrintForm(forms.Form):
    """Which years; `token` makes a second click find the first one's print."""

    year = forms.TypedChoiceField(
        label="Periode",
        required=False,
        coerce=int,
        empty_value=None,
        choices=[],
        error_messages={"invalid_choice": "Kies een jaar waarin iets is geboekt, of alle jaren."},
    )
    token = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": "Open de pagina opnieuw.",
                                                                      "required": "Open de pagina opnieuw."})  # fmt: skip

    def __init__(self, *args, years, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [("", "alle jaren"), *((year, str(year)) for year in years)]
