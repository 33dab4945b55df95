"""The forms of registering. What is filled in stays when something is wrong."""

from django import forms
from django.core.validators import validate_email

from ..meetings.forms import MOST_BASE, STALE, BaseMixin, DayField, area, line
from ..models import Audience
from ..models.events import (
    DESCRIPTION_LENGTH,
    MOST_PLACES,
    MOST_SESSIONS,
    NAME_LENGTH,
    REMARK_LENGTH,
    TITLE_LENGTH,
    WHY_LENGTH,
)
from .standing import is_session_full

WHOLE = f"Schrijf een heel getal van 1 tot en met {MOST_PLACES}, of laat het leeg als er geen grens is."
EMAIL = "Schrijf een e-mailadres, zoals naam@voorbeeld.nl."
REMARK_HELP = (
    "Bijvoorbeeld een dieet of wat u nodig hebt om mee te doen. Dit wordt 30 dagen na de bijeenkomst gewist; zet er niets "
    "in wat de organisatie niet hoeft te weten."
)


def places_field(label, **kwargs):
    """How many places; empty for no limit."""
    return forms.IntegerField(
        label=label, required=False, min_value=1, max_value=MOST_PLACES,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6}),
        error_messages=dict.fromkeys(["invalid", "min_value", "max_value"], WHOLE), **kwargs,
    )  # fmt: skip


class OpeningForm(BaseMixin):
    """How registration is open; with the sessions to choose from, each with places of its own."""

    base = forms.IntegerField(
        widget=forms.HiddenInput, min_value=0, max_value=MOST_BASE,
        error_messages=dict.fromkeys(["required", "invalid", "min_value", "max_value"], STALE),
    )  # fmt: skip
    audience = forms.ChoiceField(
        label="Wie kan zich aanmelden?", choices=Audience.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies wie zich kan aanmelden.", "invalid_choice": "Kies wie zich kan aanmelden."},
    )  # fmt: skip
    places = places_field(
        "Aantal plaatsen", help_text="Laat leeg als er geen grens is. Wie daarna komt, staat op de wachtlijst."
    )
    until = DayField(label="Aanmelden tot en met", help_text="Op zijn laatst de dag van de bijeenkomst.")
    description = area(
        "Omschrijving", rows=4, longest=DESCRIPTION_LENGTH,
        help_text="Iedereen die zich kan aanmelden, leest dit. Zet er geen namen van personen in.",
    )  # fmt: skip
    asks_remark = forms.BooleanField(
        label="Vragen naar bijzonderheden",
        required=False,
        help_text="Zoals een dieet. Het antwoord wordt na 30 dagen gewist.",
    )
    is_closed = forms.BooleanField(
        label="De aanmelding is gesloten",
        required=False,
        help_text="Niemand kan zich aanmelden; wie er staat, blijft staan.",
    )

    def __init__(self, *args, sessions=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["until"].error_messages["required"] = "Kies tot en met welke dag men zich kan aanmelden."
        self.sessions = list(sessions)
        for number in range(1, MOST_SESSIONS + 1):
            session = self.sessions[number - 1] if number <= len(self.sessions) else None
            self.fields[f"session_{number}"] = line("Titel", longest=TITLE_LENGTH)
            self.fields[f"session_{number}"].initial = session.title if session else ""
            self.fields[f"session_places_{number}"] = places_field("Plaatsen")
            self.fields[f"session_places_{number}"].initial = session.places if session else None

    @property
    def plain(self):
        """The fields above the sessions."""
        return [self[name] for name in ("audience", "places", "until", "description", "asks_remark")]

    @property
    def session_rows(self):
        """(number, title, places) of each session: those there are, those that were filled in, and two empty ones."""
        rows = [
            (number, self[f"session_{number}"], self[f"session_places_{number}"])
            for number in range(1, MOST_SESSIONS + 1)
        ]
        last = max((number for number, title, places in rows if title.value() or places.value()), default=0)
        return rows[: last + 2]

    @property
    def has_sessions(self):
        """Whether the part with sessions stands open."""
        return bool(self.sessions) or any(title.value() or places.errors for _, title, places in self.session_rows)

    def clean(self):
        """A session with places has a title."""
        found = super().clean()
        for number in range(1, MOST_SESSIONS + 1):
            if found.get(f"session_places_{number}") and not found.get(f"session_{number}"):
                self.add_error(f"session_{number}", f"Schrijf een titel bij werksessie {number}.")
        return found

    def values(self):
        """For `open_registration`."""
        found = self.cleaned_data
        names = ("base", "audience", "places", "until", "description", "asks_remark", "is_closed")
        sessions = [
            (self.sessions[n - 1].pk if n <= len(self.sessions) else None, title, found[f"session_places_{n}"])
            for n in range(1, MOST_SESSIONS + 1)
            if (title := found[f"session_{n}"])
        ]
        return {name: found[name] for name in names} | {"sessions": sessions}


class ChoiceForm(forms.Form):
    """What an event asks of whoever registers: a session where there are any, and a remark where it asks for one."""

    session = forms.TypedChoiceField(
        label="Werksessie", widget=forms.RadioSelect, coerce=int, empty_value=None,
        error_messages={"required": "Kies een werksessie.", "invalid_choice": "Deze werksessie is er niet. Kies een andere."},
    )  # fmt: skip
    remark = line("Bijzonderheden", longest=REMARK_LENGTH, help_text=REMARK_HELP)

    def __init__(self, *args, event, sessions, **kwargs):
        super().__init__(*args, **kwargs)
        if sessions:
            self.fields["session"].choices = [
                (one.pk, f"{one.title} (vol)" if is_session_full(one) else one.title) for one in sessions
            ]
        else:
            del self.fields["session"]
        if not event.asks_remark:
            del self.fields["remark"]

    def choice(self):
        """For the operations: session and remark."""
        found = self.cleaned_data
        return {"session": found.get("session"), "remark": found.get("remark", "")}


class AddressMixin(forms.Form):
    """A mail address, checked and in small letters."""

    email = forms.CharField(
        label="E-mailadres", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "Schrijf uw e-mailadres. Daar komt uw persoonlijke link."},
    )  # fmt: skip

    def clean_email(self):
        """The address as it is compared; refuses what is none."""
        email = self.cleaned_data["email"].strip().lower()
        if not email:
            return ""
        try:
            validate_email(email)
        except forms.ValidationError:
            raise forms.ValidationError(EMAIL) from None
        return email


class GuestForm(AddressMixin, ChoiceForm):
    """Somebody without an account registers."""

    name = line(
        "Naam", required=True, longest=NAME_LENGTH, widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Schrijf uw naam."},
    )  # fmt: skip
    organisation = line(
        "Organisatie", longest=NAME_LENGTH, widget=forms.TextInput(attrs={"autocomplete": "organization"})
    )
    field_order = ["name", "organisation", "email", "session", "remark"]

    def values(self):
        """For `register_guest`."""
        return {name: self.cleaned_data[name] for name in ("name", "organisation", "email")} | self.choice()


class ByHandForm(GuestForm):
    """The organiser writes somebody down; an address is not needed."""

    anyway = forms.BooleanField(
        label="Ook als alle plaatsen bezet zijn", required=False,
        help_text="Anders komt deze persoon op de wachtlijst als er geen plaats is.",
    )  # fmt: skip
    field_order = ["name", "organisation", "email", "session", "remark", "anyway"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].required = False
        self.fields["email"].help_text = "Met een adres krijgt deze persoon bericht, met een link om zich af te melden."
        self.fields["name"].error_messages["required"] = "Schrijf een naam."
        if "session" in self.fields:
            self.fields["session"].required = False
        if "remark" in self.fields:
            self.fields["remark"].help_text = "Wordt 30 dagen na de bijeenkomst gewist."

    def values(self):
        """For `add_by_hand`."""
        return super().values() | {"anyway": self.cleaned_data["anyway"]}


class TakeOffForm(forms.Form):
    """Why somebody is taken off the list."""

    why = line(
        "Reden", required=True, longest=WHY_LENGTH, help_text="Deze persoon leest de reden in het bericht.",
        error_messages={"required": "Schrijf waarom u deze persoon van de lijst haalt."},
    )  # fmt: skip
