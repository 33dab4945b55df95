"""The page on which a version is decided on, and what is sent from it. Made for a phone first."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from governance import audit
from governance.models import Side
from governance.rights import sides_in_core_team
from governance.signin.stepup import is_fresh, require_fresh_sign_in
from npvr.access import Refused, authorize, guard
from regions.models import Organisation

from .. import rules
from ..documents.finding import trail
from ..versions.finding import find_version
from ..versions.models import Edition, Sharing
from ..versions.views.reading import pdf_of
from . import operations, pledges, standing
from .forms import DecisionForm, MandateForm, NotYetForm, OfferForm, PledgeForm

SLUGS = {Side.REGION: "regio", Side.STATE: "rijk"}


def _found(request, region_slug, number, first_year):
    """The version, for whoever may see how its adoption stands; for others the page isn't there."""
    version = find_version(request.user, region_slug, number, first_year)
    if not rules.may_view_adoption(request.user, version):
        raise Http404
    return version


@guard("plans.view_core_team")
def adoption_page(request, region_slug, number, first_year=None):
    """How the adoption of a version stands: what changed, the mandate of both sides, and what this person can do."""
    version = _found(request, region_slug, number, first_year)
    if rules.approves(request.user, version):
        standing.note_reading(request.user, version)
    return _page(request, version)


def _page(request, version, *, problem="", not_yet=None, mandate=None, status=200):
    person, document = request.user, version.document
    now = standing.standing_of(version)
    decides = rules.approves(person, version)
    offers_for = [side for side in (Side.REGION, Side.STATE) if rules.may_offer(person, version, side)]
    decision = {"sha256": version.sha256, "mark": operations.page_mark(version)}
    before, why_before = (None, "") if now.adopted else standing.version_to_compare_with(person, version)
    context = {
        "version": version,
        "document": document,
        "now": now,
        "problem": problem,
        "path": operations.page_path(version),
        "cards": [_card(one, now, decides, offers_for) for one in now.sides],
        "pledges": version.pledges.newest(),
        "decision": DecisionForm(initial=decision, auto_id=False),
        "not_yet": not_yet or NotYetForm(initial=decision),
        "not_yet_open": not_yet is not None,
        "mandate": mandate or MandateForm(initial={"side": offers_for[0]} if offers_for else None),
        "mandate_open": mandate is not None,
        "decides": decides,
        "offers_for": offers_for,
        "why_not": _why_not(now, decides),
        "is_fresh": is_fresh(request),
        "before": before,
        "why_before": why_before,
        "changes": standing.changes_since(before, version) if before else None,
        "compare_url": f"{document.path}vergelijk/{before.number}/{version.number}/" if before else "",
        "pdf": pdf_of(version, Edition.ADOPTED if now.adopted else Edition.CONCEPT),
        "pdf_url": f"{version.path}pdf",
        "alone": version.state.sharing == Sharing.CORE_TEAM,
        "breadcrumbs": trail(
            document, ("Versies", f"{document.path}versies/"), (f"Versie {version.number}", version.path),
            ("Vaststellen", ""),
        ),
    }  # fmt: skip
    return render(request, "plans/adoption/page.html", context, status=status)


def _card(one, now, decides, offers_for):
    """One side with what this person can do for it."""
    mine = one.side in decides and not now.adopted
    in_team = one.side in offers_for and not now.adopted
    return {
        "side": one,
        "slug": SLUGS[one.side],
        "namens": operations.NAMENS[one.side],
        "speaker": operations.SPEAKER[one.side],
        "can_decide": mine and now.offered and not one.approval,
        "can_take_back": mine and one.approval is not None,
        "can_offer": in_team and one.offer is None,
        "can_withdraw": in_team and one.offer is not None,
        "can_mandate": in_team and one.approval is None,
    }


def _why_not(now, decides):
    """Who does decide, for somebody who doesn't."""
    if decides or now.adopted or not now.offered:
        return ""
    return "Alleen de bestuurlijk trekker en de rijksvertegenwoordiger kunnen akkoord geven."


# --- the core team ---------------------------------------------------------------------------------------------------


def _side_of(request, version):
    """The side for which the form is sent; a core team member of the other side is refused by the operation."""
    form = OfferForm(request.POST)
    if not form.is_valid():
        raise Http404
    own = sides_in_core_team(request.user, version.document.region_id)
    authorize(bool(own), rules.WHY_NOT["plans.offer_for_adoption"])
    return form.cleaned_data["side"]


def _done(request, version, act, words):
    """Do it and go back to the page; a refusal is said on the page, and kept in the record."""
    try:
        is_adopted = act() is True
    except Refused as refusal:
        _keep_refusal(request, version, str(refusal))
        return _page(request, version, problem=str(refusal), status=422)
    messages.success(request, f"{words} Daarmee is zij vastgesteld." if is_adopted else words)
    return redirect(operations.page_path(version))


def _keep_refusal(request, version, why):
    region = version.document.region
    audit.record("vaststellen geweigerd", actor=request.user, region=region, subject=str(version), detail=why)


@require_POST
@guard("plans.offer_for_adoption")
def offer(request, region_slug, number, first_year=None):
    """Offer the version on behalf of one's own side of the core team."""
    version = _found(request, region_slug, number, first_year)
    side = _side_of(request, version)
    words = f"U bood versie {version.number} {operations.NAMENS[side]} ter vaststelling aan."
    return _done(request, version, lambda: operations.offer(version, by=request.user, side=side), words)


@require_POST
@guard("plans.offer_for_adoption")
def withdraw_offer(request, region_slug, number, first_year=None):
    """Take that back."""
    version = _found(request, region_slug, number, first_year)
    side = _side_of(request, version)
    words = f"Versie {version.number} is {operations.NAMENS[side]} niet meer aangeboden."
    return _done(request, version, lambda: operations.withdraw_offer(version, by=request.user, side=side), words)


@require_POST
@guard("plans.offer_for_adoption")
def add_mandate(request, region_slug, number, first_year=None):
    """Name a decision behind the mandate of one's own side."""
    version = _found(request, region_slug, number, first_year)
    _side_of(request, version)
    form = MandateForm(request.POST)
    if not form.is_valid():
        return _page(request, version, mandate=form, status=422)
    try:
        operations.add_mandate(version, by=request.user, **form.cleaned_data)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _page(request, version, mandate=form, status=422)
    messages.success(request, "Het besluit staat bij het mandaat.")
    return redirect(operations.page_path(version))


@require_POST
@guard("plans.offer_for_adoption")
def remove_mandate(request, region_slug, number, first_year=None):
    """Take a decision off the list (`besluit`)."""
    version = _found(request, region_slug, number, first_year)
    authorize(
        bool(sides_in_core_team(request.user, version.document.region_id)), rules.WHY_NOT["plans.offer_for_adoption"]
    )
    which = request.POST.get("besluit", "")
    if not (which.isascii() and which.isdigit() and len(which) < LONGEST_KEY):
        raise Http404
    act = lambda: operations.remove_mandate(version, int(which), by=request.user)  # noqa: E731
    return _done(request, version, act, "Het besluit is uit de lijst gehaald.")


LONGEST_KEY = 18  # digits


# --- the two who decide ----------------------------------------------------------------------------------------------


def _deciding(request, side, region_slug, number, first_year):
    """The version, for whoever decides for this side; that somebody else tried is in the record."""
    try:
        version = _found(request, region_slug, number, first_year)
    except Http404:
        audit.record("vaststellen geweigerd", actor=request.user, detail=f"Niet gevonden: {request.path}"[:200])
        raise
    if not rules.may_approve(request.user, version, side):
        _keep_refusal(request, version, rules.WHY_NOT[rules.APPROVING[side]])
    authorize(rules.may_approve(request.user, version, side), rules.WHY_NOT[rules.APPROVING[side]])
    return version


def _approving(side):
    @require_POST
    @guard(rules.APPROVING[side])
    @require_fresh_sign_in
    def approve(request, region_slug, number, first_year=None):
        """Give the akkoord of a side with the version that stood on the page."""
        version = _deciding(request, side, region_slug, number, first_year)
        form = DecisionForm(request.POST)
        seen = form.cleaned_data if form.is_valid() else {"sha256": "", "mark": ""}
        words = f"U gaf akkoord {operations.NAMENS[side]} met versie {version.number}."
        return _done(
            request, version, lambda: operations.give_approval(version, by=request.user, side=side, **seen), words
        )

    return approve


def _not_yet(side):
    @require_POST
    @guard(rules.APPROVING[side])
    @require_fresh_sign_in
    def not_yet(request, region_slug, number, first_year=None):
        """Say why it is not yet akkoord; what was typed stays on the page when it is refused."""
        version = _deciding(request, side, region_slug, number, first_year)
        form = NotYetForm(request.POST)
        if form.is_valid():
            try:
                operations.say_not_yet(version, by=request.user, side=side, **form.cleaned_data)
            except Refused as refusal:
                _keep_refusal(request, version, str(refusal))
                form.add_error(None, str(refusal))
            else:
                messages.success(request, "Uw antwoord is bewaard. Het kernteam en de andere kant krijgen bericht.")
                return redirect(operations.page_path(version))
        return _page(request, version, not_yet=_renewed(form, version), status=422)

    return not_yet


def _renewed(form, version):
    """The form with what was typed, now on the page as it is."""
    form.data = form.data.copy()
    form.data["sha256"], form.data["mark"] = version.sha256, operations.page_mark(version)
    return form


def _taking_back(side):
    @require_POST
    @guard(rules.APPROVING[side])
    @require_fresh_sign_in
    def take_back(request, region_slug, number, first_year=None):
        """Take the akkoord of a side back, until the other is given."""
        version = _deciding(request, side, region_slug, number, first_year)
        words = f"Uw akkoord met versie {version.number} is teruggenomen."
        return _done(request, version, lambda: operations.take_back(version, by=request.user, side=side), words)

    return take_back


approve_for_region, approve_for_state = _approving(Side.REGION), _approving(Side.STATE)
not_yet_for_region, not_yet_for_state = _not_yet(Side.REGION), _not_yet(Side.STATE)
take_back_for_region, take_back_for_state = _taking_back(Side.REGION), _taking_back(Side.STATE)


# --- what ministries put in ------------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.pledge")
def pledge(request, region_slug, number, first_year=None):
    """What one's own ministry puts in beside the akkoord: the page, and what is sent from it."""
    version = find_version(request.user, region_slug, number, first_year)
    authorize(rules.may_pledge(request.user, version), rules.WHY_NOT["plans.pledge"])
    form = PledgeForm(request.POST) if request.method == "POST" else None
    if form is not None and form.is_valid():
        found = form.cleaned_data
        try:
            kept = pledges.pledge(version, by=request.user, **found)
        except Refused as refusal:
            _keep_refusal(request, version, str(refusal))
            form.add_error("text", str(refusal))
        else:
            words = "De inzet is vastgelegd." if found["text"].strip() else "De inzet is teruggenomen."
            messages.success(request, words if kept else "Er is niets gewijzigd.")
            return redirect(f"{version.path}inzet/")
    return _pledge_page(request, version, form)


def _pledge_page(request, version, form):
    """One form for each ministry that the person speaks for; mostly one."""
    ministries = Organisation.objects.filter(pk__in=rules.ministries_of(request.user))
    said = {one.ministry_id: one for one in version.pledges.order_by("pk")}  # the newest of each stays
    open_now = pledges.can_pledge(version)
    sent = form.data.get("ministry", "") if form else ""
    cards = []
    for ministry in ministries:
        now = said.get(ministry.pk)
        initial = {"sha256": version.sha256, "ministry": ministry.pk, "text": now.text if now else ""}
        own = form if str(ministry.pk) == sent else PledgeForm(initial=initial, auto_id=f"id_{ministry.pk}_%s")
        can_write = open_now and not (version.adopted_as and now)
        cards.append(
            {"ministry": ministry, "now": now if now and now.text else None, "form": own, "can_write": can_write}
        )
    document = version.document
    context = {
        "version": version,
        "document": document,
        "cards": cards,
        "form": form,
        "not_now": "" if open_now else pledges.NOT_NOW,
        "pdf_url": f"{version.path}pdf" if pdf_of(version)["rendition"] else "",
        "breadcrumbs": trail(
            document, ("Versies", f"{document.path}versies/"), (f"Versie {version.number}", version.path), ("Inzet", "")
        ),
    }  # fmt: skip
    return render(request, "plans/adoption/pledge.html", context, status=422 if form else 200)
