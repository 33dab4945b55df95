"""The annexes of a reply table on its page: ask for one, see how far it is, read it."""

import uuid

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from governance.papers.views.prints import pdf_answer
from npvr.access import Refused, guard

from . import annex
from .finding import find_review
from .forms import AnnexForm

SEEING = guard("plans.start_review", "plans.respond")


def panel_of(review, rows=None):
    """What `plans/reviews/_annexes.html` reads; one statement. With the `rows` of the table also whether it changed since."""
    found = list(annex.annexes_of(review)[: annex.NEWEST])
    last = next((one for one in found if not one.has_failed), None)
    return {
        "annexes": found,
        "waiting": any(one.is_waiting for one in found),
        "annex_path": f"{review.path}tabel/bijlage/",
        "token": uuid.uuid4(),
        "annex_is_old": last is not None and rows is not None and annex.has_changed_since(last, review, rows),
    }


@require_POST
@SEEING
def ask_annex(request, region_slug, number, review_number, first_year=None):
    """Ask for the reply table as it is now as a PDF; back to the table, where it comes."""
    found = find_review(request.user, region_slug, number, review_number, first_year)
    form = AnnexForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused(AnnexForm.AGAIN)
        annex.ask(found, by=request.user, token=form.cleaned_data["token"])
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{found.path}tabel/#bijlage")


@require_safe
@SEEING
def annex_standing(request, region_slug, number, review_number, first_year=None):
    """The annexes as they are now; the page asks for them while one is being made."""
    found = find_review(request.user, region_slug, number, review_number, first_year)
    return render(request, "plans/reviews/_annexes.html", panel_of(found))


@require_safe
@SEEING
def annex_pdf(request, region_slug, number, review_number, annex_id, first_year=None):
    """The file of an annex, as it was made; one that is not what it was is not given out."""
    found = find_review(request.user, region_slug, number, review_number, first_year)
    job = next((one for one in annex.annexes_of(found).filter(pk=annex_id) if one.is_done), None)
    content = annex.file_of(job) if job else None
    if content is None:
        raise Http404
    document = found.version.document
    name = f"reactietabel-{document.region.slug}-{document.kind}-{found.version.number}-ronde-{found.number}.pdf"
    return pdf_answer(content, name, job.made.sha256)
