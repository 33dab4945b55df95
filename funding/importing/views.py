"""Reading a bank statement or a ledger in: choose the file, say what its columns are, look through, book."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard
from npvr.tables import UnreadableError
from npvr.templatetags.ui import date_nl

from .. import rules
from ..finding import find_book
from ..models import BatchState, ImportBatch
from ..operations import BeyondAvailable
from ..views.page import page_context, path_of
from . import operations
from .columns import body, shown
from .forms import CheckForm, ColumnsForm, FileForm, initial_of
from .lines import columns_of, grid_of, preview_of
from .reading import MOST_ROWS

TITLE = "Inlezen"
SAMPLE_ROWS = 4
NEWEST = 10


@guard("funding.book")
def import_(request, region_slug):
    """Choose a file; nothing is booked. Below it what was read in before."""
    region = _region(request, region_slug)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            batch = operations.take(region, by=request.user, file_name=upload.name, content=upload.read())
            return redirect(path_of_batch(region, batch))
        except UnreadableError as error:
            form.add_error("file", str(error))
    batches = ImportBatch.objects.filter(region=region).exclude(state=BatchState.DROPPED).select_related("by")
    context = page_context(request, region, "kasboek", (TITLE, ""))
    context |= {
        "form": form,
        "most": MOST_ROWS,
        "batches": [(one, path_of_batch(region, one)) for one in batches.defer("rows", "headings", "mapping")[:NEWEST]],
    }
    return render(request, "funding/importing/file.html", context, status=422 if form.is_bound else 200)


@guard("funding.book")
def import_columns(request, region_slug, batch):
    """Say which column is what; then the rows are looked through. A booked file shows what came of it."""
    region = _region(request, region_slug)
    batch = _batch(region, batch)
    if batch.state == BatchState.BOOKED:
        return _booked(request, region, batch)
    grid = grid_of(batch)
    form = ColumnsForm(
        request.POST if request.method == "POST" else None, grid=grid, region=region, initial=initial_of(batch)
    )
    if form.is_valid():
        batch = operations.choose_columns(batch, form.columns, form.booking, by=request.user)
        asked = preview_of(batch).question
        if not asked:
            return redirect(f"{path_of_batch(region, batch)}nakijken/")
        form.add_error("decimal", asked)
    columns = columns_of(batch)
    context = page_context(request, region, "kasboek", (TITLE, f"{path_of(region)}inlezen/"), (batch.file_name, ""))
    context |= {
        "batch": batch,
        "form": form,
        "again": _again_words(batch),
        "said": grid.said,
        "remembered": batch.mapping.get("remembered"),
        "sample": [[shown(cell) for cell in cells] for _, cells in body(grid, columns.head)[:SAMPLE_ROWS]],
        "heads": next((cells for line, cells in grid.rows if line == columns.head), []),
        "drop_url": f"{path_of_batch(region, batch)}weg/",
        "back_url": f"{path_of(region)}inlezen/",
    }
    return render(request, "funding/importing/columns.html", context, status=422 if form.is_bound else 200)


@guard("funding.book")
def import_check(request, region_slug, batch):
    """What would be booked, row by row; the ticked rows are booked once, all or none."""
    region = _region(request, region_slug)
    batch = _batch(region, batch)
    if batch.state == BatchState.BOOKED:
        return _again(request, region, batch)
    preview = preview_of(batch)
    if preview.question or not preview.lines:
        messages.warning(request, preview.question or "Onder de namen van de kolommen staan geen rijen.")
        return redirect(path_of_batch(region, batch))
    if request.method != "POST":
        return _check(request, region, batch, preview, CheckForm(preview=preview))
    form = CheckForm(request.POST, preview=preview)
    beyond = problem = None
    if form.is_valid():
        try:
            entries = operations.confirm(
                batch,
                by=request.user,
                chosen=form.cleaned_data["rows"],
                seen=form.cleaned_data["seen"],
                prefinance=form.cleaned_data["prefinance"],
            )
        except BeyondAvailable as refusal:
            beyond = refusal
        except operations.Meanwhile as refusal:
            return _check(
                request, region, batch, preview_of(batch), CheckForm(preview=preview), problem=str(refusal), status=409
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _booked_words(entries))
            return redirect(f"{path_of(region)}kasboek/")
    return _check(request, region, batch, preview, form, beyond=beyond, problem=problem, status=422)


@require_POST
@guard("funding.book")
def import_drop(request, region_slug, batch):
    """Put a file away that is not booked."""
    region = _region(request, region_slug)
    try:
        operations.drop(_batch(region, batch))
        messages.success(request, "Het bestand is weggelegd. Er is niets geboekt.")
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(f"{path_of(region)}inlezen/")


def path_of_batch(region, batch):
    """The page of a file that was read in."""
    return f"{path_of(region)}inlezen/{batch.pk}/"


def _region(request, region_slug):
    region = find_book(request.user, region_slug)
    authorize(rules.may_book(request.user, region.pk), rules.WHY_NOT["funding.book"])
    return region


def _batch(region, pk):
    batch = get_object_or_404(ImportBatch.objects.select_related("region"), pk=pk, region=region)
    if batch.state == BatchState.DROPPED:
        raise Http404
    return batch


def _booked_words(entries):
    many = len(entries)
    return f"{many} {'rij is' if many == 1 else 'rijen zijn'} geboekt."


def _again_words(batch):
    """What is said of a file that was booked before; nothing where it was not."""
    before = operations.same_file(batch)
    if before is None:
        return ""
    many = f"{before.booked_count} {'rij' if before.booked_count == 1 else 'rijen'}"
    return (
        f"Dit bestand is op {date_nl(before.booked_at)} al ingelezen: {many} geboekt. "
        "Boekt u het nog eens, dan staat het dubbel in het kasboek."
    )


def _again(request, region, batch):
    """A second click on a file that is booked: the answer of the first."""
    messages.success(
        request, f"Dit bestand is geboekt: {batch.booked_count} {'rij' if batch.booked_count == 1 else 'rijen'}."
    )
    return redirect(f"{path_of(region)}kasboek/")


def _booked(request, region, batch):
    """What came of a file."""
    context = page_context(request, region, "kasboek", (TITLE, f"{path_of(region)}inlezen/"), (batch.file_name, ""))
    entries = batch.entries.select_related("category").in_order()
    context |= {
        "batch": batch,
        "entries": [(entry, f"{path_of(region)}kasboek/{entry.label}/") for entry in entries],
        "sum": sum(entry.amount for entry in entries),
    }
    return render(request, "funding/importing/booked.html", context)


def _check(request, region, batch, preview, form, *, beyond=None, problem="", status=200):
    """The page to look through; a row is ticked unless it is in the ledger already."""
    if form.is_bound:
        chosen = {int(row) for row in form.data.getlist("rows") if row.isdecimal() and len(row) < 6}
    else:
        chosen = {line.number for line in preview.bookable if not line.same}
    booked = [line for line in preview.bookable if line.number in chosen]
    change = preview.sum(booked)
    crumbs = [(TITLE, f"{path_of(region)}inlezen/"), (batch.file_name, path_of_batch(region, batch)), ("Nakijken", "")]
    context = page_context(request, region, "kasboek", *crumbs) | {
        "batch": batch,
        "form": form,
        "lines": preview.lines,
        "chosen": chosen,
        "seen": ",".join(str(line.number) for line in preview.doubles),
        "counts": {"all": len(preview.lines), "bookable": len(booked), "faults": len(preview.faults),
                   "doubles": len(preview.doubles), "left": sum(bool(line.left_out) for line in preview.lines)},
        "spent": -preview.sum([line for line in booked if line.row.spent]),
        "came_in": preview.sum([line for line in booked if not line.row.spent]),
        "available": region.ledger.available,
        "after": region.ledger.available + change,
        "beyond": beyond,
        "problem": problem,
        "again": _again_words(batch),
        "said": grid_of(batch).said,
        "columns_url": path_of_batch(region, batch),
        "drop_url": f"{path_of_batch(region, batch)}weg/",
        "ledger_url": f"{path_of(region)}kasboek/",
    }  # fmt: skip
    return render(request, "funding/importing/check.html", context, status=status)
