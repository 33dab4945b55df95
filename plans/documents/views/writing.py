"""Writing: the page of one chapter, and saving its text (by fetch, and by an ordinary form without script)."""

import uuid

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard
from npvr.markup import trusted

from ... import rules
from ...content.comparison import compare_html
from ...content.rendering import for_comparison, for_editor
from ...editor import ChapterForm, editor_media
from ..finding import find_chapter, trail
from ..outline import contents, outline
from ..saving import Outdated, save_text


@guard("plans.view_working_text")
def chapter_page(request, region_slug, chapter_slug, first_year=None):
    """One chapter: the editor for who writes, the text for who only reads."""
    chapter = find_chapter(request.user, region_slug, chapter_slug, first_year)
    return _show(request, chapter)


def _show(request, chapter, *, status=200, html=None, conflict=None, problem=None):
    document = chapter.document
    may_edit = rules.may_edit(request.user, document)
    entries = outline(document)
    index = next(i for i, entry in enumerate(entries) if entry.chapter.pk == chapter.pk)
    context = {
        "document": document,
        "chapter": chapter,
        "entry": entries[index],
        "entries": entries,
        "previous": entries[index - 1] if index else None,
        "next": entries[index + 1] if index + 1 < len(entries) else None,
        "may_edit": may_edit,
        "why_not": rules.WHY_NOT["plans.edit"],
        "conflict": conflict,
        "problem": problem,
        "contents": contents(entries, document, current=chapter.pk),
        "make_url": f"{document.path}versies/maken/",
        "breadcrumbs": trail(document, (chapter.title, "")),
    }
    if may_edit:
        form = _form(chapter, chapter.text.html if html is None else html)
        context |= {"form": form, "media": editor_media(form, request.csp_nonce), "action": f"{_path(chapter)}bewaren/"}
        context["conflict_html"] = render_to_string("plans/documents/_conflict.html", context) if conflict else ""
    else:
        context["text"] = trusted(chapter.text.ready)
    return render(request, "plans/documents/chapter.html", context, status=status)


def _form(chapter, html):
    prefix = chapter.document.image_prefix
    initial = {"html": for_editor(html, prefix), "base": chapter.text.lock_version, "token": uuid.uuid4()}
    return ChapterForm(initial=initial, image_prefix=prefix, upload_url=prefix)


def _path(chapter):
    return f"{chapter.document.path}hoofdstukken/{chapter.slug}/"


@require_POST
@guard("plans.edit")
def save_chapter(request, region_slug, chapter_slug, first_year=None):
    """Save the text on the base it was written on; answers JSON to a script and a page to a form."""
    chapter = find_chapter(request.user, region_slug, chapter_slug, first_year, removed=True)
    authorize(rules.may_edit(request.user, chapter.document), rules.WHY_NOT["plans.edit"])
    answer = _answer_json if "application/json" in request.headers.get("Accept", "") else _answer_page
    html = request.POST.get("html", "")
    try:
        base = _whole_number(request.POST.get("base", ""))
        token = _uuid(request.POST.get("token"))
        outcome = save_text(
            chapter, html, base=base, by=request.user, token=token, sitting=_uuid(request.POST.get("sitting"))
        )
    except Refused as refusal:
        return answer(request, chapter, html, refusal=str(refusal))
    return answer(request, chapter, html, outcome=outcome)


def _answer_json(request, chapter, html, *, outcome=None, refusal=None):
    if refusal:
        return JsonResponse({"status": "geweigerd", "message": refusal}, status=400)
    if isinstance(outcome, Outdated):
        conflict = _conflict(outcome, chapter.document.image_prefix)
        fragment = render_to_string("plans/documents/_conflict.html", {"conflict": conflict})
        answer = {
            "status": "verouderd",
            "html": fragment,
            "base": outcome.current.lock_version,
            "compare_url": f"{_path(chapter)}geschiedenis/",
        }
        return JsonResponse(answer, status=409)
    at = timezone.localtime(outcome.at)
    answer = {"status": "bewaard", "base": outcome.base, "at": f"{at:%H:%M}", "by": request.user.name}
    return JsonResponse(answer, headers={"X-Base": str(outcome.base)})


def _answer_page(request, chapter, html, *, outcome=None, refusal=None):
    if refusal:
        return _show(request, chapter, status=400, html=html, problem=refusal)
    if isinstance(outcome, Outdated):
        chapter.text.lock_version = outcome.current.lock_version
        return _show(
            request, chapter, status=409, html=outcome.mine, conflict=_conflict(outcome, chapter.document.image_prefix)
        )
    messages.success(request, f"Bewaard om {timezone.localtime(outcome.at):%H:%M}.")
    response = redirect(_path(chapter))
    response.headers["X-Base"] = str(outcome.base)
    return response


def _conflict(outcome, prefix):
    """Both texts beside what they were written on: nothing is chosen for anybody."""

    def shown(text):
        return trusted(for_comparison(compare_html(outcome.seen, text).html, prefix))

    return {
        "current": outcome.current,
        "theirs_text": shown(outcome.current.html),
        "mine_text": shown(outcome.mine),
    }


def _whole_number(text):
    if not text.isdecimal() or len(text) > 9:
        raise Refused("Deze pagina is niet meer volledig. Kopieer uw tekst, laad de pagina opnieuw en plak haar terug.")
    return int(text)


def _uuid(text):
    try:
        return uuid.UUID(text) if text else None
    except ValueError as error:
        raise Refused(
            "Deze pagina is niet meer volledig. Kopieer uw tekst, laad de pagina opnieuw en plak haar terug."
        ) from error
