"""The activities of an agenda: the list, changing a line of it, adding one, its full form, moving and removing."""

import uuid
from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import Refused, authorize, guard

from ... import rules
from ...documents.finding import find_document, trail
from .. import operations
from ..activities.answering import answered
from ..activities.finding import find_own_activity
from ..activities.forms import ActivityForm, ActivityLineForm
from ..activities.listing import ActivityListing
from ..activities.table import MOVE_FORM, Table
from ..forms import offered_organisations
from ..models import Activity, Result
from ..standing import proposal
from .answering import Answer


def path_of(agenda, key=None):
    """The address of the list of an agenda's activities, or of one of them."""
    return f"{agenda.path}activiteiten/" + (f"{key}/" if key else "")


def activity_trail(agenda, *steps):
    """The breadcrumbs of everything below the list."""
    return trail(agenda, ("Inhoud", f"{agenda.path}inhoud/"), ("Activiteiten", path_of(agenda)), *steps)


@guard("plans.view_working_text")
def list_activities(request, region_slug, first_year):
    """A page of the list: for everybody who reads the working text; who may write changes a line in it (`?wijzig=`)."""
    agenda = find_document(request.user, region_slug, first_year)
    line = None
    if request.GET.get("wijzig") and rules.may_edit(request.user, agenda):
        line = _line_answer(request, agenda, request.GET["wijzig"])
    return _show_list(request, agenda, line=line)


def _line_answer(request, agenda, key):
    """The form of one line, where its activity is of this agenda; anything else in the address is passed over."""
    activity = Activity.objects.filter(document=agenda, removed_at=None, key=key).first() if _is_key(key) else None
    if activity is None:
        return None
    activity.document = agenda
    return Answer(_line_maker(agenda, activity)(instance=activity), status=200)


def _is_key(text):
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True


def _line_maker(agenda, activity):
    organisations = offered_organisations(agenda, [activity.lead_id] if activity.lead_id else [])
    return partial(ActivityLineForm, document=agenda, organisations=organisations, proposed=_proposal(activity))


def _proposal(activity):
    states = Result.objects.filter(activity=activity, removed_at=None).values_list("state", flat=True)
    return proposal(activity.begins_on, activity.ends_on, list(states))


def _show_list(request, agenda, *, line=None, problem="", status=200):
    listing = ActivityListing(agenda, request.GET)
    may_edit = rules.may_edit(request.user, agenda)
    removed = listing.around.removed if may_edit else []
    table = Table(
        agenda, path_of(agenda), here=f"{listing.page_query}{listing.page.number}", may_edit=may_edit,
        may_move=may_edit and listing.in_order and line is None, line=line,
    )  # fmt: skip
    rows = listing.rows
    context = {
        "document": agenda,
        "listing": listing,
        "rows": rows,
        "table": table,
        "table_rows": table.html(rows, request),
        "move_form": MOVE_FORM,
        "why_not": rules.WHY_NOT["plans.edit"],
        "removed": removed,
        "just_removed": next((one for one in removed if one.key == request.GET.get("verwijderd")), None),
        "problem": problem,
        "add_url": f"{path_of(agenda)}nieuw/",
        "money_url": f"{agenda.path}financiering/",
        "asks_url": f"{agenda.path}vraagarticulatie/",
        "breadcrumbs": trail(agenda, ("Inhoud", f"{agenda.path}inhoud/"), ("Activiteiten", "")),
    }
    return render(request, "plans/items/activities/list.html", context, status=status)


def _editable(request, region_slug, first_year, *, action="plans.edit"):
    agenda = find_document(request.user, region_slug, first_year)
    authorize(rules.may_edit(request.user, agenda), rules.WHY_NOT[action])
    return agenda


@require_POST
@guard("plans.edit")
def change_line(request, region_slug, first_year, key):
    """Save a line of the list; what is wrong shows in the list itself, on the same page of it."""
    agenda = _editable(request, region_slug, first_year)
    activity = find_own_activity(agenda, key)
    answer = answered(request, _line_maker(agenda, activity), activity)
    if answer.saved is None:
        return _show_list(request, agenda, line=answer, status=422)
    _tell(request, answer, f"“{answer.saved.title}” is bewaard.")
    asked = request.GET.copy()
    asked.pop("wijzig", None)
    return redirect(f"{path_of(agenda)}{'?' if asked else ''}{asked.urlencode()}#{key}")


def _tell(request, answer, words):
    """The message after a save; what somebody else changed meanwhile and was taken along is named."""
    if answer.differences:
        names = ", ".join(one.label for one in answer.differences)
        words = f"{words} Iemand anders wijzigde intussen ook iets; dat is meegenomen: {names}."
    messages.success(request, words)


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.edit")
def add_activity(request, region_slug, first_year):
    """The form of a new activity; afterwards to its page, where contributions and results are added."""
    agenda = _editable(request, region_slug, first_year)
    make = partial(ActivityForm, document=agenda)
    if request.method != "POST":
        return _show_form(request, agenda, Answer(make(), status=200))
    answer = answered(request, make, Activity(document=agenda))
    if answer.saved is None:
        return _show_form(request, agenda, answer)
    messages.success(request, f"“{answer.saved.title}” is toegevoegd. Zet er nu bijdragen en resultaten bij.")
    return redirect(path_of(agenda, answer.saved.key))


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.edit")
def change_activity(request, region_slug, first_year, key):
    """The full form of an activity."""
    agenda = _editable(request, region_slug, first_year)
    activity = find_own_activity(agenda, key)
    make = partial(ActivityForm, document=agenda)
    if request.method != "POST":
        return _show_form(request, agenda, Answer(make(instance=activity), status=200), activity)
    answer = answered(request, make, activity)
    if answer.saved is None:
        return _show_form(request, agenda, answer, find_own_activity(agenda, key))
    _tell(request, answer, f"“{answer.saved.title}” is bewaard.")
    return redirect(path_of(agenda, key))


def _show_form(request, agenda, answer, activity=None):
    back = path_of(agenda, activity.key) if activity else path_of(agenda)
    steps = [(activity.title, back), ("Bewerken", "")] if activity else [("Activiteit toevoegen", "")]
    context = {
        "document": agenda,
        "activity": activity,
        "form": answer.form,
        "answer": answer,
        "back": back,
        "plan_path": agenda.plan.path if not answer.form.goals else "",
        "breadcrumbs": activity_trail(agenda, *steps),
    }
    return render(request, "plans/items/activities/form.html", context, status=answer.status)


@require_POST
@guard("plans.edit")
def move_activity(request, region_slug, first_year, key):
    """One place up or down; back to the page of the list where the button stood."""
    agenda = _editable(request, region_slug, first_year)
    activity = find_own_activity(agenda, key)
    try:
        operations.shift_item(activity, request.POST.get("direction", ""), by=request.user)
    except Refused as refusal:
        return _show_list(request, agenda, problem=str(refusal), status=422)
    page = request.POST.get("pagina", "")
    asked = f"?{urlencode({'pagina': page})}" if page.isascii() and page.isdecimal() and len(page) < 6 else ""
    return redirect(f"{path_of(agenda)}{asked}#{key}")


@require_POST
@guard("plans.edit")
def remove_activity(request, region_slug, first_year, key):
    """Take an activity out; the list offers to bring it back."""
    agenda = _editable(request, region_slug, first_year)
    operations.remove_item(find_own_activity(agenda, key), by=request.user)
    return redirect(f"{path_of(agenda)}?{urlencode({'verwijderd': key})}")


@require_POST
@guard("plans.edit")
def bring_back_activity(request, region_slug, first_year, key):
    """Put a removed activity back where it was."""
    agenda = _editable(request, region_slug, first_year)
    activity = find_own_activity(agenda, key, removed=True)
    if activity.removed_at:
        operations.bring_back_item(activity, by=request.user)
        messages.success(request, f"“{activity.title}” staat weer in de agenda.")
    return redirect(f"{path_of(agenda)}#{key}")
