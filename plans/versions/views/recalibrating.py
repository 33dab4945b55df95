"""Herijken: the overview of a round, marking, ending it, and what changed since the version it starts from."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard

from ... import rules
from ...content import tree as content_tree
from ...documents.finding import find_document, trail
from ...items import recalibrating as rounds
from ...items.models import Mark
from ...items.operations import Changed
from ...items.tree import tree_of
from .. import recalibrating
from ..compared import KEEP_WORKING_SECONDS, kept_comparison
from ..forms import MarkForm, NextAgendaForm

PAGE_SIZE = 50
OPEN = "open"
BADGES = {
    "continued": ("gaat door", "good", "gelukt"),
    "changed": ("gewijzigd", "attention", "bewerken"),
    "stopped": ("gestopt", "off", "slot"),
    "new": ("nieuw", "good", "toevoegen"),
}
STANDING_WORDS = {
    "same": "gelijk gebleven",
    "changed": "gewijzigd sinds versie {}",
    "gone": "staat niet meer in het document",
    "new": "kwam erbij sinds versie {}",
}


@guard("plans.view_working_text")
def recalibration_page(request, region_slug, first_year=None):
    """The round that is going on with all items and their marks, or the way to begin one."""
    document = find_document(request.user, region_slug, first_year)
    recalibration = rounds.open_round(document)
    if recalibration is None:
        return _no_round(request, document)
    return _overview(request, document, recalibration)


def _no_round(request, document, *, problem=""):
    ended = document.recalibrations.that_count().first()
    context = {
        "document": document,
        "version": recalibrating.version_to_start_from(document),
        "ended": ended,
        "problem": problem,
        "may_edit": rules.may_edit(request.user, document),
        "why_not": rules.WHY_NOT["plans.edit"],
        "breadcrumbs": trail(document, ("Herijken", "")),
    }
    return render(request, "plans/versions/begin_recalibration.html", context, status=422 if problem else 200)


def _overview(request, document, recalibration, *, problem="", status=200):
    base = recalibrating.base_of(recalibration)
    found = recalibrating.standings(recalibration, document, base)
    chosen = request.GET.get("stand", "")
    wanted = [one for one in found if chosen != OPEN or not one.is_marked]
    page = Paginator([_row(one, base.number) for one in wanted], PAGE_SIZE).get_page(request.GET.get("pagina"))
    marked = sum(one.is_marked for one in found)
    path = f"{document.path}herijken/"
    context = {
        "document": document,
        "base": base,
        "base_words": _base_words(document, base),
        "page": page,
        "query": f"?stand={OPEN}&pagina=" if chosen == OPEN else "?pagina=",
        "chosen": chosen,
        "total": len(found),
        "marked": marked,
        "unmarked": len(found) - marked,
        "percent": round(100 * marked / len(found)) if found else 100,
        "progress_text": f"{marked} van {len(found)} gemerkt.",
        "can_continue": any(row["can_continue"] for row in page),
        "path": path,
        "problem": problem,
        "may_edit": rules.may_edit(request.user, document),
        "why_not": rules.WHY_NOT["plans.edit"],
        "breadcrumbs": trail(document, ("Herijken", "")),
    }
    return render(request, "plans/versions/recalibration.html", context, status=status)


def _row(standing, number):
    mark = standing.mark if standing.is_marked else None
    return {
        "standing": standing,
        "words": STANDING_WORDS[standing.state].format(number),
        "badge": BADGES[mark.mark] if mark else None,
        "reason": mark.reason if mark else "",
        "can_continue": mark is None and Mark.CONTINUED in standing.choices,
        "proposal": BADGES[standing.proposal][0],
    }


def _base_words(document, base):
    """The version a round starts from, with its document where that is another one."""
    words = f"versie {base.number}"
    return words if base.document_id == document.pk else f"{words} van de {base.document.title}"


def _editable(request, region_slug, first_year):
    document = find_document(request.user, region_slug, first_year)
    authorize(rules.may_edit(request.user, document), rules.WHY_NOT["plans.edit"])
    return document


def _with_round(request, region_slug, first_year):
    """A document that one may edit and its open round; without one there is nothing to mark: 404."""
    document = _editable(request, region_slug, first_year)
    recalibration = rounds.open_round(document)
    if recalibration is None:
        raise Http404
    return document, recalibration


@require_POST
@guard("plans.edit")
def begin_recalibration(request, region_slug, first_year=None):
    """Begin a round from what was adopted last, or else the newest version."""
    document = _editable(request, region_slug, first_year)
    try:
        recalibrating.begin(document, by=request.user)
    except Refused as refusal:
        if rounds.open_round(document) is None:
            return _no_round(request, document, problem=str(refusal))
        messages.info(request, str(refusal))
    else:
        messages.success(request, "De herijking is begonnen. Geef elk onderdeel een merk.")
    return redirect(f"{document.path}herijken/")


@guard("plans.edit")
def mark_item(request, region_slug, key, first_year=None):
    """Say what happens to one item, with what changed in it since the base."""
    document, recalibration = _with_round(request, region_slug, first_year)
    base = recalibrating.base_of(recalibration)
    found = recalibrating.standings(recalibration, document, base)
    standing = next((one for one in found if one.key == str(key)), None)
    if standing is None:
        raise Http404
    form = MarkForm(request.POST if request.method == "POST" else None, standing=standing)
    met = None
    if request.method == "POST" and form.is_valid():
        try:
            given = rounds.give_mark(recalibration, standing, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error("reason" if not form.cleaned_data["reason"] else None, str(refusal))
        else:
            if not isinstance(given, Changed):
                return _next(request, document, found, standing)
            met = given.current
            form = _again(request, standing, met)
    context = {
        "document": document,
        "standing": standing,
        "words": STANDING_WORDS[standing.state].format(base.number),
        "base_words": _base_words(document, base),
        "fields": standing.change and [(one.label, one.old, one.new) for one in standing.change.fields],
        "row_changes": standing.change and standing.change.rows,
        "met": met and BADGES[met.mark][0],
        "met_reason": met and met.reason,
        "form": form,
        "back_url": f"{document.path}herijken/",
        "breadcrumbs": trail(document, ("Herijken", f"{document.path}herijken/"), (standing.title, "")),
    }
    return render(request, "plans/versions/mark.html", context, status=422 if form.is_bound else 200)


def _again(request, standing, met):
    """The same form with what was typed, now on the mark that somebody gave meanwhile."""
    data = request.POST.copy()
    data["seen"] = met.lock_version
    form = MarkForm(data, standing=standing)
    form.add_error(
        None, "Iemand anders heeft dit intussen gemerkt. Kijk hieronder, en bewaar nog eens als u het zo wilt."
    )
    return form


def _next(request, document, found, standing):
    """On to the next one without a mark, or back to the overview."""
    messages.success(request, f"“{standing.title}” is gemerkt.")
    following = [one for one in found if not one.is_marked and one.key != standing.key]
    if "volgende" in request.POST and following:
        return redirect(f"{document.path}herijken/{following[0].key}/")
    return redirect(f"{document.path}herijken/")


@require_POST
@guard("plans.edit")
def continue_items(request, region_slug, first_year=None):
    """Mark the ticked items "gaat door"."""
    document, recalibration = _with_round(request, region_slug, first_year)
    ticked = set(request.POST.getlist("onderdeel"))
    found = recalibrating.standings(recalibration, document, recalibrating.base_of(recalibration))
    chosen = [one for one in found if one.key in ticked and not one.is_marked]
    try:
        if not chosen:
            raise Refused("Vink eerst aan wat doorgaat.")
        number = rounds.continue_many(recalibration, chosen, by=request.user)
    except Refused as refusal:
        return _overview(request, document, recalibration, problem=str(refusal), status=422)
    messages.success(request, f"{number} {'onderdeel gaat' if number == 1 else 'onderdelen gaan'} door.")
    return redirect(f"{document.path}herijken/?stand={OPEN}")


@require_POST
@guard("plans.edit")
def end_recalibration(request, region_slug, first_year=None):
    """End the round: what stops leaves the document."""
    document, recalibration = _with_round(request, region_slug, first_year)
    try:
        stopped = recalibrating.end(recalibration, document, by=request.user)
    except Refused as refusal:
        return _overview(request, document, recalibration, problem=str(refusal), status=422)
    number = len(stopped)
    gone = (
        f" {number} {'onderdeel is' if number == 1 else 'onderdelen zijn'} uit het document gehaald." if number else ""
    )
    messages.success(request, f"De herijking is afgerond.{gone} Maak nu een versie om haar vast te leggen.")
    return redirect(f"{document.path}herijken/")


@guard("plans.edit")
def abandon_recalibration(request, region_slug, first_year=None):
    """Undo a round that was begun by mistake, after saying what goes and what stays."""
    document, recalibration = _with_round(request, region_slug, first_year)
    problem = ""
    if request.method == "POST":
        try:
            recalibrating.abandon(recalibration, document, seen=request.POST.get("gezien", ""), by=request.user)
        except Refused as refusal:
            problem = str(refusal)
        else:
            messages.success(request, "De herijking is ongedaan gemaakt.")
            return redirect(f"{document.path}herijken/")
    base = recalibrating.base_of(recalibration)
    left = rounds.left_behind(recalibrating.standings(recalibration, document, base))
    context = {
        "document": document,
        "recalibration": recalibration,
        "base_words": _base_words(document, base),
        "is_next_agenda": base.document_id != document.pk,
        "left": left,
        "changed": [(one, STANDING_WORDS[one.state].format(base.number)) for one in left.changed[:PAGE_SIZE]],
        "more": max(len(left.changed) - PAGE_SIZE, 0),
        "versions": recalibrating.made_during(recalibration, document),
        "problem": problem,
        "path": f"{document.path}herijken/",
        "breadcrumbs": trail(document, ("Herijken", f"{document.path}herijken/"), ("Ongedaan maken", "")),
    }
    return render(request, "plans/versions/abandon_recalibration.html", context, status=422 if problem else 200)


@guard("plans.view_working_text")
def compare_with_base(request, region_slug, first_year=None):
    """What changed since the version that the newest round starts from, also where that is of the agenda before."""
    document = find_document(request.user, region_slug, first_year)
    recalibration = document.recalibrations.that_count().first()
    if recalibration is None:
        raise Http404
    base = recalibrating.base_of(recalibration)
    old, new = content_tree.read(base.content), tree_of(document)
    if base.document_id != document.pk:
        old, new = recalibrating.by_title(rounds.as_carried_over(old, new)), recalibrating.by_title(new)
    context = {
        "document": document,
        "from_words": _base_words(document, base),
        "to_words": "de werktekst van nu",
        "note": "" if base.document_id == document.pk else FROM_ANOTHER_AGENDA,
        **kept_comparison(
            content_tree.fingerprint(old),
            content_tree.fingerprint(new),
            lambda: (old, new),
            seconds=KEEP_WORKING_SECONDS,
            before_prefix=f"{base.path}afbeeldingen/",
            after_prefix=document.image_prefix,
        ),
        "breadcrumbs": trail(document, ("Herijken", f"{document.path}herijken/"), ("Vergelijken", "")),
    }
    return render(request, "plans/versions/compare.html", context)


FROM_ANOTHER_AGENDA = (
    "Voortgangsberichten en bedragen van jaren buiten deze agenda zijn niet overgenomen en staan hier niet bij."
)


@guard("plans.edit")
def begin_next_agenda(request, region_slug):
    """Begin a next agenda as a copy of an earlier one, as it was adopted or else as it is in its newest version."""
    plan = find_document(request.user, region_slug)
    authorize(rules.may_edit(request.user, plan), rules.WHY_NOT["plans.edit"])
    agendas = recalibrating.agendas_to_follow(plan)
    form = NextAgendaForm(request.POST if request.method == "POST" else None, agendas=agendas) if agendas else None
    if request.method == "POST" and form and form.is_valid():
        try:
            agenda = recalibrating.begin_next_agenda(by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "De agenda is begonnen. Geef nu elke activiteit een merk.")
            return redirect(f"{agenda.path}herijken/")
    context = {
        "plan": plan,
        "form": form,
        "breadcrumbs": trail(plan, ("Volgende agenda beginnen", "")),
    }
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "plans/versions/begin_next_agenda.html", context, status=status)
