"""What answers say to browsers and caches (decisions 22, trust.md F20, F21, F38; standards.md 1.5).

tests/test_crawl.py holds the same headers against every address for every visitor; here what has a rule of its own.
"""

import io

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image as Picture

from plans.documents.images import add_image
from plans.documents.saving import save_text
from plans.versions.models import Sharing
from plans.versions.operations import make_version
from tests import crawl
from tests.conftest import make_person, share

pytestmark = pytest.mark.django_db


@pytest.fixture
def public_version(plan, chapter, manager):
    """Version 0.1 with an image, open to everybody."""
    out = io.BytesIO()
    Picture.new("RGB", (20, 20), "teal").save(out, "PNG")
    image = add_image(plan, SimpleUploadedFile("kaart.png", out.getvalue()), by=manager).image
    save_text(chapter, f'<figure><img src="afbeelding:{image.sha256}" alt="Kaart"></figure>', base=1, by=manager)
    version = make_version(plan, by=manager, token="0" * 32)
    version.image_path = f"{version.path}afbeeldingen/{image.sha256}/"
    share(version, Sharing.PUBLIC)
    return version


# --- a public version, and the caches between ------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["path", "image_path"])
def test_a_visitor_without_session_gets_a_public_version_that_a_cache_may_keep(public_version, page):
    answer = Client().get(getattr(public_version, page))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, no-cache"
    assert answer.headers["ETag"]
    assert "Cookie" in answer.headers["Vary"]
    assert not answer.cookies
    crawl.check_headers(answer, page)


@pytest.mark.parametrize("page", ["path", "image_path"])
def test_the_same_again_is_a_304_and_no_longer_once_it_is_withdrawn(public_version, page):
    path = getattr(public_version, page)
    etag = Client().get(path).headers["ETag"]
    again = Client().get(path, headers={"if-none-match": etag})
    assert (again.status_code, crawl.body(again), again.headers["ETag"]) == (304, b"", etag)
    assert again.headers["Cache-Control"] == "public, no-cache"
    share(public_version, Sharing.SOUNDING_BOARD)
    withdrawn = Client().get(path, headers={"if-none-match": etag})
    if page == "path":  # it says that it was public; an image says nothing
        assert (withdrawn.status_code, b"is ingetrokken" in withdrawn.content) == (410, True)
    else:
        assert withdrawn.headers["Location"] == f"/inloggen/?next={path}"
    assert crawl.is_private(withdrawn)
    assert "ETag" not in withdrawn.headers


def test_sharing_it_again_gives_it_another_mark(public_version):
    etag = Client().get(public_version.path).headers["ETag"]
    share(public_version, Sharing.CORE_TEAM)
    share(public_version, Sharing.PUBLIC)
    assert Client().get(public_version.path, headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("page", ["path", "image_path"])
def test_with_a_session_the_same_version_is_private_and_gets_no_mark(public_version, manager, page):
    for person in (manager, make_person()):
        client = Client()
        client.force_login(person)
        answer = client.get(getattr(public_version, page), headers={"if-none-match": "*"})
        assert answer.status_code == 200
        assert crawl.is_private(answer)
        assert "ETag" not in answer.headers
        assert "Cookie" in answer.headers["Vary"]


def test_a_cookie_that_is_no_session_any_more_gets_nothing_that_a_cache_may_keep(public_version):
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = "verlopen"
    answer = client.get(public_version.path)
    assert answer.status_code == 200
    assert crawl.is_private(answer)


def test_the_frame_of_a_public_version_has_no_form_no_nonce_and_no_name(public_version, manager):
    text = Client().get(public_version.path).content.decode()
    assert "<form" not in text
    assert "nonce" not in text
    assert manager.name not in text


# --- a page of somebody signed in ------------------------------------------------------------------------------------


def test_a_nonce_is_on_the_editor_page_only_and_new_each_time(plan, chapter, manager):
    client = Client()
    client.force_login(manager)
    editor = f"{plan.path}hoofdstukken/{chapter.slug}/"
    nonces = []
    for path in (editor, editor):
        sources = crawl.policy_of(client.get(path))["script-src"]
        nonces += [source for source in sources if crawl.NONCE.fullmatch(source)]
    assert len(set(nonces)) == 2
    for path in ("/", plan.path, f"{plan.path}bewerken/", f"{plan.path}versies/maken/"):
        assert "nonce" not in client.get(path).headers["Content-Security-Policy"]


def test_after_signing_out_the_page_before_is_not_kept_and_not_served(plan, manager):
    client = Client()
    client.force_login(manager)
    assert crawl.is_private(client.get(plan.path))
    client.post("/uitloggen/")
    assert client.get(plan.path).status_code == 302


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(plan, manager):
    client = Client()
    client.force_login(manager)
    cookie = client.get(plan.path).cookies.get(settings.SESSION_COOKIE_NAME)
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    token = client.get(f"{plan.path}bewerken/").cookies[settings.CSRF_COOKIE_NAME]
    assert token["httponly"]
    assert token["samesite"] == "Lax"


# --- whose address is it ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["kwaad.example", "testserver.kwaad.example", "testserver:80@kwaad.example", "[::1"])
def test_a_forged_host_is_refused_and_not_repeated(host):
    answer = Client().get("/regios/", headers={"host": host})
    assert answer.status_code == 400
    assert b"kwaad" not in crawl.everything(answer)
    crawl.check_headers(answer, host)


@pytest.mark.parametrize("header", ["X-Forwarded-Host", "Forwarded", "X-Host", "X-Original-URL", "X-Rewrite-URL"])
def test_a_header_does_not_move_the_portal(header):
    answer = Client().get("/regios/achterhoek/plan/", headers={header: "kwaad.example"})
    assert answer.headers["Location"] == "/inloggen/?next=/regios/achterhoek/plan/"
    assert b"kwaad" not in crawl.everything(
        Client().get("/.well-known/security.txt", headers={header: "kwaad.example"})
    )


ELSEWHERE = [
    "//kwaad.example/", "//kwaad.example", "//kwaad.example/regios", "/\\kwaad.example/", "/\\kwaad.example/regios",
    "/%2F%2Fkwaad.example", "/%09/kwaad.example", "///kwaad.example/regios/achterhoek/plan",
]  # fmt: skip


@pytest.mark.parametrize("path", ELSEWHERE)
def test_no_path_leads_to_another_site(path):
    answer = Client().get("/", PATH_INFO=path)
    if answer.status_code in {301, 302}:
        assert answer.headers["Location"].startswith(("/%2F", "/%5C")), answer.headers["Location"]
    else:
        assert answer.status_code == 404


def test_a_path_without_its_last_slash_leads_to_itself_and_tells_nothing(region):
    for slug in (region.slug, "nergens"):
        answer = Client().get(f"/regios/{slug}/plan")
        assert (answer.status_code, answer.headers["Location"]) == (301, f"/regios/{slug}/plan/")


# --- answers that are not pages --------------------------------------------------------------------------------------


def test_every_kind_of_error_bears_the_same_headers(db, manager, plan):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(manager)
    board = f"{plan.path}bewerken/"
    answers = {
        404: client.get("/bestaat-niet/"),
        405: client.get(f"{plan.path}hoofdstukken/toevoegen/"),
        403: client.post(f"{plan.path}hoofdstukken/toevoegen/", {"title": "Zonder kenmerk"}),
        301: client.get(board.rstrip("/")),
    }
    for status, answer in answers.items():
        assert answer.status_code == status
        crawl.check_headers(answer, str(status))
        assert crawl.is_private(answer)


def test_who_opens_the_address_of_a_button_reads_that_nothing_happened(db, manager, plan, client):
    client.force_login(manager)
    opened, program = (getattr(client, verb)(f"{plan.path}hoofdstukken/toevoegen/") for verb in ("get", "put"))
    assert [(one.status_code, one.headers["Allow"]) for one in (opened, program)] == [(405, "POST")] * 2
    assert "Er is nu niets bewaard of veranderd." in opened.text
    assert manager.name in opened.text, "with the own menu, as on a page that is not there"
    assert program.content == b""


def test_security_txt_can_not_run_out(db):
    text = Client().get("/.well-known/security.txt").content.decode()
    expires = next(line.split(": ")[1] for line in text.splitlines() if line.startswith("Expires"))
    days = (timezone.datetime.fromisoformat(expires) - timezone.now()).days
    assert 150 < days < 366
