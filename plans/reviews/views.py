"""The pages of a reactieronde for people with an account: the rounds of a version, starting one, who answered, the
reply table, and the page on which somebody answers from a seat.

What comes by a personal link is in guests.py.
"""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from npvr.access import Refused, authorize, guard

from .. import rules
from ..documents.finding import trail
from ..versions.finding import find_version
from . import annex_views, asking, operations, table
from .finding import find_own_request, find_request_of, find_review, find_reviewed
from .forms import AskingForm, ReplyForm, ResponseForm, StartForm
from .models import Remark

SEEING = guard("plans.start_review", "plans.respond")
PAGE_SIZE = 50


def rounds_path(version):
    """Where the rounds of a version stand."""
    return f"{version.path}reactierondes/"


def _trail(version, *last):
    return trail(
        version.document, ("Versies", f"{version.document.path}versies/"), (f"Versie {version.number}", version.path),
        *last,
    )  # fmt: skip


def _in_rounds(version, *last):
    return _trail(version, ("Reactierondes", rounds_path(version)), *last)


@require_safe
@SEEING
def reviews(request, region_slug, number, first_year=None):
    """The rounds of a version, the newest first; the core team starts one from here."""
    version = find_reviewed(request.user, region_slug, number, first_year)
    found = list(version.reviews.select_related("asked_by").order_by("-number")[:PAGE_SIZE])
    for review in found:
        review.version = version
    context = {
        "version": version,
        "document": version.document,
        "reviews": found,
        "may_start": rules.may_start_review(request.user, version.document),
        "why_not": rules.WHY_NOT["plans.start_review"],
        "path": rounds_path(version),
        "breadcrumbs": _trail(version, ("Reactierondes", "")),
    }
    return render(request, "plans/reviews/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.start_review")
def start_review(request, region_slug, number, first_year=None):
    """Choose who is asked, what, and until when."""
    version = find_version(request.user, region_slug, number, first_year)
    authorize(rules.may_start_review(request.user, version.document), rules.WHY_NOT["plans.start_review"])
    groups = asking.groups(version)
    form = StartForm(request.POST if request.method == "POST" else None, version=version, groups=groups)
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("token", "question", "due_on", "outside")}
        try:
            review = operations.start(version, by=request.user, choices=form.cleaned_data["asked"], **said)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "De reactieronde is begonnen. Wie u vroeg, krijgt bericht.")
            return redirect(review.path)
    context = {
        "version": version,
        "document": version.document,
        "form": form,
        "nobody_reads": any(not choice.reads for group in groups for choice in group.choices),
        "share_url": f"{version.path}delen/",
        "cancel_url": rounds_path(version),
        "breadcrumbs": _in_rounds(version, ("Nieuwe reactieronde", "")),
    }
    return render(request, "plans/reviews/start.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.start_review")
def add_to_review(request, region_slug, number, review_number, first_year=None):
    """Ask more people in a round that runs."""
    found = _changing(request, region_slug, number, review_number, first_year)
    if request.method != "POST" and not found.is_open:
        messages.error(request, operations.CLOSED)
        return redirect(found.path)
    version = found.version
    known = set(found.requests.exclude(email="").values_list("email", flat=True))
    groups = asking.groups(version, review=found)
    form = AskingForm(request.POST if request.method == "POST" else None, version=version, groups=groups, known=known)
    if form.is_bound and form.is_valid():
        chosen = {"choices": form.cleaned_data["asked"], "outside": form.cleaned_data["outside"]}
        try:
            operations.add(found, by=request.user, **chosen)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Gevraagd. Zij krijgen bericht.")
            return redirect(found.path)
    context = {
        "review": found,
        "version": version,
        "document": version.document,
        "form": form,
        "nobody_reads": any(not choice.reads for group in groups for choice in group.choices),
        "share_url": f"{version.path}delen/",
        "breadcrumbs": _in_rounds(version, (f"Ronde {found.number}", found.path), ("Iemand erbij vragen", "")),
    }
    return render(request, "plans/reviews/add.html", context, status=422 if form.is_bound else 200)


@require_safe
@SEEING
def review(request, region_slug, number, review_number, first_year=None):
    """One round: the question, who answered and who did not, and what the core team can do."""
    found = find_review(request.user, region_slug, number, review_number, first_year)
    return _review(request, found)


def _review(request, found, *, problem="", status=200):
    version, document = found.version, found.version.document
    rows = table.rows(found)
    context = {
        "review": found,
        "version": version,
        "document": document,
        "rows": rows,
        "unread": asking.cannot_read(version, [row.request for row in rows]) if found.is_open else set(),
        "tally": table.tally(rows),
        "may_change": rules.may_start_review(request.user, document) and found.is_open,
        "may_close": rules.may_start_review(request.user, document) and found.closed_at is None,
        "why_not": rules.WHY_NOT["plans.start_review"],
        "today": timezone.localdate(),
        "problem": problem,
        "own": _own_requests(request.user, found),
        "breadcrumbs": _in_rounds(version, (f"Ronde {found.number}", "")),
    }
    return render(request, "plans/reviews/review.html", context, status=status)


def _own_requests(person, found):
    """The requests in this round that are for this person: for the two who decide, who read along as well."""
    own = found.requests.for_person(person).select_related("seat__body", "seat__organisation", "person")
    for one in own:
        one.review = found
    return list(own)


def _done(request, found, act, words):
    """Do it and go back to the round; a refusal is said on its page."""
    try:
        act()
    except Refused as refusal:
        return _review(request, found, problem=str(refusal), status=422)
    messages.success(request, words)
    return redirect(found.path)


def _changing(request, region_slug, number, review_number, first_year):
    """The round, for whoever may change it."""
    found = find_review(request.user, region_slug, number, review_number, first_year)
    authorize(rules.may_start_review(request.user, found.version.document), rules.WHY_NOT["plans.start_review"])
    return found


@require_POST
@guard("plans.start_review")
def close_review(request, region_slug, number, review_number, first_year=None):
    """No reactie comes in any more; the reply table begins."""
    found = _changing(request, region_slug, number, review_number, first_year)
    words = "De reactieronde is gesloten. Schrijf in de reactietabel wat er met de reacties gedaan is."
    return _done(request, found, lambda: operations.close(found, by=request.user), words)


@require_POST
@guard("plans.start_review")
def withdraw_request(request, region_slug, number, review_number, asked, first_year=None):
    """One of those who were asked is asked no more; a personal link ends."""
    found = _changing(request, region_slug, number, review_number, first_year)
    one = find_request_of(found, asked)
    return _done(request, found, lambda: operations.withdraw(one, by=request.user), "Het verzoek is ingetrokken.")


@require_POST
@guard("plans.start_review")
def renew_link(request, region_slug, number, review_number, asked, first_year=None):
    """A new personal link by mail; the one before ends."""
    found = _changing(request, region_slug, number, review_number, first_year)
    one = find_request_of(found, asked)
    words = f"{one.name} krijgt een nieuwe link per mail. De vorige werkt niet meer."
    return _done(request, found, lambda: operations.send_new_link(one, by=request.user), words)


# --- the reply table -------------------------------------------------------------------------------------------------


@require_safe
@SEEING
def review_table(request, region_slug, number, review_number, first_year=None):
    """Per reactie and per comment what was done with it: to fill in after closing, and to print as an annex."""
    return _table(request, find_review(request.user, region_slug, number, review_number, first_year))


def _table(request, found, *, form=None, status=200):
    rows = table.rows(found)
    may_reply = rules.may_start_review(request.user, found.version.document) and not found.is_open
    context = {
        "review": found,
        "version": found.version,
        "document": found.version.document,
        "entries": [_entry(row, form, may_reply) for row in rows if row.response or row.comments],
        "silent": [row for row in rows if not row.response and not row.request.withdrawn_at],
        "tally": table.tally(rows),
        "has_guests": any(row.request.is_by_link and row.response for row in rows),
        "form": form,
        "may_reply": may_reply,
        "path": f"{found.path}tabel/",
        "made_on": timezone.localdate(),
        "breadcrumbs": _in_rounds(found.version, (f"Ronde {found.number}", found.path), ("Reactietabel", "")),
    } | annex_views.panel_of(found, rows)
    return render(request, "plans/reviews/table.html", context, status=status)


def _entry(row, bound, may_reply):
    """A row with a form for each thing to reply to; the one that was just sent keeps what was typed."""
    remarks = [(remark, reply, _reply_form(row, remark, reply, bound, may_reply)) for remark, reply in row.remarks]
    form = _reply_form(row, None, row.reply, bound, may_reply) if row.response else None
    return {"row": row, "form": form, "remarks": remarks}


def _reply_form(row, remark, reply, bound, may_reply):
    if not may_reply:
        return None
    key = f"{row.request.position}-{remark.position if remark else 0}"
    if bound is not None and bound.about == (row.request.pk, remark and remark.pk):
        bound.auto_id = f"id_{key}_%s"
        return bound
    initial = {
        "text": reply.text if reply else "", "base": reply.lock_version if reply else 0, "verzoek": row.request.pk,
        "opmerking": remark.pk if remark else None,
    }  # fmt: skip
    return ReplyForm(initial=initial, auto_id=f"id_{key}_%s")


@require_POST
@guard("plans.start_review")
def reply_to_response(request, region_slug, number, review_number, first_year=None):
    """Keep what was done with one reactie, or with one remark of it."""
    found = _changing(request, region_slug, number, review_number, first_year)
    form = ReplyForm(request.POST)
    if {"verzoek", "opmerking"} & set(form.errors):
        raise Http404
    one = find_request_of(found, form.cleaned_data["verzoek"])
    remark = None
    if pk := form.cleaned_data["opmerking"]:
        remark = Remark.objects.filter(response__request=one, pk=pk).first()
        if remark is None:
            raise Http404
    form.about = (one.pk, remark and remark.pk)
    if form.is_valid():
        try:
            operations.reply(
                one, by=request.user, text=form.cleaned_data["text"], base=form.cleaned_data["base"], remark=remark
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Bewaard wat ermee gedaan is.")
            return redirect(f"{found.path}tabel/#verzoek-{one.position}")
    return _table(request, found, form=form, status=422)


# --- answering from a seat -------------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.respond")
def review_request(request, region_slug, number, review_number, asked, first_year=None):
    """The question, and the reactie of whoever holds the seat that was asked; afterwards what was done with it."""
    one = find_own_request(
        request.user, asked, region_slug=region_slug, number=number, review_number=review_number, first_year=first_year
    )
    newest = one.responses.select_related("by").order_by("-number").first()
    form = ResponseForm(request.POST if request.method == "POST" else None, initial=_initial(newest))
    if request.method == "POST" and form.is_valid():
        try:
            operations.answer(one, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            newest = one.responses.select_related("by").order_by("-number").first()
        else:
            messages.success(request, "Uw reactie is gegeven. Tot de ronde sluit kunt u haar wijzigen.")
            return redirect(one.path)
    if form.is_bound:
        form.data = form.data.copy()
        form.data["base"] = newest.number if newest else 0  # what stands on the page now
    return _request_page(request, one, newest, form)


def _initial(newest):
    return {
        "base": newest.number if newest else 0,
        "verdict": newest.verdict if newest else None,
        "note": newest.note if newest else "",
    }


def _request_page(request, one, newest, form):
    found, version = one.review, one.review.version
    reads = version.is_shared_with(request.user)
    sees_all = rules.may_view_review(request.user, version)
    context = {
        "one": one,
        "review": found,
        "version": version,
        "document": version.document,
        "newest": newest,
        "form": form,
        "row": table.rows(found, [one])[0],
        "comments": table.comments_in(found, [request.user.pk]),
        "reads": reads,
        "sees_all": sees_all,
        "breadcrumbs": _request_trail(version, reads=reads, sees_all=sees_all, number=found.number, path=found.path),
    }
    return render(request, "plans/reviews/request.html", context, status=422 if form.is_bound else 200)


def _request_trail(version, *, reads, sees_all, number, path):
    """The way here; only of pages that this reader can go to."""
    if sees_all:
        return _in_rounds(version, (f"Ronde {number}", path), ("Uw reactie", ""))
    if reads:
        return _trail(version, ("Uw reactie", ""))
    region = version.document.region
    return [("Regio's", "/regios/"), (region.name, f"/regios/{region.slug}/"), ("Uw reactie", "")]
