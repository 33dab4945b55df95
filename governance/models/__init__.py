"""People, the seats they hold, and the record of what was done."""

from .appointing import AccessReview, MinistryRequest, SeatProposal
from .audit import AuditEntry, AuditLink, IntegrityCheck
from .notices import MailJob, MailState, Notice
from .people import Person
from .seats import Appointment, Body, BodyKind, Role, Seat, Side

__all__ = [
    "AccessReview", "Appointment", "AuditEntry", "AuditLink", "Body", "BodyKind", "IntegrityCheck", "MailJob",
    "MailState", "MinistryRequest", "Notice", "Person", "Role", "Seat", "SeatProposal", "Side",
]  # fmt: skip
