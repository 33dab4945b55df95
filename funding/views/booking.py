"""Booking: an expenditure or money that comes in, by the cashier; or proposing it, by the programme manager.

What is sent is stopped, with everything that was typed still there, where it was booked before or where there is not
that much; both can then be agreed to on purpose. The form says what was agreed to (which bookings, which amount), so
that an agreement is never about something else than what was seen.
"""

from dataclasses import dataclass, field

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from npvr.access import Refused, authorize, guard
from npvr.numbers import write_amount
from npvr.templatetags.ui import euro
from plans.items.models import Activity

from .. import figures, operations, rules
from ..activities import activities_for
from ..files_kept import keep_file
from ..finding import find_book, find_commitment, find_entry, find_proposal
from ..forms.booking import INCLUSIVE, INCOME_KINDS, IncomeForm, SpendingForm
from ..models import Allocation, Category, Commitment, Entry, EntryKind, ProposalState
from ..suggestions import known_suppliers, rate_of
from .page import beyond_words, entry_path, page_context, path_of

HEADINGS = {"ontvangst": "Ontvangst", "btw": "Teruggevraagde btw", "inkomst": "Andere inkomst"}
DESCRIPTIONS = {
    "ontvangst": "Ontvangst decentralisatie-uitkering {}",
    "btw": "Teruggevraagd uit het BTW-compensatiefonds, {}",
}


@dataclass
class Desk:
    """Who books in which book: the cashier, or who proposes to the cashier; `proposal` is what is booked from."""

    request: object
    region: object
    proposes: bool
    proposal: object = None
    kept: object = None
    stopped: dict = field(default_factory=dict)

    @property
    def by(self):
        """The person."""
        return self.request.user


def _desk(request, region_slug, kinds):
    region = find_book(request.user, region_slug)
    books = rules.may_book(request.user, region.pk)
    authorize(books or rules.may_propose(request.user, region.pk), rules.WHY_NOT["funding.book"])
    return Desk(request, region, proposes=not books, proposal=_proposal(request, region, kinds) if books else None)


def _proposal(request, region, kinds):
    """The open proposal that is booked from (?voorstel=), or None."""
    pk = _asked_number(request, "voorstel")
    if pk is None:
        return None
    proposal = find_proposal(region, pk)
    return proposal if proposal.state == ProposalState.OPEN and proposal.kind in kinds else None


def _asked_number(request, name):
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


# --- an expenditure --------------------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.book")
def book_spending(request, region_slug):
    """The form of an expenditure: empty, as an earlier one, from a commitment or from a proposal."""
    desk = _desk(request, region_slug, [EntryKind.EXPENDITURE])
    choices = {
        "categories": Category.objects.of(desk.region.pk),
        "commitments": Commitment.objects.filter(region=desk.region, open_amount__gt=0),
        # Two statements that a booking without an activity need not ask.
        "activities": _activities(desk) if request.method != "POST" or request.POST.get("activity") else [],
    }
    if request.method != "POST":
        return _show_spending(desk, SpendingForm(initial=_beginning(desk), **choices))
    form = SpendingForm(request.POST, request.FILES, **choices)
    form.is_valid()
    desk.kept = keep_file(desk.region, form, request.FILES.get("file"), by=desk.by)
    outcome = _settled(desk, form, _spending) if form.is_valid() else None
    if outcome is None:
        form.fields["activity"].choices = [("", "geen"), *_activities(desk)]
        return _show_spending(desk, form, status=409 if desk.stopped else 422)
    _say(desk, outcome)
    again = request.POST.get("doen") == "nog-een"
    return redirect(f"{path_of(desk.region)}boeken/" if again else _after(desk, outcome))


def _activities(desk):
    """The activities that a booking can be linked to, for the list of choices."""
    return [(str(pk), title) for _, title, pk in activities_for(desk.by, desk.region)]


def _spending(form):
    """What the form says, as the operation takes it."""
    known = form.cleaned_data
    return operations.Spending(
        booked_on=known["booked_on"],
        description=known["description"],
        category=known["category"],
        amount_excl=known["amount_excl"],
        vat=known["vat_amount"],
        compensable=known["compensable"],
        supplier=known["supplier"],
        activity=Activity.objects.get(pk=known["activity"]) if known["activity"] else None,
        meeting=known["meeting"],
        commitment=known["commitment"],
    )


def _beginning(desk):
    """With what the form opens: an earlier entry (?kopie=), a commitment (?verplichting=) or a proposal."""
    if desk.proposal:
        return _as_typed(desk.proposal) | {"booked_on": desk.proposal.booked_on, "commitment": desk.proposal.commitment}
    commitment = _asked_number(desk.request, "verplichting")
    if commitment is not None:
        one = find_commitment(desk.region, commitment)
        return {
            "supplier": one.supplier,
            "description": one.description,
            "category": one.category_id,
            "activity": one.activity_id,
            "commitment": one.pk,
            "amount": one.open_amount,
        }
    year, _, number = desk.request.GET.get("kopie", "").partition("-")
    if not (year.isascii() and year.isdecimal() and number.isascii() and number.isdecimal() and len(number) < 10):
        return {}
    entry = find_entry(desk.region, int(year[:9]), int(number))
    return _as_typed(entry) if entry.kind == EntryKind.EXPENDITURE else {}


def _as_typed(one):
    """An entry, or the proposal of one, as the form would hold it: with its rate, or with its VAT where that has none."""
    rate = rate_of({"amount_excl": one.amount_excl, "vat": one.vat})
    return {
        "supplier": one.supplier,
        "description": one.description,
        "amount": one.amount_excl + one.vat,
        "basis": INCLUSIVE,
        "rate": 21 if rate is None else rate,
        "vat": one.vat if rate is None else None,
        "compensable": one.compensable,
        "category": one.category_id,
        "activity": one.activity_id,
        "meeting": one.meeting,
    }


def _show_spending(desk, form, *, status=200):
    last = Entry.objects.filter(region=desk.region, kind=EntryKind.EXPENDITURE).order_by("-entered_at", "-pk").first()
    heading = "Besteding voorstellen" if desk.proposes else "Besteding boeken"
    context = page_context(desk.request, desk.region, "kasboek", (heading, "")) | {
        "form": form,
        "suppliers": known_suppliers(desk.region),
        "copy_url": f"{path_of(desk.region)}boeken/?kopie={last.label}" if last and not desk.proposal else "",
        **_words(desk),
    }
    return render(desk.request, "funding/spending.html", context, status=status)


def _words(desk):
    verb = "Voorstellen" if desk.proposes else "Boeken"
    return {
        "proposes": desk.proposes,
        "proposal": desk.proposal,
        "kept": desk.kept,
        "submit": verb,
        "submit_more": f"{verb} en nog een",
        **desk.stopped,
    }


# --- money that comes in ---------------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.book")
def book_income(request, region_slug):
    """The form of money that comes in: the uitkering, VAT that comes back, or something else (?soort=)."""
    word = request.GET.get("soort", "")
    word = word if word in INCOME_KINDS else "ontvangst"
    desk = _desk(request, region_slug, [INCOME_KINDS[word]])
    allocations = Allocation.objects.filter(region=desk.region)
    make = {"kind": INCOME_KINDS[word], "allocations": allocations}
    if request.method != "POST":
        expected = _expected(desk, word)
        return _show_income(desk, word, IncomeForm(initial=_arriving(desk, word, expected), **make), expected)
    form = IncomeForm(request.POST, request.FILES, **make)
    form.is_valid()
    desk.kept = keep_file(desk.region, form, request.FILES.get("file"), by=desk.by)
    outcome = _settled(desk, form, _income) if form.is_valid() else None
    if outcome is None:
        return _show_income(desk, word, form, _expected(desk, word), status=409 if desk.stopped else 422)
    _say(desk, outcome)
    return redirect(_after(desk, outcome))


def _income(form):
    known = form.cleaned_data
    return operations.Income(
        kind=form.kind,
        booked_on=known["booked_on"],
        description=known["description"],
        amount=known["amount"],
        allocation=known.get("allocation"),
        supplier=known.get("supplier", ""),
    )


def _expected(desk, word):
    """The first year, up to this one, of which something is still to come: (allocation, amount), or None."""
    if word == "inkomst":
        return None
    this = timezone.localdate().year
    for one in figures.allocations_of(desk.region):
        amount = one.to_receive if word == "ontvangst" else one.to_reclaim
        if amount > 0 and one.allocation.year <= this:
            return one.allocation, amount
    return None


def _arriving(desk, word, expected):
    """With what the form opens: the proposal, or what is expected next."""
    if desk.proposal:
        one = desk.proposal
        return {
            "description": one.description,
            "amount": one.amount,
            "booked_on": one.booked_on,
            "supplier": one.supplier,
        }
    if expected is None:
        return {}
    allocation, amount = expected
    return {"allocation": allocation.pk, "amount": amount, "description": DESCRIPTIONS[word].format(allocation.year)}


def _show_income(desk, word, form, expected, *, status=200):
    heading = HEADINGS[word] + (" voorstellen" if desk.proposes else " boeken")
    context = page_context(desk.request, desk.region, "kasboek", (heading, "")) | {
        "form": form,
        "word": word,
        "heading": heading,
        "expected": f"Nog te verwachten over {expected[0].year}: {euro(expected[1])}." if expected else "",
        **_words(desk),
    }
    return render(desk.request, "funding/income.html", context, status=status)


# --- what becomes of what was sent -----------------------------------------------------------------------------------
def _settled(desk, form, read):
    """The entry or proposal that was made of a valid form; None where the form goes back, with what is wrong or asked."""
    booking, token = read(form), form.cleaned_data["token"]
    if _looks_like_another(desk, form, token):
        return None
    try:
        if desk.proposes:
            return operations.propose_booking(desk.region, booking, by=desk.by, token=token)
        return _booked(desk, form, booking, token)
    except operations.BeyondAvailable as beyond:
        desk.stopped = beyond_words(beyond, form.cleaned_data["total"])
    except Refused as refusal:
        form.add_error(None, str(refusal))
    return None


def _booked(desk, form, booking, token):
    """Book it; beyond what is available only with an agreement about that amount."""
    files = [desk.kept] if desk.kept else []
    what = {"by": desk.by, "token": token, "files": files, "proposal": desk.proposal}
    try:
        return operations.book(desk.region, booking, **what)
    except operations.BeyondAvailable as beyond:
        if form.cleaned_data.get("prefinance") != write_amount(beyond.short):
            raise
        return operations.book(desk.region, booking, prefinance=True, **what)


def _looks_like_another(desk, form, token):
    """Whether the same was booked before, without an agreement that this is another; then the page says which."""
    known = form.cleaned_data
    supplier, total = known.get("supplier"), known.get("total")
    if not supplier or total is None:
        return False
    found = [one for one in figures.similar(desk.region, supplier, total, known["booked_on"]) if one.token != token]
    seen = ",".join(one.label for one in found)
    if not found or known.get("again") == seen:
        return False
    similar = [{"entry": one, "url": entry_path(desk.region, one)} for one in found]
    desk.stopped = {"similar": similar, "agree_again": seen}
    return True


def _say(desk, outcome):
    if desk.proposes:
        messages.success(desk.request, "Uw voorstel staat klaar voor de regiokassier.")
        return
    available = desk.region.ledger.available  # as the booking left it
    messages.success(
        desk.request, f"Geboekt als {outcome.label}: {euro(outcome.size)}. Beschikbaar is nu {euro(available)}."
    )


def _after(desk, outcome):
    return f"{path_of(desk.region)}kasboek/" if desk.proposes else entry_path(desk.region, outcome)
