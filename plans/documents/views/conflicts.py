"""A text that collided with another's save: its writer chooses, and whoever reads the working text can read it back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from npvr.access import Refused, authorize, guard
from npvr.markup import trusted

from ... import rules
from ...content.comparison import compare_html
from ...content.items.showing import name_blocks
from ...content.merging import first_words
from ...content.rendering import for_screen
from ..conflicts import ChoicesForm, kept_text, merged_with, settle, write_choices
from ..finding import find_chapter, trail
from ..models import RefusedText
from ..saving import Outdated, others_since, text_of_save
from .writing import conflict_url, saved_words

DONE = {"added": "nieuw", "changed": "gewijzigd", "removed": "weggehaald", "moved": "verplaatst"}


def _may_write(person, chapter):
    return rules.may_write_chapter(person, chapter.document, chapter.pk)


def _path(chapter):
    return f"{chapter.document.path}hoofdstukken/{chapter.slug}/"


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.edit")
def conflict(request, region_slug, chapter_slug, refused, first_year=None):
    """Three texts beside each other where two people changed the same; only the writer of the refused one sees it."""
    chapter = find_chapter(request.user, region_slug, chapter_slug, first_year)
    kept = kept_text(request.user, chapter, refused)
    authorize(_may_write(request.user, chapter), rules.WHY_NOT["plans.write_chapter"])
    if request.method == "POST":
        return _choose(request, kept)
    merged = merged_with(kept, chapter.text.html)
    form = ChoicesForm(merged=merged, initial={"base": chapter.text.lock_version})
    return _show(request, kept, merged, form)


def _choose(request, kept):
    """Save what is chosen, or open the editor with it; an incomplete choice comes back as it was made."""
    base = request.POST.get("base", "")
    stored = text_of_save(kept.chapter, int(base)) if base.isdecimal() and len(base) < 10 else None
    if stored is None:
        raise Http404
    merged = merged_with(kept, stored)
    form = ChoicesForm(request.POST, merged=merged)
    if request.POST.get("doen") == "verder":
        choices = urlencode({"botsing": kept.pk, "keuzes": write_choices(form.choices)})
        return redirect(f"{_path(kept.chapter)}?{choices}")
    if not form.is_valid():
        return _show(request, kept, merged, form, stored=stored, status=400)
    try:
        outcome = settle(kept, merged.resolved(form.choices), base=int(base))
    except Refused as refusal:
        return _show(request, kept, merged, form, stored=stored, status=400, problem=str(refusal))
    if isinstance(outcome, Outdated):
        messages.warning(request, "Er is zojuist nog iets bewaard dat hiermee botst. Uw keuzes staan in ‘uw tekst’.")
        return redirect(conflict_url(kept.chapter, outcome.refused))
    messages.success(request, saved_words(outcome))
    response = redirect(_path(kept.chapter))
    response.headers["X-Base"] = str(outcome.base)
    return response


def _show(request, kept, merged, form, *, stored=None, status=200, problem=None):
    chapter = kept.chapter
    stored = chapter.text.html if stored is None else stored
    seen = text_of_save(chapter, kept.base) or ""
    others = others_since(chapter, kept.base, request.user)
    context = {
        "document": chapter.document,
        "chapter": chapter,
        "kept": kept,
        "form": form,
        "problem": problem,
        "who": " en ".join(others) or "U, in een ander venster,",
        "collisions": list(_collisions(merged, form, chapter)),
        "changes": [_words(change, others) for change in merged.changes],
        "whole": _three("geheel", seen, stored, kept.html, chapter),
        "settled": hasattr(kept, "settlement"),
        "chapter_url": _path(chapter),
        "breadcrumbs": trail(chapter.document, (chapter.title, _path(chapter)), ("Botsing", "")),
    }
    return render(request, "plans/documents/conflict.html", context, status=status)


def _collisions(merged, form, chapter):
    """Each collision with its name, its three texts and its field."""
    for number, (collision, name) in enumerate(zip(merged.collisions, form.names, strict=True), 1):
        yield {
            "number": number,
            "title": first_words(collision.base or collision.theirs or collision.mine),
            "texts": _three(f"botsing-{number}", collision.base, collision.theirs, collision.mine, chapter),
            "field": form[name],
        }


def _three(name, seen, stored, mine, chapter):
    """What was seen, and what either side made of it, marked; as pairs of a heading and HTML ("" for nothing there)."""

    def shown(html, side):
        return _screen(html, chapter, f"{name}-{side}")

    return [
        ("Wat u zag", shown(seen, "gezien"), not seen and "Hier stond nog niets."),
        ("Wat nu bewaard is", shown(compare_html(seen, stored).html, "bewaard"), not stored and "Hier weggehaald."),
        ("Uw tekst", shown(compare_html(seen, mine).html, "uw"), not mine and "Door u weggehaald."),
    ]


def _screen(html, chapter, footnote_prefix):
    """A text ready for the screen, each block by its name: it is about the text, not about what stands in a block."""
    prefix = chapter.document.image_prefix
    return trusted(name_blocks(for_screen(html, image_prefix=prefix, footnote_prefix=footnote_prefix)))


def _words(change, others):
    """One block that merged by itself, in words."""
    whose = {"mine": "u", "theirs": " en ".join(others) or "u, elders", "both": "u allebei"}[change.by]
    return {"what": DONE[change.what], "who": whose, "text": change.text or "een onderdeel zonder tekst"}


@guard("plans.view_working_text")
def refused_text(request, region_slug, chapter_slug, refused, first_year=None):
    """A text that was not saved because it collided, beside the text it was written on."""
    chapter = find_chapter(request.user, region_slug, chapter_slug, first_year, removed=True)
    kept = get_object_or_404(RefusedText.objects.select_related("person"), pk=refused, chapter=chapter.pk)
    comparison = compare_html(text_of_save(chapter, kept.base) or "", kept.html)
    is_own = kept.person_id == request.user.pk and not chapter.removed_at
    context = {
        "document": chapter.document,
        "chapter": chapter,
        "kept": kept,
        "comparison": comparison,
        "text": _screen(comparison.html, chapter, "vergelijk"),
        "conflict_url": conflict_url(chapter, kept) if is_own and _may_write(request.user, chapter) else "",
        "history_url": f"{_path(chapter)}geschiedenis/",
        "breadcrumbs": trail(
            chapter.document,
            (chapter.title, _path(chapter)),
            ("Geschiedenis", f"{_path(chapter)}geschiedenis/"),
            ("Niet bewaard", ""),
        ),
    }
    return render(request, "plans/documents/refused_text.html", context)
