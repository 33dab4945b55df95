"""The verbs of reading in: take a file, say what its columns are, book what was looked through, put it away."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from npvr.access import Refused

from .. import operations as ledger
from ..models import BatchState, ColumnMapping, ImportBatch
from .columns import Columns, shape, suggest
from .lines import grid_of, preview_of
from .reading import as_json, read_file

KEPT_DAYS = 14
"""Days that a file that nobody confirmed is kept; a statement of a bank is nobody else's."""
NAME_LENGTH = 160


class Meanwhile(Refused):
    """Rows that were looked through have been booked meanwhile; nothing is booked, it is shown again."""


@transaction.atomic
def take(region, *, by, file_name, content):
    """Keep the rows of a file with the columns as the region chose them before, or as they are suggested.

    Refuses with an UnreadableError what can't be read. Nothing is booked.
    """
    grid = read_file(content)
    _tidy(region)
    columns, booking = suggest(grid), {}
    known = ColumnMapping.objects.filter(region=region, headings_hash=shape(grid, columns.head) or "-").first()
    if known:
        columns = Columns.from_json(known.mapping.get("columns", {}) | {"head": columns.head, "decimal": ""})
        booking = known.mapping.get("booking", {})
    return ImportBatch.objects.create(
        region=region,
        by=by,
        file_name=_name(file_name),
        sha256=grid.sha256,
        headings=[str(cell) for line, cells in grid.rows if line == columns.head for cell in cells],
        rows=as_json(grid),
        mapping={"columns": columns.as_json(), "booking": booking, "said": grid.said, "remembered": bool(known)},
    )


def _name(text):
    """The name of a file without what can't be shown."""
    name = "".join(sign for sign in text if sign.isprintable()).strip()
    return name[-NAME_LENGTH:] or "bestand"


def _tidy(region):
    """Put away what nobody confirmed in KEPT_DAYS: its rows are emptied."""
    old = timezone.now() - timedelta(days=KEPT_DAYS)
    waiting = ImportBatch.objects.filter(region=region, state=BatchState.UPLOADED, at__lt=old)
    waiting.update(state=BatchState.DROPPED, rows=[], headings=[], mapping={})


@transaction.atomic
def choose_columns(batch, columns, booking, *, by):
    """Keep which column is what and how it is booked: for this file, and for the region's next one with these names."""
    batch = _locked(batch)
    if batch.state != BatchState.UPLOADED:
        raise Refused("Dit bestand is al geboekt of weggelegd.")
    batch.mapping = batch.mapping | {"columns": columns.as_json(), "booking": booking}
    batch.save(update_fields=["mapping"])
    of_names = shape(grid_of(batch), columns.head)
    if of_names:
        ColumnMapping.objects.update_or_create(
            region_id=batch.region_id,
            headings_hash=of_names,
            defaults={
                "mapping": {"columns": columns.as_json(), "booking": booking}, "used_at": timezone.now(), "used_by": by,
            },
        )  # fmt: skip
    return batch


def _locked(batch):
    return ImportBatch.objects.select_for_update(of=("self",)).select_related("region").get(pk=batch.pk)


@transaction.atomic
def confirm(batch, *, by, chosen, seen, prefinance=False):
    """Book the chosen rows of a file, all or none; again gives the entries of the first time.

    `chosen` are the lines that were ticked, `seen` those that were shown as being in the ledger already: what another
    booked since is shown first (Meanwhile). Refuses as booking by hand does, with what is available.
    """
    batch = _locked(batch)
    if batch.state == BatchState.BOOKED:
        return list(batch.entries.order_by("pk"))
    if batch.state == BatchState.DROPPED:
        raise Refused("Dit bestand is weggelegd. Lees het opnieuw in.")
    preview = preview_of(batch)
    lines = [line for line in preview.bookable if line.number in chosen]
    if not lines or len(lines) != len(chosen):
        raise Refused(
            "Kies de rijen die u wilt boeken." if not chosen else "De rijen zijn veranderd. Kijk ze opnieuw na."
        )
    if {line.number for line in preview.doubles} - seen:
        raise Meanwhile(
            "Intussen is een deel van deze rijen geboekt. Er is niets geboekt; kijk hieronder wat er al staat."
        )
    lines.sort(key=lambda line: (line.row.on, line.row.spent))  # many banks give the newest first
    return ledger.book_many(
        batch.region,
        [line.booking for line in lines],
        by=by,
        batch=batch,
        line_hashes=[line.hash for line in lines],
        prefinance=prefinance,
    )


@transaction.atomic
def drop(batch):
    """Put a file away without booking it; its rows are emptied. What was booked stays."""
    batch = _locked(batch)
    if batch.state == BatchState.BOOKED:
        raise Refused("Dit bestand is al geboekt. Een boeking draait u terug met een storno.")
    ImportBatch.objects.filter(pk=batch.pk).update(state=BatchState.DROPPED, rows=[], headings=[], mapping={})


def same_file(batch):
    """The newest import of the same file that was booked, if there is one."""
    there = ImportBatch.objects.filter(region_id=batch.region_id, sha256=batch.sha256, state=BatchState.BOOKED)
    return there.exclude(pk=batch.pk).order_by("-booked_at").first()
