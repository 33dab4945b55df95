"""What leaves the ledger: the workbook, the audit file, prints and their PDF's."""

import uuid

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from npvr.access import guard

from .. import figures
from ..finding import find_book
from ..models import Printout
from ..views.page import page_context, path_of
from . import operations
from .audit_file import audit_file as make_audit_file
from .contents import contents_of
from .forms import PrintForm
from .printing import content_of
from .workbook import workbook_of

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NEWEST = 50


@guard("funding.view_ledger")
def ledger_xlsx(request, region_slug):
    """The book as a workbook: all of it, or one year (?jaar=)."""
    region = find_book(request.user, region_slug)
    year = _year(request, region)
    name = f"procesmiddelen-{region.slug}{f'-{year}' if year else ''}.xlsx"
    return download(workbook_of(contents_of(region, year)), WORKBOOK, name)


@guard("funding.view_ledger")
def audit_file(request, region_slug):
    """Every entry with its history, for an accountant (docs/controlebestand.md)."""
    region = find_book(request.user, region_slug)
    name = f"controlebestand-{region.slug}-{timezone.localdate():%Y-%m-%d}.json"
    return download(make_audit_file(region), "application/json", name)


@guard("funding.view_ledger")
def printouts(request, region_slug):
    """The overviews that were made, and a form to make one: as the book is at that moment."""
    region = find_book(request.user, region_slug)
    years = [one.year for one in figures.years_of(region)]
    if request.method == "POST":
        form = PrintForm(request.POST, years=years)
        if form.is_valid():
            printout = operations.ask(
                region, by=request.user, token=form.cleaned_data["token"], year=form.cleaned_data["year"]
            )
            return redirect(path_of_print(region, printout))
    else:
        form = PrintForm(years=years, initial={"token": uuid.uuid4()})
    made = Printout.objects.filter(region=region).select_related("asked_by").defer("html")[:NEWEST]
    context = page_context(request, region, "overzicht", ("Afdrukken en bestanden", "")) | {
        "form": form,
        "printouts": [(one, path_of_print(region, one)) for one in made],
        "xlsx_url": f"{path_of(region)}kasboek.xlsx",
        "audit_url": f"{path_of(region)}controlebestand.json",
    }
    return render(request, "funding/reporting/printouts.html", context, status=422 if form.is_bound else 200)


@guard("funding.view_ledger")
def printout(request, region_slug, printout):
    """One overview: how far its PDF is, and the file."""
    region = find_book(request.user, region_slug)
    found = _printout(region, printout)
    steps = ("Afdrukken en bestanden", f"{path_of(region)}afdrukken/"), (found.title, "")
    context = page_context(request, region, "overzicht", *steps) | _panel(region, found)
    return render(request, "funding/reporting/printout.html", context)


@guard("funding.view_ledger")
def printout_progress(request, region_slug, printout):
    """The panel of a PDF as it is now; the page asks for it until it is ready."""
    region = find_book(request.user, region_slug)
    return render(request, "funding/reporting/_printout.html", _panel(region, _printout(region, printout)))


@guard("funding.view_ledger")
def printout_pdf(request, region_slug, printout):
    """The file. Its bytes are held against their SHA-256 first: a changed file is not given out (trust.md F31)."""
    region = find_book(request.user, region_slug)
    found = _printout(region, printout)
    if not found.is_done:
        raise Http404
    content = content_of(found)
    if content is None:
        context = page_context(request, region, "overzicht", (found.title, "")) | {"damaged": True}
        return render(request, "funding/reporting/printout.html", context | _panel(region, found), status=500)
    name = f"procesmiddelen-{region.slug}-{timezone.localtime(found.asked_at):%Y-%m-%d}.pdf"
    answer = download(content, "application/pdf", name, inline=True)
    answer.headers["X-SHA256"] = found.sha256
    return answer


@require_POST
@guard("funding.view_ledger")
def printout_again(request, region_slug, printout):
    """Make a print that failed anew, of the book as it is now."""
    region = find_book(request.user, region_slug)
    found = _printout(region, printout)
    again = operations.ask(region, by=request.user, token=uuid.uuid5(found.token, "opnieuw"), year=found.year)
    return redirect(path_of_print(region, again))


def download(content, media_type, name, *, inline=False):
    """A file as an answer; `name` is made of slugs and dates only."""
    answer = HttpResponse(content, content_type=media_type)
    answer.headers["Content-Disposition"] = f'{"inline" if inline else "attachment"}; filename="{name}"'
    return answer


def path_of_print(region, printout):
    """The page of a print."""
    return f"{path_of(region)}afdrukken/{printout.pk}/"


def _printout(region, pk):
    return get_object_or_404(Printout.objects.select_related("asked_by").defer("html"), pk=pk, region=region)


def _panel(region, found):
    here = path_of_print(region, found)
    return {"printout": found, "here": here, "back_url": f"{path_of(region)}afdrukken/"}


def _year(request, region):
    """The year in the address, if there is something of it; None for all."""
    text = request.GET.get("jaar", "")
    if not text:
        return None
    years = [one.year for one in figures.years_of(region)]
    if not (text.isascii() and text.isdecimal() and len(text) == 4 and int(text) in years):
        raise Http404
    return int(text)
