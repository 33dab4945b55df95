"""Files of a book: invoices and agreements, private, kept by the SHA-256 of their bytes (decisions 28).

PDF, PNG and JPEG, told by their content, at most 10 MB, kept as they came: an invoice is evidence.
"""

import hashlib
import uuid
from pathlib import PurePath

from django.conf import settings
from django.db import transaction

from governance import audit
from npvr.access import Refused
from npvr.files import write_file

from ..models import Attachment, StoredFile

MAX_BYTES = 10 * 1024 * 1024
BEGINNINGS = {
    b"%PDF-": ("application/pdf", "pdf"),
    b"\x89PNG\r\n\x1a\n": ("image/png", "png"),
    b"\xff\xd8\xff": ("image/jpeg", "jpg"),
}
"""The first bytes of each kind; the name and its ending are not believed."""
FOLDER = "procesmiddelen"


def store_file(region, upload, *, by):
    """Take in an uploaded file for a region's book; answers its StoredFile, the same for the same bytes."""
    if upload.size > MAX_BYTES:
        raise Refused(f"Het bestand is {upload.size / 1024 / 1024:.0f} MB. Er past ten hoogste 10 MB.")
    content = upload.read()
    kind = next((kind for start, kind in BEGINNINGS.items() if content.startswith(start)), None)
    if kind is None:
        raise Refused("Dit is geen PDF, PNG of JPEG. Sla het bestand op als een van deze soorten.")
    sha256 = hashlib.sha256(content).hexdigest()
    there = StoredFile.objects.filter(region=region, sha256=sha256).first()
    if there:
        return there
    path = f"{FOLDER}/{uuid.uuid4().hex}.{kind[1]}"
    write_file(settings.MEDIA_ROOT / path, content)
    with transaction.atomic():
        file, new = StoredFile.objects.get_or_create(
            region=region, sha256=sha256,
            defaults={
                "name": _name(upload, kind[1]), "media_type": kind[0], "size": len(content), "path": path,
                "added_by": by,
            },
        )  # fmt: skip
        if new:
            audit.record("bestand toegevoegd", actor=by, region=region, subject=sha256[:12])
    if not new:  # somebody else stored the same bytes in the same moment
        (settings.MEDIA_ROOT / path).unlink(missing_ok=True)
    return file


def _name(upload, ending):
    name = "".join(c for c in PurePath(upload.name or "").name if c.isprintable()).strip()
    return name[-160:] or f"bijlage.{ending}"


@transaction.atomic
def attach(entry, file, *, by):
    """Put a file with an entry, for good; once. Refuses a file of another region."""
    if file.region_id != entry.region_id:
        raise Refused("Dit bestand is van een andere regio.")
    attachment, new = Attachment.objects.get_or_create(entry=entry, file=file, defaults={"added_by": by})
    if new:
        audit.record("bijlage toegevoegd", actor=by, region=entry.region, subject=entry.label)
    return attachment
