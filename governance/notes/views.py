"""The pages of decision notes: those of the own side, and for everybody the public editions."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from npvr.access import Refused, authorize, guard, public
from npvr.models import JobState
from regions.models import Region

from .. import tabs
from ..models import DecisionNote, PrintJob, PrintKind, Side
from ..models.notes import SECTIONS
from ..papers.intake import content_of as bytes_of
from ..papers.views.prints import pdf_answer
from ..signin.stepup import require_fresh_sign_in
from . import operations, rules
from .forms import LINES, LONG, NoteForm, TokenForm

PER_PAGE = 50
MOST_SAID = 200
"""Different words of which a writer can say that they are no official's name."""
SIDE_WORDS = {Side.REGION: "de regio", Side.STATE: "het rijk"}
PUBLIC_REASON = "a public edition is for everybody"


# --- finding ----------------------------------------------------------------------------------------------------------
def _region(person, region_slug):
    """The region, for who sees notes of one of its sides."""
    region = get_object_or_404(Region, slug=region_slug)
    if not rules.sides(person, rules.VIEW, region.pk):
        raise Http404
    return region


def _note(person, region_slug, note_id):
    region = _region(person, region_slug)
    return get_object_or_404(rules.notes_seen(person, region).select_related("region", "made_by"), pk=note_id)


def _context(request, region, *trail):
    return tabs.context(
        request, region, ("Beslisnota's", f"/regios/{region.slug}/overleg/beslisnotas/" if trail else ""), *trail
    )


# --- the own side -----------------------------------------------------------------------------------------------------
@require_safe
@guard(rules.VIEW)
def note_list(request, region_slug):
    """The notes of the own side, the newest first."""
    region = _region(request.user, region_slug)
    found = rules.notes_seen(request.user, region).only(
        "id", "subject", "on", "to", "side", "published_at", "withdrawn_at", "region_id", "is_demo"
    )
    sides = rules.sides(request.user, rules.VIEW, region.pk)
    context = _context(request, region) | {
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("pagina")),
        "query": "?pagina=",
        "side_words": " en ".join(SIDE_WORDS[side] for side in sorted(sides, reverse=True)),
        "may_write": bool(rules.sides(request.user, rules.WRITE, region.pk)),
        "here": f"/regios/{region.slug}/overleg/beslisnotas/",
        "public_url": f"/regios/{region.slug}/beslisnotas/",
    }
    return render(request, "governance/notes/list.html", context)


@guard(rules.WRITE)
def new_note(request, region_slug):
    """Begin a note for the own side."""
    region = _region(request.user, region_slug)
    sides = rules.sides(request.user, rules.WRITE, region.pk)
    authorize(bool(sides), rules.WHY_NOT[rules.WRITE])
    side = min(sides)
    form = NoteForm(request.POST or None, initial={"token": uuid.uuid4(), "on": timezone.localdate(), "base": 0})
    if form.is_bound and form.is_valid():
        try:
            note = operations.begin(region, side, by=request.user, token=form.cleaned_data["token"], **form.values())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "De beslisnota is bewaard.")
            return redirect(note.path)
    context = _context(request, region, ("Nieuwe beslisnota", "")) | {
        "form": form,
        "side_words": SIDE_WORDS[side],
        "cancel_url": f"/regios/{region.slug}/overleg/beslisnotas/",
    }
    return render(request, "governance/notes/write.html", context, status=422 if form.errors else 200)


@require_safe
@guard(rules.VIEW)
def note_page(request, region_slug, note_id):
    """One note of the own side, its prints, and what may be done with it."""
    note = _note(request.user, region_slug, note_id)
    return _show(request, note)


def _show(request, note, *, hits=(), status=200):
    prints = list(
        PrintJob.objects.filter(subject=note.prints).select_related("asked_by", "made").defer("content")[:PER_PAGE]
    )
    person = request.user
    context = _context(request, note.region, (note.subject, "")) | {
        "note": note,
        "parts": [(heading, getattr(note, name)) for name, heading in SECTIONS if getattr(note, name).strip()],
        "annexes": [line.lstrip("-• ").strip() for line in note.annexes.splitlines() if line.strip()],
        "side_words": SIDE_WORDS[note.side],
        "prints": prints,
        "waiting": any(one.is_waiting for one in prints),
        "may_write": rules.may_write(person, note) and not note.is_public,
        "may_publish": rules.may_publish(person, note),
        "token": uuid.uuid4(),
        "hits": hits,
        "stayable": list(dict.fromkeys(words for _, words, _, may_stay in hits if may_stay)),
        "is_demo": note.is_demo,
        "public_url": _public_path(note),
    }
    return render(request, "governance/notes/note.html", context, status=status)


@guard(rules.WRITE)
def change_note(request, region_slug, note_id):
    """Change a note; what somebody else saved meanwhile is not written over."""
    note = _note(request.user, region_slug, note_id)
    authorize(rules.may_write(request.user, note), rules.WHY_NOT[rules.WRITE])
    initial = {name: getattr(note, name) for name in [*LINES, *LONG, "on", "actively_public", "token"]}
    form = NoteForm(request.POST or None, initial=initial | {"base": note.lock_version})
    if form.is_bound and form.is_valid():
        try:
            operations.save(note, by=request.user, base=form.cleaned_data["base"], **form.values())
        except Refused as refusal:
            form.add_error(None, str(refusal))
            form.data = form.data.copy() | {"base": DecisionNote.objects.get(pk=note.pk).lock_version}
        else:
            messages.success(request, "De beslisnota is bewaard.")
            return redirect(note.path)
    context = _context(request, note.region, (note.subject, note.path), ("Wijzigen", "")) | {
        "form": form,
        "note": note,
        "now": DecisionNote.objects.get(pk=note.pk) if form.errors else None,
        "side_words": SIDE_WORDS[note.side],
        "cancel_url": note.path,
    }
    return render(request, "governance/notes/write.html", context, status=422 if form.errors else 200)


@require_POST
@guard(rules.VIEW)
def print_note(request, region_slug, note_id):
    """Ask for the PDF of a note as it is now."""
    note = _note(request.user, region_slug, note_id)
    form = TokenForm(request.POST)
    if form.is_valid():
        try:
            operations.print_note(note, by=request.user, token=form.cleaned_data["token"])
        except Refused as refusal:
            messages.error(request, str(refusal))
    return redirect(f"{note.path}#afdrukken")


@require_safe
@guard(rules.VIEW)
def note_prints(request, region_slug, note_id):
    """The list of prints as it is now; the page asks for it while one is being made."""
    note = _note(request.user, region_slug, note_id)
    prints = list(PrintJob.objects.filter(subject=note.prints).select_related("made").defer("content")[:PER_PAGE])
    context = {"note": note, "prints": prints, "waiting": any(one.is_waiting for one in prints)}
    return render(request, "governance/notes/_prints.html", context)


@require_safe
@guard(rules.VIEW)
def note_pdf(request, region_slug, note_id, print_id):
    """A print of a note, for its own side."""
    note = _note(request.user, region_slug, note_id)
    job = get_object_or_404(PrintJob.objects.defer("content"), pk=print_id, subject=note.prints, state=JobState.DONE)
    return _file(job, f"beslisnota-{note.on:%Y-%m-%d}.pdf")


@require_POST
@require_fresh_sign_in
@guard(rules.PUBLISH)
def publish_note(request, region_slug, note_id):
    """Make the public edition; names that are found are shown, and then nothing is made."""
    note = _note(request.user, region_slug, note_id)
    authorize(rules.may_publish(request.user, note), rules.WHY_NOT[rules.PUBLISH])
    form = TokenForm(request.POST)
    try:
        if not form.is_valid():
            raise Refused("Dat is niet gelukt. Open de pagina opnieuw en probeer het nog eens.")
        said = set(request.POST.getlist("blijft")[:MOST_SAID])
        operations.publish(note, by=request.user, token=form.cleaned_data["token"], may_stay=said)
    except operations.NamesFound as refusal:
        return _show(request, note, hits=refusal.hits, status=422)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "De openbare uitgave wordt gemaakt. Daarna kan iedereen haar lezen.")
    return redirect(note.path)


@require_POST
@require_fresh_sign_in
@guard(rules.PUBLISH)
def withdraw_note(request, region_slug, note_id):
    """Take the public edition back."""
    note = _note(request.user, region_slug, note_id)
    authorize(rules.may_publish(request.user, note), rules.WHY_NOT[rules.PUBLISH])
    operations.withdraw(note, by=request.user)
    messages.success(request, "De openbare uitgave is ingetrokken. Wie haar al had, heeft haar nog.")
    return redirect(note.path)


# --- everybody --------------------------------------------------------------------------------------------------------
def _public_path(note):
    return f"/regios/{note.region.slug}/beslisnotas/{note.pk}/pdf"


def _public_notes(region):
    return DecisionNote.objects.filter(region=region, published_at__isnull=False, withdrawn_at=None)


@require_safe
@public(PUBLIC_REASON)
def public_notes(request, region_slug):
    """The public editions of a region's notes, of both sides."""
    region = get_object_or_404(Region, slug=region_slug)
    found = _public_notes(region).only("id", "subject", "on", "side", "published_at", "region_id", "is_demo")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    for note in page:
        note.region = region
    context = {
        "region": region,
        "page": page,
        "query": "?pagina=",
        "notes": [(note, SIDE_WORDS[note.side], _public_path(note)) for note in page],
        "breadcrumbs": [("Regio's", "/regios/"), (region.name, f"/regios/{region.slug}/"), ("Beslisnota's", "")],
    }
    return render(request, "governance/notes/public.html", context)


@require_safe
@public(PUBLIC_REASON)
def public_note_pdf(request, region_slug, note_id):
    """The public edition itself; the newest that was made, and only while the note is public."""
    region = get_object_or_404(Region, slug=region_slug)
    note = get_object_or_404(_public_notes(region).only("id", "on"), pk=note_id)
    job = (
        PrintJob.objects.filter(subject=note.prints, kind=PrintKind.PUBLIC_NOTE, state=JobState.DONE)
        .select_related("made")
        .defer("content")
        .first()
    )
    if job is None:
        raise Http404
    return _file(job, f"beslisnota-{note.on:%Y-%m-%d}-openbaar.pdf")


def _file(job, name):
    content = bytes_of(job.made.sha256)
    if content is None:
        raise Http404
    return pdf_answer(content, name, job.made.sha256)
