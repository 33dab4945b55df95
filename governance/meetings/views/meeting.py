"""The page of one meeting: agenda with papers and outcomes, who is there; and keeping who was there."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from npvr.access import Refused, authorize, guard

from ...events.panel import panel_of as panel_of_event
from ...models import ActionPoint, AgendaItem, AttendanceState, Decision, MeetingState, Paper, Report
from ...papers.panel import panel_of
from .. import operations, rules
from ..attending import attendees
from ..finding import find_meeting
from ..forms import GuestsForm
from ..registers import shown_actions
from .page import meeting_context

STATE_LOOKS = {
    MeetingState.PLANNED: ("gepland", "kalender", "primary"),
    MeetingState.HELD: ("gehouden", "half", "attention"),
    MeetingState.CLOSED: ("gesloten", "slot", "good"),
    MeetingState.CANCELLED: ("vervallen", "sluiten", "neutral"),
}
OUTCOME_LOOKS = {
    "noted": ("ter kennisgeving", "info", "neutral"),
    "decided": ("besluit", "stempel", "good"),
    "action": ("actiepunt", "persoon", "primary"),
    "moved": ("naar het volgende overleg", "volgende", "attention"),
}


def agenda_of(meeting):
    """Each item with what stands at it and when its turn comes; six statements, whatever the length of the agenda."""
    found = AgendaItem.objects.filter(meeting=meeting, removed_at=None).select_related(
        "owner_seat__organisation", "owner_person", "moved_from__meeting__body", "moved_from__meeting__region",
        "moved_to__meeting__body", "moved_to__meeting__region",
    )  # fmt: skip
    papers = Paper.objects.filter(meeting=meeting, removed_at=None).select_related("file").order_by("number", "pk")
    by_item = {"papers": _by_item(papers)} | came_of(meeting)
    at, rows = meeting.local_start, []
    for item in found.order_by("number", "pk"):
        rows.append({
            "item": item,
            "key": str(item.pk),
            "at": at,
            "owner": item.owner_person.name if item.owner_person else item.owner_seat.name if item.owner_seat else "",
            "look": OUTCOME_LOOKS.get(item.outcome),
            "moved_to": getattr(item, "moved_to", None),
            **{name: groups.get(item.pk, []) for name, groups in by_item.items()},
        })  # fmt: skip
        at = at + timedelta(minutes=item.minutes) if at and item.minutes else None
    return rows


def came_of(meeting):
    """The decisions and action points of a meeting, each by the id of its item; three statements."""
    decisions = Decision.objects.filter(meeting=meeting).select_related("paper").order_by("year", "sequence")
    points = ActionPoint.objects.filter(meeting=meeting).select_related(
        "owner_person", "owner_seat__organisation", "region"
    )
    actions = {}
    for shown in shown_actions(list(points)):
        actions.setdefault(shown["point"].item_id, []).append(shown)
    return {"decisions": _by_item(decisions), "actions": actions}


def _by_item(rows):
    found = {}
    for row in rows:
        found.setdefault(row.item_id, []).append(row)
    return found


@require_safe
@guard("governance.view_meetings")
def meeting_page(request, meeting_id, region_slug=None):
    """Everything of one meeting; about twelve statements, whatever its size."""
    meeting = find_meeting(request.user, meeting_id, region_slug)
    runs = rules.may_run_meeting(request.user, meeting)
    people = attendees(meeting)
    rows = agenda_of(meeting)
    context = meeting_context(request, meeting) | {
        "rows": rows,
        "minutes": sum(row["item"].minutes or 0 for row in rows),
        "length": int((meeting.ends_at - meeting.starts_at).total_seconds() // 60),
        "look": STATE_LOOKS[meeting.state],
        "people": people,
        "counts": _counts(people),
        "report": Report.objects.filter(meeting=meeting).first(),
        "runs": runs and meeting.is_open,
        "runs_ever": runs,
        "begun": meeting.starts_at <= timezone.now(),
        "why_not": "" if runs else rules.why_not_run(meeting),
        "removed": AgendaItem.objects.filter(meeting=meeting).exclude(removed_at=None)
        if runs and meeting.is_open
        else [],
    }
    context |= panel_of(meeting, request.user) | panel_of_event(meeting, request.user)
    return render(request, "governance/meetings/meeting.html", context)


def _counts(people):
    """How many of each: "3 aanwezig, 1 afwezig met bericht"."""
    order = (AttendanceState.PRESENT, AttendanceState.EXCUSED, AttendanceState.ABSENT, AttendanceState.INVITED)
    numbers = [(sum(one.state == state for one in people), state.label) for state in order]
    return ", ".join(f"{number} {label}" for number, label in numbers if number)


@guard("governance.run_meetings")
def attendance(request, meeting_id, region_slug=None):
    """Keep who was there, who sent word, and the guests."""
    meeting = find_meeting(request.user, meeting_id, region_slug)
    authorize(rules.may_run_meeting(request.user, meeting), rules.WHY_NOT[rules.RUN])
    people = attendees(meeting)
    guests = [one.guest for one in people if not one.person_id]
    form = GuestsForm(request.POST or None, initial={"guests": "\n".join(guests)})
    members = [one for one in people if one.person_id]
    sent = {one.person_id: request.POST.get(f"persoon-{one.person_id}", one.state) for one in members}
    if form.is_bound and form.is_valid():
        try:
            operations.record_attendance(meeting, by=request.user, states=sent, guests=form.cleaned_data["guests"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "De aanwezigheid is bewaard.")
            return redirect(f"{meeting.path}#aanwezigheid")
    begun = meeting.starts_at <= timezone.now()
    states = AttendanceState.choices if begun else [
        choice for choice in AttendanceState.choices if choice[0] in {AttendanceState.INVITED, AttendanceState.EXCUSED}
    ]  # fmt: skip
    context = meeting_context(request, meeting, ("Aanwezigheid", "")) | {
        "form": form,
        "members": [(one, sent[one.person_id]) for one in members],
        "states": states,
        "begun": begun,
    }
    return render(request, "governance/meetings/attendance.html", context, status=422 if form.errors else 200)
