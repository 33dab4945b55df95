"""People, the seats they hold, and the record of what was done."""

from .audit import AuditEntry, AuditLink, IntegrityCheck
from .people import Person
from .seats import Appointment, Body, BodyKind, Role, Seat, Side

__all__ = [
    "Appointment", "AuditEntry", "AuditLink", "Body", "BodyKind", "IntegrityCheck", "Person", "Role", "Seat", "Side",
]  # fmt: skip
