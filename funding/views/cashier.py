"""The regiokassier of a region: who it is, who it was, who is proposed; proposing, naming, and the agreement."""

from django.contrib import messages
from django.db.models import Q
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from governance.signin.stepup import require_fresh_sign_in
from npvr.access import Refused, authorize, guard
from npvr.templatetags.ui import date_nl
from regions.models import Organisation, OrganisationKind

from .. import operations, rules
from ..finding import find_book
from ..forms.arranging import AgreementForm, CashierForm
from ..models import Cashier, ProposedCashier
from .page import page_context, path_of

TERMS = ("management", "cooperation_body", "explanation")


def _path(region):
    return f"{path_of(region)}regiokassier/"


@guard("funding.view_ledger")
def cashier_page(request, region_slug):
    """Who manages the money now and before, and who is proposed."""
    return _show(request, find_book(request.user, region_slug), AgreementForm())


def _show(request, region, agreement_form, *, status=200):
    today, person = timezone.localdate(), request.user
    cashiers = list(
        Cashier.objects.filter(region=region).select_related("organisation", "agreement").order_by("-period")
    )
    current = next((one for one in cashiers if today in one.period), None)
    proposal = (
        ProposedCashier.objects.filter(region=region, settled_at__isnull=True)
        .select_related("organisation", "proposed_by")
        .first()
    )
    context = page_context(request, region, "kassier") | {
        "current": _shown(region, current) if current else None,
        "others": [_shown(region, one) for one in cashiers if one is not current],
        "proposal": proposal,
        "proposal_facts": _terms(region, proposal) if proposal else [],
        "may_name": rules.may_name_cashier(person, region.pk),
        "why_not": rules.WHY_NOT["funding.name_cashier"],
        "may_propose": rules.may_propose_cashier(person, region.pk),
        "may_add_agreement": _may_add_agreement(person, region),
        "agreement_form": agreement_form,
        "here": _path(region),
    }
    return render(request, "funding/cashier.html", context, status=status)


def _shown(region, one):
    begins, ends = one.period.lower, one.period.upper
    words = f"vanaf {date_nl(begins)}" + (f" tot {date_nl(ends)}" if ends else "")
    return {"one": one, "words": words, "facts": _terms(region, one), "later": begins > timezone.localdate()}


def _terms(region, one):
    """Name and value of what was arranged with a cashier, named or proposed."""
    facts = [
        ("Fonds", one.fund),
        ("Genoemd op", date_nl(one.named_on)),
        ("Wijze van beheer", one.get_management_display()),
        ("Samenwerkingsverband", one.cooperation_body),
        ("Toelichting", one.explanation),
    ]
    facts = [fact for fact in facts if fact[1]]
    if one.agreement_id:
        facts.append(("Overeenkomst", one.agreement.name, f"{path_of(region)}bestanden/{one.agreement_id}/"))
    return facts


def _may_add_agreement(person, region):
    return rules.may_estimate(person, region.pk) or rules.may_name_cashier(person, region.pk)


def _choices(region):
    """Municipalities and provinces that exist today; the own ones of the region first."""
    today = timezone.localdate()
    own = Q(memberships__region=region, memberships__period__contains=today) | Q(regions=region)
    found = Organisation.objects.filter(
        kind__in=[OrganisationKind.MUNICIPALITY, OrganisationKind.PROVINCE], valid__contains=today
    )
    own_ones = found.filter(own).distinct()
    return own_ones if own_ones.exists() else found


def _form(request, region, initial):
    return CashierForm(request.POST or None, initial=initial, organisations=_choices(region))


def _known(form):
    names = ("organisation", "since", "named_on", *TERMS)
    return {name: form.cleaned_data[name] for name in names}


def _of_proposal(proposal):
    return {name: getattr(proposal, name) for name in ("organisation", "since", "named_on", *TERMS)} if proposal else {}


@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.name_cashier")
@require_fresh_sign_in
def name_cashier(request, region_slug):
    """Name the cashier, or its successor; opens with what the programme manager proposed."""
    region = find_book(request.user, region_slug)
    authorize(rules.may_name_cashier(request.user, region.pk), rules.WHY_NOT["funding.name_cashier"])
    proposal = ProposedCashier.objects.filter(region=region, settled_at__isnull=True).first()
    form = _form(request, region, _of_proposal(proposal))
    if request.method == "POST" and form.is_valid():
        agreement = proposal.agreement if proposal else None
        try:
            named = operations.name_cashier(
                region, by=request.user, proposal=proposal, agreement=agreement, **_known(form)
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, f"{named.organisation} is regiokassier vanaf {date_nl(form.cleaned_data['since'])}."
            )
            return redirect(_path(region))
    return _show_form(request, region, form, "Regiokassier noemen", proposal)


@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.propose")
def propose_cashier(request, region_slug):
    """Propose whom the bestuurlijk trekker names."""
    region = find_book(request.user, region_slug)
    authorize(rules.may_propose_cashier(request.user, region.pk), rules.WHY_NOT["funding.propose"])
    form = _form(request, region, {})
    if request.method == "POST" and form.is_valid():
        try:
            operations.propose_cashier(region, by=request.user, **_known(form))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Het voorstel staat klaar voor de bestuurlijk trekker.")
            return redirect(_path(region))
    return _show_form(request, region, form, "Regiokassier voorstellen", None)


def _show_form(request, region, form, heading, proposal):
    context = page_context(request, region, "kassier", (heading, "")) | {
        "form": form,
        "heading": heading,
        "proposal": proposal,
        "cashier_url": _path(region),
    }
    return render(request, "funding/cashier_form.html", context, status=422 if form.is_bound else 200)


@require_POST
@guard("funding.estimate")
def add_agreement(request, region_slug):
    """Put the written agreement with the cashier of today; there need not be one."""
    region = find_book(request.user, region_slug)
    authorize(_may_add_agreement(request.user, region), rules.WHY_NOT["funding.estimate"])
    form = AgreementForm(request.POST, request.FILES)
    if form.is_valid():
        current = Cashier.objects.current().filter(region=region).first()
        try:
            if current is None:
                raise Refused("Er is nog geen regiokassier genoemd.")
            stored = operations.store_file(region, form.cleaned_data["agreement"], by=request.user)
            operations.set_agreement(current, stored, by=request.user)
        except Refused as refusal:
            form.add_error("agreement", str(refusal))
        else:
            messages.success(request, f"“{stored.name}” staat bij de regiokassier.")
            return redirect(_path(region))
    return _show(request, region, form, status=422)
