"""Appointing and ending: who sits where from which day. Nothing of the past changes (domain.md § 3, trust.md § 3).

A seat is locked while a place in it is given, so that two people who give the last one meet here; the constraints of the
database (governance/models/seats.py) hold it besides. A day of an appointment is a Dutch day; `until` is the first day
without it.
"""

from datetime import date

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q
from django.utils import timezone

from governance import audit
from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from ..models import Appointment, Person, SeatProposal
from ..notices import operations as notices
from . import rules
from .arranging import held_seat
from .periods import in_words
from .succession import hand_over

LAST_DAY = date(2070, 12, 31)
SETTLED = "Dit voorstel is intussen al afgehandeld."
ENDS_FIRST = "De laatste dag ligt voor de eerste."
TAKEN = "Iemand anders vulde deze plaats op hetzelfde moment. Kijk wie er nu zit en probeer het opnieuw."


@transaction.atomic
def appoint(seat, *, person, since, by, until=None, succeeds=None):
    """Appoint `person` on a seat that one person fills. With `succeeds` that appointment ends on the day this begins."""
    seat = held_seat(seat)
    if rules.takes_two(seat):
        raise Refused(rules.why_not_appoint(seat))
    _refuse_own(seat, person, by, succeeds)
    return _appointed(seat, person, since, until, by, succeeds)


def appoint_first(seat, *, person, since):
    """Appoint on a locked seat of an empty installation, where nobody is there to do it (governance/bodies/beginning.py)."""
    return _appointed(seat, person, since, None, None, None)


@transaction.atomic
def end_appointment(appointment, *, on, by):
    """End an appointment from a day on, today or later; one that has not begun is taken back. Not one's own."""
    seat = held_seat(appointment.seat)
    if rules.takes_two(seat):
        raise Refused(rules.why_not_appoint(seat))
    held = _locked(appointment)
    if held.person_id == by.pk:
        raise Refused(rules.OWN_PLACE)
    return _ended(seat, held, on, by)


# --- the seats of weight: one proposes, another confirms --------------------------------------------------------------


@transaction.atomic
def propose(seat, *, person, since, by, until=None, kind=SeatProposal.Kind.APPOINT):
    """Propose who takes, or leaves, a seat of weight. Refuses a second proposal while one is open, and oneself."""
    seat = held_seat(seat)
    if not rules.takes_two(seat):
        raise Refused("Op deze zetel benoemt één persoon.")
    if person.pk == by.pk:
        raise Refused("U kunt uzelf niet voorstellen. Vraag een ander dat te doen.")
    if SeatProposal.objects.filter(seat=seat, settled_at=None).exists():
        raise Refused("Er staat al een voorstel open voor deze zetel. Handel dat eerst af.")
    if kind == SeatProposal.Kind.APPOINT:
        _check_days(seat, since, until)
    elif since < timezone.localdate():
        raise Refused("Kies vandaag of een latere dag: wat geweest is, verandert niet meer.")
    made = SeatProposal.objects.create(kind=kind, seat=seat, person=person, since=since, until=until, proposed_by=by)
    _record("benoeming voorgesteld" if kind == SeatProposal.Kind.APPOINT else "beëindiging voorgesteld", made.seat, by,
            f"{person.name}, vanaf {date_nl(since)}")  # fmt: skip
    others = rules.proposers(seat) - {by.pk, person.pk}
    notices.tell(
        Person.objects.filter(pk__in=others),
        text=f"Een voorstel voor de zetel {seat.name} wacht op een tweede persoon.",
        path=path_of(seat),
        topic=topic_of(made),
        region=seat.body.region,
        right="governance.appoint_leads",
    )
    return made


@transaction.atomic
def confirm(proposal, *, by):
    """The second person confirms; then it is done, from the day that was proposed or else from today."""
    seat = held_seat(proposal.seat)
    held = _open(proposal)
    if held.proposed_by_id == by.pk:
        raise Refused("Wie het voorstel deed, kan het niet ook bevestigen.")
    if held.person_id == by.pk:
        raise Refused(rules.OWN_PLACE)
    since = max(held.since, timezone.localdate())
    if held.kind == SeatProposal.Kind.END:
        done = _ended(seat, _latest(seat, held.person, since), since, by)
    else:
        done = _appointed(seat, held.person, since, held.until, by, _in_the_way(seat, since))
    _settle(held, by, done)
    return done


@transaction.atomic
def set_aside(proposal, *, by):
    """Set a proposal aside: whoever may confirm it, or who made it."""
    held_seat(proposal.seat)
    held = _open(proposal)
    _settle(held, by, None)
    _record("voorstel niet overgenomen", proposal.seat, by, held.person.name)


def _open(proposal):
    held = SeatProposal.objects.select_for_update(of=("self",)).select_related("person", "seat").get(pk=proposal.pk)
    if held.settled_at is not None:
        raise Refused(SETTLED)
    return held


def _settle(held, by, appointment):
    held.settled_by, held.settled_at = by, timezone.now()
    held.appointment = appointment if appointment is not None and appointment.pk else None
    held.save(update_fields=["settled_by", "settled_at", "appointment"])
    notices.close(topic_of(held))


def topic_of(proposal):
    """The topic of what is told about a proposal."""
    return f"zetel:{proposal.pk}"


def _in_the_way(seat, since):
    """Who holds the only place of a seat when the successor begins; None where there are more places."""
    if seat.places > 1:
        return None
    return Appointment.objects.select_for_update(of=("self",)).current(since).filter(seat=seat).first()


def _latest(seat, person, since):
    found = Appointment.objects.select_for_update(of=("self",)).filter(seat=seat, person=person)
    found = found.filter(Q(period__endswith=None) | Q(period__endswith__gt=since)).order_by("period").last()
    if found is None:
        raise Refused("Deze benoeming is intussen al beëindigd.")
    return found


# --- what both ways have in common ------------------------------------------------------------------------------------


def _appointed(seat, person, since, until, by, succeeds):
    _check_days(seat, since, until)
    if succeeds is not None:
        before = _locked(succeeds)
        if before.seat_id != seat.pk or since <= before.period.lower:
            raise Refused(
                f"{before.person.name} begint zelf pas op {date_nl(before.period.lower)}. Kies een latere dag."
            )
        if before.period.upper is None or before.period.upper > since:
            _close_period(before, since, by, "opgevolgd")
            _tell_end(before)
    period = DateRange(since, until)
    place = _free_place(seat, person, period)
    made = Appointment(seat=seat, person=person, place=place, period=period)
    made._history_user, made._change_reason = by, "benoemd"
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as error:
        raise Refused(TAKEN) from error
    _record("benoemd", seat, by, f"{person.name}, {in_words(period)}")
    notices.tell(
        [person],
        text=f"U bent benoemd als {seat.name}, {seat.body.name}, {in_words(period)}.",
        path=place_path(seat.body.region),
        topic=f"benoeming:{made.pk}",
        region=seat.body.region,
    )
    hand_over(made)
    return made


def _check_days(seat, since, until):
    today = timezone.localdate()
    if since < today:
        raise Refused("Een benoeming begint vandaag of later: rechten gaan niet met terugwerkende kracht in.")
    if until is not None and until <= since:
        raise Refused(ENDS_FIRST)
    if max(since, until or since) > LAST_DAY:
        raise Refused(f"Kies een dag tot en met {date_nl(LAST_DAY)}.")
    for thing in (seat, seat.body):
        if thing.ended_on is not None and (until is None or until > thing.ended_on):
            raise Refused(f"{thing.name} bestaat niet meer vanaf {date_nl(thing.ended_on)}.")


def _free_place(seat, person, period):
    """The lowest place that nobody holds in the period; says who is in the way."""
    overlapping = list(
        Appointment.objects.filter(seat=seat, period__overlap=period).select_related("person").order_by("place")
    )
    for one in overlapping:
        if one.person_id == person.pk:
            raise Refused(f"{person.name} heeft deze zetel al, {in_words(one.period)}.")
    used = {one.place for one in overlapping}
    free = next((place for place in range(1, seat.places + 1) if place not in used), None)
    if free is None:
        who = "; ".join(f"{one.person.name} ({in_words(one.period)})" for one in overlapping[:3])
        raise Refused(
            f"Alle plaatsen van deze zetel zijn dan bezet: {who}. Kies een andere dag, of benoem een opvolger."
        )
    return free


def _ended(seat, held, on, by):
    if on < timezone.localdate():
        raise Refused("Kies vandaag of een latere dag: wat geweest is, verandert niet meer.")
    if held.period.upper is not None and on >= held.period.upper:
        raise Refused(f"Deze benoeming eindigt al: {in_words(held.period)}.")
    if held.period.lower > timezone.localdate() and on <= held.period.lower:
        held._history_user, held._change_reason = by, "ingetrokken voor zij begon"
        _record("benoeming ingetrokken", seat, by, f"{held.person.name}, {in_words(held.period)}")
        notices.close(f"benoeming:{held.pk}")
        SeatProposal.objects.filter(appointment=held).update(appointment=None)
        held.delete()
        return held
    if on <= held.period.lower:
        raise Refused("Deze benoeming begint vandaag. Zij kan vanaf morgen eindigen.")
    _close_period(held, on, by, "beëindigd")
    _record("benoeming beëindigd", seat, by, f"{held.person.name}, vanaf {date_nl(on)}")
    _tell_end(held)
    return held


def _close_period(held, on, by, reason):
    held.period = DateRange(held.period.lower, on)
    held._history_user, held._change_reason = by, reason
    held.save()


def _tell_end(held):
    notices.tell(
        [held.person],
        text=f"Uw benoeming als {held.seat.name}, {held.seat.body.name}, loopt {in_words(held.period)}.",
        path="/berichten/",
        topic=f"einde:{held.pk}",
        region=held.seat.body.region,
    )


def _refuse_own(seat, person, by, succeeds):
    """Nobody appoints themselves, nor who takes over the place they hold."""
    if person.pk == by.pk:
        raise Refused("U kunt uzelf niet benoemen. Vraag een ander dat te doen.")
    holds_it = Appointment.objects.current().filter(seat=seat, person=by).exists()
    if (succeeds is not None and succeeds.person_id == by.pk) or (seat.places == 1 and holds_it):
        raise Refused(rules.OWN_PLACE)


def _locked(appointment):
    found = Appointment.objects.select_for_update(of=("self",)).select_related("person", "seat__body__region")
    held = found.filter(pk=appointment.pk).first()
    if held is None:
        raise Refused("Deze benoeming is intussen ingetrokken.")
    return held


def _record(action, seat, by, detail):
    audit.record(action, actor=by, region=seat.body.region, subject=f"{seat.name} · {seat.body.name}", detail=detail)


def place_path(region):
    """The first page of governance: of a region, or of the programme."""
    return f"/regios/{region.slug}/overleg/" if region else "/overleg/"


def path_of(seat):
    """The page of a seat."""
    return f"{place_path(seat.body.region)}zetels/{seat.pk}/"
