"""The forms of reports: which period, the report itself with the rows it takes in, why it is corrected."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from governance.bodies.fields import LineField

from .models import SECTIONS, TEXT_LENGTH, TITLE_LENGTH, WHY_LENGTH
from .periods import FIRST, PARTS, Period

FIRST_YEAR = 2020
LAST_DAY = date(2100, 12, 31)
AGAIN = {"invalid": "Open de pagina opnieuw.", "required": "Open de pagina opnieuw."}
HELP = {
    "occasion": "Waarom is er een programma voor deze regio, en waarom deze rapportage?",
    "matters": "Wat er in de regio gebeurt, en hoe het een het ander versterkt.",
    "advice": "Wat de regio het rijk en zichzelf aanraadt. Begin een regel met een streepje voor een opsomming.",
    "process": "Wat hier staat, komt boven de tijdlijn.",
    "filling_in": "Wat hier staat, komt boven de activiteiten en indicatoren.",
    "ahead": "Wat hier staat, komt boven de mijlpalen die nog komen.",
}
LISTS = {
    "timeline": "Mijlpalen en bijeenkomsten op de tijdlijn", "meetings": "Hoe vaak overlegd is", "decisions": "Besluiten",
    "activities": "Activiteiten", "indicators": "Indicatoren", "coming": "Mijlpalen die nog komen",
}  # fmt: skip
LIST_HELP = {
    "timeline": "Wat vóór de periode gebeurde, komt er alleen in als u het aankruist.",
    "decisions": "Kruis alleen aan wat iedereen mag weten die de rapportage leest: meer mensen dan de leden van het overleg.",
    "activities": "Activiteiten die een andere regio trekt, komen er alleen in als u ze aankruist.",
    "indicators": "Met de waarden tot en met de datum van de rapportage.",
}
SHOWN_IN = {
    "process": ["timeline", "meetings", "decisions"], "filling_in": ["activities", "indicators"], "ahead": ["coming"],
}  # fmt: skip
"""The lists that stand below the text of a section."""


class PeriodForm(forms.Form):
    """Which half-year or year a new report is about; one that has not begun is refused."""

    year = forms.IntegerField(
        label="Jaar",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": "Vul het jaar in.", "invalid": "Schrijf het jaar in cijfers, bijvoorbeeld 2026."},
    )
    part = forms.ChoiceField(
        label="Periode",
        choices=PARTS,
        initial=FIRST,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een periode.", "invalid_choice": "Kies een van deze perioden."},
        help_text="Perioden mogen elkaar overlappen: een jaarrapportage kan naast twee halfjaarrapportages staan.",
    )
    token = forms.UUIDField(widget=forms.HiddenInput, error_messages=AGAIN)

    def clean_year(self):
        """A year about which there is something to tell."""
        year = self.cleaned_data["year"]
        if not FIRST_YEAR <= year <= timezone.localdate().year:
            raise ValidationError(f"Kies een jaar van {FIRST_YEAR} tot en met {timezone.localdate().year}.")
        return year

    def clean(self):
        """A period that has begun."""
        cleaned = super().clean()
        if "year" in cleaned and "part" in cleaned:
            cleaned["period"] = Period.chosen(cleaned["year"], cleaned["part"])
            if cleaned["period"].begins > timezone.localdate():
                self.add_error("part", "Deze periode moet nog beginnen. Kies een eerdere.")
        return cleaned


class ReportForm(forms.Form):
    """A whole report. `proposed` are the rows that can be taken in; `base` is the save that was seen."""

    title = LineField(
        label="Titel", max_length=TITLE_LENGTH,
        error_messages={
            "required": "Geef de rapportage een titel.",
            "max_length": f"Dit is %(show_value)d tekens lang; er passen er {TITLE_LENGTH}.",
        },
    )  # fmt: skip
    on = forms.DateField(
        label="Datum",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="De rapportage vertelt hoe het er op deze dag voor staat.",
        error_messages={
            "required": "Vul de datum in.",
            "invalid": "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 12-05-2027.",
        },
    )
    base = forms.IntegerField(
        widget=forms.HiddenInput,
        min_value=0,
        max_value=2**31 - 1,
        error_messages=AGAIN | {"min_value": AGAIN["invalid"], "max_value": AGAIN["invalid"]},
    )

    def __init__(self, *args, proposed, period, left_out=(), taken_in=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.proposed, self.period = proposed, period
        for name, heading in SECTIONS:
            self.fields[name] = LineField(
                label=heading, required=False, rows=8, max_length=TEXT_LENGTH, help_text=HELP[name],
                error_messages={"max_length": f"Dit is %(show_value)d tekens lang; er passen er {TEXT_LENGTH}."},
            )  # fmt: skip
            for list_name in SHOWN_IN.get(name, []):
                self._add_list(list_name, set(left_out), set(taken_in))

    def _add_list(self, name, left_out, taken_in):
        rows = self.proposed.rows[name]
        if rows:
            self.fields[f"rows_{name}"] = forms.MultipleChoiceField(
                label=LISTS[name], required=False, choices=[(row.key, row.label) for row in rows],
                widget=forms.CheckboxSelectMultiple, help_text=LIST_HELP.get(name, ""),
                initial=[row.key for row in rows if row.is_taken(left_out, taken_in)],
                error_messages={"invalid_choice": "Een van deze regels is er niet meer. Kijk de lijst na."},
            )  # fmt: skip

    def clean_on(self):
        """A day from the first day of the period on."""
        day = self.cleaned_data["on"]
        if not self.period.begins <= day <= LAST_DAY:
            raise ValidationError("De datum ligt vóór de periode van de rapportage, of te ver weg.")
        return day

    def values(self, report):
        """What goes into the report; what was chosen of rows that are not proposed now stays as it was."""
        kept = {name: value for name, value in self.cleaned_data.items() if name != "base" and "rows_" not in name}
        known = self.proposed.everything
        ticked = {key for name, keys in self.cleaned_data.items() if name.startswith("rows_") for key in keys}
        left = {row.key for row in known.values() if row.proposed} - ticked
        taken = {row.key for row in known.values() if not row.proposed} & ticked
        kept["left_out"] = sorted(left | set(report.left_out) - set(known))
        kept["taken_in"] = sorted(taken | set(report.taken_in) - set(known))
        return kept


class WhyForm(forms.Form):
    """Why a finished report is corrected."""

    why = LineField(
        label="Waarom herziet u deze rapportage?", max_length=WHY_LENGTH,
        help_text="Dit staat voor in de nieuwe rapportage.",
        error_messages={
            "required": "Schrijf waarom u de rapportage herziet.",
            "max_length": f"Dit is %(show_value)d tekens lang; er passen er {WHY_LENGTH}.",
        },
    )  # fmt: skip


class SeenForm(forms.Form):
    """What the writer looked at before finishing: its SHA-256."""

    seen = forms.RegexField(r"^[0-9a-f]{64}$", widget=forms.HiddenInput, error_messages=AGAIN)
