"""The pages of milestones: the timeline of a region and of the programme, one milestone, and keeping them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from npvr.access import Refused, authorize, guard
from regions.models import Region

from .. import tabs
from ..models.milestones import Milestone, MilestoneState, Wait
from . import grouping, operations, rules, timeline
from .forms import AddForm, ChangeForm, DoneForm, DropForm, OwnDateForm, StateForm, when_start

VIEW, KEEP = rules.VIEW, rules.KEEP
ALL, OPEN = "alles", "open"
SHOWN = {ALL: "Alles", OPEN: "Nog te doen"}
LANES = {"": "Programma en regio", timeline.PROGRAMME: "Alleen programma", timeline.REGION: "Alleen regio"}


def _find_region(person, region_slug):
    """The region of the address; None for the programme. Who may not see its timeline finds nothing."""
    region = get_object_or_404(Region, slug=region_slug) if region_slug else None
    if not rules.may_view(person, region):
        raise Http404
    return region


def _context(request, region, *steps):
    here = f"/regios/{region.slug}/overleg/tijdpad/" if region else "/overleg/tijdpad/"
    trail = [("Tijdpad", here if steps else ""), *steps]
    return tabs.context(request, region, *trail) | {"here": here, "may_keep": rules.may_keep(request.user, region)}


class Asked:
    """What the address asks of a timeline; what it doesn't know it passes over."""

    def __init__(self, asked, *, lanes):
        self.which = asked.get("toon") if asked.get("toon") in SHOWN else ALL
        self.lane = asked.get("baan", "") if lanes and asked.get("baan") in LANES else ""
        self.page = asked.get("pagina")

    def query(self, **changed):
        """The address of the same timeline with something changed."""
        found = {"toon": self.which if self.which != ALL else "", "baan": self.lane} | changed
        return f"?{urlencode([(name, value) for name, value in found.items() if value])}"

    @property
    def page_query(self):
        """What stands before the number of a page."""
        query = self.query()
        return f"{query}&pagina=" if len(query) > 1 else "?pagina="

    @property
    def choices(self):
        """(label, address, whether it is this one), of all and of what is open."""
        return [
            (label, self.query(toon=name if name != ALL else ""), name == self.which) for name, label in SHOWN.items()
        ]

    @property
    def lane_choices(self):
        """The same for whose it is."""
        return [(label, self.query(baan=name), name == self.lane) for name, label in LANES.items()]

    def narrow(self, found, entry_of):
        """Of these, those that were asked."""
        return [
            one
            for one in found
            if (self.which == ALL or self._is_open(one, entry_of))
            and (not self.lane or entry_of(one).lane == self.lane)
        ]

    @staticmethod
    def _is_open(one, entry_of):
        regions = getattr(one, "regions", [])
        return any(region.is_open for region in regions) if regions else entry_of(one).is_open

    @property
    def is_narrowed(self):
        """Whether something was left out."""
        return self.which != ALL or bool(self.lane)


@require_safe
@guard(VIEW)
def timeline_page(request, region_slug=None):
    """The timeline of a region with the programme's milestones beside its own; or the programme's over the regions."""
    region = _find_region(request.user, region_slug)
    today = timezone.localdate()
    asked = Asked(request.GET, lanes=region is not None)
    if region is not None:
        found, entry_of = timeline.of_region(region, today=today), lambda one: one
    else:
        found, entry_of = timeline.across_regions(request.user, today=today), lambda one: one.entry
    shown = asked.narrow(found, entry_of)
    page, groups = grouping.page_of(shown, asked.page, today, entry_of)
    context = _context(request, region) | {
        "asked": asked,
        "page": page,
        "years": groups,
        "today": today,
        "today_shown": any(None in stops for _, quarters in groups for _, stops in quarters),
        "summary": grouping.in_words([entry_of(one) for one in found]) if region else "",
        "has_own": any(entry_of(one).lane == timeline.REGION for one in found),
        "of_words": region.name if region else "van het programma",
        "is_demo": any(one.is_demo for one in page),
    }
    return render(request, f"governance/milestones/{'timeline' if region else 'programme'}.html", context)


# --- one milestone ----------------------------------------------------------------------------------------------------
def _find(request, milestone_id, region_slug):
    region = _find_region(request.user, region_slug)
    entry = timeline.entry_of(milestone_id, region)
    if entry is None:
        raise Http404
    return region, entry


def _may_say(person, region, entry):
    """Whether this person says here how far it is."""
    of_the_place = entry.lane == timeline.REGION or entry.milestone.each_region if region else True
    return of_the_place and rules.may_keep(person, region)


def _may_change(person, region, entry):
    """Whether this person changes what it is, at this address."""
    return (entry.lane == timeline.REGION) == (region is not None) and rules.may_keep(person, region)


def _forms(entry):
    base = {"base": entry.base}
    return {
        "done": DoneForm(initial=base | {"on": timezone.localdate()}, auto_id="gedaan_%s"),
        "drop": DropForm(initial=base, auto_id="vervallen_%s"),
        "reopen": StateForm(initial=base, auto_id="heropenen_%s"),
    }


@require_safe
@guard(VIEW)
def milestone_page(request, milestone_id, region_slug=None):
    """One milestone: when, how far, what it waits for, what happened to it, and what may be done."""
    region, entry = _find(request, milestone_id, region_slug)
    return _show(request, region, entry)


def _show(request, region, entry, *, wrong=None, status=200):
    person = request.user
    says = _may_say(person, region, entry)
    offered = ({"done", "drop"} if entry.is_open else {"reopen"}) | set(wrong or {})
    if region is None and entry.milestone.each_region:
        offered.discard("done")
    context = _context(request, region, (entry.title, "")) | {
        "entry": entry,
        "says": says,
        "offered": offered if says else set(),
        "may_change": _may_change(person, region, entry),
        "may_set_date": says and region is not None and entry.lane == timeline.PROGRAMME and entry.is_open,
        "in_programme": region is not None and entry.lane == timeline.PROGRAMME and rules.may_keep(person, None),
        "why_not": "" if says else _why_not(region, entry),
        "forms": _forms(entry) | (wrong or {}),
        "entries": _what_happened(entry),
        "is_demo": entry.is_demo,
    }
    return render(request, "governance/milestones/milestone.html", context, status=status)


def _why_not(region, entry):
    if region is not None and entry.lane == timeline.PROGRAMME and not entry.milestone.each_region:
        return rules.WHY_NOT_PROGRAMME
    return rules.why_not(region)


MOST_HISTORY = 50


def _what_happened(entry):
    """The saves of this milestone as it is here, newest first: of the region's own word where that is what counts."""
    rows = (
        (entry.own or entry.milestone).history.select_related("history_user").order_by("-history_date", "-history_id")
    )
    return [
        {"when": one.history_date, "who": one.history_user and one.history_user.name,
         "what": (one.history_change_reason or "geladen met het portaal").capitalize(), "note": _note(one)}
        for one in rows[:MOST_HISTORY]
    ]  # fmt: skip


def _note(row):
    if row.state == MilestoneState.DONE and row.done_on:
        return f"Gedaan op {timeline.date_nl(row.done_on)}"
    if row.state == MilestoneState.DROPPED:
        return row.why
    return timeline.in_words(row.precision, row.first_day, row.last_day, row.words) if row.precision else ""


STEPS = {
    "gedaan": ("done", DoneForm, operations.mark_done),
    "vervallen": ("drop", DropForm, operations.drop),
    "heropenen": ("reopen", StateForm, operations.reopen),
}
"""By the word that the button sends: the name of the form, the form, the verb."""


@require_POST
@guard(KEEP)
def follow_up(request, milestone_id, region_slug=None):
    """Done, dropped or open again: what the button (`doen`) says."""
    region, entry = _find(request, milestone_id, region_slug)
    authorize(_may_say(request.user, region, entry), _why_not(region, entry))
    if request.POST.get("doen") not in STEPS:
        raise Http404
    name, form_class, verb = STEPS[request.POST["doen"]]
    form = form_class(request.POST, auto_id=f"{request.POST['doen']}_%s")
    if form.is_valid():
        try:
            verb(entry.milestone, region, by=request.user, **form.cleaned_data)
        except operations.Outdated as outdated:
            form.outdated(outdated.now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Bewaard.")
            return redirect(entry.url)
    return _show(request, region, timeline.entry_of(milestone_id, region), wrong={name: form}, status=422)


@require_POST
@guard(KEEP)
def meet_wait(request, milestone_id, wait_id, region_slug=None):
    """What is waited for in words is there; once more takes it back."""
    region, entry = _find(request, milestone_id, region_slug)
    authorize(_may_change(request.user, region, entry), _why_not(region, entry))
    try:
        operations.meet_wait(entry.milestone, wait_id, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Bewaard.")
    return redirect(entry.url)


# --- adding and changing ----------------------------------------------------------------------------------------------
def _wait_choices(region, milestone=None):
    """(id, label) of what one can wait for: what is open in this lane and in the programme's, and what was chosen."""
    entries = timeline.of_region(region) if region else timeline.of_programme()
    chosen = set()
    if milestone is not None:
        chosen = set(Wait.objects.filter(milestone=milestone, on__isnull=False).values_list("on_id", flat=True))
    return [
        (one.key, f"{one.title} ({one.lane}, {one.when_words})" if region else f"{one.title} ({one.when_words})")
        for one in entries
        if (one.is_open or one.milestone.pk in chosen) and (milestone is None or one.milestone.pk != milestone.pk)
    ], chosen


def _ids(values):
    """The milestones that were chosen; the form knows them all."""
    return [Milestone._meta.pk.to_python(one) for one in values]


@guard(KEEP)
def add_milestone(request, region_slug=None):
    """A new milestone on the region's path, or in the programme."""
    region = _find_region(request.user, region_slug)
    authorize(rules.may_keep(request.user, region), rules.why_not(region))
    choices, _ = _wait_choices(region)
    form = AddForm(request.POST or None, choices=choices, programme=region is None)
    if form.is_bound and form.is_valid():
        values = form.values()
        try:
            made = operations.add(
                region, by=request.user, token=form.cleaned_data["token"], **values | {"on": _ids(values["on"])}
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "De mijlpaal staat op het tijdpad.")
            return redirect(timeline.path_of(made, region))
    return _show_form(request, region, form, None)


@guard(KEEP)
def change_milestone(request, milestone_id, region_slug=None):
    """What a milestone is, when, and what it waits for."""
    region, entry = _find(request, milestone_id, region_slug)
    authorize(_may_change(request.user, region, entry), _why_not(region, entry))
    one = entry.milestone
    choices, chosen = _wait_choices(region, one)
    opened = when_start(one) | {
        "base": one.lock_version, "title": one.title, "note": one.note, "source": one.source,
        "each_region": one.each_region, "on": [str(pk) for pk in chosen],
        "words": "\n".join(wait.words for wait in one.found_waits if wait.on_id is None),
    }  # fmt: skip
    form = ChangeForm(request.POST or None, initial=opened, choices=choices, programme=region is None)
    now = None
    if form.is_bound and form.is_valid():
        values = form.values() | ({} if region is None else {"each_region": None})
        try:
            operations.change(
                one, by=request.user, base=form.cleaned_data["base"], **values | {"on": _ids(values["on"])}
            )
        except operations.Outdated as outdated:
            now = timeline.entry_of(one.pk, region)
            form.outdated(outdated.now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Bewaard.")
            return redirect(entry.url)
    return _show_form(request, region, form, entry, now=now)


def _show_form(request, region, form, entry, *, now=None):
    steps = [(entry.title, entry.url), ("Wijzigen", "")] if entry else [("Mijlpaal toevoegen", "")]
    context = _context(request, region, *steps) | {"form": form, "entry": entry, "now": now}
    return render(request, "governance/milestones/form.html", context, status=422 if form.errors else 200)


@guard(KEEP)
def own_date(request, milestone_id, region_slug):
    """The region's own date for a milestone of the programme."""
    region, entry = _find(request, milestone_id, region_slug)
    if entry.lane != timeline.PROGRAMME:
        raise Http404
    authorize(_may_say(request.user, region, entry), _why_not(region, entry))
    opened = {"base": entry.base}
    if entry.has_own_date:
        opened |= when_start(entry.own) | {"source": entry.own.source}
    form, now = OwnDateForm(request.POST or None, initial=opened), None
    if form.is_bound and form.is_valid():
        try:
            operations.set_own_date(
                entry.milestone, region, by=request.user, base=form.cleaned_data["base"],
                when=form.cleaned_data["period"], source=form.cleaned_data["source"],
            )  # fmt: skip
        except operations.Outdated as outdated:
            now = timeline.entry_of(milestone_id, region)
            form.outdated(outdated.now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Bewaard.")
            return redirect(entry.url)
    context = _context(request, region, (entry.title, entry.url), ("Eigen datum", "")) | {
        "form": form, "entry": entry, "now": now,
    }  # fmt: skip
    return render(request, "governance/milestones/own_date.html", context, status=422 if form.errors else 200)
