"""Writing the record of what was done (AuditEntry). It is part of the act: the same transaction, no act without it."""

from npvr import logs

from .models import AuditEntry


def record(action, *, actor=None, region=None, subject="", detail=""):
    """Add one line. `action` is a short fixed word ("versie gemaakt"); `detail` holds no text of a document."""
    known = actor if actor is not None and actor.is_authenticated else None
    return AuditEntry.objects.create(
        action=action, actor=known, region=region, subject=subject[:120], detail=detail, reference=logs.reference.get()
    )
