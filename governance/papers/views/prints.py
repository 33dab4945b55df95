"""The prints of a meeting: ask for one, see how far it is, read it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from npvr.access import Refused, authorize, guard

from ...meetings import rules
from ...meetings.finding import find_meeting
from ...meetings.views.page import meeting_context
from .. import operations
from ..forms import PrintForm
from ..intake import content_of
from ..panel import path_of_print, prints_seen

VIEW, RUN = "governance.view_meetings", "governance.run_meetings"
NAMES = {"agenda": "agenda", "bundle": "vergaderbundel", "report": "verslag"}


@require_POST
@guard(RUN)
def ask_print(request, meeting_id, region_slug=None):
    """Ask for the agenda, the bundle or the report as it is now; leads to its page."""
    meeting = find_meeting(request.user, meeting_id, region_slug)
    authorize(rules.may_run_meeting(request.user, meeting), rules.WHY_NOT[RUN])
    form = PrintForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused("Dat is niet gelukt. Open de pagina opnieuw en probeer het nog eens.")
        wanted = form.cleaned_data
        job = operations.ask_of_meeting(meeting, wanted["kind"], by=request.user, token=wanted["token"])
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(meeting.path)
    return redirect(path_of_print(meeting, job))


@require_safe
@guard(VIEW)
def meeting_print(request, meeting_id, print_id, region_slug=None):
    """One print: how far it is, and the file."""
    meeting, job = _found(request, meeting_id, print_id, region_slug)
    return render(request, "governance/papers/print.html", _context(request, meeting, job))


@require_safe
@guard(VIEW)
def meeting_print_progress(request, meeting_id, print_id, region_slug=None):
    """The panel of a print as it is now; the page asks for it until it is ready."""
    meeting, job = _found(request, meeting_id, print_id, region_slug)
    return render(request, "governance/papers/_print.html", {"job": job, "here_print": path_of_print(meeting, job)})


@require_safe
@guard(VIEW)
def meeting_print_pdf(request, meeting_id, print_id, region_slug=None):
    """The file. Its bytes are held against their SHA-256 first: a changed file is not given out (trust.md F31)."""
    meeting, job = _found(request, meeting_id, print_id, region_slug)
    if not job.is_done:
        raise Http404
    content = content_of(job.made.sha256)
    if content is None:
        context = _context(request, meeting, job) | {"damaged": True}
        return render(request, "governance/papers/print.html", context, status=500)
    return pdf_answer(content, f"{NAMES[job.kind]}-{meeting.on:%Y-%m-%d}.pdf", job.made.sha256)


def pdf_answer(content, name, sha256):
    """A PDF as an answer, shut off from everything; `name` is made of our own words only."""
    answer = HttpResponse(content, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{name}"'
    answer.headers["X-SHA256"] = sha256
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _found(request, meeting_id, print_id, region_slug):
    meeting = find_meeting(request.user, meeting_id, region_slug)
    return meeting, get_object_or_404(prints_seen(request.user, meeting).defer("content"), pk=print_id)


def _context(request, meeting, job):
    return meeting_context(request, meeting, (job.get_kind_display().capitalize(), "")) | {
        "job": job,
        "here_print": path_of_print(meeting, job),
        "back_url": meeting.path,
        "broken": job.made.broken if job.is_done else [],
    }
