"""The forms of governance: bodies, seats, appointments, the preferred ministry."""

from datetime import timedelta

from django import forms
from django.db.models import Q
from django.utils import timezone

from regions.models import Organisation, OrganisationKind

from ..models import BodyKind, Role, Side
from ..models.appointing import REASON_LENGTH
from ..models.seats import MOST_WEEKS
from .appointing import ENDS_FIRST
from .arranging import OWN_KINDS, OWN_ROLES
from .fields import ChoiceOfRow, DayField, LineField

MOST_PLACES = 200
OPEN, WEEKS, TIMES = "", "weken", "keren"
RHYTHMS = [
    (WEEKS, "elke zoveel weken"),
    (TIMES, "ten minste zoveel keer per jaar"),
    (OPEN, "nog te kiezen"),
]
NUMBER = {
    "invalid": "Schrijf een heel getal, bijvoorbeeld 3.",
    "min_value": "Een ritme van 0 bestaat niet. Kies 1 tot en met 52, of “nog te kiezen”.",
    "max_value": "Kies een getal van 1 tot en met 52.",
}


class BodyForm(forms.Form):
    """Name, purpose and rhythm of a body; `kind` only for a new one."""

    kind = forms.ChoiceField(
        label="Soort overleg",
        choices=[(kind, BodyKind(kind).label) for kind in OWN_KINDS],
        widget=forms.RadioSelect,
        initial=BodyKind.OTHER,
        error_messages={"required": "Kies een soort overleg."},
    )
    name = LineField(label="Naam", max_length=120)
    purpose = LineField(
        label="Waarvoor",
        max_length=300,
        required=False,
        rows=2,
        help_text="In één zin: wat dit overleg doet of besluit.",
    )
    rhythm = forms.ChoiceField(label="Ritme", choices=RHYTHMS, widget=forms.RadioSelect, required=False)
    number = forms.IntegerField(
        label="Hoeveel",
        min_value=1,
        max_value=MOST_WEEKS,
        required=False,
        help_text="Het aantal weken, of het aantal keren per jaar.",
        error_messages=NUMBER,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    in_picture = forms.BooleanField(
        label="Staat in het overzicht van de samenwerking",
        help_text="Ook in het hoofdstuk Organisatie van het plan.",
        required=False,
        initial=True,
    )

    def __init__(self, *args, body=None, **kwargs):
        if body is not None:
            kwargs["initial"] = _of_body(body)
        super().__init__(*args, **kwargs)
        if body is not None:
            del self.fields["kind"]

    def clean(self):
        """A rhythm has its number; without a rhythm a number says nothing."""
        found = super().clean()
        if found.get("rhythm") and found.get("number") is None and "number" not in self.errors:
            self.add_error("number", "Vul in hoeveel weken, of hoeveel keer per jaar.")
        return found

    @property
    def terms(self):
        """What the form says, as fields of a Body."""
        data, rhythm = self.cleaned_data, self.cleaned_data["rhythm"]
        return {
            "name": data["name"],
            "purpose": " ".join(data["purpose"].split()),
            "rhythm_weeks": data["number"] if rhythm == WEEKS else None,
            "rhythm_times_a_year": data["number"] if rhythm == TIMES else None,
            "in_picture": data["in_picture"],
        } | ({"kind": data["kind"]} if "kind" in data else {})


def _of_body(body):
    rhythm = WEEKS if body.rhythm_weeks else TIMES if body.rhythm_times_a_year else OPEN
    return {
        "name": body.name, "purpose": body.purpose, "in_picture": body.in_picture, "rhythm": rhythm,
        "number": body.rhythm_weeks or body.rhythm_times_a_year,
    }  # fmt: skip


def organisations_for(region):
    """For whom a seat in a region's body can speak: the ministries, its provinces and its municipalities, of today."""
    today = timezone.localdate()
    own = Q(regions=region) | Q(memberships__region=region, memberships__period__contains=today)
    wanted = Q(kind=OrganisationKind.MINISTRY) | own
    return Organisation.objects.filter(wanted, valid__contains=today).distinct()


def _called(organisation):
    return f"{OrganisationKind(organisation.kind).label} {organisation}"


class SeatForm(forms.Form):
    """A seat: function and side for a new one; own words, for whom, and how many places."""

    role = forms.ChoiceField(label="Functie", choices=[(role, Role(role).label) for role in OWN_ROLES])
    side = forms.ChoiceField(
        label="Namens",
        choices=[(Side.REGION, "de regio"), (Side.STATE, "het rijk"), (Side.PROVINCE, "de provincie"),
                 (Side.PARTNER, "een partner (ondernemers, maatschappelijke organisaties, anderen)")],
        widget=forms.RadioSelect,
        initial=Side.REGION,
        help_text="Elke kant vult haar eigen zetels. Zetels van provincie en partners vult de regio.",
        error_messages={"required": "Kies namens wie."},
    )  # fmt: skip
    title = LineField(
        label="Omschrijving in eigen woorden",
        max_length=80,
        required=False,
        help_text="Bijvoorbeeld “portefeuillehouder wonen”. Een functie, geen naam.",
    )
    organisation = ChoiceOfRow(None, label="Organisatie", required=False, empty_label="geen in het bijzonder")
    places = forms.IntegerField(
        label="Aantal plaatsen",
        min_value=1,
        max_value=MOST_PLACES,
        initial=1,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": "Schrijf een heel getal, bijvoorbeeld 1.",
            "min_value": "Een zetel heeft ten minste één plaats.",
            "max_value": f"Een zetel heeft ten hoogste {MOST_PLACES} plaatsen.",
        },
    )

    def __init__(self, *args, region, seat=None, **kwargs):
        if seat is not None:
            kwargs["initial"] = {"title": seat.title, "organisation": seat.organisation_id, "places": seat.places}
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = organisations_for(region)
        self.fields["organisation"].label_from_instance = _called
        if seat is not None:
            del self.fields["role"], self.fields["side"]


class EndForm(forms.Form):
    """From which day something is no more."""

    on = DayField(label="Vanaf welke dag niet meer?", initial=timezone.localdate)


class EndAppointmentForm(forms.Form):
    """From which day somebody holds a seat no more."""

    on = DayField(
        label="Eerste dag zonder deze zetel",
        initial=timezone.localdate,
        help_text="Op die dag om 0.00 uur eindigen de rechten, ook voor wie dan is ingelogd.",
    )


class AppointForm(forms.Form):
    """Whom to appoint, by work address, and from when; the last day may stay open."""

    name = LineField(label="Naam", max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    email = forms.EmailField(
        label="E-mailadres van het werk",
        max_length=254,
        help_text="Is dit adres nieuw in het portaal? Dan krijgt deze persoon een uitnodiging om een wachtwoord te kiezen.",
        error_messages={"invalid": "Dit is geen e-mailadres. Schrijf het als naam@organisatie.nl."},
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    since = DayField(label="Eerste dag", initial=timezone.localdate)
    last = DayField(label="Laatste dag", required=False, help_text="Leeg: tot iemand de benoeming beëindigt.")

    def clean_name(self):
        """A name on one line."""
        return " ".join(self.cleaned_data["name"].split())

    def clean(self):
        """The last day does not come before the first."""
        found = super().clean()
        if found.get("since") and found.get("last") and found["last"] < found["since"]:
            self.add_error("last", ENDS_FIRST)
        return found

    @property
    def until(self):
        """The first day after the appointment; None without a last day."""
        last = self.cleaned_data["last"]
        return last + timedelta(days=1) if last else None


def ministries():
    """The ministries of today."""
    return Organisation.objects.filter(kind=OrganisationKind.MINISTRY, valid__contains=timezone.localdate())


def _ministry(organisation):
    return f"{organisation.abbreviation} – {organisation.name}" if organisation.abbreviation else organisation.name


class AskMinistryForm(forms.Form):
    """Which ministry a region wants beside it, an alternative, and why."""

    preferred = ChoiceOfRow(None, label="Voorkeur")
    alternative = ChoiceOfRow(None, label="Alternatief", required=False, empty_label="geen")
    reasons = LineField(
        label="Waarom", max_length=REASON_LENGTH, rows=6, help_text="Bijvoorbeeld vanuit de knoppen van de regio."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("preferred", "alternative"):
            self.fields[name].queryset = ministries()
            self.fields[name].label_from_instance = _ministry

    def clean(self):
        """Two different ministries."""
        found = super().clean()
        if found.get("preferred") and found.get("preferred") == found.get("alternative"):
            self.add_error("alternative", "Het alternatief is hetzelfde departement. Kies een ander, of laat het leeg.")
        return found


class DecideMinistryForm(forms.Form):
    """What the rijk decided."""

    ministry = ChoiceOfRow(None, label="Besluit van het rijk")
    explanation = LineField(label="Toelichting", max_length=REASON_LENGTH, rows=4, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ministry"].queryset = ministries()
        self.fields["ministry"].label_from_instance = _ministry
