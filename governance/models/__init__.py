"""People, the seats they hold, and the record of what was done."""

from .audit import AuditEntry
from .people import Person
from .seats import Appointment, Body, BodyKind, Role, Seat, Side

__all__ = ["Appointment", "AuditEntry", "Body", "BodyKind", "Person", "Role", "Seat", "Side"]
