"""The chain of the record, recomputed: which line was changed, removed, put in or cut off (trust.md F31, threat 3)."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC

from django.utils import timezone

from .models import AuditEntry, AuditLink, IntegrityCheck

BEGIN = "0" * 64  # what stands before the first link
CHUNK = 2_000
MOST_FINDINGS = 100


def link_hash(number, previous, entry):
    """The hash of a line in its place. The same text as the database's own function makes of it: a JSON array."""
    at = entry.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    values = [
        number, previous, entry.pk, at, entry.actor_id, entry.seat, entry.action, entry.region_id, entry.subject,
        entry.detail, entry.reference,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()


@dataclass
class Outcome:
    """What a run found: how many links, the hash of the last, and a Dutch sentence for each thing that is not right."""

    rows: int = 0
    head: str = BEGIN
    findings: list = field(default_factory=list)

    def note(self, sentence):
        """Keep a finding; more than MOST_FINDINGS say nothing new."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(sentence)


def verify():
    """Walk the whole chain and the lines beside it; names each line by its number and key."""
    outcome = Outcome()
    marks = dict(
        IntegrityCheck.objects.filter(kind=IntegrityCheck.Kind.AUDIT, rows__gt=0).values_list("rows", "head")
    )  # where earlier runs ended
    links = AuditLink.objects.order_by("number").iterator(CHUNK)
    for link, entry in _with_entries(links):
        _check(link, entry, outcome)
        outcome.rows, outcome.head = link.number, link.sha256
        if marks.pop(link.number, link.sha256) != link.sha256:
            outcome.note(f"Schakel {link.number} is een andere dan bij een eerdere controle: de keten is herschreven.")
    if marks:
        outcome.note(f"De keten eindigt bij {outcome.rows}; bij een eerdere controle liep zij tot {max(marks)}.")
    for entry in AuditEntry.objects.filter(link__isnull=True).order_by("pk")[:MOST_FINDINGS]:
        outcome.note(f"{_called(entry)} staat niet in de keten.")
    return outcome


def _with_entries(links):
    """Each link with its line, or with None where the line is gone; two statements a chunk."""
    chunk = []
    for link in links:
        chunk.append(link)
        if len(chunk) == CHUNK:
            yield from _joined(chunk)
            chunk = []
    yield from _joined(chunk)


def _joined(chunk):
    entries = AuditEntry.objects.in_bulk([link.entry_id for link in chunk])
    return [(link, entries.get(link.entry_id)) for link in chunk]


def _check(link, entry, outcome):
    if link.number != outcome.rows + 1:
        outcome.note(f"Tussen schakel {outcome.rows} en {link.number} ontbreekt iets.")
    if link.previous != outcome.head:
        outcome.note(f"Schakel {link.number} sluit niet aan op die ervoor.")
    if entry is None:
        outcome.note(f"Logregel {link.entry_id} (schakel {link.number}) is verwijderd.")
    elif link_hash(link.number, link.previous, entry) != link.sha256:
        outcome.note(f"{_called(entry)} (schakel {link.number}) is gewijzigd.")


def _called(entry):
    return f"Logregel {entry.pk} van {timezone.localtime(entry.at):%d-%m-%Y %H:%M} (“{entry.action}”)"
