"""The forms of meetings. What is filled in stays when something is wrong or somebody else saved first."""

import uuid
from datetime import datetime, timedelta

from django import forms
from django.utils import timezone

from npvr.access import Refused
from npvr.templatetags.ui import date_nl, datetime_nl

from ..models import ItemKind, MeetingSeries, SchoolRegion
from ..models.meetings import LINE_LENGTH, MOST_MINUTES, TEXT_LENGTH, TITLE_LENGTH
from ..models.seats import MOST_TIMES, MOST_WEEKS
from . import dates
from .owners import read_owner

STALE = "Laad de pagina opnieuw."
WHICH_HOUR = [("eerste", "het eerste: nog zomertijd"), ("tweede", "het tweede: al wintertijd")]
NO_TIME = "Schrijf de tijd als 09:30."
NO_DATE = "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 12-05-2026."
LINK = "Schrijf een adres dat met https:// begint."
MOST_BASE = 2_000_000_000


class DayField(forms.DateField):
    """A day by the browser's date picker."""

    default_error_messages = {"invalid": NO_DATE, "required": "Kies een dag."}

    def __init__(self, **kwargs):
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


class ClockField(forms.TimeField):
    """A time on the clock."""

    default_error_messages = {"invalid": NO_TIME, "required": "Vul in hoe laat, bijvoorbeeld 09:30."}

    def __init__(self, **kwargs):
        super().__init__(widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), **kwargs)


class LinkField(forms.URLField):
    """An address to meet at, by https only: a link that runs a script is none."""

    def __init__(self, **kwargs):
        super().__init__(max_length=500, required=False, assume_scheme="https", **kwargs)
        self.error_messages["invalid"] = LINK

    def clean(self, value):
        """Refuses any other scheme than https and http."""
        link = super().clean(value)
        if link and not link.lower().startswith(("https://", "http://")):
            raise forms.ValidationError(LINK)
        return link


def area(label, rows=3, **kwargs):
    """A text of several lines."""
    return forms.CharField(
        label=label, required=kwargs.pop("required", False), max_length=kwargs.pop("longest", TEXT_LENGTH),
        widget=forms.Textarea(attrs={"rows": rows}), **kwargs,
    )  # fmt: skip


def line(label, **kwargs):
    """A text of one line."""
    return forms.CharField(
        label=label, required=kwargs.pop("required", False), max_length=kwargs.pop("longest", LINE_LENGTH), **kwargs
    )


class TokenMixin(forms.Form):
    """Carries the mark of one filling-in, so that pressing twice makes one."""

    token = forms.UUIDField(widget=forms.HiddenInput, error_messages=dict.fromkeys(["required", "invalid"], STALE))

    def __init__(self, *args, **kwargs):
        kwargs["initial"] = {"token": uuid.uuid4()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)


class BaseMixin(forms.Form):
    """Carries which save the form was opened on, so that nobody writes over another unseen."""

    base = forms.IntegerField(
        widget=forms.HiddenInput, min_value=1, max_value=MOST_BASE,
        error_messages=dict.fromkeys(["required", "invalid", "min_value", "max_value"], STALE),
    )  # fmt: skip

    def outdated(self, now):
        """After somebody else saved: the next time this is sent, it is on purpose."""
        self.data = self.data.copy()
        self.data[self.add_prefix("base")] = str(now)


class TimesForm(forms.Form):
    """A day with begin and end on the clock in the Netherlands; asks which hour where the clock goes back."""

    day = DayField(label="Datum")
    starts = ClockField(label="Begint om")
    ends = ClockField(label="Eindigt om")
    last_day = DayField(label="Laatste dag", required=False, help_text="Alleen als het meer dan een dag duurt.")
    which_hour = forms.ChoiceField(
        label="Welk uur bedoelt u?", choices=WHICH_HOUR, required=False, widget=forms.RadioSelect,
        help_text="Die nacht gaat de klok terug: dit uur komt twee keer.",
    )  # fmt: skip
    place = line("Plaats")
    link = LinkField(label="Link naar de vergadering")

    def clean(self):
        """With the moments, as `starts_at` and `ends_at`."""
        found = super().clean()
        day, starts, ends = found.get("day"), found.get("starts"), found.get("ends")
        if day and starts and ends:
            last_day = found.get("last_day") or day
            found["starts_at"] = self._moment(day, starts, "starts")
            found["ends_at"] = self._moment(last_day, ends, "ends")
            if found["starts_at"] and found["ends_at"] and found["ends_at"] <= found["starts_at"]:
                self.add_error("last_day" if last_day < day else "ends", "Het einde ligt niet na het begin.")
        return found

    def _moment(self, day, time, field):
        which = self.data.get(self.add_prefix("which_hour"))
        second = {"eerste": False, "tweede": True}.get(which)
        if not dates.FIRST_DAY <= day <= dates.LAST_DAY:
            self.add_error("day", "Kies een datum die dichter bij vandaag ligt.")
            return None
        try:
            return dates.moment(day, time, second=second)
        except dates.AmbiguousTime as asked:
            self.add_error("which_hour", str(asked))
        except Refused as refusal:
            self.add_error(field, str(refusal))
        return None

    def __iter__(self):
        """Which hour is asked only where it matters."""
        asks = (
            "which_hour" in self.errors
            or self.data.get(self.add_prefix("which_hour"))
            or self.initial.get("which_hour")
        )
        return iter([self[name] for name in self.fields if asks or name != "which_hour"])


def times_of(meeting):
    """What the form of times holds for a meeting."""
    start, end = meeting.local_start, meeting.local_end
    found = {
        "day": start.date(), "starts": start.time(), "ends": end.time(), "place": meeting.place, "link": meeting.link,
        "last_day": end.date() if end.date() != start.date() else None,
    }  # fmt: skip
    ambiguous = [one for one in (start, end) if one.utcoffset() != one.replace(fold=1 - one.fold).utcoffset()]
    return found | ({"which_hour": "tweede" if ambiguous[0].fold else "eerste"} if ambiguous else {})


class PlanForm(TokenMixin, TimesForm):
    """One meeting: of a body the person runs, or an event."""

    body = forms.ChoiceField(label="Gremium", required=False)
    title = line(
        "Titel", longest=TITLE_LENGTH, help_text="Voor een bijeenkomst, zoals een startcongres of een werksessie."
    )
    field_order = ["body", "title", "day", "starts", "ends", "last_day", "which_hour", "place", "link", "token"]

    def __init__(self, *args, bodies, may_plan_event, **kwargs):
        super().__init__(*args, **kwargs)
        self.bodies = {str(body.pk): body for body in bodies}
        none = [("", "geen gremium: een bijeenkomst")] if may_plan_event else []
        self.fields["body"].choices = [*((key, body.name) for key, body in self.bodies.items()), *none]

    def clean(self):
        """A meeting is of a body or has a title; `body` becomes the body."""
        found = super().clean()
        found["body"] = self.bodies.get(found.get("body"))
        if found["body"] is None and "body" not in self.errors:
            if "" not in dict(self.fields["body"].choices):
                self.add_error("body", "Kies het gremium.")
            elif not found.get("title") and "title" not in self.errors:
                self.add_error("title", "Geef de bijeenkomst een titel, of kies een gremium.")
        return found


class ChangeForm(BaseMixin, TimesForm):
    """Another time or place."""

    title = line("Titel", longest=TITLE_LENGTH)
    field_order = ["title", "day", "starts", "ends", "last_day", "which_hour", "place", "link", "base"]

    def __init__(self, *args, meeting, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].required = meeting.body_id is None
        self.fields["title"].error_messages["required"] = "Geef de bijeenkomst een titel."
        if meeting.body_id is not None:
            self.fields["title"].help_text = f"Leeg: {meeting.body.name}."


class CancelForm(forms.Form):
    """Why a meeting does not take place."""

    why = line("Waarom het niet doorgaat", required=True, error_messages={"required": "Schrijf kort waarom."})


class SeriesForm(TokenMixin, forms.Form):
    """The rhythm of a body and the period to plan; days are proposed from it."""

    EVERY, TIMES = "weken", "jaar"
    body = forms.ChoiceField(label="Gremium", error_messages={"required": "Kies het gremium."})
    rhythm = forms.ChoiceField(
        label="Ritme", choices=[(EVERY, "om de zoveel weken"), (TIMES, "zoveel keer per jaar")], widget=forms.RadioSelect,
        error_messages={"required": "Kies een ritme."},
    )  # fmt: skip
    number = forms.IntegerField(
        label="Hoeveel weken, of hoeveel keer", min_value=1, max_value=max(MOST_WEEKS, MOST_TIMES),
        error_messages={
            "required": "Vul een getal in.", "invalid": "Vul een heel getal in.",
            "min_value": "Een ritme van 0 bestaat niet: vul ten minste 1 in.",
            "max_value": "Vul hoogstens 52 in.",
        },
    )  # fmt: skip
    first_on = DayField(label="Eerste keer", help_text="De dag van de week blijft dezelfde.")
    last_on = DayField(label="Plannen tot en met")
    starts = ClockField(label="Begint om")
    ends = ClockField(label="Eindigt om")
    place = line("Plaats")
    link = LinkField(label="Link naar de vergadering")
    school_region = forms.ChoiceField(
        label="Schoolvakanties van regio", required=False,
        choices=[("", "niet overslaan"), *SchoolRegion.choices], help_text="Feestdagen worden altijd overgeslagen.",
    )  # fmt: skip

    def __init__(self, *args, bodies, **kwargs):
        super().__init__(*args, **kwargs)
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["body"].choices = [(key, body.name) for key, body in self.bodies.items()]

    def clean(self):
        """With the proposals for these days, unless something is wrong with them."""
        found = super().clean()
        found["body"] = self.bodies.get(found.get("body"))
        if found.get("starts") and found.get("ends") and found["ends"] <= found["starts"]:
            self.add_error("ends", "Het einde ligt niet na het begin.")
        if self.errors:
            return found
        try:
            found["proposals"] = dates.proposals(
                found["first_on"], found["last_on"], school_region=found["school_region"], **self.rhythm_of(found)
            )
        except Refused as refusal:
            self.add_error("last_on", str(refusal))
        return found

    def rhythm_of(self, found):
        """The chosen rhythm, by the names of the model."""
        return {"weeks" if found["rhythm"] == self.EVERY else "times_a_year": found["number"]}

    def series(self):
        """What was filled in, as a series that is not kept yet; its id is the token."""
        found = self.cleaned_data
        minutes = datetime.combine(found["first_on"], found["ends"]) - datetime.combine(
            found["first_on"], found["starts"]
        )
        return MeetingSeries(
            pk=found["token"], body=found["body"], first_on=found["first_on"], last_on=found["last_on"],
            starts=found["starts"], minutes=minutes // timedelta(minutes=1), place=found["place"], link=found["link"],
            school_region=found["school_region"], **self.rhythm_of(found),
        )  # fmt: skip


def choose_owner(**kwargs):
    """A field to choose a seat or a person."""
    return forms.ChoiceField(error_messages={"invalid_choice": "Deze keuze is er niet meer. Kies opnieuw."}, **kwargs)


class ItemForm(BaseMixin, TokenMixin, forms.Form):
    """An agenda item with its cover sheet."""

    title = line("Onderwerp", required=True, longest=TITLE_LENGTH, error_messages={"required": "Noem het onderwerp."})
    kind = forms.ChoiceField(
        label="Wat wordt er gevraagd?", choices=ItemKind.choices, widget=forms.RadioSelect,
        initial=ItemKind.DISCUSSION, error_messages={"required": "Kies wat u vraagt."},
    )  # fmt: skip
    minutes = forms.IntegerField(
        label="Minuten", required=False, min_value=1, max_value=MOST_MINUTES,
        error_messages={
            "invalid": "Vul een heel aantal minuten in.", "min_value": "Vul ten minste 1 minuut in.",
            "max_value": f"Vul hoogstens {MOST_MINUTES} minuten in.",
        },
    )  # fmt: skip
    oral = forms.BooleanField(label="Mondeling: er is geen stuk", required=False)
    owner = choose_owner(label="Ingebracht door", required=False)
    portfolio_holder = line("Portefeuillehouder", help_text="De functie, niet de naam.")
    proposal = area("Voorstel")
    explanation = area("Toelichting", rows=5)
    procedure = area("Procedure", rows=2)
    for_inspection = area("Ter inzage", rows=2)
    communication = area("Vervolgactie: communicatie", rows=2)
    tell_decision_to = area("Vervolgactie: mededeling van de beslissing aan", rows=2)
    financial_consequences = area("Consequenties: financieel", rows=2)
    staff_consequences = area("Consequenties: personeel", rows=2)
    information_from = line("Nadere informatie bij", help_text="De functie, niet de naam.")
    MAIN = ("title", "kind", "minutes", "oral", "owner")

    def __init__(self, *args, owners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "niemand in het bijzonder"), *owners]
        if not self.initial.get("base"):
            del self.fields["base"]

    def main(self):
        """The fields that every item has."""
        return [self[name] for name in self.MAIN]

    def cover(self):
        """The fields of the cover sheet."""
        return [field for field in self.visible_fields() if field.name not in self.MAIN]

    def values(self):
        """What was filled in, by the names of the model."""
        found = {name: value for name, value in self.cleaned_data.items() if name not in {"base", "token", "owner"}}
        found["owner_seat_id"], found["owner_person_id"] = read_owner(self.cleaned_data["owner"])
        return found


class PaperForm(TokenMixin, forms.Form):
    """A paper: a file, or something of the portal itself."""

    title = line("Titel", longest=TITLE_LENGTH, help_text="Leeg: de naam van het bestand of van het document.")
    upload = forms.FileField(
        label="Bestand", required=False, allow_empty_file=True,
        help_text="PDF, Word (.docx) of een afbeelding. Van Word en afbeeldingen maakt het portaal een PDF.",
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.png,.jpg,.jpeg,.webp"}),
    )  # fmt: skip
    choice = forms.ChoiceField(label="Of iets uit het portaal", required=False)
    field_order = ["upload", "choice", "title", "token"]

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        if choices:
            self.fields["choice"].choices = [("", "niets"), *choices]
            self.fields["choice"].error_messages["invalid_choice"] = "Dit stuk is er niet meer. Kies opnieuw."
        else:
            del self.fields["choice"]

    def clean(self):
        """One of the two."""
        found = super().clean()
        if not found.get("upload") and not found.get("choice") and not self.errors:
            self.add_error(
                "upload", "Kies een bestand." if "choice" not in self.fields else "Kies een bestand of een document."
            )
        if found.get("upload") and found.get("choice"):
            self.add_error("choice", "Kies een van beide: een bestand of een document uit het portaal.")
        return found


class OutcomeForm(BaseMixin, forms.Form):
    """What was said at an item."""

    notes = area("Wat er besproken is", rows=5)
    noted = forms.BooleanField(
        label="Ter kennisgeving", required=False, help_text="Het punt is afgerond zonder besluit of actiepunt."
    )


class DecisionForm(TokenMixin, forms.Form):
    """A decision, with the paper it was taken on."""

    text = area("Besluit", required=True, error_messages={"required": "Schrijf wat er besloten is."})
    paper = forms.ChoiceField(label="Genomen op", required=False)

    def __init__(self, *args, papers, **kwargs):
        super().__init__(*args, **kwargs)
        self.papers = {str(paper.pk): paper for paper in papers}
        self.fields["paper"].choices = [("", "geen stuk"), *((key, one.title) for key, one in self.papers.items())]
        if not papers:
            del self.fields["paper"]

    def on_paper(self):
        """The chosen paper."""
        return self.papers.get(self.cleaned_data.get("paper"))


class ChangeDecisionForm(BaseMixin, DecisionForm):
    """Other words for a decision."""


class ActionForm(TokenMixin, forms.Form):
    """An action point: what, who, by when."""

    text = area("Wat", rows=2, required=True, error_messages={"required": "Schrijf wat er gebeurt."})
    owner = choose_owner(label="Wie")
    due_on = DayField(label="Uiterlijk op", error_messages={"required": "Kies een datum."})
    weighty = forms.BooleanField(
        label="Weegt zwaar", required=False, help_text="Een tweede persoon bevestigt dat het gedaan is."
    )

    def __init__(self, *args, owners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "kies"), *owners]
        self.fields["owner"].error_messages["required"] = "Kies wie het doet."

    def values(self):
        """What was filled in, by the names of the model."""
        found = {name: self.cleaned_data[name] for name in ("text", "due_on", "weighty", "token")}
        found["owner_seat_id"], found["owner_person_id"] = read_owner(self.cleaned_data["owner"])
        return found


class WhyForm(forms.Form):
    """Something about an action point with words to it."""

    why = area("Toelichting", rows=2, longest=1_000)

    def __init__(self, *args, required="", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["why"].required = bool(required)
        self.fields["why"].error_messages["required"] = required


class PostponeForm(WhyForm):
    """Another day, and why."""

    due_on = DayField(label="Nieuwe datum", error_messages={"required": "Kies een datum."})
    field_order = ["due_on", "why"]

    def clean_due_on(self):
        """Refuses a day that has passed or is far away."""
        due_on = self.cleaned_data["due_on"]
        if not timezone.localdate() <= due_on <= dates.LAST_DAY:
            raise forms.ValidationError("Kies een dag vanaf vandaag.")
        return due_on


class GuestsForm(forms.Form):
    """Guests, a line each."""

    guests = area("Gasten", rows=3, longest=5_000, help_text="Een gast per regel, met functie of organisatie.")

    def clean_guests(self):
        """The names, without empty lines; a line is not too long."""
        names = [" ".join(one.split()) for one in self.cleaned_data["guests"].splitlines() if one.strip()]
        if any(len(one) > LINE_LENGTH for one in names):
            raise forms.ValidationError(f"Een regel is langer dan {LINE_LENGTH} tekens.")
        return names


class CloseForm(forms.Form):
    """Where unfinished items go."""

    next_meeting = forms.ChoiceField(
        label="Naar welk overleg gaan de punten zonder uitkomst?",
        error_messages={"required": "Kies een overleg.", "invalid_choice": "Dit overleg is er niet meer. Kies opnieuw."},
    )  # fmt: skip

    def __init__(self, *args, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        self.meetings = {str(one.pk): one for one in meetings}
        self.fields["next_meeting"].choices = [
            (key, f"{one.name}, {datetime_nl(one.starts_at)}") for key, one in self.meetings.items()
        ]

    def chosen(self):
        """The chosen meeting."""
        return self.meetings[self.cleaned_data["next_meeting"]]


class ReportForm(BaseMixin, forms.Form):
    """The report: its opening, and a text at each item."""

    opening = area("Opening", rows=4)

    def __init__(self, *args, items, texts=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.items = {f"punt-{item.pk}": item for item in items}
        for name, item in self.items.items():
            self.fields[name] = area(f"{item.number}. {item.title}", rows=5)
            self.initial.setdefault(name, (texts or {}).get(item.pk, ""))

    def texts(self):
        """{item id: text}."""
        return {item.pk: self.cleaned_data[name] for name, item in self.items.items()}


class SendForm(forms.Form):
    """Until when corrections can be proposed."""

    until = DayField(label="Correcties tot en met", error_messages={"required": "Kies een datum."})


class CorrectionForm(TokenMixin, forms.Form):
    """A correction that a member proposes."""

    item = forms.ChoiceField(label="Bij welk punt", required=False)
    text = area(
        "Uw correctie", required=True, longest=2_000, error_messages={"required": "Schrijf wat er anders moet."}
    )

    def __init__(self, *args, items, **kwargs):
        super().__init__(*args, **kwargs)
        self.items = {str(item.pk): item for item in items}
        self.fields["item"].choices = [("", "het hele verslag"), *((k, str(one)) for k, one in self.items.items())]

    def about(self):
        """The item it is about; None for the whole."""
        return self.items.get(self.cleaned_data["item"])


class AnswerForm(forms.Form):
    """What the secretary does with a correction."""

    reply = line("Toelichting", longest=1_000)


class AdoptForm(forms.Form):
    """In which meeting the report was adopted, and the functions of chair and secretary."""

    meeting = forms.ChoiceField(
        label="Vastgesteld in", error_messages={"required": "Kies het overleg.", "invalid_choice": "Kies opnieuw."}
    )
    chair = line(
        "Voorzitter (functie)", required=True, error_messages={"required": "Noem de functie van de voorzitter."}
    )
    secretary = line(
        "Secretaris (functie)", required=True, error_messages={"required": "Noem de functie van de secretaris."}
    )

    def __init__(self, *args, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        self.meetings = {str(one.pk): one for one in meetings}
        self.fields["meeting"].choices = [(k, f"{one.name}, {date_nl(one.on)}") for k, one in self.meetings.items()]

    def chosen(self):
        """The chosen meeting."""
        return self.meetings[self.cleaned_data["meeting"]]
