"""The forms of milestones. When is one field that reads what people write; days are asked only for other words."""

from django import forms
from django.utils import timezone

from ..meetings.forms import MOST_BASE, STALE, BaseMixin, DayField, TokenMixin, area, line
from ..models.milestones import LINE_LENGTH, NOTE_LENGTH, TITLE_LENGTH, WORDS_LENGTH
from .when import FIRST_YEAR, LAST_YEAR, in_own_words, parse, to_write

EXAMPLES = (
    "Zoals u het zegt: 3 april 2025, april 2025, tweede kwartaal van 2025, tweede helft van 2025, 2025, rond de zomer "
    "van 2025, of: geen harde datum."
)
NOT_READ = (
    "Hier maakt het portaal geen periode van. Schrijf bijvoorbeeld “tweede kwartaal van 2025”, of vul ook de eerste en de "
    "laatste dag in."
)


class WhenMixin(forms.Form):
    """When, in words; and two days for words that the portal doesn't know as a period."""

    when = forms.CharField(
        label="Wanneer", max_length=WORDS_LENGTH, help_text=EXAMPLES,
        error_messages={"required": "Schrijf wanneer, of “geen harde datum”."},
    )  # fmt: skip
    first_day = DayField(
        label="Eerste dag", required=False, help_text="Alleen als het portaal uw woorden niet als periode kent."
    )
    last_day = DayField(label="Laatste dag", required=False)

    def _year(self, name):
        day = self.cleaned_data[name]
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(f"Kies een dag tussen {FIRST_YEAR} en {LAST_YEAR}.")
        return day

    def clean_first_day(self):
        return self._year("first_day")

    def clean_last_day(self):
        return self._year("last_day")

    def clean(self):
        """With When, as `period`."""
        found = super().clean()
        if self.errors or "when" not in found:
            return found
        first, last = found.get("first_day"), found.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", "De laatste dag ligt voor de eerste.")
        elif first and last:
            found["period"] = in_own_words(found["when"], first, last)
        elif first or last:
            self.add_error("last_day" if first else "first_day", "Vul beide dagen in, of geen van beide.")
        elif (period := parse(found["when"])) is not None:
            found["period"] = period
        else:
            self.add_error("when", NOT_READ)
        return found


def when_start(one):
    """What the fields of when open with, for a milestone or a region's own word."""
    words = to_write(one.precision, one.first_day, one.last_day, one.words)
    known = parse(words)
    said_by_words = known and (known.first_day, known.last_day) == (one.first_day, one.last_day)
    days = {} if said_by_words or not one.first_day else {"first_day": one.first_day, "last_day": one.last_day}
    return {"when": words} | days


class MilestoneForm(WhenMixin, forms.Form):
    """A milestone: what, when, what it waits for, where it comes from."""

    title = forms.CharField(
        label="Mijlpaal", max_length=TITLE_LENGTH, error_messages={"required": "Schrijf wat er dan is."}
    )
    each_region = forms.BooleanField(
        label="Elke regio bereikt deze mijlpaal zelf", required=False,
        help_text="Dan zegt elke regio op haar eigen tijdpad hoe ver het is, en kan zij een eigen datum zetten.",
    )  # fmt: skip
    on = forms.MultipleChoiceField(
        label="Wacht op andere mijlpalen", required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Een mijlpaal die u koos is er niet meer. Kies opnieuw."},
    )  # fmt: skip
    words = area(
        "Wacht ook op", rows=3, longest=6_000,
        help_text="Eén per regel: een besluit, een overleg, een persoon. Bijvoorbeeld: besluit van het rijk over het "
        "voorkeursdepartement.",
    )  # fmt: skip
    note = area("Toelichting", rows=3, longest=NOTE_LENGTH)
    source = line("Bron", longest=LINE_LENGTH, help_text="Waar dit staat of is afgesproken.")
    field_order = ["title", "when", "first_day", "last_day", "each_region", "on", "words", "note", "source"]

    def __init__(self, *args, choices, programme, **kwargs):
        super().__init__(*args, **kwargs)
        if not programme:
            del self.fields["each_region"]
        if choices:
            self.fields["on"].choices = choices
        else:
            del self.fields["on"]

    def clean_words(self):
        """The things waited for, without empty lines; a line is not too long."""
        found = [" ".join(one.split()) for one in self.cleaned_data["words"].splitlines() if one.strip()]
        if any(len(one) > LINE_LENGTH for one in found):
            raise forms.ValidationError(f"Een regel is langer dan {LINE_LENGTH} tekens.")
        return found

    def values(self):
        """What was filled in, by the names of the operations."""
        found = {name: self.cleaned_data[name] for name in ("title", "words", "note", "source")}
        found["each_region"] = self.cleaned_data.get("each_region", False)
        found["on"] = self.cleaned_data.get("on", [])
        return found | {"when": self.cleaned_data["period"]}


class AddForm(TokenMixin, MilestoneForm):
    """A new milestone."""


class ChangeForm(BaseMixin, MilestoneForm):
    """A milestone that is there."""


class StateForm(forms.Form):
    """Something about how far a milestone is, on the save that the page showed."""

    base = forms.IntegerField(
        widget=forms.HiddenInput, min_value=0, max_value=MOST_BASE,
        error_messages=dict.fromkeys(["required", "invalid", "min_value", "max_value"], STALE),
    )  # fmt: skip

    def outdated(self, now):
        """After somebody else saved: the next time this is sent, it is on purpose."""
        self.data = self.data.copy()
        self.data[self.add_prefix("base")] = str(now)


class DoneForm(StateForm):
    """On which day it was done."""

    on = DayField(label="Gedaan op", error_messages={"required": "Kies de dag waarop het gedaan was."})

    def clean_on(self):
        """Refuses a day that is still to come, or long ago."""
        on = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise forms.ValidationError("Deze dag moet nog komen. Meld het gedaan zodra het gedaan is.")
        if on.year < FIRST_YEAR:
            raise forms.ValidationError(f"Kies een dag vanaf {FIRST_YEAR}.")
        return on


class DropForm(StateForm):
    """Why it need not be done any more."""

    why = line("Waarom vervalt deze mijlpaal?", longest=LINE_LENGTH, required=True,
               error_messages={"required": "Schrijf waarom deze mijlpaal vervalt."})  # fmt: skip


class OwnDateForm(StateForm, WhenMixin):
    """A region's own date for a milestone of the programme; empty for the programme's."""

    source = line("Bron", longest=LINE_LENGTH, help_text="Waar dit staat of is afgesproken.")
    field_order = ["when", "first_day", "last_day", "source"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["when"].required = False
        self.fields["when"].help_text = f"{EXAMPLES} Leeg: de datum van het programma."

    def clean(self):
        """Nothing filled in is no own date (`period` None)."""
        asked = self.cleaned_data
        if not self.errors and not any(asked.get(name) for name in ("when", "first_day", "last_day")):
            return asked | {"period": None}
        return super().clean()
