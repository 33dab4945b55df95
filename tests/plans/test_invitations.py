"""Invitations to working text: whom, to what, until when; what they give, and that they give nothing else (trust.md § 2.6)."""

import uuid
from datetime import date, timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from governance.models import AuditEntry, Notice, Person, Role
from npvr.access import Refused
from plans import rules
from plans.comments.models import Comment
from plans.comments.operations import answer, place_comment
from plans.documents import operations
from plans.documents.images import add_image
from plans.documents.invitations import operations as invitations
from plans.documents.invitations.access import NOWHERE, invited_to
from plans.documents.invitations.models import Invitation, Level
from plans.documents.models import Chapter
from plans.documents.saving import save_text
from plans.items.models import Goal
from plans.items.operations import add_item
from plans.versions.models import Sharing, Version, VersionState
from plans.versions.operations import make_version
from tests.conftest import seated, seated_until_today
from tests.counting import counted
from tests.crawl import picture
from tests.governance.test_matrix import ALLOWED, INVITED
from tests.governance.test_rights import KINDS, somebody

pytestmark = pytest.mark.django_db
JSON = {"accept": "application/json"}
ACTIONS = {
    Level.READ: "plans.view_working_text", Level.COMMENT: "plans.comment_working_text", Level.WRITE: "plans.edit",
}  # fmt: skip


@pytest.fixture
def adviser(region):
    """A theme adviser of the region: a seat outside the core team."""
    return seated(Role.THEME_ADVISER, region)


@pytest.fixture
def own(plan, manager):
    """The chapter that people are invited to, with a picture of its own."""
    return chapter_with(plan, manager, "eigenvogel", (10, 20, 30))


@pytest.fixture
def closed(plan, manager):
    """A chapter beside it, that they are not invited to."""
    return chapter_with(plan, manager, "geheimvogel", (90, 80, 70))


def chapter_with(plan, by, word, colour):
    """A chapter whose title, text, picture, history and comment hold a word that stands nowhere else."""
    made = operations.add_chapter(plan, f"Titel {word}", by=by, slug=word)
    image = add_image(plan, SimpleUploadedFile("beeld.png", picture(colour)), by=by).image
    chapter = Chapter.objects.select_related("text", "document__region").get(pk=made.pk)
    html = f'<p>Tekst {word}.</p><figure><img src="afbeelding:{image.sha256}" alt="Beeld {word}"></figure>'
    html += '<div data-blok="doelen" data-id="alle"></div>'
    save_text(chapter, html, base=1, by=by)
    chapter.sha256 = image.sha256
    chapter.comment = place_comment(Comment(document=plan, chapter=chapter, text=f"Opmerking {word}"), by=by)
    return chapter


def invite(plan, person, by, *, chapter=None, level=Level.WRITE, days=10):
    until = timezone.localdate() + timedelta(days=days)
    return invitations.invite(plan, person, by=by, level=level, until=until, chapter=chapter)


def browser(person):
    client = Client()
    client.force_login(person)
    return client


def page_of(chapter):
    return f"{chapter.document.path}hoofdstukken/{chapter.slug}/"


def save(client, chapter, html="<p>Van de genodigde.</p>", **headers):
    form = {"html": html, "base": Chapter.objects.get(pk=chapter.pk).text.lock_version, "token": uuid.uuid4()}
    return client.post(f"{page_of(chapter)}bewaren/", form, headers=headers)


# --- whom ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("where", ["own", "other"])
def test_who_can_be_invited_to_what_is_the_i_of_the_matrix(level, where, plan, manager, region, other_region):
    """Everybody with or without a seat, here and in another region; who can do it anyway is not invited."""
    for kind, columns in KINDS.items():
        if kind == "anonymous":
            continue
        column = columns[where == "other"]
        person = somebody(kind, region if where == "own" else other_region)
        allowed = column in INVITED.get(ACTIONS[level], "").split() and column not in ALLOWED[ACTIONS[level]].split()
        with transaction.atomic():
            if allowed:
                assert invite(plan, person, manager, level=level).stands, kind
            else:
                with pytest.raises(Refused):
                    invite(plan, person, manager, level=level)
            transaction.set_rollback(True)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"anonymous", "no seat"}])
def test_only_who_writes_the_document_invites_to_it(kind, plan, own, adviser, region, other_region):
    person = somebody(kind, region)
    may = KINDS[kind][0] in ALLOWED["plans.edit"].split()
    form = {"person": adviser.pk, "place": own.slug, "level": "write", "until": timezone.localdate().isoformat()}
    answer_ = browser(person).post(f"{plan.path}uitnodigingen/", form)
    assert answer_.status_code == (302 if may else 403 if rules.may_view_working_text(person, plan) else 404)
    assert Invitation.objects.filter(person=adviser).exists() == may
    if may:
        assert not invited_to(person, "plans.edit")
    else:
        with pytest.raises(Refused, match="kernteam"):
            invite(plan, adviser, person)


def test_somebody_without_a_seat_and_yesterday_s_seat_are_not_on_the_list(plan, manager, region, adviser):
    gone = seated_until_today(Role.THEME_ADVISER, region)
    page = browser(manager).get(f"{plan.path}uitnodigingen/").content.decode()
    assert adviser.name in page
    assert f'value="{gone.pk}"' not in page
    assert "geen account" in page


# --- what it gives ---------------------------------------------------------------------------------------------------


def test_who_is_invited_to_a_chapter_reads_that_chapter_and_what_belongs_to_it(plan, own, closed, adviser, manager):
    invite(plan, adviser, manager, chapter=own)
    client = browser(adviser)
    for path in (
        page_of(own), f"{page_of(own)}geschiedenis/", f"{page_of(own)}geschiedenis/1/2/",
        f"{plan.image_prefix}{own.sha256}/", f"{plan.path}opmerkingen/", f"{own.comment.path}",
        f"{plan.path}opmerkingen/paneel/?hoofdstuk={own.slug}", f"{plan.path}opmerkingen/nieuw/?hoofdstuk={own.slug}",
        f"{page_of(own)}stand/?base=1&sitting={uuid.uuid4()}",
    ):  # fmt: skip
        found = client.get(path)
        assert found.status_code == 200, path
        body = b"".join(found.streaming_content) if found.streaming else found.content
        assert b"geheimvogel" not in body, path
    assert b"Tekst eigenvogel" in client.get(page_of(own)).content
    assert b"Opmerking eigenvogel" in client.get(f"{plan.path}opmerkingen/").content
    assert client.get(plan.path).headers["Location"] == page_of(own)


def test_and_nothing_else_of_the_working_text(plan, own, closed, adviser, manager):
    goal = add_item(Goal(document=plan, title="Doel geheimvogel"), by=manager)
    version = make_version(plan, by=manager, token=uuid.uuid4())
    invite(plan, adviser, manager, chapter=own)
    client = browser(adviser)
    for path in (
        page_of(closed), f"{page_of(closed)}geschiedenis/", f"{page_of(closed)}geschiedenis/1/2/",
        f"{page_of(closed)}stand/?base=1&sitting={uuid.uuid4()}", f"{plan.image_prefix}{closed.sha256}/",
        closed.comment.path, f"{plan.path}opmerkingen/paneel/?hoofdstuk={closed.slug}",
        f"{plan.path}opmerkingen/nieuw/?onderdeel={goal.key}", f"{plan.path}opmerkingen/nieuw/",
        f"{plan.path}geschiedenis/", f"{plan.path}bewerken/", f"{plan.path}inhoud/", f"{plan.path}doelen/",
        f"{plan.path}blokken/doelen/?id=alle", f"{plan.path}verwijzingen/", f"{plan.path}uitnodigingen/",
        f"{plan.path}versies/", f"{plan.path}versies/maken/", version.path, f"{version.path}json",
        f"{plan.path}vergelijk/0.1/werktekst/", f"{page_of(own)}bijwerken/",
    ):  # fmt: skip
        assert client.get(path).status_code == 404, path
    assert save(client, closed, **JSON).status_code == 404
    assert client.post(f"{page_of(own)}verwijderen/").status_code == 404
    assert (
        client.post(plan.image_prefix, {"bestand": SimpleUploadedFile("a.png", picture((1, 1, 1)))}).status_code == 404
    )
    assert b"geheimvogel" not in client.get(page_of(own)).content  # the block of goals says its name and no goal
    assert b"geheimvogel" not in client.get("/").content


@pytest.mark.parametrize("level", Level)
def test_a_level_gives_what_it_says_and_no_more(level, plan, own, adviser, manager):
    invite(plan, adviser, manager, chapter=own, level=level)
    client = browser(adviser)
    comment = {"hoofdstuk": own.slug, "text": "Van mij.", "token": uuid.uuid4()}
    comments = client.post(f"{plan.path}opmerkingen/nieuw/", comment).status_code
    assert comments == (403 if level == Level.READ else 302)
    assert save(client, own, **JSON).status_code == (200 if level == Level.WRITE else 403)
    assert (b'id="chapter"' in client.get(page_of(own)).content) == (level == Level.WRITE)
    assert client.post(f"{page_of(own)}terugzetten/", {"save": 1, "base": 9}).status_code == (
        302 if level == Level.WRITE else 403
    )


def test_the_whole_document_gives_all_its_chapters_and_no_items_order_or_versions(plan, own, closed, adviser, manager):
    goal = add_item(Goal(document=plan, title="Een doel"), by=manager)
    version = make_version(plan, by=manager, token=uuid.uuid4(), label="geheimetiket")
    invite(plan, adviser, manager)
    client = browser(adviser)
    page = client.get(plan.path)
    assert "Tekst geheimvogel" in page.content.decode()
    assert b"geheimetiket" not in page.content
    assert f"{plan.path}doelen/" not in page.content.decode()
    for path in (page_of(own), page_of(closed), f"{plan.image_prefix}{closed.sha256}/", closed.comment.path):
        assert client.get(path).status_code == 200, path
    assert save(client, closed, **JSON).status_code == 200
    for path in (f"{plan.path}bewerken/", f"{plan.path}inhoud/", f"{plan.path}doelen/{goal.key}/", version.path):
        assert client.get(path).status_code == 404, path


def test_a_department_that_is_invited_to_the_whole_sees_what_is_shared_with_the_core_team_and_nobody_else_does(
    plan, own, manager, region, adviser
):
    version = make_version(plan, by=manager, token=uuid.uuid4())
    ministry, cashier = seated(Role.MINISTRY_CONTACT), seated(Role.CASHIER, region)
    for person in (ministry, cashier, adviser):
        invite(plan, person, manager, level=Level.READ)
        sees = person == ministry
        assert (browser(person).get(version.path).status_code == 200) == sees
        assert Version.objects.visible_to(person).filter(pk=version.pk).exists() == sees
        assert browser(person).get(f"{version.path}vaststellen/").status_code == 404
    other = seated(Role.MINISTRY_CONTACT)
    invite(plan, other, manager, chapter=own, level=Level.READ)
    assert browser(other).get(version.path).status_code == 404


def test_what_is_said_at_a_version_that_one_does_not_see_is_not_read_by_an_invitation(plan, own, adviser, manager):
    version = make_version(plan, by=manager, token=uuid.uuid4())
    said = Comment(document=plan, version=version, chapter=own, text="Bij de versie")
    place_comment(said, by=manager)
    invite(plan, adviser, manager)
    assert not Comment.objects.visible_to(adviser).filter(pk=said.pk).exists()
    VersionState.objects.filter(version=version).update(sharing=Sharing.REGION_AND_STATE)
    assert Comment.objects.visible_to(Person.objects.get(pk=adviser.pk)).filter(pk=said.pk).exists()


def test_an_answer_is_told_to_who_is_invited_and_not_to_who_no_longer_is(plan, own, adviser, manager):
    made = invite(plan, adviser, manager, chapter=own)
    said = place_comment(Comment(document=plan, chapter=own, text="Klopt dit?"), by=adviser)
    answer(said, "Ja.", by=manager, token=uuid.uuid4())
    assert adviser.notices.filter(text__contains="antwoordt").count() == 1
    assert b"antwoordt" in browser(adviser).get("/").content
    invitations.end(made, by=manager)
    answer(said, "Nog iets.", by=manager, token=uuid.uuid4())
    assert adviser.notices.filter(text__contains="antwoordt").count() == 1


# --- until when ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "sees"),
    [
        ("2026-03-29T23:59:59+02:00", True),
        ("2026-03-30T00:00:00+02:00", False),
        ("2026-03-29T00:30:00+01:00", True),
    ],
)
def test_the_last_day_counts_up_to_dutch_midnight(moment, sees, plan, own, adviser, manager):
    """29 March 2026: the day on which the clock goes forward."""
    with time_machine.travel("2026-03-20T12:00:00+01:00", tick=False):
        invitations.invite(plan, adviser, by=manager, level=Level.WRITE, until=date(2026, 3, 29), chapter=own)
    with time_machine.travel(moment, tick=False):
        assert browser(adviser).get(page_of(own)).status_code == (200 if sees else 404)
        assert save(browser(adviser), own, **JSON).status_code == (200 if sees else 403)


def test_an_invitation_lasts_thirty_days_at_most_and_can_be_renewed(plan, own, adviser, manager):
    for days in (31, -1):
        with pytest.raises(Refused):
            invite(plan, adviser, manager, chapter=own, days=days)
    made = invite(plan, adviser, manager, chapter=own, days=30)
    client = browser(manager)
    for later in (20, 60):  # while it stands, and after it ran out
        with time_machine.travel(timezone.now() + timedelta(days=later), tick=False):
            browser_ = browser(manager)
            assert browser_.post(f"{plan.path}uitnodigingen/{made.pk}/verlengen/").status_code == 302
            made.refresh_from_db()
            assert made.until == timezone.localdate() + timedelta(days=30)
            assert browser(adviser).get(page_of(own)).status_code == 200
    invitations.end(made, by=manager)
    assert client.post(f"{plan.path}uitnodigingen/{made.pk}/verlengen/").status_code == 422
    assert browser(adviser).get(page_of(own)).status_code == 404


def test_an_invitation_that_is_ended_stops_the_next_save_and_gives_the_text_back(plan, own, adviser, manager):
    made = invite(plan, adviser, manager, chapter=own)
    client = browser(adviser)
    assert save(client, own, **JSON).status_code == 200
    assert browser(manager).post(f"{plan.path}uitnodigingen/{made.pk}/beeindigen/").status_code == 302
    refused = save(client, own, "<p>Mijn laatste zin.</p>", **JSON)
    assert refused.status_code == 403
    assert "uitnodiging" in refused.json()["message"]
    page = save(client, own, "<p>Mijn laatste zin.</p>")
    assert page.status_code == 403
    assert "Mijn laatste zin." in page.content.decode()
    assert client.get(f"{page_of(own)}stand/?base=1&sitting={uuid.uuid4()}").status_code == 404
    assert "Mijn laatste zin" not in Chapter.objects.get(pk=own.pk).text.html
    stranger = save(browser(seated(Role.STEERING_MEMBER, plan.region)), own, **JSON)
    assert stranger.status_code == 404


def test_who_loses_the_seat_loses_the_invitation_and_a_renewal_is_refused(plan, own, region, adviser, manager):
    made = invite(plan, adviser, manager, chapter=own)
    adviser.appointments.update(period=(date(2025, 1, 1), timezone.localdate()))
    gone = Person.objects.get(pk=adviser.pk)
    assert browser(gone).get(page_of(own)).status_code == 404
    with pytest.raises(Refused, match="geen zetel"):
        invitations.renew(made, by=manager)


def test_somebody_is_invited_once_to_a_place_and_again_when_it_is_over(plan, own, adviser, manager):
    made = invite(plan, adviser, manager, chapter=own)
    with pytest.raises(Refused, match="al uitgenodigd"):
        invite(plan, adviser, manager, chapter=own, level=Level.READ)
    twice = Invitation(document=plan, chapter=own, person=adviser, level="read", until=made.until, invited_by=manager)
    with pytest.raises(IntegrityError), transaction.atomic():
        twice.save()
    invite(plan, adviser, manager, level=Level.READ)  # the whole document is another place
    with time_machine.travel(timezone.now() + timedelta(days=15), tick=False):
        again = invite(plan, adviser, manager, chapter=own)
        made.refresh_from_db()
        assert made.ended_at
        assert again.stands


# --- what is seen of it ----------------------------------------------------------------------------------------------


def test_invitations_stand_on_the_page_of_the_core_team_on_the_first_page_of_the_guest_and_in_the_record(
    plan, own, adviser, manager
):
    made = invite(plan, adviser, manager, chapter=own)
    home = browser(adviser).get("/").content.decode()
    assert "Waarvoor u bent uitgenodigd" in home
    assert page_of(own) in home
    page = browser(manager).get(f"{plan.path}uitnodigingen/").content.decode()
    assert "Titel eigenvogel" in page
    notice = Notice.objects.get(person=adviser)
    assert "eigenvogel" not in notice.text
    assert notice.path == page_of(own)
    invitations.end(made, by=manager)
    told = Notice.objects.filter(person=adviser, closed_at=None).get()
    assert "beëindigd" in told.text
    actions = AuditEntry.objects.filter(action__startswith="uit").order_by("pk").values_list("action", flat=True)
    assert list(actions) == ["uitgenodigd bij de werktekst", "uitnodiging beëindigd"]
    assert "Waarvoor u bent uitgenodigd" not in browser(adviser).get("/").content.decode()


def test_a_wrong_form_says_what_is_wrong_and_keeps_what_was_chosen(plan, own, adviser, manager):
    client = browser(manager)
    form = {"person": adviser.pk, "place": own.slug, "level": "comment", "until": "2060-01-01"}
    page = client.post(f"{plan.path}uitnodigingen/", form)
    assert page.status_code == 422
    assert f'value="{adviser.pk}" selected' in page.content.decode()
    for wrong in ({"person": "\0"}, {"person": "9" * 40}, {"place": "weg\0"}, {"until": "gisteren"}, {"level": "x"}):
        assert client.post(f"{plan.path}uitnodigingen/", form | wrong).status_code == 422, wrong
    ministry = seated(Role.MINISTRY_CONTACT)
    today = timezone.localdate().isoformat()
    page = client.post(
        f"{plan.path}uitnodigingen/", {"person": ministry.pk, "place": own.slug, "level": "write", "until": today}
    )
    assert page.status_code == 422
    assert "Meeschrijven kan alleen" in page.content.decode()
    assert client.post(f"{plan.path}uitnodigingen/{uuid.uuid4()}/beeindigen/").status_code == 404


# --- what it costs ---------------------------------------------------------------------------------------------------


def test_who_sits_in_the_core_team_pays_nothing_for_invitations(plan, own, manager):
    person = Person.objects.get(pk=manager.pk)
    assert person.standing
    with counted() as statements:
        assert invited_to(person, "plans.view_working_text") is NOWHERE
    assert statements == []


def test_a_guest_pays_one_statement_a_request_however_many_invitations(plan, own, closed, adviser, manager):
    client = browser(adviser)
    path = f"{page_of(own)}stand/?base=9&sitting={uuid.uuid4()}"
    found = []
    for chapter in (own, closed):
        invite(plan, adviser, manager, chapter=chapter)
        client.get(path)
        with counted() as statements:
            assert client.get(path).status_code == 200
        found.append(len(statements))
    core_team = browser(manager)
    core_team.get(path)
    with counted() as statements:
        core_team.get(path)
    assert found == [len(statements) + 1] * 2
