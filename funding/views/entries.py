"""The ledger: its list, an entry with its files, storno by one or by two people, and bookings that were proposed."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from governance.signin.stepup import require_fresh_sign_in
from npvr.access import Refused, authorize, guard
from npvr.numbers import write_amount
from npvr.templatetags.ui import date_nl, datetime_nl, euro

from .. import figures, operations, rules
from ..activities import title_for
from ..finding import find_book, find_entry, find_file, find_proposal, find_reversal
from ..forms.booking import INCOME_KINDS, AnswerForm, AttachForm, ReversalForm
from ..listing import PER_PAGE, Asked
from ..models import EntryKind, ProposalState, ProposedBooking, ProposedReversal, YearTotal
from .page import beyond_words, entering, entry_path, files_of, page_context, path_of

WORD_OF_KIND = {kind: word for word, kind in INCOME_KINDS.items()}


# --- the list --------------------------------------------------------------------------------------------------------
@guard("funding.view_ledger")
def ledger_page(request, region_slug):
    """A page of the book, newest first, with the balance after each entry."""
    region = find_book(request.user, region_slug)
    years = (
        YearTotal.objects.filter(ledger=region.pk, last_number__gt=0).order_by("-year").values_list("year", flat=True)
    )
    asked = Asked(region, request.GET, years)
    page = Paginator(asked.entries(), PER_PAGE).get_page(request.GET.get("pagina"))
    books = rules.may_book(request.user, region.pk)
    context = page_context(request, region, "kasboek") | {
        "asked": asked,
        "page": page,
        "rows": [_row(region, entry) for entry in _with_balance(region, page)],
        "proposals": [] if asked.is_narrowed or page.number > 1 else _open_proposals(region),
        **entering(request.user, region, books),
        "why_not": rules.WHY_NOT["funding.book"],
        "files": files_of(region, books),
    }
    return render(request, "funding/ledger.html", context)


def _with_balance(region, page):
    """The entries of a page in its order, each with the balance after it."""
    pks = [entry.pk for entry in page.object_list]
    # An "or" with the window keeps both outside it: the balance is that of the whole book, whatever is filtered.
    known = figures.with_running_balance(region).filter(Q(pk__in=pks) | Q(running__isnull=True))
    found = {entry.pk: entry for entry in known.select_related("category", "reversal", "reverses")}
    return [found[pk] for pk in pks]


def _row(region, entry):
    under = [entry.get_kind_display(), entry.category.name if entry.category else "", entry.supplier]
    return {
        "entry": entry,
        "url": entry_path(region, entry),
        "in": entry.amount if entry.amount > 0 else None,
        "out": -entry.amount if entry.amount < 0 else None,
        "balance": entry.running,
        "reversed": hasattr(entry, "reversal"),
        "under": " · ".join(part for part in under if part),
    }


def _open_proposals(region):
    proposals = ProposedBooking.objects.filter(region=region, state=ProposalState.OPEN).select_related("proposed_by")
    return [
        {"proposal": one, "amount": _amount(one), "url": f"{path_of(region)}voorstellen/{one.pk}/"}
        for one in proposals[:PER_PAGE]
    ]


def _amount(proposal):
    return -(proposal.amount_excl + proposal.vat) if proposal.kind == EntryKind.EXPENDITURE else proposal.amount


# --- one entry -------------------------------------------------------------------------------------------------------
@guard("funding.view_ledger")
def entry_page(request, region_slug, year, number):
    """An entry with all that is known of it."""
    region = find_book(request.user, region_slug)
    return _show_entry(request, region, find_entry(region, year, number), AttachForm())


def _show_entry(request, region, entry, attach_form, *, status=200):
    person, here = request.user, entry_path(region, entry)
    reversal = getattr(entry, "reversal", None)
    waiting = (
        ProposedReversal.objects.filter(entry=entry, state=ProposalState.OPEN).select_related("proposed_by").first()
    )
    books = rules.may_book(person, region.pk)
    context = page_context(request, region, "kasboek", (entry.label, "")) | {
        "entry": entry,
        "entry_url": here,
        "facts": _facts(person, region, entry),
        "origins": entry.origins.order_by("year"),
        "reversal": {"entry": reversal, "url": entry_path(region, reversal)} if reversal else None,
        "reversed": {"entry": entry.reverses, "url": entry_path(region, entry.reverses)} if entry.reverses else None,
        "open_reversal": {"proposal": waiting, "url": _reversal_path(region, waiting)} if waiting else None,
        "attachments": [
            {"attachment": one, "url": f"{path_of(region)}bestanden/{one.file_id}/"}
            for one in entry.attachments.select_related("file")
        ],
        "attach_form": attach_form,
        "may_book": books,
        "may_copy": entry.kind == EntryKind.EXPENDITURE and (books or rules.may_propose(person, region.pk)),
        "copy_url": f"{path_of(region)}boeken/?kopie={entry.label}",
        "can_reverse": entry.kind != EntryKind.REVERSAL and reversal is None and waiting is None,
        "may_reverse": rules.may_reverse(person, region.pk),
        "why_not_reverse": rules.WHY_NOT["funding.reverse"],
        "reverse_url": f"{here}storno/",
    }
    return render(request, "funding/entry.html", context, status=status)


def _facts(person, region, entry):
    """Name and value of what an entry says, without what it doesn't."""
    spent = entry.counts_as == EntryKind.EXPENDITURE and entry.vat is not None
    vat = f"{euro(entry.vat)}{', compensabel' if entry.compensable else ''}" if spent else ""
    commitment = entry.commitment
    facts = [
        ("Datum", date_nl(entry.booked_on)),
        ("Van" if entry.amount > 0 and not entry.reverses else "Leverancier", entry.supplier),
        ("Categorie", entry.category.name if entry.category else ""),
        ("Exclusief btw", euro(entry.amount_excl) if spent else ""),
        ("Btw", vat),
        ("Voorgefinancierd", euro(entry.prefinanced) if entry.prefinanced else ""),
        ("Van de uitkering over", str(entry.allocation.year) if entry.allocation else ""),
        ("Verplichting", commitment.description, f"{path_of(region)}verplichtingen/{commitment.pk}/")
        if commitment
        else (),
        ("Activiteit", title_for(person, region, entry.activity) if entry.activity else ""),
        ("Overleg", entry.meeting),
        ("Geboekt", f"{datetime_nl(entry.entered_at)} door {entry.entered_by.name}"),
    ]
    return [fact for fact in facts if fact and fact[1]]


@require_POST
@guard("funding.book")
def add_attachment(request, region_slug, year, number):
    """Put a file with an entry that is there already."""
    region = find_book(request.user, region_slug)
    entry = find_entry(region, year, number)
    authorize(rules.may_book(request.user, region.pk), rules.WHY_NOT["funding.book"])
    form = AttachForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            stored = operations.store_file(region, form.cleaned_data["file"], by=request.user)
            operations.attach(entry, stored, by=request.user)
        except Refused as refusal:
            form.add_error("file", str(refusal))
        else:
            messages.success(request, f"“{stored.name}” staat bij de boeking.")
            return redirect(entry_path(region, entry))
    return _show_entry(request, region, entry, form, status=422)


@guard("funding.view_ledger")
def stored_file(request, region_slug, pk):
    """The bytes of a file of the book, as a download that no cache keeps."""
    region = find_book(request.user, region_slug)
    stored = find_file(region, pk)
    path = settings.MEDIA_ROOT / stored.path
    if not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, filename=stored.name, content_type=stored.media_type)


# --- storno ----------------------------------------------------------------------------------------------------------
def _reversal_path(region, proposal):
    return f"{path_of(region)}storno/{proposal.pk}/"


@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.reverse")
@require_fresh_sign_in
def reverse_entry(request, region_slug, year, number):
    """Take a booking back as a whole, with the reason; above the region's limit a second person confirms."""
    region = find_book(request.user, region_slug)
    entry = find_entry(region, year, number)
    authorize(rules.may_reverse(request.user, region.pk), rules.WHY_NOT["funding.reverse"])
    form, stopped = ReversalForm(request.POST or None), {}
    if request.method == "POST" and form.is_valid():
        outcome, stopped = _reversed(entry, form, request.user)
        if outcome is not None:
            return _after_reversal(request, region, outcome)
    context = page_context(request, region, "kasboek", (entry.label, entry_path(region, entry)), ("Storno", "")) | {
        "entry": entry,
        "entry_url": entry_path(region, entry),
        "form": form,
        "carried": entry.kind in {EntryKind.CARRY_OVER_IN, EntryKind.CARRY_OVER_OUT},
        "takes_two": _takes_two(region, entry),
        **stopped,
    }
    status = 409 if stopped else 422 if form.is_bound else 200
    return render(request, "funding/reverse.html", context, status=status)


def _reversed(entry, form, by):
    """What came of a storno, and what the page says where the money is spent already."""
    known = {name: form.cleaned_data[name] for name in ("reason", "booked_on", "token")}
    try:
        return operations.reverse(entry, by=by, **known), {}
    except operations.BeyondAvailable as beyond:
        if form.cleaned_data["prefinance"] != write_amount(beyond.short):
            return None, beyond_words(beyond, entry.size)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None, {}
    try:
        return operations.reverse(entry, by=by, prefinance=True, **known), {}
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None, {}


def _takes_two(region, entry):
    limit = region.ledger.reversal_limit
    if limit is None or entry.size <= limit:
        return ""
    return f"Boven {euro(limit)} beslissen in deze regio twee mensen. Een ander bevestigt uw storno."


def _after_reversal(request, region, outcome):
    if isinstance(outcome, ProposedReversal):
        messages.success(request, "De storno wacht op een tweede persoon. Er is nog niets teruggeboekt.")
        return redirect(_reversal_path(region, outcome))
    messages.success(request, f"Teruggeboekt met storno {outcome.label}.")
    return redirect(entry_path(region, outcome))


@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.confirm_reversal")
@require_fresh_sign_in
def proposed_reversal(request, region_slug, pk):
    """A storno that waits for a second person: read it, confirm it or say why not."""
    region = find_book(request.user, region_slug)
    proposal = find_reversal(region, pk)
    may_confirm = rules.may_confirm_reversal(request.user, proposal)
    may_decline = may_confirm or proposal.proposed_by_id == request.user.pk
    form, stopped = AnswerForm(request.POST if request.POST.get("doen") == "niet" else None), {}
    if request.method == "POST":
        confirming = request.POST.get("doen") == "bevestigen"
        authorize(may_confirm if confirming else may_decline, _why_not_confirm(request.user, proposal))
        try:
            if confirming:
                reversal = operations.confirm_reversal(
                    proposal, by=request.user, prefinance="prefinance" in request.POST
                )
                messages.success(request, f"Teruggeboekt met storno {reversal.label}.")
                return redirect(entry_path(region, reversal))
            if form.is_valid():
                operations.decline_reversal(proposal, by=request.user, answer=form.cleaned_data["answer"])
                messages.success(request, "De boeking blijft staan.")
                return redirect(entry_path(region, proposal.entry))
        except operations.BeyondAvailable as beyond:
            stopped = beyond_words(beyond, proposal.entry.size)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(_reversal_path(region, proposal))
    context = page_context(request, region, "kasboek", (f"Storno van {proposal.entry.label}", "")) | {
        "proposal": proposal,
        "entry": proposal.entry,
        "entry_url": entry_path(region, proposal.entry),
        "facts": _reversal_facts(region, proposal),
        "may_confirm": may_confirm,
        "may_decline": may_decline,
        "why_not": _why_not_confirm(request.user, proposal),
        "form": form,
        **stopped,
    }
    status = 409 if stopped else 422 if form.is_bound else 200
    return render(request, "funding/proposed_reversal.html", context, status=status)


def _why_not_confirm(person, proposal):
    if proposal.proposed_by_id == person.pk:
        return "U stelde deze storno zelf voor. Een ander bevestigt haar."
    return rules.WHY_NOT["funding.confirm_reversal"]


def _reversal_facts(region, proposal):
    facts = [
        ("Reden", proposal.reason),
        ("Datum van de storno", date_nl(proposal.booked_on)),
        ("Voorgesteld", f"{datetime_nl(proposal.proposed_at)} door {proposal.proposed_by.name}"),
    ]
    if proposal.state != ProposalState.OPEN:
        words = f"{proposal.get_state_display()} op {datetime_nl(proposal.settled_at)} door {proposal.settled_by.name}"
        facts.append(("Afgehandeld", words))
    if proposal.reversal:
        facts.append(("Storno", proposal.reversal.label, entry_path(region, proposal.reversal)))
    return [*facts, ("Antwoord", proposal.answer)] if proposal.answer else facts


# --- a booking that was proposed -------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.propose")
def proposed_booking(request, region_slug, pk):
    """A booking that the programme manager proposed: the cashier books it, or says why not."""
    region = find_book(request.user, region_slug)
    proposal = find_proposal(region, pk)
    books = rules.may_book(request.user, region.pk)
    form = AnswerForm(request.POST or None)
    if request.method == "POST":
        authorize(books, rules.WHY_NOT["funding.book"])
        if form.is_valid():
            try:
                operations.decline_booking(proposal, by=request.user, answer=form.cleaned_data["answer"])
                messages.success(request, "Het voorstel is niet geboekt; wie het deed, ziet waarom.")
            except Refused as refusal:
                messages.error(request, str(refusal))
            return redirect(f"{path_of(region)}voorstellen/{proposal.pk}/")
    context = page_context(request, region, "kasboek", ("Voorgestelde boeking", "")) | {
        "proposal": proposal,
        "amount": _amount(proposal),
        "facts": _proposal_facts(request.user, region, proposal),
        "may_book": books,
        "why_not": rules.WHY_NOT["funding.book"],
        "book_url": _book_url(region, proposal),
        "form": form,
    }
    return render(request, "funding/proposal.html", context, status=422 if form.is_bound else 200)


def _book_url(region, proposal):
    if proposal.kind == EntryKind.EXPENDITURE:
        return f"{path_of(region)}boeken/?voorstel={proposal.pk}"
    return f"{path_of(region)}ontvangen/?soort={WORD_OF_KIND[proposal.kind]}&voorstel={proposal.pk}"


def _proposal_facts(person, region, proposal):
    facts = [
        ("Datum", date_nl(proposal.booked_on)),
        ("Leverancier", proposal.supplier),
        ("Categorie", proposal.category.name if proposal.category else ""),
        ("Exclusief btw", euro(proposal.amount_excl) if proposal.amount_excl is not None else ""),
        ("Btw", euro(proposal.vat) if proposal.vat is not None else ""),
        ("Activiteit", title_for(person, region, proposal.activity) if proposal.activity else ""),
        ("Voorgesteld", f"{datetime_nl(proposal.proposed_at)} door {proposal.proposed_by.name}"),
        ("Stand", proposal.get_state_display() if proposal.state != ProposalState.OPEN else ""),
        ("Antwoord", proposal.answer),
        ("Boeking", proposal.entry.label, entry_path(region, proposal.entry)) if proposal.entry else (),
    ]
    return [fact for fact in facts if fact and fact[1]]
