"""The verbs of decision notes: write, print, make a public edition, take it back."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from npvr.access import Refused
from npvr.names import NAME, WORDS, KnownNames, find
from npvr.templatetags.ui import date_nl

from .. import audit
from ..models import Appointment, DecisionNote, Person, PrintKind, Role
from ..models.notes import SECTIONS
from ..papers.operations import lay_down

ELECTED = {Role.REGIONAL_LEAD, Role.STEERING_MEMBER, Role.REGION_CHAIR, Role.MINISTER}
"""Who answers for politics by name; everybody else who holds a seat is an official, or a citizen whose name is theirs."""
CHANGED = "Iemand anders heeft deze nota intussen gewijzigd. Uw tekst staat hieronder nog; vergelijk en bewaar opnieuw."
PUBLIC = "Van deze nota is een openbare uitgave. Trek die eerst in; daarna kunt u de nota wijzigen."
EMPTY = "Vul ten minste de aanleiding, het geadviseerde besluit en de kern in."
NOT_TO_BE_PUBLIC = "Bij deze nota staat dat zij niet actief openbaar wordt. Wijzig dat eerst."
NO_REASON = "Er is informatie die niet openbaar wordt. Schrijf bij de motivering waarom niet."
DEMO_WORDS = "Demogegeven: deze beslisnota is verzonnen om het portaal te tonen."


class NamesFound(Refused):
    """The public edition would tell of somebody: `hits` are (kind in Dutch, words, where, whether it may stay)."""

    def __init__(self, hits):
        super().__init__("In de tekst staan nog namen of gegevens van personen. Haal ze eruit of noem de functie.")
        self.hits = hits


@transaction.atomic
def begin(region, side, *, by, token, **values):
    """Begin a note; a repeated request gives the first one's."""
    note, new = DecisionNote.objects.get_or_create(
        token=token, defaults={"region": region, "side": side, "made_by": by, **values}
    )
    if note.region_id != region.pk or note.side != side:
        raise Refused("Dit formulier hoort bij een andere nota. Open de pagina opnieuw.")
    if new:
        audit.record("beslisnota begonnen", actor=by, region=region, subject=str(note.pk))
    return note


@transaction.atomic
def save(note, *, by, base, **values):
    """Keep what was typed. Refuses when somebody saved since `base`, and a note with a public edition."""
    note = DecisionNote.objects.select_for_update(of=("self",)).select_related("region").get(pk=note.pk)
    if note.is_public:
        raise Refused(PUBLIC)
    if note.lock_version != base:
        raise Refused(CHANGED)
    for name, value in values.items():
        setattr(note, name, value)
    note.changed_at, note.lock_version = timezone.now(), note.lock_version + 1
    note._history_user = by
    note.save()
    return note


def print_note(note, *, by, token):
    """Ask for the PDF of the note as it is now, for its own side."""
    return lay_down(
        PrintKind.NOTE, note.prints, title=f"Beslisnota {note.subject}", data=content_of(note, public=False),
        region=note.region, by=by, token=token, words="beslisnota afgedrukt",
    )  # fmt: skip


@transaction.atomic
def publish(note, *, by, token, may_stay=()):
    """Make the public edition: without names of officials and without what can't be public. Refuses with NamesFound.

    `may_stay` are words that were found as a name and of which the writer says that they are nobody's, or of somebody
    who is elected. Mail addresses and telephone numbers never stay.
    """
    note = DecisionNote.objects.select_for_update(of=("self",)).select_related("region").get(pk=note.pk)
    if note.is_public:
        return None
    if not note.actively_public:
        raise Refused(NOT_TO_BE_PUBLIC)
    if not (note.occasion.strip() and note.advice.strip() and note.core.strip()):
        raise Refused(EMPTY)
    if note.withheld.strip() and not note.why_withheld.strip():
        raise Refused(NO_REASON)
    if hits := [hit for hit in names_in(note) if hit[1] not in may_stay or not hit[3]]:
        raise NamesFound(hits)
    job = lay_down(
        PrintKind.PUBLIC_NOTE, note.prints, title=f"Beslisnota {note.subject}", data=content_of(note, public=True),
        region=note.region, by=by, token=token, words="beslisnota openbaar gemaakt",
    )  # fmt: skip
    DecisionNote.objects.filter(pk=note.pk).update(published_at=timezone.now(), withdrawn_at=None)
    return job


@transaction.atomic
def withdraw(note, *, by):
    """Take the public edition back: nobody outside sees it any more. Who had it, has it."""
    changed = DecisionNote.objects.filter(pk=note.pk, published_at__isnull=False, withdrawn_at=None).update(
        withdrawn_at=timezone.now(), lock_version=F("lock_version") + 1
    )
    if changed:
        audit.record(
            "openbare uitgave van een beslisnota ingetrokken", actor=by, region=note.region, subject=str(note.pk)
        )


def content_of(note, *, public):
    """What gets printed of a note, as data. The public edition holds no officials, and of what is withheld the reason."""
    parts = [{"heading": heading, "text": getattr(note, name)} for name, heading in SECTIONS]
    return {
        "public": public,
        "side": note.get_side_display(),
        "region": note.region.name,
        "subject": note.subject,
        "to": note.to,
        "sender": note.sender,
        "drawn_up_by": "" if public else note.drawn_up_by,
        "worked_with": "" if public else note.worked_with,
        "reference": note.reference,
        "on": date_nl(note.on),
        "actively_public": note.actively_public,
        "parts": [part for part in parts if part["text"].strip()],
        "withheld": "" if public else note.withheld,
        "is_withheld": bool(note.withheld.strip()),
        "why_withheld": note.why_withheld,
        "annexes": [line.lstrip("-• ").strip() for line in note.annexes.splitlines() if line.strip("-• ")],
        "demo": DEMO_WORDS if note.is_demo else "",
    }


def names_in(note):
    """What in the public edition would tell of somebody: [(kind in Dutch, words, where, whether it may stay)]."""
    typed = [name for text in (note.drawn_up_by, note.worked_with) for name in text.replace(" en ", ",").split(",")]
    known = KnownNames(officials(), whole=[name for name in typed if len(name.split()) > 1])
    places = [("Onderwerp", note.subject), ("Aan", note.to), ("Van", note.sender), ("Onze referentie", note.reference)]
    places += [(heading, getattr(note, name)) for name, heading in SECTIONS]
    places += [("Motivering", note.why_withheld), ("Bijlagen", note.annexes)]
    return [
        (WORDS[one.kind], text[one.start : one.end], where, one.kind == NAME)
        for where, text in places
        for one in find(text, known)
    ]


def officials():
    """The names of everybody in the portal, without those who only ever held a seat for which one is elected."""
    of_others = Appointment.objects.exclude(seat__role__in=ELECTED).values("person")
    elected = Appointment.objects.filter(seat__role__in=ELECTED).exclude(person__in=of_others).values("person")
    others = Person.objects.exclude(pk__in=elected)
    return list(others.values_list("name", flat=True))
