"""The pages of comments: the list, one conversation, the panel beside a text, and what is done with a comment.

The panel beside a text asks and posts by fetch, so that an open editor stays as it is; every form also works as a page.
"""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from npvr.access import Refused, authorize, guard

from .. import rules
from ..documents.finding import trail
from . import listing, operations
from .finding import Spot, find_document_of_comments, find_spot, find_thread
from .forms import AnswerForm, CommentForm
from .models import Comment

COMMENTING = guard("plans.comment_working_text", "plans.comment_version")
DONE = {
    "settle": "De opmerking is afgehandeld.",
    "reopen": "De opmerking is heropend.",
    "withdraw": "De opmerking is ingetrokken.",
    "accept": "Het voorstel staat nu in de tekst.",
}


def _path(document):
    return f"{document.path}opmerkingen/"


def _may_comment(person, spot):
    return rules.may_comment(person, spot.document, spot.version, spot.chapter and spot.chapter.pk)


def _by_fetch(request):
    return request.headers.get("X-Requested-With") == "fetch"


@require_safe
@COMMENTING
def comment_list(request, region_slug, first_year=None):
    """All conversations of a document: open, of or for me, ended; with `?alles=1` on one page, to print."""
    document, reads = find_document_of_comments(request.user, region_slug, first_year)
    which = request.GET.get("toon", listing.OPEN)
    which = which if which in listing.CHOICES else listing.OPEN
    found = listing.threads(request.user, document, which=which)
    on_paper = "alles" in request.GET
    page = None if on_paper else listing.page_of(found, request.GET.get("pagina"))
    comments = list(found[: listing.MOST_PRINTED] if on_paper else page)
    context = {
        "document": document,
        "shown": listing.shown(comments, request.user, Spot(document, reads)),
        "page": page,
        "page_query": f"?toon={which}&pagina=",
        "which": which,
        "choices": listing.CHOICES.items(),
        "on_paper": on_paper,
        "total": found.count() if on_paper else None,
        "which_words": listing.CHOICES[which],
        "today": timezone.localdate(),
        "path": _path(document),
        "reads": reads,
        "may_comment": reads and rules.may_comment(request.user, document),
        "breadcrumbs": _trail(document),
    }
    return render(request, "plans/comments/list.html", context)


def _trail(document, *last):
    """The breadcrumbs; the document's own address leads each to what of it is theirs."""
    return trail(document, ("Opmerkingen", _path(document)), *last) if last else trail(document, ("Opmerkingen", ""))


@require_safe
@COMMENTING
def comments_panel(request, region_slug, first_year=None):
    """What is open at a chapter or a version, for the panel beside its text."""
    spot = find_spot(request.user, request.GET, region_slug, first_year)
    return _panel(request, spot)


def _panel(request, spot, *, form=None, answer_form=None, problem="", told="", status=200):
    found = listing.threads(request.user, spot.document)
    if spot.version:
        found = listing.at_version(found, spot.version)
    elif spot.chapter:
        found = listing.at_chapter(found, spot.chapter)
    elif spot.item:
        found = found.filter(item=spot.item[0])
    else:
        raise Http404
    is_open = list(found.filter(outcome="")[: listing.PAGE_SIZE])
    may_comment = _may_comment(request.user, spot)
    context = {
        "document": spot.document,
        "spot": spot,
        "shown": listing.shown(is_open, request.user, spot),
        "ended": found.exclude(outcome="").count(),
        "path": _path(spot.document),
        "form": form or (CommentForm(spot=spot) if may_comment else None),
        "answer_form": answer_form or AnswerForm(),
        "people": operations.candidates(spot.document) if may_comment and spot.reads_working_text else [],
        "problem": problem,
        "told": told,
        "in_panel": True,
    }
    return render(request, "plans/comments/_panel.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@COMMENTING
def place_comment(request, region_slug, first_year=None):
    """A new comment at the place the address or the form names."""
    asked = request.POST if request.method == "POST" else request.GET
    spot = find_spot(request.user, asked, region_slug, first_year)
    authorize(_may_comment(request.user, spot), rules.WHY_NOT["plans.comment"])
    form = CommentForm(request.POST if request.method == "POST" else None, spot=spot)
    if request.method == "POST" and form.is_valid():
        try:
            comment = operations.place_comment(form.comment(), by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return _answered(request, spot, comment, "Uw opmerking is geplaatst.")
    if _by_fetch(request):
        return _panel(request, spot, form=form, status=422)
    context = {
        "document": spot.document,
        "spot": spot,
        "form": form,
        "people": operations.candidates(spot.document) if spot.reads_working_text else [],
        "path": _path(spot.document),
        "breadcrumbs": _trail(spot.document, ("Nieuwe opmerking", "")),
    }
    return render(request, "plans/comments/new.html", context, status=422 if form.is_bound else 200)


def _answered(request, spot, comment, told):
    """After something was done: the panel anew, or the page of the conversation."""
    if _by_fetch(request):
        return _panel(request, spot, told=told)
    messages.success(request, told)
    comment.document = spot.document
    return redirect(comment.path)


def _found(request, region_slug, first_year, comment):
    """The conversation at this address, and the place that the panel it was asked from is about."""
    document, reads = find_document_of_comments(request.user, region_slug, first_year)
    thread = find_thread(request.user, document, comment)
    asked = request.POST if _by_fetch(request) else {}
    spot = find_spot(request.user, asked, region_slug, first_year) if asked else Spot(document, reads)
    return thread, spot


@require_safe
@COMMENTING
def conversation(request, region_slug, comment, first_year=None):
    """One conversation with its answers, and a form to join in."""
    thread, spot = _found(request, region_slug, first_year, comment)
    return _conversation(request, thread, spot)


def _conversation(request, thread, spot, *, form=None, problem="", status=200):
    found = listing.threads(request.user, spot.document).filter(pk=thread.pk)
    context = {
        "document": spot.document,
        "one": listing.shown(found, request.user, spot)[0],
        "answer_form": form or AnswerForm(),
        "people": operations.candidates(spot.document) if spot.reads_working_text else [],
        "problem": problem,
        "path": _path(spot.document),
        "breadcrumbs": _trail(spot.document, ("Opmerking", "")),
    }
    return render(request, "plans/comments/conversation.html", context, status=status)


@require_POST
@COMMENTING
def answer_comment(request, region_slug, comment, first_year=None):
    """Add an answer; what is wrong shows at the form, with what was typed."""
    thread, spot = _found(request, region_slug, first_year, comment)
    may_answer = rules.may_comment(request.user, spot.document, thread.version, thread.chapter_id)
    authorize(may_answer, rules.WHY_NOT["plans.comment"])
    form = AnswerForm(request.POST)
    if form.is_valid():
        try:
            operations.answer(thread, form.cleaned_data["text"], by=request.user, token=form.cleaned_data["token"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return _answered(request, spot, thread, "Uw antwoord is geplaatst.")
    if _by_fetch(request):
        form.thread = thread.pk
        return _panel(request, spot, answer_form=form, status=422)
    return _conversation(request, thread, spot, form=form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@COMMENTING
def change_comment(request, region_slug, comment, first_year=None):
    """Another text for one's own comment or answer."""
    document, reads = find_document_of_comments(request.user, region_slug, first_year)
    found = Comment.objects.select_related("thread").filter(document=document, pk=comment).first()
    if found is None:
        raise Http404
    thread = find_thread(request.user, document, found.thread_id or found.pk)
    authorize(rules.may_change_comment(request.user, found), rules.WHY_NOT["own_comment"])
    form = AnswerForm(request.POST or None, initial={"text": found.text})
    form.fields["text"].label = "Antwoord" if found.thread_id else "Opmerking"
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_comment(found, form.cleaned_data["text"], by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return _answered(request, Spot(document, reads), thread, "Uw opmerking is gewijzigd.")
    context = {
        "document": document,
        "form": form,
        "thread": thread,
        "breadcrumbs": _trail(document, ("Opmerking", thread.path), ("Wijzigen", "")),
    }
    return render(request, "plans/comments/change.html", context, status=422 if form.is_bound else 200)


def _end_comment(request, verb, allowed, explanation, region_slug, first_year, comment):
    """Do one thing with a conversation as a whole, and say that it is done, or why not."""
    thread, spot = _found(request, region_slug, first_year, comment)
    authorize(allowed(request.user, thread, spot.document), rules.WHY_NOT[explanation])
    try:
        getattr(operations, verb)(thread, by=request.user)
    except Refused as refusal:
        if _by_fetch(request):
            return _panel(request, spot, problem=str(refusal), status=422)
        return _conversation(request, thread, spot, problem=str(refusal), status=422)
    return _answered(request, spot, thread, DONE[verb])


def _may_settle(person, _thread, document):
    return rules.may_settle_comment(person, document)


def _may_withdraw(person, thread, _document):
    return rules.may_change_comment(person, thread)


@require_POST
@guard("plans.settle_comment")
def settle_comment(request, region_slug, comment, first_year=None):
    """The core team is done with it."""
    return _end_comment(request, "settle", _may_settle, "plans.settle_comment", region_slug, first_year, comment)


@require_POST
@guard("plans.settle_comment")
def reopen_comment(request, region_slug, comment, first_year=None):
    """Talk on about it."""
    return _end_comment(request, "reopen", _may_settle, "plans.settle_comment", region_slug, first_year, comment)


@require_POST
@guard("plans.settle_comment")
def accept_comment(request, region_slug, comment, first_year=None):
    """Take a suggestion over into the working text: settling and writing at once, so it takes both rights."""
    return _end_comment(request, "accept", _may_accept, "plans.settle_comment", region_slug, first_year, comment)


def _may_accept(person, _thread, document):
    return rules.may_settle_comment(person, document) and rules.may_edit(person, document)


@require_POST
@COMMENTING
def withdraw_comment(request, region_slug, comment, first_year=None):
    """Its writer takes it back."""
    return _end_comment(request, "withdraw", _may_withdraw, "own_comment", region_slug, first_year, comment)
