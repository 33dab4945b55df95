"""People, the seats they hold, and the record of what was done."""

from .audit import AuditEntry, AuditLink, IntegrityCheck
from .notices import MailJob, MailState, Notice
from .people import Person
from .seats import Appointment, Body, BodyKind, Role, Seat, Side

__all__ = [
    "Appointment", "AuditEntry", "AuditLink", "Body", "BodyKind", "IntegrityCheck", "MailJob", "MailState", "Notice",
    "Person", "Role", "Seat", "Side",
]  # fmt: skip
