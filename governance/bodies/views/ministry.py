"""The preferred ministry of a region: what it asked, why, and what the rijk decided."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from npvr.access import Refused, authorize, guard

from ... import tabs
from ...models import MinistryRequest
from ...signin.stepup import require_fresh_sign_in
from .. import ministry, rules
from ..forms import AskMinistryForm, DecideMinistryForm
from .finding import find_place

METHODS = ["GET", "HEAD", "POST"]
MOST = 20


def _requests(region):
    found = MinistryRequest.objects.filter(region=region)
    return list(found.select_related("preferred", "alternative", "decided", "asked_by", "decided_by")[:MOST])


def _page(request, region, template, **more):
    trail = [("Voorkeursdepartement", ministry.path_of(region) if "form" in more else "")]
    trail += [(more["heading"], "")] if "form" in more else []
    status = 422 if "form" in more and more["form"].is_bound else 200
    return render(request, template, tabs.context(request, region, *trail) | more, status=status)


@guard("governance.view_people")
def ministry_page(request, region_slug):
    """What the region asked, and what the rijk decided."""
    region = find_place(request.user, region_slug)
    found = _requests(region)
    waits = bool(found) and found[0].decided_at is None
    return _page(
        request, region, "governance/bodies/ministry.html",
        requests=found, may_ask=rules.may_arrange(request.user, region.pk) and not waits,
        may_decide=waits and rules.may_decide_ministry(request.user, region.pk), waits=waits,
        is_demo=any(one.asked_by.email.endswith("@demo.example") for one in found), here=ministry.path_of(region),
    )  # fmt: skip


@require_http_methods(METHODS)
@guard("governance.arrange_bodies")
def ask(request, region_slug):
    """The region asks for a ministry beside it."""
    region = find_place(request.user, region_slug)
    authorize(rules.may_arrange(request.user, region.pk), rules.WHY_NOT_ARRANGE)
    form = AskMinistryForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            ministry.ask(region, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Uw vraag ligt bij het rijk.")
            return redirect(ministry.path_of(region))
    return _page(
        request, region, "governance/bodies/form.html", form=form, heading="Voorkeursdepartement vragen",
        submit="Vragen", cancel_url=ministry.path_of(region),
    )  # fmt: skip


@require_http_methods(METHODS)
@guard("governance.appoint_state")
@require_fresh_sign_in
def decide(request, region_slug):
    """The rijk's decision on the question that is open."""
    region = find_place(request.user, region_slug)
    authorize(rules.may_decide_ministry(request.user, region.pk), rules.WHY_NOT_DECIDE)
    asked = next((one for one in _requests(region) if one.decided_at is None), None)
    if asked is None:
        raise Http404
    form = DecideMinistryForm(request.POST or None, initial={"ministry": asked.preferred_id})
    if form.is_bound and form.is_valid():
        try:
            ministry.decide(asked, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Het besluit van het rijk is vastgelegd. De regio krijgt bericht.")
            return redirect(ministry.path_of(region))
    return _page(
        request, region, "governance/bodies/form.html", form=form, heading="Besluit vastleggen", submit="Vastleggen",
        cancel_url=ministry.path_of(region), asked=asked,
    )  # fmt: skip
