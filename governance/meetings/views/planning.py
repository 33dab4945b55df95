"""Planning meetings: one, or a series of proposals; another time, cancel, close."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from npvr.access import Refused, authorize, guard
from npvr.templatetags.ui import count

from .. import operations, rules
from ..finding import bodies_run, find_meeting, find_region
from ..forms import CancelForm, ChangeForm, CloseForm, PlanForm, SeriesForm, times_of
from ..free_days import known_until, school_region_of
from ..operations.planning import later_meetings, unfinished
from .page import meeting_context, page_context, path_of

RUN = "governance.run_meetings"


def _planning(request, region_slug):
    """The region, and the bodies this person plans for; refuses who plans for none."""
    region = find_region(request.user, region_slug)
    authorize(rules.may_run_some(request.user, region.pk if region else None), rules.WHY_NOT[RUN])
    return region, bodies_run(request.user, region)


def _may_plan_event(person, region):
    return rules.may(person, RUN, region.pk) if region else rules.is_programme_team(person)


@guard(RUN)
def plan_meeting(request, region_slug=None):
    """Plan one meeting, or an event."""
    region, bodies = _planning(request, region_slug)
    kinds = {"bodies": bodies, "may_plan_event": _may_plan_event(request.user, region)}
    form = PlanForm(request.POST, **kinds) if request.method == "POST" else PlanForm(
        initial={"body": request.GET.get("gremium") or (bodies[0].pk if bodies else ""), "day": timezone.localdate()}, **kinds
    )  # fmt: skip
    if form.is_bound and form.is_valid():
        names = ("body", "title", "starts_at", "ends_at", "place", "link", "token")
        try:
            meeting = operations.plan_meeting(
                by=request.user, region=region, **{name: form.cleaned_data[name] for name in names}
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Het overleg is gepland. Zet nu de punten op de agenda.")
            return redirect(meeting.path)
    context = page_context(request, region, "bijeenkomsten", ("Overleg plannen", "")) | {"form": form}
    return render(request, "governance/meetings/plan.html", context, status=422 if form.errors else 200)


@guard(RUN)
def plan_series(request, region_slug=None):
    """Choose a rhythm, see the days that follow from it, and plan those that are chosen."""
    region, bodies = _planning(request, region_slug)
    form = SeriesForm(request.POST, bodies=bodies) if request.method == "POST" else SeriesForm(
        initial=_series_start(request, region, bodies), bodies=bodies
    )  # fmt: skip
    proposals, chosen = None, set()
    if form.is_bound and form.is_valid():
        proposals = form.cleaned_data["proposals"]
        offered = {one.on.isoformat(): one.on for one in proposals if one.on}
        planning = request.POST.get("doen") == "plannen"
        chosen = set(request.POST.getlist("dag")) & set(offered) if planning else set(offered)
        if planning:
            try:
                made = operations.plan_series(form.series(), [offered[day] for day in chosen], by=request.user)
            except Refused as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, f"{count(len(made), 'overleg,overleggen')} gepland.")
                return redirect(f"{path_of(region)}bijeenkomsten/?gremium={form.cleaned_data['body'].pk}")
    context = page_context(request, region, "bijeenkomsten", ("Reeks plannen", "")) | {
        "form": form,
        "proposals": proposals,
        "chosen": chosen,
        "known_until": known_until(),
    }
    return render(request, "governance/meetings/series.html", context, status=422 if form.errors else 200)


def _series_start(request, region, bodies):
    """What the form opens with: the rhythm of the body, from today until the end of the year."""
    asked = request.GET.get("gremium", "")
    body = next((one for one in bodies if str(one.pk) == asked), bodies[0] if bodies else None)
    today = timezone.localdate()
    weeks, times = (body.rhythm_weeks, body.rhythm_times_a_year) if body else (None, None)
    return {
        "body": str(body.pk) if body else "",
        "rhythm": SeriesForm.TIMES if times else SeriesForm.EVERY,
        "number": weeks or times or 3,
        "first_on": today,
        "last_on": today.replace(month=12, day=31),
        "school_region": school_region_of(region),
    }


def _running(request, meeting_id, region_slug):
    meeting = find_meeting(request.user, meeting_id, region_slug)
    authorize(rules.may_run_meeting(request.user, meeting), rules.WHY_NOT[RUN])
    return meeting


@guard(RUN)
def change_meeting(request, meeting_id, region_slug=None):
    """Another time, place or link."""
    meeting = _running(request, meeting_id, region_slug)
    opened = times_of(meeting) | {"title": meeting.title, "base": meeting.lock_version}
    form = ChangeForm(request.POST or None, initial=opened, meeting=meeting)
    now = None
    if form.is_bound and form.is_valid():
        names = ("base", "title", "starts_at", "ends_at", "place", "link")
        try:
            operations.change_meeting(meeting, by=request.user, **{name: form.cleaned_data[name] for name in names})
        except operations.Outdated as outdated:
            now = outdated.now
            form.outdated(now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Bewaard.")
            return redirect(meeting.path)
    context = meeting_context(request, meeting, ("Wijzigen", "")) | {"form": form, "now": now}
    return render(request, "governance/meetings/change.html", context, status=422 if form.errors else 200)


@guard(RUN)
def cancel_meeting(request, meeting_id, region_slug=None):
    """A meeting that does not take place."""
    meeting = _running(request, meeting_id, region_slug)
    form = CancelForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            operations.cancel_meeting(meeting, by=request.user, why=form.cleaned_data["why"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Het overleg vervalt.")
            return redirect(meeting.path)
    context = meeting_context(request, meeting, ("Laten vervallen", "")) | {"form": form}
    return render(request, "governance/meetings/cancel.html", context, status=422 if form.errors else 200)


@guard(RUN)
def close_meeting(request, meeting_id, region_slug=None):
    """What closing does, where unfinished items go, and closing itself."""
    meeting = _running(request, meeting_id, region_slug)
    open_items, coming = unfinished(meeting), list(later_meetings(meeting)[:50])
    form = CloseForm(request.POST or None, meetings=coming) if open_items else None
    refused = ""
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            operations.close_meeting(meeting, by=request.user, next_meeting=form.chosen() if form else None)
        except Refused as refusal:
            refused = str(refusal)
        else:
            messages.success(request, "Het overleg is gesloten. Er verandert niets meer aan.")
            return redirect(meeting.path)
    wrong = refused or (form is not None and form.errors)
    context = meeting_context(request, meeting, ("Sluiten", "")) | {
        "form": form,
        "open_items": open_items,
        "coming": coming,
        "refused": refused,
        "too_early": meeting.starts_at > timezone.now(),
    }
    return render(request, "governance/meetings/close.html", context, status=422 if wrong else 200)
