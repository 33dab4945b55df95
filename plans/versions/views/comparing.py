"""Comparing any two versions, or a version with the working text: items field by field, chapters word by word."""

from django.http import Http404
from django.shortcuts import redirect, render

from npvr.access import guard_partly_public

from ...content import tree as content_tree
from ...documents.finding import known_document, trail
from ...items.tree import tree_of
from ..compared import KEEP_WORKING_SECONDS, kept_comparison
from ..finding import find_version, versions_at
from ..models import ACTION_OF_SHARING
from .reading import WORKING_TEXT, choices

COMPARING = guard_partly_public(
    "plans.view_working_text", *ACTION_OF_SHARING.values(), reason="each visitor compares what is shared with them"
)


@COMPARING
def compare_versions(request, region_slug, old, new, first_year=None):
    """What changed from one to the other; the comparison is kept by the hashes of both, once each was found."""
    before = find_version(request.user, region_slug, old, first_year, page=False)
    working = known_document(request.user, region_slug, first_year)
    if new == WORKING_TEXT:
        if working is None:
            raise Http404
        after, comparison = None, _with_working_text(before, working)
    else:
        after = find_version(request.user, region_slug, new, first_year, page=False)
        comparison = kept_comparison(
            before.sha256, after.sha256, lambda: (_tree(before), _tree(after)),
            before_prefix=_images(before), after_prefix=_images(after),
        )  # fmt: skip
    newest = versions_at(request.user, region_slug, first_year).newest_first()[:50]
    versions = [version.as_read_by(request.user) for version in newest]
    context = {
        "document": before.document,
        "before": before,
        "after": after,
        "from_words": _called(before),
        "to_words": _called(after) if after else "de werktekst van nu",
        **comparison,
        "choices": choices(versions, working_text=working is not None),
        "old": before.number,
        "new": after.number if after else WORKING_TEXT,
        "breadcrumbs": trail(
            before.document, ("Versies", f"{before.document.path}versies/"), (f"{old} naar {new}", "")
        ),
    }
    return render(request, "plans/versions/compare.html", context)


def _with_working_text(before, working):
    """A version and the working text as it stands now, read at each request; what is the same as before is kept."""
    now = tree_of(working)
    return kept_comparison(
        before.sha256, content_tree.fingerprint(now), lambda: (_tree(before), now), seconds=KEEP_WORKING_SECONDS,
        before_prefix=_images(before), after_prefix=working.image_prefix,
    )  # fmt: skip


def _tree(version):
    return content_tree.read(version.content)


def _images(version):
    return f"{version.path}afbeeldingen/"


def _called(version):
    return f"versie {version.number}{f' ({version.label})' if version.label else ''}"


@COMPARING
def choose_comparison(request, region_slug, first_year=None):
    """From the form with two choices to the address of their comparison."""
    old, new = request.GET.get("van", ""), request.GET.get("naar", "")
    newest = versions_at(request.user, region_slug, first_year).newest_first()
    new = new or next((v.number for v in newest[:2] if v.number != old), old)
    for number in {old, new} - {WORKING_TEXT}:
        find_version(request.user, region_slug, number, first_year)
    if old == WORKING_TEXT:
        old, new = new, old
    if old == WORKING_TEXT:
        raise Http404
    return redirect(f"../vergelijk/{old}/{new}/")
