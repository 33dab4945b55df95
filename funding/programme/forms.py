"""The forms of the programme team: a year more for all regions, another amount for one."""

from django import forms

from npvr.numbers import read_amount, write_amount

REASON_LENGTH = 2_000


class AmountField(forms.CharField):
    """An amount of money in euro as people type it; what has two readings is asked."""

    def __init__(self, **options):
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(widget=widget, error_messages={"required": "Vul een bedrag in."}, **options)

    def prepare_value(self, value):
        """An amount of ours as it is typed; what somebody typed stays as it is."""
        return value if isinstance(value, str) else write_amount(value)

    def clean(self, value):
        """The amount as a Decimal."""
        text = super().clean(value)
        try:
            return read_amount(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


def reason_field():
    """Why: a letter, a decision."""
    return forms.CharField(
        label="Reden",
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld de brief of het besluit, met datum.",
        error_messages={"required": "Schrijf waarom, bijvoorbeeld de brief met datum."},
    )


class ExtendForm(forms.Form):
    """The same amount for every region that has nothing for that year yet."""

    year = forms.IntegerField(
        label="Jaar",
        min_value=2025,
        max_value=2099,
        error_messages={
            "required": "Vul een jaar in.", "invalid": "Schrijf het jaar in vier cijfers.",
            "min_value": "Kies een jaar vanaf 2025.", "max_value": "Kies een jaar voor 2100.",
        },
    )  # fmt: skip
    granted = AmountField(label="Bedrag per regio", help_text="In euro, inclusief btw.")
    reason = reason_field()


class AllocationForm(forms.Form):
    """Another amount for one region and year."""

    granted = AmountField(label="Toegekend bedrag", help_text="In euro, inclusief btw.")
    reason = reason_field()
