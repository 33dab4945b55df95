"""The forms of the programme team: a shared definition, and the numbers of inhabitants of a year."""

from django import forms
from django.utils import timezone

from regions.models import Region

from ..items.models import SharedIndicator

DEFINITION_LENGTH = 10_000
FIRST_YEAR = 2000
MOST_INHABITANTS = 20_000_000


class SharedIndicatorForm(forms.ModelForm):
    """A definition that regions can join. `base` is the save that the form was filled from, 0 for a new one."""

    base = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    class Meta:
        """What a region needs to know to measure the same."""

        model = SharedIndicator
        fields = ["title", "definition", "unit", "source", "per_inhabitants"]
        labels = {
            "title": "Naam", "definition": "Definitie", "unit": "Eenheid", "source": "Bron",
            "per_inhabitants": "Vergelijken per 1.000 inwoners",
        }  # fmt: skip
        help_texts = {
            "definition": "Wat precies geteld wordt, zodat elke regio hetzelfde meet.",
            "unit": "Waarin elke regio meet, bijvoorbeeld procent of banen. Ligt vast zodra een regio zich aansluit.",
            "per_inhabitants": "Voor aantallen. Voor percentages en cijfers is het niet nodig.",
        }
        widgets = {"definition": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["base"] = 0 if self.instance._state.adding else self.instance.lock_version
        self.fields["title"].error_messages |= {"required": "Geef de indicator een naam."}
        self.fields["unit"].error_messages |= {"required": "Vul in waarin gemeten wordt."}
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)

    def clean_title(self):
        """A name that no other definition has, also not one that was removed."""
        title = self.cleaned_data["title"]
        if SharedIndicator.objects.filter(title__iexact=title).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(
                "Er is al een gedeelde indicator met deze naam, of er was er een. Kies een andere naam."
            )
        return title

    def clean_definition(self):
        """A text that fits."""
        text = self.cleaned_data["definition"]
        if len(text) > DEFINITION_LENGTH:
            raise forms.ValidationError(
                f"De definitie is te lang: {len(text)} tekens. Er passen er {DEFINITION_LENGTH}."
            )
        return text

    def validate_unique(self):
        """The name is checked above, in words."""


class YearForm(forms.Form):
    """Which year the numbers are of."""

    jaar = forms.IntegerField(label="Jaar", min_value=FIRST_YEAR, max_value=2100)

    def clean_jaar(self):
        """A year that has begun: inhabitants are counted on 1 January."""
        year = self.cleaned_data["jaar"]
        if year > timezone.localdate().year:
            raise forms.ValidationError("Dit jaar is nog niet begonnen.")
        return year


class InhabitantsForm(forms.Form):
    """The inhabitants of each region on 1 January of a year; a hidden field beside each keeps what stood there."""

    def __init__(self, *args, regions, **kwargs):
        super().__init__(*args, **kwargs)
        self.regions = regions
        for region in regions:
            self.fields[region.slug] = forms.IntegerField(
                label=region.name,
                required=False,
                min_value=1,
                max_value=MOST_INHABITANTS,
                widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
                error_messages={"invalid": "Schrijf een heel getal zonder punten, bijvoorbeeld 301000."},
            )
            self.fields[f"{region.slug}-gezien"] = forms.IntegerField(required=False, widget=forms.HiddenInput)
        self.fields["source"] = forms.CharField(
            label="Bron", required=False, max_length=200, help_text="Bijvoorbeeld CBS, bevolking op 1 januari."
        )

    def numbers(self, ending=""):
        """What stands in the fields, by the primary key of the region."""
        return {region.pk: self.cleaned_data.get(f"{region.slug}{ending}") for region in self.regions}


def inhabitants_of(regions, figures):
    """What the form of a year begins with."""
    known = {figure.region_id: figure.inhabitants for figure in figures}
    start = {region.slug: known.get(region.pk) for region in regions}
    start |= {f"{region.slug}-gezien": known.get(region.pk) for region in regions}
    return start | {"source": next((figure.source for figure in figures), "")}


def all_regions():
    """The regions in their order."""
    return list(Region.objects.all())
