"""The forms of a reactieronde: starting one, a reactie from a seat or by a personal link, and what was done with it."""

import uuid

from django import forms
from django.core.validators import validate_email
from django.utils import timezone

from governance.models import Person

from .models import NOTE_LENGTH, QUESTION_LENGTH, REMARK_LENGTH, REPLY_LENGTH, Verdict
from .operations import FARTHEST, MOST_ASKED, NO_NOTE, STALE, unreadable

OUTSIDERS = 5
NAME_LENGTH = 120
LONGEST_BASE = 2**15 - 1


def _hidden_number():
    return forms.IntegerField(
        min_value=0, max_value=LONGEST_BASE, widget=forms.HiddenInput,
        error_messages=dict.fromkeys(["required", "invalid", "min_value", "max_value"], STALE),
    )  # fmt: skip


class AskingForm(forms.Form):
    """Who is asked: seats and people to choose from, and some without account; `known` are addresses asked before."""

    asked = forms.MultipleChoiceField(
        label="Aan wie", required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Een van uw keuzes kan hier niet worden gevraagd. Kies opnieuw."},
    )  # fmt: skip

    def __init__(self, *args, version, groups, known=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.version, self.groups, self.known = version, groups, known
        self.by_key = {choice.key: choice for group in groups for choice in group.choices}
        self.fields["asked"].choices = [(key, choice.words) for key, choice in self.by_key.items()]
        for number in range(1, OUTSIDERS + 1):
            self.fields[f"name_{number}"] = forms.CharField(label="Naam", required=False, max_length=NAME_LENGTH)
            self.fields[f"email_{number}"] = forms.CharField(label="E-mailadres", required=False, max_length=254)

    @property
    def grouped(self):
        """Per body its name and its choices with their checkboxes."""
        boxes = {option.data["value"]: option for option in self["asked"]}
        return [
            (group.name, [(boxes[choice.key], choice) for choice in group.choices]) for group in self.groups
        ]  # fmt: skip

    @property
    def outsiders(self):
        """The pairs of fields for somebody without an account."""
        return [(self[f"name_{number}"], self[f"email_{number}"]) for number in range(1, OUTSIDERS + 1)]

    @property
    def has_outsiders(self):
        """Whether anything was filled in there, or is wrong there."""
        return any(field.value() or field.errors for pair in self.outsiders for field in pair)

    def clean_asked(self):
        """The chosen ones. Nobody twice: not as one of a seat that is asked as a whole, nor from two seats."""
        chosen = [self.by_key[key] for key in dict.fromkeys(self.cleaned_data["asked"])]
        people = [one.person.pk for one in chosen if one.person]
        whole = {one.seat.pk for one in chosen if one.person is None}
        for one in chosen:
            if one.person and one.seat.pk in whole:
                raise forms.ValidationError(
                    f"{one.person.name} hoort bij een zetel die u al als geheel vraagt. Kies een van beide."
                )
            if one.person and people.count(one.person.pk) > 1:
                raise forms.ValidationError(f"U koos {one.person.name} twee keer, in twee zetels. Kies er één.")
        if words := unreadable(self.version, chosen):
            raise forms.ValidationError(words)
        return chosen

    def clean(self):
        """Names and addresses of people without account, each once; and at least somebody is asked."""
        found = super().clean()
        found["outside"] = outside = []
        for number in range(1, OUTSIDERS + 1):
            self._clean_outsider(number, found, outside)
        chosen = found.get("asked", [])
        has_faults = any(name.startswith(("asked", "name_", "email_")) for name in self.errors)
        if not chosen and not outside and not has_faults:
            self.add_error("asked", "Kies aan wie u een reactie vraagt.")
        if len(chosen) + len(outside) > MOST_ASKED:
            self.add_error("asked", f"U vraagt meer dan {MOST_ASKED} reacties in één ronde.")
        return found

    def _clean_outsider(self, number, found, outside):
        name, address = (" ".join((found.get(f"{kind}_{number}") or "").split()) for kind in ("name", "email"))
        address = Person.objects.normalise(address)
        if not name and not address:
            return
        if not name:
            self.add_error(f"name_{number}", "Schrijf de naam erbij: die staat op de pagina die deze persoon krijgt.")
        problem = self._fault_of(address, outside)
        if problem:
            self.add_error(f"email_{number}", problem)
        elif name:
            outside.append((name, address))

    def _fault_of(self, address, outside):
        """What is wrong with the address of somebody without account; "" for nothing."""
        if not address:
            return "Schrijf het e-mailadres erbij: daar gaat de persoonlijke link heen."
        try:
            validate_email(address)
        except forms.ValidationError:
            return "Dit is geen e-mailadres. Het ziet eruit als naam@organisatie.nl."
        if address in {known for _, known in outside}:
            return "Dit adres staat hier twee keer."
        if address in self.known:
            return "Dit adres is in deze ronde al gevraagd."
        if Person.objects.filter(email=address, is_active=True).exists():
            return "Wie hierbij hoort, heeft een account. Kies de zetel hierboven; een link is voor wie er geen heeft."
        return ""


class StartForm(AskingForm):
    """A new round: the question, the day, and who is asked: seats and people to choose from, and some without account."""

    question = forms.CharField(
        label="Uw vraag", max_length=QUESTION_LENGTH, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Waar wilt u een reactie op? Iedereen die u vraagt, leest dit.",
        error_messages={"required": "Schrijf wat u wilt vragen."},
    )  # fmt: skip
    due_on = forms.DateField(
        label="Reactie uiterlijk op", widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Drie dagen ervoor, op de dag zelf en erna herinnert het portaal wie nog niet reageerde. "
        "Een week later sluit de ronde vanzelf; u kunt haar eerder sluiten.",
        error_messages={"required": "Kies een dag.", "invalid": "Kies een dag, bijvoorbeeld 3-4-2026."},
    )  # fmt: skip
    token = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(["required", "invalid"], STALE))
    field_order = ["question", "due_on", "asked"]

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {"token": uuid.uuid4()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)

    def clean_due_on(self):
        day, today = self.cleaned_data["due_on"], timezone.localdate()
        if day < today:
            raise forms.ValidationError("Deze dag is al voorbij. Kies vandaag of een dag hierna.")
        if day > today + FARTHEST:
            raise forms.ValidationError("Kies een dag binnen drie maanden.")
        return day


class ResponseForm(forms.Form):
    """A reactie from a seat. `base` is the number of the reactie that stood on the page, 0 for none."""

    verdict = forms.ChoiceField(
        label="Uw reactie", choices=Verdict, widget=forms.RadioSelect,
        error_messages={"required": "Kies een van de drie.", "invalid_choice": "Kies een van de drie."},
    )  # fmt: skip
    note = forms.CharField(
        label="Toelichting", required=False, max_length=NOTE_LENGTH, widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Bij “akkoord” mag dit leeg blijven. Het kernteam leest wat u schrijft.",
    )  # fmt: skip
    base = _hidden_number()


class LinkResponseForm(ResponseForm):
    """A reactie by a personal link, with what somebody says of chapters; `chapters` are those of the version's tree."""

    def __init__(self, *args, chapters, **kwargs):
        super().__init__(*args, **kwargs)
        self.chapters = {f"chapter_{chapter['id']}": chapter for chapter in chapters}
        for name, chapter in self.chapters.items():
            self.fields[name] = forms.CharField(
                label=f"{chapter['number']} {chapter['title']}", required=False, max_length=REMARK_LENGTH,
                widget=forms.Textarea(attrs={"rows": 2}),
            )  # fmt: skip

    @property
    def at_chapters(self):
        """The fields for the chapters."""
        return [self[name] for name in self.chapters]

    @property
    def has_remarks(self):
        return any(field.value() or field.errors for field in self.at_chapters)

    @property
    def remarks(self):
        """What was filled in, as (chapter, text) pairs."""
        found = [(chapter, self.cleaned_data[name].strip()) for name, chapter in self.chapters.items()]
        return [(chapter, text) for chapter, text in found if text]

    def clean(self):
        """Who is not simply akkoord says why, in general or at a chapter."""
        found = super().clean()
        silent = not found.get("note") and not any(found.get(name) for name in self.chapters)
        if found.get("verdict") not in {None, Verdict.AGREED} and silent and not self.errors:
            self.add_error("note", NO_NOTE)
        return found


class ReplyForm(forms.Form):
    """What was done with a reactie; `base` is the text that stood on the page, 0 for none."""

    text = forms.CharField(
        label="Wat is ermee gedaan", max_length=REPLY_LENGTH, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf wat ermee gedaan is."},
    )  # fmt: skip
    base = _hidden_number()
    verzoek = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(["required", "invalid"], STALE))
    opmerking = forms.UUIDField(widget=forms.HiddenInput, required=False, error_messages={"invalid": STALE})


class AnnexForm(forms.Form):
    """Asks for the reply table as a PDF; `token` makes a second click find the first one's."""

    AGAIN = "Dat is niet gelukt. Open de pagina opnieuw en probeer het nog eens."

    token = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(["required", "invalid"], AGAIN))
