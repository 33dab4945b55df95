"""The page on which a version is made public, and what is sent from it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from governance import audit
from governance.signin.stepup import is_fresh, require_fresh_sign_in
from npvr.access import Refused, authorize, guard

from .. import rules
from ..content import tree as content_tree
from ..documents.finding import trail
from ..versions.finding import find_version
from ..versions.models import Edition, Sharing
from ..versions.views.reading import pdf_of
from . import editions, operations
from .forms import NamesForm, OfflineForm, ProposalForm, ReasonForm, SeenForm
from .standing import earlier_publications, standing_publication

ACTION = "plans.make_public"


def _find(request, region_slug, number, first_year):
    """The version itself, for who makes public; others who read something of it are told who does."""
    version = find_version(request.user, region_slug, number, first_year, page=False)
    authorize(rules.may_make_public(request.user, version), rules.WHY_NOT[ACTION])
    return version.original


@require_fresh_sign_in
@guard(ACTION)
def publication_page(request, region_slug, number, first_year=None):
    """How far it is: names, the edition, the proposal, its confirmation, and withdrawing what is public."""
    version = find_version(request.user, region_slug, number, first_year, page=False)
    if rules.may_hide(request.user, version.document) and not rules.may_make_public(request.user, version):
        return _hiding(request, version.original)
    return _page(request, _find(request, region_slug, number, first_year))


def _hiding(request, version, *, form=None):
    """For beheer: that it is public, and hiding it in haste; nothing of who did what."""
    publication = standing_publication(version)
    authorize(publication is not None and publication.is_public, rules.WHY_NOT["hide"])
    context = {
        **_frame(version),
        "publication": publication,
        "offline": form or OfflineForm(initial=_seen(version, publication)),
        "is_fresh": is_fresh(request),
    }
    return render(request, "plans/publication/hide.html", context, status=422 if form else 200)


def _frame(version):
    document = version.document
    return {
        "version": version,
        "document": document,
        "path": operations.page_path(version),
        "edition_url": f"{version.path}?uitgave=openbaar",
        "breadcrumbs": trail(
            document,
            ("Versies", f"{document.path}versies/"),
            (f"Versie {version.number}", version.path),
            ("Openbaar", ""),
        ),
    }


def _seen(version, publication=None, edition=None):
    edition = publication.edition if publication else edition
    return {
        "sha256": version.sha256, "edition_sha256": edition.sha256 if edition else "",
        "publication": publication.pk if publication else None,
    }  # fmt: skip


def _page(request, version, *, problem="", names=None, proposal=None, offline=None, status=200):
    publication = standing_publication(version)
    edition = publication.edition if publication else operations.newest_edition(version)
    seen = _seen(version, publication, edition)
    context = {
        **_frame(version),
        "publication": publication,
        "edition": edition,
        "names": None if publication else names or _names(version, edition),
        "names_open": names is not None or edition is None,
        "proposal": proposal or ProposalForm(initial=seen, adopted=bool(version.adopted_as)),
        "offline": offline or OfflineForm(initial=seen),
        "seen": SeenForm(initial=seen, auto_id=False),
        "withdrawal": ReasonForm(initial=seen, prefix="", auto_id="intrekken-%s"),
        "decided": list(edition.name_decisions.all()) if edition else [],
        "summary": _summary(version, edition) if edition else None,
        "pdf": pdf_of(edition, Edition.PUBLIC) if edition else None,
        "pdf_url": f"{version.path}pdf?uitgave=openbaar",
        "may_make": rules.may_make_version(request.user, version.document),
        "why_not_confirm": _why_not_confirm(request.user, version, publication),
        "is_fresh": is_fresh(request),
        "earlier": earlier_publications(version),
        "problem": problem,
        "namens": operations.NAMENS,
    }
    return render(request, "plans/publication/page.html", context, status=status)


def _names(version, edition):
    """The form of what is found, filled with what was decided for the edition made last."""
    before = {one.mark: one for one in edition.name_decisions.all()} if edition else {}
    return NamesForm(groups=editions.groups(editions.find(version)), before=before)


def _summary(version, edition):
    """What everybody will see, and what stays inside."""
    tree = content_tree.read(edition.content)
    return {
        "chapters": len(tree["chapters"]), "images": len(tree["images"]),
        "items": sum(len(tree["items"][name]) for name in ("challenges", "goals", "activities", "programmes", "indicators")),
        "level": Sharing(version.state.sharing).label,
    }  # fmt: skip


def _why_not_confirm(person, version, publication):
    """Why this person doesn't confirm a proposal; "" for who may."""
    if publication is None or not publication.is_proposed:
        return ""
    if publication.by_id == person.pk:
        return "U deed dit voorstel. Iemand van de andere kant bevestigt het."
    if operations.OTHER[publication.side] not in rules.publishes_for(person, version):
        return "Dit voorstel is van uw eigen kant. Iemand van de andere kant bevestigt het."
    return ""


# --- what is sent ----------------------------------------------------------------------------------------------------


def _cleaned(form):
    """What stood on the page; nothing where it was tampered with, and nothing is equal to that."""
    form.is_valid()
    data = form.cleaned_data
    return data.get("sha256", ""), data.get("edition_sha256", ""), data.get("publication") or 0


def _done(request, version, act, words, **forms):
    """Do it and go back to the page; a refusal is said on the page and kept in the record."""
    try:
        act()
    except Refused as refusal:
        region = version.document.region
        audit.record(
            "openbaar maken geweigerd", actor=request.user, region=region, subject=str(version), detail=str(refusal)
        )
        return _page(request, version, problem=str(refusal), status=422, **forms)
    messages.success(request, words)
    return redirect(operations.page_path(version))


@require_POST
@require_fresh_sign_in
@guard(ACTION)
def make_edition(request, region_slug, number, first_year=None):
    """Keep what was decided about each name, and make the edition that follows from it."""
    version = _find(request, region_slug, number, first_year)
    names = NamesForm(request.POST, groups=editions.groups(editions.find(version)))
    if not names.is_valid():
        return _page(request, version, names=names, status=422)
    return _done(
        request, version, lambda: operations.make_edition(version, names.decisions, by=request.user),
        "De openbare uitgave is gemaakt. Bekijk haar en stel dan voor om haar openbaar te maken.", names=names,
    )  # fmt: skip


@require_POST
@require_fresh_sign_in
@guard(ACTION)
def propose(request, region_slug, number, first_year=None):
    """Propose to the other side to make the edition public."""
    version = _find(request, region_slug, number, first_year)
    form = ProposalForm(request.POST, adopted=bool(version.adopted_as))
    if not form.is_valid():
        return _page(request, version, proposal=form, status=422)
    sha256, edition_sha256, _ = _cleaned(form)
    return _done(
        request, version,
        lambda: operations.propose(
            version, by=request.user, sha256=sha256, edition_sha256=edition_sha256, reason=form.cleaned_data["reason"]
        ),
        "Uw voorstel is gedaan. De andere kant krijgt bericht.", proposal=_renewed(form, version),
    )  # fmt: skip


def _renewed(form, version):
    """The form with what was typed, now about what is there."""
    form.data = form.data.copy()
    edition = operations.newest_edition(version)
    form.data["sha256"], form.data["edition_sha256"] = version.sha256, edition.sha256 if edition else ""
    return form


@require_POST
@require_fresh_sign_in
@guard(ACTION)
def confirm(request, region_slug, number, first_year=None):
    """Confirm the proposal of the other side."""
    version = _find(request, region_slug, number, first_year)
    sha256, edition_sha256, publication = _cleaned(SeenForm(request.POST))
    return _done(
        request, version,
        lambda: operations.confirm(
            version, publication, by=request.user, sha256=sha256, edition_sha256=edition_sha256
        ),
        "Bevestigd. De versie wordt over een kwartier openbaar; tot dan kunt u het ongedaan maken.",
    )  # fmt: skip


@require_POST
@require_fresh_sign_in
@guard(ACTION)
def withdraw_proposal(request, region_slug, number, first_year=None):
    """Withdraw a proposal that waits."""
    version = _find(request, region_slug, number, first_year)
    form = ReasonForm(request.POST)
    *_, publication = _cleaned(form)
    reason = form.cleaned_data.get("reason", "")
    return _done(
        request, version,
        lambda: operations.withdraw_proposal(version, publication, by=request.user, reason=reason),
        "Het voorstel is ingetrokken.",
    )  # fmt: skip


@require_POST
@require_fresh_sign_in
@guard(ACTION)
def undo(request, region_slug, number, first_year=None):
    """Undo it in the quarter of an hour before it is public."""
    version = _find(request, region_slug, number, first_year)
    *_, publication = _cleaned(SeenForm(request.POST))
    return _done(
        request, version, lambda: operations.undo(version, publication, by=request.user),
        "Ongedaan gemaakt. De versie wordt niet openbaar.",
    )  # fmt: skip


@require_POST
@require_fresh_sign_in
@guard("plans.narrow_sharing")
def take_offline(request, region_slug, number, first_year=None):
    """Withdraw what is public, by either side; by beheer in haste."""
    version = find_version(request.user, region_slug, number, first_year, page=False)
    inside = rules.may_narrow_sharing(request.user, version.document)
    authorize(inside or rules.may_hide(request.user, version.document), rules.WHY_NOT["plans.narrow_sharing"])
    version, form = version.original, OfflineForm(request.POST)
    if not form.is_valid():
        return _page(request, version, offline=form, status=422) if inside else _hiding(request, version, form=form)
    *_, publication = _cleaned(form)
    reason = form.cleaned_data["reason"]

    def act():
        operations.take_offline(version, publication, by=request.user, reason=reason)

    words = "De versie is niet meer openbaar."
    if inside:
        return _done(request, version, act, words, offline=form)
    try:
        act()
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _hiding(request, version, form=form)
    messages.success(request, words)
    return redirect(f"/regios/{region_slug}/")
