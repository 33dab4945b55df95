"""Writing the record of what was done (AuditEntry). It is part of the act: the same transaction, no act without it."""

from npvr import logs

from .models import AuditEntry
from .rights import standing_of

SEAT_LENGTH = 200


def record(action, *, actor=None, region=None, subject="", detail=""):
    """Add one line. `action` is a short fixed word ("versie gemaakt"); `detail` holds no text of a document.

    With it stand the seats from which the actor did it. The line gets its place in the chain when the transaction is
    committed (governance/migrations/0004).
    """
    known = actor if actor is not None and actor.is_authenticated else None
    return AuditEntry.objects.create(
        action=action,
        actor=known,
        seat=seats_in_words(known, region),
        region=region,
        subject=subject[:120],
        detail=detail,
        reference=logs.reference.get(),
    )


def seats_in_words(person, region):
    """The seats that count for a region: those in it, else those of the programme; without a region the programme's."""
    if person is None:
        return ""
    held = standing_of(person).held
    here = [seat for seat in held if region is not None and seat.region_id == region.pk]
    chosen = here or [seat for seat in held if seat.region_id is None]
    words = [f"{seat.role_name}, {seat.region_name}" if seat.region_name else seat.role_name for seat in chosen]
    return "; ".join(dict.fromkeys(words))[:SEAT_LENGTH]
