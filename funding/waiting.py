"""What waits in the books of a person's regions: for the home page, the overview, and the count in the frame."""

from django.core.cache import cache
from django.utils import timezone

from governance import waiting as governance_waiting
from governance.rights import standing_of
from plans import waiting as plans_waiting

from . import rules
from .models import ProposalState, ProposedReversal
from .overview import states

COUNT_SECONDS = 60


def for_person(person):
    """What waits for this person's own doing, in each region whose book they read: {text, url, note} each.

    One statement, and one more for each region in which a storno waits.
    """
    held = {seat.region_id for seat in standing_of(person).held if seat.region_id is not None}
    own = [pk for pk in held if rules.may_view_ledger(person, pk)]
    if not own:
        return []
    waits = []
    for pk, state in states(own).items():
        waits += [{**one, "note": f"Procesmiddelen {state.name}"} for one in in_book(person, pk, state)]
    cache.set(f"waiting-money-{person.pk}", len(waits), COUNT_SECONDS)
    return waits


def in_book(person, region_id, state):
    """What waits in one book that this person can do something about: {text, url} each."""
    here = f"/regios/{state.slug}/procesmiddelen/"
    books, arranges = rules.may_book(person, region_id), rules.may_estimate(person, region_id)
    waits = []
    if state.bookings and books:
        words = "1 voorgestelde boeking" if state.bookings == 1 else f"{state.bookings} voorgestelde boekingen"
        waits.append({"text": f"{words} nakijken", "url": f"{here}kasboek/"})
    if state.reversals:
        waits += _reversals(person, region_id, here)
    if state.carried and books:
        waits.append({"text": "Het besluit over de overheveling vastleggen", "url": f"{here}overhevelen/"})
    elif arranges and not state.carried:
        waits += [
            {"text": f"Overhevelen wat van {one.year} over is", "url": f"{here}overhevelen/?jaar={one.year}"}
            for one in state.kept
            if one.year < timezone.localdate().year and not one.closed and one.left > 0 and one.booked > 0
        ][:1]
    if arranges:
        waits += [
            {"text": f"De btw over {year} ramen", "url": f"{here}raming/?jaar={year}"}
            for year in state.without_estimate
        ]
    if state.cashiers and rules.may_name_cashier(person, region_id):
        waits.append({"text": "De voorgestelde regiokassier noemen", "url": f"{here}regiokassier/"})
    return waits


def _reversals(person, region_id, here):
    """The stornos that this person can confirm: not their own."""
    proposals = ProposedReversal.objects.filter(entry__region=region_id, state=ProposalState.OPEN)
    return [
        {"text": f"Storno van {one.entry.label} bevestigen", "url": f"{here}storno/{one.pk}/"}
        for one in proposals.select_related("entry")[:20]
        if rules.may_confirm_reversal(person, one)
    ]


def context(request):
    """For the frame of every page: how many things wait for whoever is signed in, in documents, seats and books."""
    found = plans_waiting.context(request)
    if "waiting_count" not in found:
        return found
    count = cache.get(f"waiting-money-{request.user.pk}")
    if count is None:
        count = len(for_person(request.user))
        cache.set(f"waiting-money-{request.user.pk}", count, COUNT_SECONDS)
    return {"waiting_count": found["waiting_count"] + governance_waiting.count(request.user) + count}
