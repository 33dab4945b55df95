"""What the verbs of meetings share: the meeting locked while it is open, a guarded save, history with its person."""

from django.utils import timezone

from npvr.access import Refused

from ...models import Meeting, MeetingState

CLOSED = "Dit overleg is gesloten. Er verandert niets meer aan."
CANCELLED = "Dit overleg is vervallen."


class Outdated(Refused):
    """Somebody else saved since this form was opened; `now` is the row as it stands."""

    def __init__(self, now, by=""):
        who = f"{by} heeft" if by else "Een ander heeft"
        super().__init__(
            f"{who} dit intussen gewijzigd. Wat u typte staat hieronder; zo staat het nu, staat erboven. "
            "Bewaar opnieuw als uw tekst moet gelden."
        )
        self.now = now


def open_meeting(meeting):
    """The meeting, locked until the end of the transaction; refuses one that is closed or cancelled."""
    locked = Meeting.objects.select_for_update(of=("self",)).select_related("body__region", "region").get(pk=meeting.pk)
    if locked.state == MeetingState.CLOSED:
        raise Refused(CLOSED)
    if locked.state == MeetingState.CANCELLED:
        raise Refused(CANCELLED)
    return locked


def refuse_before_start(meeting, what):
    """Nothing comes of a meeting before it began."""
    if meeting.starts_at > timezone.now():
        raise Refused(f"{what} kan pas als het overleg begonnen is.")


def checked(row, base, *, by):
    """The row, if nobody saved since `base`; counts this save. Refuses otherwise with the row as it stands (Outdated)."""
    if row.lock_version != base:
        last = row.history.select_related("history_user").first()
        raise Outdated(row, last.history_user.name if last and last.history_user_id not in {None, by.pk} else "")
    row.lock_version += 1
    return row


def keep(row, by, reason, **options):
    """Save with history: who and why."""
    row._history_user, row._change_reason = by, reason
    row.save(**options)
    return row


def hold(meeting, by):
    """What comes of a meeting shows that it was held."""
    if meeting.state == MeetingState.PLANNED:
        meeting.state = MeetingState.HELD
        keep(meeting, by, "gehouden")
