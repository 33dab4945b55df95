"""Making a version: what is open first, as advice; then number, label and note."""

import uuid

from django.contrib import messages
from django.shortcuts import redirect, render

from npvr.access import Refused, authorize, guard

from ... import rules
from ...documents.finding import find_document, trail
from ...items import readiness
from .. import operations
from ..forms import VersionForm

LINES_SHOWN = 8


@guard("plans.make_version")
def make_version(request, region_slug, first_year=None):
    """Ask for label and note, show what may need a look, and make the version."""
    document = find_document(request.user, region_slug, first_year)
    authorize(rules.may_make_version(request.user, document), rules.WHY_NOT["plans.make_version"])
    form = VersionForm(request.POST or None, initial={"token": uuid.uuid4()})
    if request.method == "POST" and form.is_valid():
        try:
            version = operations.make_version(document, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Versie {version.number} is gemaakt.")
            return redirect(version.path)
    shown = readiness.is_shown(document.region_id)
    lines = readiness.lines(document) if shown else []
    context = {
        "document": document,
        "form": form,
        "shows_readiness": shown,
        "lines": lines[:LINES_SHOWN],
        "more": max(len(lines) - LINES_SHOWN, 0),
        "next_number": "{}.{}".format(*operations.next_number(document)),
        "breadcrumbs": trail(document, ("Versies", f"{document.path}versies/"), ("Versie maken", "")),
    }
    return render(request, "plans/versions/make.html", context)
