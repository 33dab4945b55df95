"""People, the seats they hold, and the record of what was done."""

from .appointing import AccessReview, MinistryRequest, SeatProposal
from .audit import AuditEntry, AuditLink, IntegrityCheck
from .calendar import FeedToken
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
from .milestones import Milestone, MilestoneState, MilestoneTold, RegionCourse, Wait
from .notes import DecisionNote
from .notices import MailJob, MailState, Notice
from .papers import PaperFile, PaperKind, Printed, PrintJob, PrintKind, WorkState
from .people import Person
from .seats import Appointment, Body, BodyKind, Role, Seat, Side

__all__ = [
    "AccessReview",
    "ActionPoint",
    "ActionState",
    "AgendaItem",
    "Appointment",
    "Attendance",
    "AttendanceState",
    "AuditEntry",
    "AuditLink",
    "Body",
    "BodyKind",
    "Correction",
    "CorrectionAnswer",
    "Decision",
    "DecisionNote",
    "FeedToken",
    "IntegrityCheck",
    "ItemKind",
    "ItemOutcome",
    "MailJob",
    "MailState",
    "Meeting",
    "MeetingSeries",
    "MeetingState",
    "Milestone",
    "MilestoneState",
    "MilestoneTold",
    "MinistryRequest",
    "Notice",
    "Paper",
    "PaperFile",
    "PaperKind",
    "Person",
    "PrintJob",
    "PrintKind",
    "Printed",
    "RegionCourse",
    "Reminder",
    "Report",
    "ReportPart",
    "ReportState",
    "Role",
    "SchoolRegion",
    "Seat",
    "SeatProposal",
    "Side",
    "Wait",
    "WorkState",
]
