"""The decision notes of the demonstration: one of the region and one of the rijk, both invented. Safe to run again."""

import tomllib
import uuid
from pathlib import Path

from regions.models import Region

from ..demo import address
from ..models import DecisionNote, Person
from . import operations

DATA = Path(__file__).with_name("demo.toml")
NAMESPACE = uuid.UUID("6b1f4f0e-7c38-4d0a-9c53-0f8f3f0f6c11")


def load_notes():
    """Make the notes that are not there yet; one is published, its public edition waits for a worker."""
    for key, values in tomllib.loads(DATA.read_text(encoding="utf-8")).items():
        token, role, slug = uuid.uuid5(NAMESPACE, key), values.pop("role"), values.pop("region")
        public = values.pop("public")
        if DecisionNote.objects.filter(token=token).exists():
            continue
        by = Person.objects.get(email=address(role, slug))
        region = Region.objects.get(slug=slug)
        note = operations.begin(region, values.pop("side"), by=by, token=token, is_demo=True, id=token, **values)
        if public:
            operations.publish(note, by=by, token=uuid.uuid5(token, "openbaar"))
        operations.print_note(note, by=by, token=uuid.uuid5(token, "pdf"))
