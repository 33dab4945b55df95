"""Writing: the page of one chapter, and saving its text (by fetch, and by an ordinary form without script)."""

import uuid
from dataclasses import asdict
from functools import wraps

from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from governance.signin.backend import read_already
from npvr.access import Refused, authorize, guard
from npvr.markup import trusted

from ... import rules
from ...content.items.kinds import offered
from ...content.items.showing import name_blocks
from ...content.rendering import for_editor
from ...editor import ChapterForm, editor_media
from .. import presence
from ..conflicts import kept_text, merged_with, read_choices
from ..finding import chapter_for, chapter_now, find_chapter, lost_invitation, trail
from ..models import SaveKind
from ..outline import contents, outline
from ..saving import Merged, Outdated, save_text


@guard("plans.view_working_text")
def chapter_page(request, region_slug, chapter_slug, first_year=None):
    """One chapter: the editor for who writes, the text for who only reads.

    With `?botsing=` the editor begins with a text of the writer's own that collided, merged with what is saved now.
    """
    chapter = find_chapter(request.user, region_slug, chapter_slug, first_year)
    if "botsing" not in request.GET:
        return _show(request, chapter)
    authorize(_may_write(request.user, chapter), rules.WHY_NOT["plans.write_chapter"])
    return _show(request, chapter, html=_to_write_on(request, chapter))


def _may_write(person, chapter):
    return rules.may_write_chapter(person, chapter.document, chapter.pk)


def _to_write_on(request, chapter):
    """The merged text with both texts of each collision that is not chosen, as `?botsing=…&keuzes=…` says."""
    merged = merged_with(kept_text(request.user, chapter, request.GET["botsing"]), chapter.text.html)
    return merged.for_writing_on(read_choices(request.GET.get("keuzes", ""), len(merged.collisions)))


def _show(request, chapter, *, status=200, html=None, problem=None):
    document, person = chapter.document, request.user
    may_write, reads_all = _may_write(person, chapter), rules.may_view_working_text(person, document)
    entries = outline(document)
    if not reads_all:  # who is invited knows of the chapters to which they are, and of no others
        entries = [entry for entry in entries if rules.may_read_chapter(person, document, entry.chapter.pk)]
    index = next(i for i, entry in enumerate(entries) if entry.chapter.pk == chapter.pk)
    context = {
        "document": document,
        "chapter": chapter,
        "entry": entries[index],
        "entries": entries,
        "previous": entries[index - 1] if index else None,
        "next": entries[index + 1] if index + 1 < len(entries) else None,
        "may_edit": may_write,
        "may_make": rules.may_make_version(person, document),
        "may_invite": rules.may_invite(person, document),
        "may_comment": rules.may_comment(person, document, chapter_pk=chapter.pk),
        "reads_all": reads_all,
        "why_not": rules.WHY_NOT["plans.write_chapter"],
        "problem": problem,
        "unsaved": html is not None,
        "contents": contents(entries, document, current=chapter.pk),
        "make_url": f"{document.path}versies/maken/",
        "breadcrumbs": trail(document, (chapter.title, "")),
    }
    if may_write:
        whole = rules.may_edit(person, document)
        form = _form(chapter, chapter.text.html if html is None else html, whole=whole)
        context |= {"form": form, "media": editor_media(form, request.csp_nonce), "action": f"{_path(chapter)}bewaren/"}
    else:
        context["text"] = trusted(chapter.text.ready if reads_all else name_blocks(chapter.text.ready))
    return render(request, "plans/documents/chapter.html", context, status=status)


def _form(chapter, html, *, whole):
    """The editor's form; without what belongs to the document as a whole for who is invited to write in a chapter."""
    document = chapter.document
    prefix = document.image_prefix
    initial = {"html": for_editor(html, prefix), "base": chapter.text.lock_version, "token": uuid.uuid4()}
    paths = {"plan": f"/regios/{document.region.slug}/plan/", document.kind: document.path}
    if not whole:
        return ChapterForm(initial=initial, image_prefix=prefix, upload_url="")
    return ChapterForm(
        initial=initial, image_prefix=prefix, upload_url=prefix, document_path=document.path,
        blocks=offered(document.kind, paths),
    )  # fmt: skip


def _path(chapter):
    return f"{chapter.document.path}hoofdstukken/{chapter.slug}/"


@require_POST
@guard("plans.edit")
def save_chapter(request, region_slug, chapter_slug, first_year=None):
    """Save the text on the base it was written on; answers JSON to a script and a page to a form."""
    where = request.user, region_slug, chapter_slug, first_year
    try:
        chapter = find_chapter(*where, removed=True)
    except Http404:
        if lost := lost_invitation(*where):
            return _no_longer_invited(request, lost)
        raise
    if not _may_write(request.user, chapter) and (lost := lost_invitation(*where)):
        return _no_longer_invited(request, lost)
    authorize(_may_write(request.user, chapter), rules.WHY_NOT["plans.write_chapter"])
    answer = _answer_json if "application/json" in request.headers.get("Accept", "") else _answer_page
    html = request.POST.get("html", "")
    try:
        outcome = save_text(
            chapter, html, base=whole_number(request.POST.get("base", "")), by=request.user,
            token=uuid_of(request.POST.get("token")), sitting=uuid_of(request.POST.get("sitting")),
            kind=SaveKind.AUTOSAVE if request.POST.get("kind") == SaveKind.AUTOSAVE else SaveKind.SAVE,
        )  # fmt: skip
    except Refused as refusal:
        return answer(request, chapter, html, refusal=str(refusal))
    return answer(request, chapter, html, outcome=outcome)


def _no_longer_invited(request, invitation):
    """Refuse a save of somebody whose invitation is over, and give them their own text back to keep."""
    message = "Uw uitnodiging voor dit hoofdstuk geldt niet meer. Kopieer uw tekst als u haar wilt houden."
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"status": "geweigerd", "message": f"Niet bewaard: {message}"}, status=403)
    context = {"invitation": invitation, "message": message, "html": request.POST.get("html", "")}
    return render(request, "plans/documents/not_invited.html", context, status=403)


def conflict_url(chapter, refused):
    """The page where the writer of a text that collided chooses."""
    return f"{_path(chapter)}botsing/{refused.pk}/"


def _answer_json(request, chapter, html, *, outcome=None, refusal=None):
    if refusal:
        return JsonResponse({"status": "geweigerd", "message": refusal}, status=400)
    if isinstance(outcome, Outdated):
        base = outcome.current.lock_version
        return JsonResponse(
            {"status": "botsing", "url": conflict_url(chapter, outcome.refused), "base": base}, status=409
        )
    answer = {"status": "bewaard", "base": outcome.base, "at": clock(outcome.at), "by": request.user.name}
    if isinstance(outcome, Merged):
        answer |= {
            "status": "samengevoegd",
            "html": for_editor(outcome.html, chapter.document.image_prefix),
            "others": outcome.others,
            "blocks": [asdict(change) for change in outcome.changes],
        }
    return JsonResponse(answer, headers={"X-Base": str(outcome.base)})


def _answer_page(request, chapter, html, *, outcome=None, refusal=None):
    if refusal:
        return _show(request, chapter, status=400, html=html, problem=refusal)
    if isinstance(outcome, Outdated):
        return redirect(conflict_url(chapter, outcome.refused))
    messages.success(request, saved_words(outcome))
    response = redirect(_path(chapter))
    response.headers["X-Base"] = str(outcome.base)
    return response


def saved_words(outcome):
    """What the page says after a save: when, and with whose text it was merged."""
    if not isinstance(outcome, Merged):
        return f"Bewaard om {clock(outcome.at)}."
    whom = " en ".join(outcome.others) or "uzelf elders"
    return f"Bewaard om {clock(outcome.at)}, samengevoegd met wat {whom} intussen schreef."


def clock(moment):
    """The time of a save as the screen shows it: "14:03"; "" for a text that was never saved."""
    return f"{timezone.localtime(moment):%H:%M}" if moment else ""


# --- while somebody writes --------------------------------------------------------------------------------------------
def with_visitor(view):
    """Give a view the chapter (or None) as the visitor's own row was read with it: two questions in one statement.

    Whose session it is, Django decides from that row as it does from its own.
    """

    @wraps(view)
    def reading(request, region_slug, chapter_slug, first_year=None):
        visitor, base = request.session.get(SESSION_KEY), request.GET.get("base", "")
        where = {"region_slug": region_slug} | ({"first_year": first_year} if first_year else {})
        found = None
        if visitor and base.isdecimal() and len(base) <= 9:
            found = chapter_for(int(visitor), chapter_slug=chapter_slug, newer_than=int(base), **where)
        with read_already(found.reader if found else None):
            return view(request, found, where)

    return reading


@require_safe
@with_visitor
@guard("plans.view_working_text")
def chapter_standing(request, found, where):
    """What is saved now and who is here, for the open editor: asked every few seconds, so one statement."""
    sitting, doing = uuid_or_404(request.GET.get("sitting")), request.GET.get("doing", presence.OPEN)
    if found is None or doing not in presence.DOINGS:
        raise Http404
    now = found.to(request.user)
    answer = {"base": now.base, "at": clock(now.saved_at), "by": now.saved_by or ""}
    if now.html is not None:
        answer["html"] = for_editor(now.html, reverse("plans:upload_image", kwargs=where))
    answer["present"] = presence.here(now, request.user, sitting, doing)
    return JsonResponse(answer, headers={"X-Base": str(now.base)})


@require_POST
@guard("plans.view_working_text")
def leave_chapter(request, region_slug, chapter_slug, first_year=None):
    """The editor closes: it is no longer among those who are here."""
    sitting = uuid_or_404(request.POST.get("sitting"))
    now = chapter_now(request.user, region_slug, chapter_slug, first_year)
    presence.gone(now, request.user, sitting)
    return HttpResponse(status=204)


def whole_number(text):
    """A number from a form; refuses anything else."""
    if not text.isdecimal() or len(text) > 9:
        raise Refused("Deze pagina is niet meer volledig. Kopieer uw tekst, laad de pagina opnieuw en plak haar terug.")
    return int(text)


def uuid_of(text):
    """A UUID from a form, None where there is none; refuses anything else."""
    try:
        return uuid.UUID(text) if text else None
    except ValueError as error:
        raise Refused(
            "Deze pagina is niet meer volledig. Kopieer uw tekst, laad de pagina opnieuw en plak haar terug."
        ) from error


def uuid_or_404(text):
    """A UUID from an address or a form; without one there is nothing to answer."""
    try:
        return uuid.UUID(text)
    except (ValueError, TypeError, AttributeError) as error:
        raise Http404 from error
