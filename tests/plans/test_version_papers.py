"""A version as a paper of a meeting: offered to who may read it, as the bytes it has."""

import hashlib
import uuid

import pytest
from django.conf import settings

from governance.papers import intake, sources
from npvr.access import Refused
from plans.versions.models import Edition, Rendition
from tests.conftest import seated

pytestmark = pytest.mark.django_db
CONTENT = b"%PDF-1.7 versie %%EOF"


@pytest.fixture
def rendition(version, settings, tmp_path):
    """The version with a PDF."""
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "a.pdf").write_bytes(CONTENT)
    return Rendition.objects.create(
        version=version, edition=Edition.CONCEPT, path="a.pdf", sha256=hashlib.sha256(CONTENT).hexdigest(),
        size=len(CONTENT), pages=1,
    )  # fmt: skip


def test_a_version_is_offered_to_who_reads_it_and_taken_in_as_it_is(rendition, version, manager, region):
    [(label, [(choice, title)])] = sources.choices(manager, region)
    assert (label, choice) == ("Versies van plan en agenda", f"versie/{version.pk}")
    assert title == "Plan voor de Regio, versie 0.1 (60%) (gedeeld met: alleen het kernteam)"
    file, title = intake.take_in_from_portal(choice, region=region, by=manager)
    assert intake.content_of(file.sha256) == CONTENT
    assert (title, file.source) == ("Plan voor de Regio, versie 0.1 (60%)", choice)


def test_it_is_not_offered_nor_given_to_who_may_not_read_it_or_in_another_region(
    rendition, version, manager, region, other_region
):
    stranger = seated("programmamanager", other_region)
    assert sources.choices(stranger, region) == sources.choices(manager, other_region) == []
    for person, where in ((stranger, region), (manager, other_region)):
        with pytest.raises(Refused, match="is er niet"):
            sources.fetch(person, where, f"versie/{version.pk}")


@pytest.mark.parametrize("choice", ["versie/x", "versie/", f"versie/{uuid.uuid4()}", "iets/1", ""])
def test_a_choice_that_is_none_is_refused(manager, region, choice):
    with pytest.raises(Refused, match="is er niet"):
        sources.fetch(manager, region, choice)


def test_a_pdf_that_is_not_there_yet_or_changed_is_refused(rendition, version, manager, region):
    (settings.MEDIA_ROOT / "a.pdf").write_bytes(CONTENT + b" ")
    with pytest.raises(Refused, match="niet meer wat zij was"):
        sources.fetch(manager, region, f"versie/{version.pk}")
    (settings.MEDIA_ROOT / "a.pdf").unlink()
    with pytest.raises(Refused, match="nog niet"):
        sources.fetch(manager, region, f"versie/{version.pk}")
