"""The forms of reading in: the file, its columns, and which of its rows are booked."""

from django import forms

from npvr.tables import DECIMALS

from ..models import Allocation, Category
from .columns import HEADS_WITHIN, PLACES, Columns, choices
from .lines import OTHER, RECEIPT, RECLAIMED, SKIP
from .reading import MOST_ROWS

LABELS = {
    "on": "Datum",
    "amount": "Bedrag",
    "sign": "Af of bij",
    "out": "Bedrag af",
    "into": "Bedrag bij",
    "description": "Omschrijving",
    "supplier": "Leverancier of tegenpartij",
    "vat": "Btw",
    "category": "Categorie",
}
HELP = {
    "amount": "Inclusief btw.",
    "sign": "Als een eigen kolom zegt of het af of bij is.",
    "out": "Als af en bij in twee kolommen staan.",
    "vat": "Het btw-bedrag dat in het bedrag zit. Zonder deze kolom boeken wij geen btw.",
    "category": "Als het bestand zelf categorieën noemt.",
}


MAIN = ["head", "on", "description", "supplier", "amount", "sign", "positive", "default_category", "incoming"]
MORE = ["out", "into", "decimal", "vat", "compensable", "category"]


class FileForm(forms.Form):
    """The file to read in."""

    file = forms.FileField(
        label="Bestand",
        allow_empty_file=True,
        help_text=f"CSV of Excel (.xlsx), van uw bank of uit uw administratie; ten hoogste {MOST_ROWS} rijen.",
        error_messages={"required": "Kies een bestand.", "missing": "Kies een bestand."},
    )


class ColumnsForm(forms.Form):
    """Which column is what, and how the rows are booked. After `is_valid`: `columns` and `booking`."""

    head = forms.TypedChoiceField(
        label="De namen van de kolommen staan op", coerce=int, choices=[], error_messages={"required": "Kies een rij."}
    )
    positive = forms.ChoiceField(
        label="Een bedrag zonder minteken",
        choices=[("out", "is uitgegeven (af)"), ("into", "kwam binnen (bij)")],
        widget=forms.RadioSelect,
        help_text="Alleen van belang als geen andere kolom het zegt.",
    )
    decimal = forms.ChoiceField(
        label="Teken voor de decimalen",
        required=False,
        choices=[
            ("", "zelf bepalen uit de bedragen"),
            *((mark, f"{name} ({'12' + mark + '50'})") for mark, name in DECIMALS.items()),
        ],
    )
    default_category = forms.ModelChoiceField(
        label="Categorie van de bestedingen",
        queryset=Category.objects.none(),
        empty_label="kies een categorie",
        help_text="Voor de rijen waarvan het bestand zelf geen categorie noemt.",
        error_messages={"required": "Kies een categorie.", "invalid_choice": "Kies een categorie van deze regio."},
    )
    compensable = forms.BooleanField(label="De btw in dit bestand is compensabel", required=False)
    incoming = forms.ChoiceField(label="Wat binnenkwam", help_text="Bedragen bij: ontvangsten en teruggekregen geld.")

    def __init__(self, *args, grid, region, **kwargs):
        super().__init__(*args, **kwargs)
        self.grid = grid
        lines = [(line, f"rij {line}") for line, _ in grid.rows[:HEADS_WITHIN]]
        self.fields["head"].choices = [(0, "er staan geen namen in"), *lines]
        self.fields["default_category"].queryset = Category.objects.of(region.pk)
        self.fields["incoming"].choices = [*_incoming(region)]
        places = [("", "staat er niet in"), *((str(at), name) for at, name in choices(grid, self._head()))]
        made = {
            name: forms.ChoiceField(
                label=LABELS[name],
                choices=places,
                required=name == "on",
                help_text=HELP.get(name, ""),
                error_messages={"required": "Kies de kolom met de datum.", "invalid_choice": "Kies een kolom van dit bestand."},
            )
            for name in PLACES
        }  # fmt: skip
        self.fields |= made
        self.order_fields([*MAIN, *MORE])

    @property
    def main(self):
        """The fields that nearly every file needs."""
        return [self[name] for name in MAIN]

    @property
    def more(self):
        """The fields that some files need."""
        return [self[name] for name in MORE]

    @property
    def shows_more(self):
        """Whether something stands in them, or is wrong with them."""
        return any(self.errors.get(name) or self[name].value() for name in MORE)

    def _head(self):
        chosen = str((self.data if self.is_bound else self.initial).get("head", ""))
        lines = {line for line, _ in self.grid.rows[:HEADS_WITHIN]}
        return int(chosen) if chosen.isdecimal() and len(chosen) < 5 and int(chosen) in lines else 0

    def clean(self):
        """The columns have to say a day, an amount and what it was for, and no column says two of these."""
        cleaned = super().clean()
        if self.errors:
            return cleaned
        places = {name: int(cleaned[name]) if cleaned[name] else None for name in PLACES}
        if places["amount"] is None and places["out"] is None and places["into"] is None:
            self.add_error("amount", "Kies de kolom met het bedrag, of de kolommen met af en bij.")
        if places["amount"] is not None and (places["out"] is not None or places["into"] is not None):
            self.add_error("out", "Kies óf één kolom met het bedrag, óf de kolommen af en bij.")
        if places["description"] is None and places["supplier"] is None:
            self.add_error("description", "Kies de kolom met de omschrijving of met de leverancier.")
        self._refuse_twice(places)
        self.columns = Columns(head=cleaned["head"], positive=cleaned["positive"], decimal=cleaned["decimal"], **places)
        self.booking = {
            "category": cleaned["default_category"].pk,
            "compensable": cleaned["compensable"],
            "incoming": cleaned["incoming"],
        }
        return cleaned

    def _refuse_twice(self, places):
        seen = {}
        for name in ("on", "amount", "sign", "out", "into", "vat"):
            at = places[name]
            if at is not None and at in seen:
                self.add_error(name, f"Deze kolom koos u ook voor ‘{LABELS[seen[at]]}’.")
            seen.setdefault(at, name)


def _incoming(region):
    """How money that came in can be booked; the years of the uitkering by their key."""
    yield SKIP, "niet boeken"
    yield OTHER, "boeken als andere inkomst"
    for one in Allocation.objects.filter(region=region).order_by("year", "pk"):
        yield f"{RECEIPT}:{one.pk}", f"boeken als ontvangst van de DU {one.year}"
    for one in Allocation.objects.filter(region=region).order_by("year", "pk"):
        yield f"{RECLAIMED}:{one.pk}", f"boeken als teruggevraagde btw van {one.year}"


def initial_of(batch):
    """What stands in the form of the columns: as it was chosen, remembered or suggested."""
    columns, booking = batch.mapping.get("columns", {}), batch.mapping.get("booking", {})
    initial = {name: "" if columns.get(name) is None else str(columns[name]) for name in PLACES}
    return initial | {
        "head": columns.get("head", 0),
        "positive": columns.get("positive", "out"),
        "decimal": columns.get("decimal", ""),
        "default_category": booking.get("category"),
        "compensable": booking.get("compensable", False),
        "incoming": booking.get("incoming", SKIP),
    }


class CheckForm(forms.Form):
    """Which rows are booked. `seen` are the lines that were shown as being in the ledger already."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    prefinance = forms.BooleanField(label="Boek wat er niet is als voorfinanciering", required=False)
    without_faults = forms.BooleanField(label="Boek zonder de rijen die niet kloppen", required=False)

    def __init__(self, *args, preview, **kwargs):
        super().__init__(*args, **kwargs)
        self.preview = preview
        self.fields["rows"] = forms.MultipleChoiceField(
            label="Rijen",
            required=False,
            choices=[(str(line.number), "") for line in preview.bookable],
            error_messages={"invalid_choice": "De rijen zijn veranderd. Kijk ze hieronder opnieuw na."},
        )
        if not preview.faults:
            del self.fields["without_faults"]

    def clean_rows(self):
        """The chosen lines; at least one."""
        rows = {int(number) for number in self.cleaned_data["rows"]}
        if not rows:
            raise forms.ValidationError("Kies ten minste één rij om te boeken.")
        return rows

    def clean_seen(self):
        """The lines that were shown as double."""
        return {
            int(number) for number in self.cleaned_data["seen"].split(",") if number.isdecimal() and len(number) < 6
        }

    def clean(self):
        """Rows that are not right are left out on purpose, never by the way."""
        cleaned = super().clean()
        if self.preview.faults and not cleaned.get("without_faults"):
            many = len(self.preview.faults)
            self.add_error(
                "without_faults",
                f"{many} {'rij klopt' if many == 1 else 'rijen kloppen'} niet. Verbeter het bestand en lees het opnieuw in, "
                "of kies hier dat wij zonder die rijen boeken.",
            )
        return cleaned
