"""The agenda: add and change items, their order, and their papers."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from npvr.access import Refused, authorize, guard

from ...papers import sources
from ...papers.intake import content_of
from .. import operations, rules
from ..finding import find_item, find_meeting, find_paper
from ..forms import ItemForm, PaperForm
from ..owners import owner_choices, owner_value
from .page import meeting_context

RUN = "governance.run_meetings"
ITEM_FIELDS = [
    "title", "kind", "minutes", "oral", "portfolio_holder", "proposal", "explanation", "procedure", "for_inspection",
    "communication", "tell_decision_to", "financial_consequences", "staff_consequences", "information_from",
]  # fmt: skip


def running(request, meeting_id, region_slug, *, still_open=True):
    """The meeting, for who runs it; refuses once nothing changes any more."""
    meeting = find_meeting(request.user, meeting_id, region_slug)
    authorize(rules.may_run_meeting(request.user, meeting), rules.WHY_NOT[RUN])
    if still_open:
        authorize(meeting.is_open, "Dit overleg is gesloten of vervallen. Er verandert niets meer aan.")
    return meeting


def _at(item):
    return f"{item.meeting.path}#punt-{item.pk}"


@guard(RUN)
def add_item(request, meeting_id, region_slug=None):
    """Put an item on the agenda."""
    meeting = running(request, meeting_id, region_slug)
    form = ItemForm(request.POST or None, owners=owner_choices(meeting))
    if form.is_bound and form.is_valid():
        try:
            item = operations.add_item(meeting, by=request.user, key=form.cleaned_data["token"], **form.values())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"“{item.title}” staat op de agenda.")
            return redirect(f"{meeting.path}#punt-{item.pk}")
    context = meeting_context(request, meeting, ("Agendapunt toevoegen", "")) | {"form": form, "adding": True}
    return render(request, "governance/meetings/item_form.html", context, status=422 if form.errors else 200)


@guard(RUN)
def change_item(request, meeting_id, item_id, region_slug=None):
    """Change an item and its cover sheet."""
    meeting = running(request, meeting_id, region_slug)
    item = find_item(meeting, item_id)
    opened = {name: getattr(item, name) for name in ITEM_FIELDS} | {
        "owner": owner_value(item),
        "base": item.lock_version,
    }
    form = ItemForm(request.POST or None, initial=opened, owners=owner_choices(meeting))
    now = None
    if form.is_bound and form.is_valid():
        try:
            operations.change_item(item, by=request.user, base=form.cleaned_data["base"], **form.values())
        except operations.Outdated as outdated:
            now = stands_now(form, outdated.now)
            form.outdated(outdated.now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Bewaard.")
            return redirect(_at(item))
    context = meeting_context(request, meeting, (item.title, "")) | {"form": form, "item": item, "now": now}
    return render(request, "governance/meetings/item_form.html", context, status=422 if form.errors else 200)


def stands_now(form, row):
    """What another saved and differs from what was filled in: (label, what stands there), to lay beside it."""
    found = []
    for name, field in form.fields.items():
        saved = owner_value(row) if name == "owner" else getattr(row, name, None)
        if name in {"base", "token"} or name not in form.cleaned_data or saved == form.cleaned_data[name]:
            continue
        words = saved
        for value, label in getattr(field, "choices", []):
            pairs = label if isinstance(label, (list, tuple)) else [(value, label)]
            words = dict(pairs).get(saved, words)
        found.append((field.label, {True: "ja", False: "nee", None: "leeg", "": "leeg"}.get(words, words)))
    return found


@require_POST
@guard(RUN)
def move_item(request, meeting_id, item_id, region_slug=None):
    """Up or down one place."""
    item = find_item(running(request, meeting_id, region_slug), item_id)
    try:
        operations.move_item(item, by=request.user, up=request.POST.get("kant") == "omhoog")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(_at(item))


@require_POST
@guard(RUN)
def remove_item(request, meeting_id, item_id, region_slug=None):
    """Take an item off the agenda."""
    item = find_item(running(request, meeting_id, region_slug), item_id)
    try:
        operations.remove_item(item, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, f"“{item.title}” is van de agenda gehaald. Onderaan de agenda kunt u het terugzetten."
        )
    return redirect(item.meeting.path)


@require_POST
@guard(RUN)
def bring_back_item(request, meeting_id, item_id, region_slug=None):
    """Put an item back that was taken off."""
    item = find_item(running(request, meeting_id, region_slug), item_id, removed=True)
    try:
        operations.bring_back_item(item, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(_at(item))


@guard(RUN)
def add_paper(request, meeting_id, item_id, region_slug=None):
    """A paper at an item: a file, or something of the portal itself."""
    meeting = running(request, meeting_id, region_slug)
    item = find_item(meeting, item_id)
    choices = sources.choices(request.user, meeting.region) if meeting.region_id else []
    form = PaperForm(request.POST or None, request.FILES or None, choices=choices)
    if form.is_bound and form.is_valid():
        found = form.cleaned_data
        try:
            paper = operations.add_paper(
                item, by=request.user, title=found["title"], upload=found.get("upload"),
                choice=found.get("choice") or "", token=found["token"],
            )  # fmt: skip
        except Refused as refusal:
            form.add_error("choice" if found.get("choice") else "upload", str(refusal))
        else:
            messages.success(request, f"“{paper.title}” is toegevoegd.")
            return redirect(_at(item))
    context = meeting_context(request, meeting, (item.title, _at(item)), ("Stuk toevoegen", "")) | {
        "form": form,
        "item": item,
    }
    return render(request, "governance/meetings/paper_form.html", context, status=422 if form.errors else 200)


@require_POST
@guard(RUN)
def remove_paper(request, meeting_id, paper_id, region_slug=None):
    """Take a paper away from an item."""
    meeting = running(request, meeting_id, region_slug)
    paper = find_paper(meeting, paper_id)
    try:
        operations.remove_paper(paper, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"“{paper.title}” is weggehaald.")
    return redirect(f"{meeting.path}#punt-{paper.item_id}")


@require_safe
@guard("governance.view_meetings")
def paper_file(request, meeting_id, paper_id, region_slug=None):
    """The PDF of a paper, once it was read; a file that is damaged or still waits is not given out."""
    paper = find_paper(find_meeting(request.user, meeting_id, region_slug), paper_id)
    content = content_of(paper.file.pdf_sha256) if paper.file_id and paper.file.is_done else None
    if content is None:
        raise Http404
    response = HttpResponse(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="stuk-{paper.item.number}-{paper.number}.pdf"'
    response.headers["X-SHA256"] = paper.file.pdf_sha256
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
