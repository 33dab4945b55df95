"""The board of a document: add, rename, move, remove and bring back chapters; state, writer and due date."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard

from ... import rules
from .. import operations
from ..finding import find_document, trail
from ..forms import ChapterForm, ChapterTitleForm
from ..outline import outline, progress


@guard("plans.edit")
def board(request, region_slug, first_year=None):
    """All chapters with their state, writer and due date, and the ways to arrange them."""
    document = _editable(request, region_slug, first_year)
    return _show(request, document)


def _show(request, document, *, status=200, problem=None, add_form=None):
    entries = outline(document)
    removed = document.chapters.filter(removed_at__isnull=False).select_related("parent").order_by("-removed_at")
    context = {
        "document": document,
        "entries": entries,
        "progress_text": str(progress(entries)),
        "removed": removed,
        "problem": problem,
        "add_form": add_form or ChapterTitleForm(auto_id="nieuw_%s"),
        "add_url": f"{document.path}hoofdstukken/toevoegen/",
        "breadcrumbs": trail(document, ("Hoofdstukken ordenen", "")),
    }
    return render(request, "plans/documents/board.html", context, status=status)


def _editable(request, region_slug, first_year):
    document = find_document(request.user, region_slug, first_year)
    authorize(rules.may_edit(request.user, document), rules.WHY_NOT["plans.edit"])
    return document


def _back(request, document, anchor=""):
    """To the board; for a script that moved a chapter, an empty answer is enough."""
    if request.headers.get("X-Requested-With") == "fetch":
        return HttpResponse(status=204)
    return redirect(f"{document.path}bewerken/{anchor}")


@require_POST
@guard("plans.edit")
def add_chapter(request, region_slug, first_year=None):
    """A new chapter at the end, or a sub-chapter under the one named."""
    document = _editable(request, region_slug, first_year)
    parent = _present(document, request.POST["parent"]) if request.POST.get("parent") else None
    form = ChapterTitleForm(request.POST, auto_id="nieuw_%s")
    if form.is_valid():
        try:
            chapter = operations.add_chapter(document, form.cleaned_data["title"], by=request.user, parent=parent)
        except Refused as refusal:
            form.add_error("title", str(refusal))
        else:
            messages.success(request, f"“{chapter.title}” is toegevoegd.")
            return _back(request, document, f"#{chapter.slug}")
    if parent is None:
        return _show(request, document, status=422, add_form=form)
    return _show_chapter(request, document, parent, status=422, sub_form=form)


def _present(document, slug):
    return get_object_or_404(document.chapters.filter(removed_at__isnull=True).select_related("writer"), slug=slug)


@guard("plans.edit")
def describe_chapter(request, region_slug, chapter_slug, first_year=None):
    """Title, state, writer and due date of one chapter; from here also a sub-chapter and removing."""
    document = _editable(request, region_slug, first_year)
    chapter = _present(document, chapter_slug)
    form = ChapterForm(request.POST or None, region_id=document.region_id, initial=_described(chapter))
    if request.method == "POST" and form.is_valid():
        details = dict(form.cleaned_data)
        try:
            with transaction.atomic():
                operations.rename_chapter(chapter, details.pop("title"), by=request.user)
                operations.describe_chapter(chapter, by=request.user, **details)
        except Refused as refusal:
            form.add_error("title", str(refusal))
        else:
            messages.success(request, f"“{chapter.title}” is bijgewerkt.")
            return _back(request, document, f"#{chapter.slug}")
    return _show_chapter(request, document, chapter, form=form, status=422 if form.is_bound else 200)


def _described(chapter):
    return {"title": chapter.title, "state": chapter.state, "writer": chapter.writer_id, "due": chapter.due}


def _show_chapter(request, document, chapter, *, form=None, sub_form=None, status=200):
    url = f"{document.path}hoofdstukken/{chapter.slug}/"
    context = {
        "document": document,
        "chapter": chapter,
        "form": form or ChapterForm(region_id=document.region_id, initial=_described(chapter)),
        "sub_form": sub_form or ChapterTitleForm(auto_id="nieuw_%s"),
        "add_url": f"{document.path}hoofdstukken/toevoegen/",
        "board_url": f"{document.path}bewerken/",
        "action": f"{url}bijwerken/",
        "breadcrumbs": trail(document, ("Hoofdstukken ordenen", f"{document.path}bewerken/"), (chapter.title, "")),
    }
    return render(request, "plans/documents/describe.html", context, status=status)


@require_POST
@guard("plans.edit")
def move_chapter(request, region_slug, chapter_slug, first_year=None):
    """One place up, down, in or out (buttons), or to a place among others (dragging)."""
    document = _editable(request, region_slug, first_year)
    chapter = _present(document, chapter_slug)
    try:
        if "direction" in request.POST:
            operations.shift_chapter(chapter, request.POST["direction"], by=request.user)
        else:
            parent_slug, index = request.POST.get("parent", ""), request.POST.get("index", "")
            if not index.isdecimal() or len(index) > 4:
                raise Refused("Die plaats bestaat niet.")
            parent = _present(document, parent_slug) if parent_slug else None
            operations.move_chapter(chapter, by=request.user, to_parent=parent, to_index=int(index))
    except Refused as refusal:
        return _show(request, document, status=422, problem=str(refusal))
    return _back(request, document, f"#{chapter.slug}")


@require_POST
@guard("plans.edit")
def remove_chapter(request, region_slug, chapter_slug, first_year=None):
    """Take a chapter out; the message offers to bring it back."""
    document = _editable(request, region_slug, first_year)
    chapter = _present(document, chapter_slug)
    operations.remove_chapter(chapter, by=request.user)
    messages.success(
        request,
        f"“{chapter.title}” is verwijderd. De tekst blijft bewaard: u zet het hoofdstuk onderaan deze pagina terug.",
    )
    return _back(request, document)


@require_POST
@guard("plans.edit")
def bring_back_chapter(request, region_slug, chapter_slug, first_year=None):
    """Put a removed chapter back."""
    document = _editable(request, region_slug, first_year)
    chapter = get_object_or_404(document.chapters.filter(removed_at__isnull=False), slug=chapter_slug)
    try:
        operations.bring_back_chapter(chapter, by=request.user)
    except Refused as refusal:
        return _show(request, document, status=422, problem=str(refusal))
    messages.success(request, f"“{chapter.title}” staat weer in het document, als laatste.")
    return _back(request, document, f"#{chapter.slug}")
