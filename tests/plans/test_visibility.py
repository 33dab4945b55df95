"""Who sees which version and who the working text: the four levels of sharing against the matrix (trust.md §§ 2, 3).

tests/test_crawl.py walks all addresses; here one version goes through all levels, for every kind of person.
"""

import hashlib
import io
import uuid
from datetime import date
from itertools import pairwise

import pytest
import time_machine
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image as Picture

from governance.models import Person, Role
from plans.documents.images import add_image
from plans.documents.models import Chapter, Document
from plans.documents.saving import save_text
from plans.versions.models import ACTION_OF_SHARING, Edition, Rendition, Sharing, Version
from plans.versions.operations import make_version
from regions.models import Region
from tests.conftest import seated, share
from tests.governance.test_matrix import ALLOWED
from tests.governance.test_rights import KINDS, somebody

pytestmark = pytest.mark.django_db

OTHERS = ["own", "other"]


@pytest.fixture
def pair(plan, manager, chapter):
    """Versions 0.1 and 0.2 of the Achterhoek's plan, both with an image and a PDF; the second is shared with nobody."""
    out = io.BytesIO()
    Picture.new("RGB", (8, 8), "olive").save(out, "PNG")
    image = add_image(plan, SimpleUploadedFile("kaart.png", out.getvalue()), by=manager).image
    made = []
    for base, word in ((1, "Eerst"), (2, "Later")):
        html = f'<p>{word}</p><figure><img src="afbeelding:{image.sha256}" alt="Kaart"></figure>'
        save_text(chapter, html, base=base, by=manager)
        version = make_version(plan, by=manager, token=uuid.uuid4(), label=word)
        version.image = image
        _keep_pdf(version)
        made.append(version)
    return made


def _keep_pdf(version, edition=Edition.CONCEPT):
    content = b"%PDF-1.7"
    path = settings.MEDIA_ROOT / "pdf" / f"{uuid.uuid4().hex}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    Rendition.objects.create(
        version=version, edition=edition, path=str(path.relative_to(settings.MEDIA_ROOT)),
        sha256=hashlib.sha256(content).hexdigest(), size=len(content), pages=1,
    )  # fmt: skip


def relation(kind, where):
    """The columns this kind of person has: to the own region, or to another."""
    return {"PU", KINDS[kind][OTHERS.index(where)]}


def sees(kind, where, level):
    """By the copy of the matrix in tests/governance/test_matrix.py."""
    return bool(relation(kind, where) & set(ALLOWED[ACTION_OF_SHARING[level]].split()))


def person_of(kind, where, region):
    """Somebody of this kind, with `region` as own region or as another one."""
    return somebody(kind, region if where == "own" else Region.objects.get(slug="zeeuws-vlaanderen"))


def signed_in(person):
    """A browser of the person."""
    client = Client()
    if person.is_authenticated:
        client.force_login(person)
    return client


# --- rows ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", OTHERS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_version_is_visible_at_exactly_the_levels_of_the_matrix(kind, where, version, region):
    person = person_of(kind, where, region)
    for level in Sharing:
        share(version, level)
        shown = Version.objects.shown_to(person).filter(pk=version.pk).exists()
        assert shown == sees(kind, where, level), level


@pytest.mark.parametrize("where", OTHERS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_working_text_is_readable_by_exactly_those_of_the_matrix(kind, where, plan, region):
    person = person_of(kind, where, region)
    expected = bool(relation(kind, where) & set(ALLOWED["plans.view_working_text"].split()))
    assert Document.objects.readable_by(person).filter(pk=plan.pk).exists() == expected


def test_each_level_includes_who_saw_the_level_before():
    """Widening never takes a version from anybody."""
    wider = [set(ALLOWED[ACTION_OF_SHARING[level]].split()) for level in Sharing]
    assert all(before <= after for before, after in pairwise(wider))


# --- addresses -------------------------------------------------------------------------------------------------------
NEAR = [
    (Role.PROGRAMME_MANAGER, "own"), (Role.PROGRAMME_MANAGER, "other"), (Role.STATE_REPRESENTATIVE, "own"),
    (Role.STATE_REPRESENTATIVE, "other"), (Role.CASHIER, "own"), (Role.THEME_ADVISER, "own"),
    (Role.THEME_ADVISER, "other"), (Role.PROGRAMME_TEAM, "own"), (Role.MINISTRY_CONTACT, "own"),
    (Role.PROVINCE_CONTACT, "own"), (Role.PROVINCE_CONTACT, "other"), (Role.ADMINISTRATOR, "own"),
    ("no seat", "own"), ("anonymous", "own"),
]  # fmt: skip
TAILS = ["", "pdf", "pdf/stand/", "json"]


@pytest.mark.parametrize(("kind", "where"), NEAR)
def test_every_address_of_a_version_opens_at_the_same_levels(kind, where, pair, region):
    version, hidden = pair
    client = signed_in(person_of(kind, where, region))
    paths = [f"{version.path}{tail}" for tail in TAILS]
    paths += [f"{version.path}afbeeldingen/{version.image.sha256}/", f"{version.document.path}versies/"]
    closed = 302 if kind == "anonymous" else 404
    for level in Sharing:
        if publication := share(version, level):
            _keep_pdf(publication.edition, Edition.PUBLIC)
        wanted = 200 if sees(kind, where, level) else closed
        assert [client.get(path).status_code for path in paths] == [wanted] * len(paths), level
    both = f"{version.document.path}vergelijk/{version.number}/{hidden.number}/"
    assert client.get(both).status_code == (200 if sees(kind, where, Sharing.CORE_TEAM) else closed)
    share(hidden, Sharing.PUBLIC)
    assert client.get(both).status_code == 200


def test_the_address_of_the_plan_shows_the_newest_version_that_one_may_see(pair, region):
    old, new = pair
    share(old, Sharing.REGION_AND_STATE)
    client = signed_in(seated(Role.THEME_ADVISER, region))
    page = client.get(old.document.path)
    assert "versie 0.1" in page.content.decode().lower()
    assert "Later" not in page.content.decode()
    share(new, Sharing.SOUNDING_BOARD)
    assert "Later" in client.get(old.document.path).content.decode()


def test_the_list_of_versions_and_its_choices_hold_only_what_one_may_see(pair, region):
    old, new = pair
    share(new, Sharing.PUBLIC)
    text = Client().get(f"{old.document.path}versies/").content.decode()
    assert "0.2" in text
    assert "Eerst" not in text
    assert f"{old.document.path}versies/0.1/" not in text
    assert 'value="werktekst"' not in text


def test_a_version_with_another_region_s_number_in_it_stays_in_its_region(pair, other_region):
    """A public version of one region opens nothing in another."""
    version, _ = pair
    share(version, Sharing.PUBLIC)
    path = version.path.replace("/achterhoek/", f"/{other_region.slug}/")
    assert Client().get(path).headers["Location"].startswith("/inloggen/")


# --- at once ---------------------------------------------------------------------------------------------------------


def test_narrowing_takes_a_version_away_at_the_next_request(version, other_region):
    client = signed_in(seated(Role.PROGRAMME_MANAGER, other_region))
    share(version, Sharing.SOUNDING_BOARD)
    assert client.get(version.path).status_code == 200
    share(version, Sharing.REGION_AND_STATE)
    assert client.get(version.path).status_code == 404


def test_a_seat_that_ends_at_midnight_ends_in_the_middle_of_a_session(plan, region):
    with time_machine.travel("2026-06-30T23:59:30+02:00", tick=False) as clock:
        leaving = seated(Role.STATE_REPRESENTATIVE, region, until=date(2026, 7, 1))
        client = signed_in(leaving)
        assert client.get(plan.path).status_code == 200
        clock.shift(30)
        assert client.get(plan.path).status_code == 404


def test_nothing_waits_for_the_writer_of_a_chapter_who_has_left_the_core_team(plan, chapter, region):
    writer = seated(Role.PROGRAMME_OFFICER, region, until=timezone.localdate())
    Chapter.objects.filter(pk=chapter.pk).update(writer=writer, title="Een titel van binnen")
    assert "Een titel van binnen" not in signed_in(writer).get("/").content.decode()
    seated(Role.PROGRAMME_OFFICER, region, since=timezone.localdate(), person=writer)
    assert "Een titel van binnen" in signed_in(writer).get("/").content.decode()


def test_who_loses_access_is_out_at_the_next_request(plan, region):
    person = seated(Role.PROGRAMME_OFFICER, region)
    client = signed_in(person)
    assert client.get(plan.path).status_code == 200
    Person.objects.filter(pk=person.pk).update(is_active=False)
    assert client.get(plan.path).headers["Location"] == f"/inloggen/?next={plan.path}"


def test_who_sees_but_may_not_write_is_told_why(plan, chapter, region):
    client = signed_in(seated(Role.REGIONAL_LEAD, region))
    for path in (f"{plan.path}bewerken/", f"{plan.path}versies/maken/"):
        answer = client.get(path)
        assert answer.status_code == 403
        assert "Alleen het kernteam van deze regio" in answer.content.decode()
    answer = client.post(f"{plan.path}hoofdstukken/{chapter.slug}/bewaren/", {"html": "<p>Toch</p>", "base": 1})
    assert answer.status_code == 403
    chapter.text.refresh_from_db()
    assert chapter.text.html == ""
