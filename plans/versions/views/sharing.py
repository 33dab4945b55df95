"""Sharing a version: who sees it now, who would see it, sharing with more people, and with fewer."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from governance.rights import sides_in_core_team
from governance.signin.stepup import require_fresh_sign_in
from npvr.access import Refused, authorize, guard

from ... import rules
from ...documents.finding import trail
from ...publication import operations as publication
from ...reviews.reading import asked_apart
from .. import sharing
from ..finding import find_version
from ..forms import LevelForm, NarrowForm
from ..models import Sharing


def _find(request, region_slug, number, first_year):
    """A version for who may do anything at all with its sharing; others read "Gedeeld met" on its page."""
    version = find_version(request.user, region_slug, number, first_year)
    authorize(rules.may_narrow_sharing(request.user, version.document), rules.WHY_NOT["plans.narrow_sharing"])
    return version


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.share_region_and_state", "plans.share_sounding_board")
def share_version(request, region_slug, number, first_year=None):
    """The ladder with who sees the version at each step; sharing with more people."""
    version = _find(request, region_slug, number, first_year)
    if request.method != "POST":
        return _show(request, version)
    form = LevelForm(request.POST)
    level = form.data.get("level")
    action = sharing.ACTION_TO_WIDEN.get(level, "plans.share_sounding_board")
    authorize(rules.may_share(request.user, version.document, action), rules.WHY_NOT["plans.share"])
    if form.is_valid():
        try:
            state = sharing.widen(version, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Versie {version.number} is nu gedeeld met: {state.get_sharing_display()}.")
            return redirect(f"{version.path}delen/")
    return _show(request, version, problem=_problem(form))


@require_POST
@require_fresh_sign_in
@guard("plans.narrow_sharing")
def narrow_version(request, region_slug, number, first_year=None):
    """Share it with fewer people from now on, with the reason."""
    version = _find(request, region_slug, number, first_year)
    form = NarrowForm(request.POST)
    if form.is_valid():
        try:
            state = sharing.narrow(version, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, f"Versie {version.number} is nu alleen nog gedeeld met: {state.get_sharing_display()}."
            )
            return redirect(f"{version.path}delen/")
    return _show(request, version, narrow_form=form, problem=_problem(form))


def _problem(form):
    return " ".join(error for errors in form.errors.values() for error in errors)


def _show(request, version, *, narrow_form=None, problem=""):
    state, region_id = version.state, version.document.region_id
    state.refresh_from_db()
    now = sharing.LADDER.index(state.sharing)
    in_core_team = bool(sides_in_core_team(request.user, region_id))
    context = {
        "version": version,
        "document": version.document,
        "steps": [
            {
                "level": level,
                "words": Sharing(level).label,
                "is_now": number == now,
                "readers": groups,
                "action": sharing.ACTION_TO_WIDEN.get(level) if number > now else None,
            }
            for number, (level, groups) in enumerate(sharing.steps(region_id, elsewhere=in_core_team))
        ],
        "asked_apart": asked_apart(version),
        "publication": state.publication,
        "publication_url": publication.page_path(version),
        "lower": [(level, Sharing(level).label) for level in sharing.LADDER[:now]],
        "may_share": rules.may_share(request.user, version.document, "plans.share_sounding_board"),
        "why_not": rules.WHY_NOT["plans.share"],
        "narrow_form": narrow_form or NarrowForm(),
        "problem": problem,
        "story": sharing.story(version),
        "breadcrumbs": trail(
            version.document, ("Versies", f"{version.document.path}versies/"),
            (f"Versie {version.number}", version.path), ("Delen", ""),
        ),
    }  # fmt: skip
    return render(request, "plans/versions/share.html", context, status=422 if problem else 200)
