"""The personal link: one version, one person, until the round is over; and nothing else (decisions 11, trust.md F17–F23)."""

import hashlib
import io
import json
import logging
import re
import smtplib
import uuid
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image as Picture

from governance.models import AuditEntry, Notice
from npvr.limits import Limit
from npvr.logs import JsonFormatter
from plans.documents.images import add_image
from plans.documents.saving import save_text
from plans.models import ChapterText, LinkMail, Remark, Rendition, Response, Review, ReviewRequest
from plans.reviews import guests, links, operations, sending, table
from plans.versions.operations import make_version

from .conftest import begin, request_of, signed_in

GUEST = ("Jo Bos", "jo.bos@dorp.example")


def picture():
    out = io.BytesIO()
    Picture.new("RGB", (40, 30), (9, 90, 9)).save(out, "PNG")
    return SimpleUploadedFile("beeld.png", out.getvalue())


@pytest.fixture
def pictured(plan, chapter, manager):
    """A version with an image, its PDF, and a later one with other words."""
    image = add_image(plan, picture(), by=manager).image
    html = f'<p>Zichtbare tekst</p><figure><img src="afbeelding:{image.sha256}" alt="Beeld"></figure>'
    save_text(chapter, html, base=1, by=manager)
    version = make_version(plan, by=manager, token=uuid.uuid4(), label="60%")
    content = b"%PDF-1.7 van deze versie"
    path = settings.MEDIA_ROOT / "pdf" / f"{uuid.uuid4().hex}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    Rendition.objects.create(
        version=version, edition="concept", path=str(path.relative_to(settings.MEDIA_ROOT)),
        sha256=hashlib.sha256(content).hexdigest(), size=len(content), pages=1,
    )  # fmt: skip
    base = ChapterText.objects.get(chapter=chapter).lock_version
    save_text(chapter, "<p>Werktekst die niemand hier leest</p>", base=base, by=manager)
    version.image = image.sha256
    return version


@pytest.fixture
def review(pictured, people):
    """A round on a version that only the core team sees, with one person who answers by a link."""
    return begin(pictured, people.manager, people.lead, outside=[GUEST])


@pytest.fixture
def request_for(review):
    return review.requests.get(seat=None)


def path_of(request, secret=None):
    return f"/reactie/{request.pk}/{secret or links.secret_of(request)}/"


def opened(request):
    """A browser that followed the link."""
    client = Client()
    answer = client.get(path_of(request))
    assert answer.status_code == 302
    return client


def send_all():
    for pk in sending.due_mails():
        sending.send(pk)


def test_the_mail_carries_the_link_and_the_database_only_its_hash(review, request_for):
    send_all()
    [sent] = mail.outbox
    assert sent.to == [GUEST[1]]
    secret = links.secret_of(request_for)
    assert f"http://localhost:8000/reactie/{request_for.pk}/{secret}/" in sent.body or secret in sent.body
    assert "Kunt u zich hierin vinden?" not in sent.body
    kept = json.dumps(
        [list(model.objects.values()) for model in (ReviewRequest, LinkMail, AuditEntry, Notice)], default=str
    )
    assert secret not in kept
    assert hashlib.sha256(secret.encode()).hexdigest() == request_for.token_sha256
    send_all()
    assert len(mail.outbox) == 1


def test_a_mail_server_that_is_away_loses_no_link_and_an_ended_round_sends_none(
    review, request_for, monkeypatch, people
):
    away = lambda self: (_ for _ in ()).throw(smtplib.SMTPServerDisconnected("weg"))  # noqa: E731
    with monkeypatch.context() as patched:
        patched.setattr("django.core.mail.EmailMessage.send", away)
        send_all()
    job = LinkMail.objects.get()
    assert (job.state, job.attempts) == ("queued", 1)
    sending.send(job.pk, timezone.now())
    assert mail.outbox == []  # it waits a minute
    operations.close(review, by=people.manager)
    sending.send(job.pk, timezone.now() + timedelta(minutes=2))
    job.refresh_from_db()
    assert (job.state, mail.outbox) == ("dropped", [])


def test_who_follows_the_link_reads_this_version_for_whom_and_until_when(review, request_for, pictured, client):
    answer = client.get(path_of(request_for))
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/reactie/{request_for.pk}/")
    cookie = answer.cookies["npvr-reactie"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (f"/reactie/{request_for.pk}/", True, "Lax")
    assert 0 < cookie["max-age"] <= 15 * 24 * 3600
    page = client.get(f"/reactie/{request_for.pk}/")
    text = page.content.decode()
    last = review.due_on + timedelta(days=7)
    assert "Voor Jo Bos" in text
    assert f"{last.day} " in text
    assert str(last.year) in text
    assert "Zichtbare tekst" in text
    assert "Kunt u zich hierin vinden?" in text
    assert page.headers["Cache-Control"] == "private, no-store"
    assert links.secret_of(request_for) not in text
    assert set(client.cookies) == {"npvr-reactie", "csrftoken"}  # no session
    assert not Session.objects.exists()


def test_behind_the_link_there_is_nothing_but_that_version(review, request_for, pictured, people, chapter):
    client = opened(request_for)
    text = client.get(f"/reactie/{request_for.pk}/").content.decode()
    for hidden in (
        "Werktekst die niemand",
        people.manager.name,
        people.lead.name,
        GUEST[1],
        "0.2",
        "/regios/achterhoek",
    ):
        assert hidden not in text
    [image] = re.findall(r'<img[^>]*src="([^"]+)"', text)
    assert image == f"/reactie/{request_for.pk}/afbeeldingen/{pictured.image}/"
    assert client.get(image).status_code == 200
    assert client.get(f"/reactie/{request_for.pk}/afbeeldingen/{'0' * 64}/").status_code == 404
    assert client.get(f"/reactie/{request_for.pk}/pdf/").content == b"%PDF-1.7 van deze versie"
    for path in (pictured.path, f"{pictured.path}json", review.path, pictured.document.path, request_for.path):
        assert client.get(path).status_code == 302  # to the sign-in page, as for everybody
    assert Client().get(image).status_code == 404
    assert Client().get(f"/reactie/{request_for.pk}/pdf/").status_code == 404


def fingerprint(answer):
    reference = answer.headers["X-Reference"].encode()
    headers = {name: value for name, value in answer.headers.items() if name != "X-Reference"}
    return answer.status_code, headers, str(answer.cookies), answer.content.replace(reference, b"")


def test_a_link_that_is_wrong_old_withdrawn_or_over_answers_as_one_that_never_was(review, request_for, people):
    never = fingerprint(Client().get(f"/reactie/{uuid.uuid4()}/{'a' * 64}/"))
    assert never[0] == 404
    wrong = path_of(request_for, "b" * 64)
    assert fingerprint(Client().get(wrong)) == never
    other = begin(review.version, people.manager, outside=[("An Vos", "an@vos.example")]).requests.get()
    assert fingerprint(Client().get(path_of(request_for, links.secret_of(other)))) == never
    first = path_of(request_for)
    browser = opened(request_for)
    operations.send_new_link(request_for, by=people.manager)
    request_for.refresh_from_db()
    assert fingerprint(Client().get(first)) == never
    assert fingerprint(browser.get(f"/reactie/{request_for.pk}/"))[0] == 404
    browser = opened(request_for)
    operations.withdraw(request_for, by=people.manager)
    assert fingerprint(Client().get(path_of(request_for))) == never
    assert browser.get(f"/reactie/{request_for.pk}/").status_code == 404
    assert browser.post(f"/reactie/{request_for.pk}/", {"verdict": "agreed", "base": 0}).status_code == 404
    browser = opened(other)
    Review.objects.filter(pk=other.review_id).update(due_on=timezone.localdate() - timedelta(days=8))
    assert fingerprint(Client().get(path_of(other))) == never
    assert browser.get(f"/reactie/{other.pk}/").status_code == 404
    Review.objects.filter(pk=other.review_id).update(due_on=timezone.localdate() - timedelta(days=7))
    assert browser.get(f"/reactie/{other.pk}/").status_code == 200  # the last day
    operations.close(other.review, by=people.manager)
    assert fingerprint(Client().get(path_of(other))) == never
    assert not Response.objects.exists()


def test_who_tries_many_links_waits_and_another_place_does_not(review, request_for, monkeypatch):
    monkeypatch.setattr(guests, "WRONG_LINKS", Limit("few", most=3, seconds=10**9))
    monkeypatch.setattr(guests, "ANSWERS", Limit("few-answers", most=2, seconds=10**9))
    statuses = [Client().get(path_of(request_for, f"{n:064x}")).status_code for n in range(5)]
    assert statuses == [404] * 3 + [429] * 2
    assert Client().get(path_of(request_for)).status_code == 429
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.get(path_of(request_for)).status_code == 302
    wrong = answer_form(request_for, verdict="")
    assert [elsewhere.post(f"/reactie/{request_for.pk}/", wrong).status_code for _ in range(3)] == [422, 422, 429]


def answer_form(request, **values):
    return {"verdict": "with_remarks", "note": "Dank voor het lezen.", "base": 0} | values


def test_the_guest_answers_with_remarks_at_chapters_and_changes_it_until_the_round_closes(
    review, request_for, pictured, people
):
    client, path = opened(request_for), f"/reactie/{request_for.pk}/"
    fields = re.findall(r'name="(chapter_[0-9a-f-]{36})"', client.get(path).content.decode())
    assert len(fields) >= 4
    sent = client.post(path, answer_form(request_for, **{fields[0]: "Hier mist een bron.", fields[2]: "Mooi."}))
    assert (sent.status_code, sent.headers["Location"]) == (302, f"{path}#reactie")
    page = client.get(path).content.decode()
    assert "Hier mist een bron." in page
    assert "akkoord met opmerkingen" in page
    assert client.post(path, answer_form(request_for, verdict="agreed", note="", base=1)).status_code == 302
    assert client.post(path, answer_form(request_for, base=1)).status_code == 422  # from a window of before
    assert [one.verdict for one in Response.objects.order_by("number")] == ["with_remarks", "agreed"]
    assert Remark.objects.count() == 2
    row = next(row for row in table.rows(review) if row.request == request_for)
    assert (row.response.verdict, row.remarks, row.earlier) == ("agreed", [], 1)
    told = Notice.objects.filter(person=people.manager, text__startswith="Jo Bos gaf een reactie")
    assert told.count() == 2
    entry = AuditEntry.objects.filter(action="reactie gegeven").first()
    assert entry.actor is None
    assert "Jo Bos" not in f"{entry.detail}{entry.subject}"
    operations.close(review, by=people.manager)
    assert client.post(path, answer_form(request_for, base=2)).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"verdict": "x"}, {"verdict": "not_yet", "note": " "}, {"base": "-1"}, {"base": "9" * 50}, {"note": "a" * 10_001},
        {"note": "a\0b"},
    ],
)  # fmt: skip
def test_what_a_guest_sends_wrong_is_said_in_dutch_with_what_was_typed(review, request_for, wrong):
    client = opened(request_for)
    answer = client.post(f"/reactie/{request_for.pk}/", answer_form(request_for) | wrong)
    assert answer.status_code == 422
    assert "Dit klopt nog niet" in answer.content.decode()
    assert not Response.objects.exists()


def test_a_form_from_elsewhere_changes_nothing(review, request_for):
    client = Client(enforce_csrf_checks=True)
    client.get(path_of(request_for))
    assert client.post(f"/reactie/{request_for.pk}/", answer_form(request_for)).status_code == 403
    assert not Response.objects.exists()


def test_what_a_guest_said_stands_in_the_reply_table_and_is_replied_to_per_remark(review, request_for, people, client):
    guest, path = opened(request_for), f"/reactie/{request_for.pk}/"
    [field, *_] = re.findall(r'name="(chapter_[0-9a-f-]{36})"', guest.get(path).content.decode())
    guest.post(path, answer_form(request_for, **{field: "Hier mist een bron."}))
    operations.close(review, by=people.manager)
    remark = Remark.objects.get()
    data = {"verzoek": request_for.pk, "opmerking": remark.pk, "text": "Bron toegevoegd.", "base": 0}
    signed_in(client, people.manager).post(f"{review.path}tabel/antwoord/", data)
    page = client.get(f"{review.path}tabel/").content.decode()
    assert "Hier mist een bron." in page
    assert "Bron toegevoegd." in page
    of_another = {"verzoek": request_of(review, people.lead).pk, "opmerking": remark.pk, "text": "x", "base": 0}
    assert client.post(f"{review.path}tabel/antwoord/", of_another).status_code == 404


def test_the_secret_of_a_link_is_in_no_line_of_the_log(review, request_for):
    secret = links.secret_of(request_for)
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    loggers = [logging.getLogger(name) for name in ("django.request", "django.security.csrf", "npvr")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        Client().get(path_of(request_for, secret[:-1] + "0"))
        Client(enforce_csrf_checks=True).post(path_of(request_for))
        loggers[0].warning("Not Found: %s", path_of(request_for))
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
    said = stream.getvalue()
    assert "/reactie/" in said
    assert secret[:20] not in said
