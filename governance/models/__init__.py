"""People, the seats they hold, and the record of what was done."""

from .appointing import AccessReview, MinistryRequest, SeatProposal
from .audit import AuditEntry, AuditLink, IntegrityCheck
from .meetings import (
    ActionPoint,
    ActionState,
    AgendaItem,
    Attendance,
    AttendanceState,
    Correction,
    CorrectionAnswer,
    Decision,
    ItemKind,
    ItemOutcome,
    Meeting,
    MeetingSeries,
    MeetingState,
    Paper,
    Reminder,
    Report,
    ReportPart,
    ReportState,
    SchoolRegion,
)
from .notices import MailJob, MailState, Notice
from .people import Person
from .seats import Appointment, Body, BodyKind, Role, Seat, Side

__all__ = [
    "AccessReview", "ActionPoint", "ActionState", "AgendaItem", "Appointment", "Attendance", "AttendanceState",
    "AuditEntry", "AuditLink", "Body", "BodyKind", "Correction", "CorrectionAnswer", "Decision", "IntegrityCheck",
    "ItemKind", "ItemOutcome", "MailJob", "MailState", "Meeting", "MeetingSeries", "MeetingState", "MinistryRequest",
    "Notice", "Paper", "Person", "Reminder", "Report", "ReportPart", "ReportState", "Role", "SchoolRegion", "Seat",
    "SeatProposal", "Side",
]  # fmt: skip
