"""The forms of openbaar: what happens to each name that was found, why, and the hashes that stood on the page."""

from django import forms
from django.utils.html import format_html

from .editions import Decision
from .operations import REASON_LENGTH

REPLACE, KEEP = "vervangen", "blijft"
MOST_PLACES = 50
"""Places of one name that are chosen apart; a name that stands in more is decided on as a whole."""
MOST_CHOICES = 200
"""Places that are chosen apart on the whole page: a form has 500 fields at most."""


def in_context(hit):
    """A find with what stands round it and where."""
    return format_html(
        '<span class="npvr-said">{}<mark>{}</mark>{} ({})</span>', hit.before, hit.found, hit.after, hit.place
    )


class NeededText(forms.CharField):
    """Not empty where something else was chosen: the form says when."""

    def validate(self, value):
        """Whatever is too long the form refuses anyway."""


class NeededPlaces(forms.MultipleChoiceField):
    """None, some or all of the places."""

    def validate(self, value):
        """Only places that the form named."""
        if value:
            super().validate(value)


class NamesForm(forms.Form):
    """For each name or address what happens to it: replaced, by what and where; or it stays, and why.

    `groups` are editions.Group; `before` the decisions of an edition that was made before, by the mark of a find.
    """

    use_required_attribute = False

    def __init__(self, *args, groups, before=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.groups, self.choices_left, before = groups, MOST_CHOICES, before or {}
        for group in groups:
            self._add(group, [before.get(hit.mark) for hit in group.hits])

    def _add(self, group, before):
        known = [one for one in before if one]
        replaced = [one for one in known if not one.kept]
        reasons = [one.reason for one in known if one.kept]
        name, key = f"“{group.found}”", group.key
        self.fields[f"keuze-{key}"] = forms.ChoiceField(
            label=f"Wat gebeurt er met {name}?", widget=forms.RadioSelect,
            choices=[(REPLACE, "Vervangen"), (KEEP, "Laten staan")],
            initial=None if not known else REPLACE if replaced else KEEP,
            error_messages={"required": f"Kies wat er met {name} gebeurt.", "invalid_choice": "Kies een van de twee."},
        )  # fmt: skip
        self.fields[f"voor-{key}"] = NeededText(
            label="Als u het vervangt: door wat", max_length=80,
            initial=replaced[0].replacement if replaced else group.usual,
            help_text="Bijvoorbeeld een functie: de programmamanager.",
        )  # fmt: skip
        if 1 < len(group.hits) <= min(MOST_PLACES, self.choices_left):
            self.choices_left -= len(group.hits)
            here = [hit.mark for hit, one in zip(group.hits, before, strict=True) if one is None or not one.kept]
            self.fields[f"hier-{key}"] = NeededPlaces(
                label="Vervangen op deze plaatsen", widget=forms.CheckboxSelectMultiple,
                choices=[(hit.mark, in_context(hit)) for hit in group.hits],
                initial=here,
            )  # fmt: skip
        self.fields[f"reden-{key}"] = NeededText(
            label="Als het blijft staan: waarom", max_length=300, initial=reasons[0] if reasons else "",
            help_text="Bijvoorbeeld: wethouder, staat in een openbaar besluit.",
        )  # fmt: skip

    def clean(self):
        """Whatever stays has a reason, and whatever goes something in its place."""
        data = super().clean()
        for group in self.groups:
            choice, key = data.get(f"keuze-{group.key}"), group.key
            stays = choice == KEEP or (choice == REPLACE and set(self._marks(group)) - set(self._replaced(group)))
            if stays and not data.get(f"reden-{key}", "").strip():
                self.add_error(f"reden-{key}", f"Schrijf waarom “{group.found}” blijft staan.")
            if choice == REPLACE and not data.get(f"voor-{key}", "").strip():
                self.add_error(f"voor-{key}", f"Schrijf wat er voor “{group.found}” in de plaats komt.")
        return data

    @staticmethod
    def _marks(group):
        return [hit.mark for hit in group.hits]

    def _replaced(self, group):
        """The marks of this group that are replaced."""
        if self.cleaned_data.get(f"keuze-{group.key}") != REPLACE:
            return []
        return self.cleaned_data[f"hier-{group.key}"] if f"hier-{group.key}" in self.fields else self._marks(group)

    @property
    def decisions(self):
        """What was decided, by the mark of each find."""
        found = {}
        for group in self.groups:
            replacement = " ".join(self.cleaned_data[f"voor-{group.key}"].split())
            reason = self.cleaned_data[f"reden-{group.key}"].strip()
            replaced = set(self._replaced(group))
            for mark in self._marks(group):
                found[mark] = Decision(False, replacement) if mark in replaced else Decision(True, reason=reason)
        return found

    @property
    def parts(self):
        """Each group with its bound fields, for the template."""
        for group in self.groups:
            fields = {name: self[f"{name}-{group.key}"] for name in ("keuze", "voor", "reden")}
            where = self[f"hier-{group.key}"] if f"hier-{group.key}" in self.fields else None
            yield {"group": group, "hits": group.hits[:MOST_PLACES], "where": where, **fields}


class SeenForm(forms.Form):
    """What stood on the page: the hashes of version and edition, and the publication; held against what is there now."""

    sha256 = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    edition_sha256 = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    publication = forms.IntegerField(min_value=0, max_value=2**62, required=False, widget=forms.HiddenInput)


class ReasonForm(SeenForm):
    """With a reason."""

    reason = forms.CharField(
        label="Waarom", required=False, max_length=REASON_LENGTH, widget=forms.Textarea(attrs={"rows": 3})
    )


class ProposalForm(ReasonForm):
    """Proposing: a version that is not adopted needs the reason."""

    def __init__(self, *args, adopted, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.required = not adopted
        field.label = "Waarom wordt deze versie openbaar?"
        field.help_text = "De andere kant leest dit; het publiek niet."
        if not adopted:
            field.help_text = f"Deze versie is niet vastgesteld. {field.help_text}"
        field.error_messages["required"] = "Deze versie is niet vastgesteld. Schrijf waarom zij toch openbaar wordt."


class OfflineForm(ReasonForm):
    """Withdrawing what is public."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.required, field.label = True, "Waarom trekt u deze versie in?"
        field.help_text = "Regio en rijk lezen dit; het publiek niet."
        field.error_messages["required"] = "Schrijf waarom u de versie intrekt."
