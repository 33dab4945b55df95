"""Notices and their mail: written with the step, sent once, at most once an hour a person (trust.md F33, F34)."""

import email
import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from faults.mailserver import MailServer
from governance.models import MailJob, MailState, Notice, Person
from governance.notices import delivery, operations, sending
from governance.tasks import send_mail_job
from npvr.access import Refused
from plans import waiting
from regions.models import Region
from tests.conftest import make_person, seated, seated_until_today
from tests.counting import counted

PATH = "/regios/achterhoek/plan/versies/0.9/vaststellen/"
TEXT = "Versie 0.9 van het Plan voor de Regio Achterhoek is ter vaststelling aangeboden."


@pytest.fixture
def person(db):
    return make_person("Wilma de Vries", "wilma@voorbeeld.example")


def tell(*people, text=TEXT, **more):
    operations.tell(people, text=text, path=PATH, **more)


def post(now=None):
    """What the sweeper and the worker do together."""
    sending.gather(now)
    for job_pk in sending.due_jobs(now):
        sending.send(job_pk, now)


def after(**time):
    return timezone.now() + timedelta(**time)


# --- telling ---------------------------------------------------------------------------------------------------------


def test_a_step_that_is_refused_tells_nobody(person):
    with pytest.raises(Refused), transaction.atomic():
        tell(person)
        raise Refused("Toch niet.")
    assert Notice.objects.count() == 0


def test_each_is_told_once_and_who_has_no_access_not_at_all(person):
    gone = make_person()
    gone.is_active = False
    tell(person, person, gone)
    assert list(Notice.objects.values_list("person", flat=True)) == [person.pk]


@pytest.mark.django_db
def test_a_notice_leads_into_the_portal_only(person):
    with pytest.raises(IntegrityError):
        operations.tell([person], text="x", path="https://elders.example/")


def test_what_waits_is_on_the_home_page_until_it_is_read_or_settled(client, person):
    other = make_person()
    tell(person, other, topic="zaak")
    tell(person, text="Een ander bericht.", topic="iets anders")
    client.force_login(person)
    page = client.get("/").content.decode()
    assert TEXT in page
    assert f'href="{PATH}"' in page
    assert '<span class="npvr-count">2</span>' in page
    operations.close("zaak", person=person)
    assert [one.text for one in waiting.for_person(person)["notices"]] == ["Een ander bericht."]
    assert len(waiting.for_person(other)["notices"]) == 1
    operations.close("zaak")
    assert waiting.for_person(other)["notices"] == []


def test_one_marks_the_own_notices_as_read_and_nobody_else_s(client, person):
    other = make_person()
    tell(person, other)
    tell(person, text="Nog een.")
    theirs = Notice.objects.get(person=other)
    client.force_login(person)
    client.post("/berichten/gelezen/", {"bericht": theirs.pk})
    theirs.refresh_from_db()
    assert theirs.closed_at is None
    answer = client.post("/berichten/gelezen/", {"bericht": Notice.objects.get(text="Nog een.").pk, "terug": "begin"})
    assert answer.headers["Location"] == "/#wacht-op-mij"
    assert Notice.objects.filter(person=person, closed_at=None).count() == 1
    client.post("/berichten/gelezen/")
    assert Notice.objects.filter(person=person, closed_at=None).count() == 0
    assert client.get("/berichten/").content.decode().count("gelezen of afgedaan") == 2
    for nonsense in ("x", "-1", "9" * 40, "\x00"):
        assert client.post("/berichten/gelezen/", {"bericht": nonsense}).status_code == 404


@pytest.mark.django_db
def test_who_lost_the_seat_sees_and_is_mailed_nothing_more(region):
    past, now = seated_until_today("bestuurlijktrekker", region), seated("bestuurlijktrekker", region)
    tell(past, now, region=region, right="plans.view_core_team")
    assert operations.open_notices(past, 5) == []
    assert len(operations.open_notices(now, 5)) == 1
    post()
    assert [one.to for one in mail.outbox] == [[now.email]]
    assert MailJob.objects.get(person=past).state == MailState.DROPPED


def test_the_list_is_paged_and_costs_the_same_however_long(client, person):
    client.force_login(person)
    numbers = []
    for more in (3, 60):
        for number in range(more):
            tell(person, text=f"Bericht {number}.")
        client.get("/berichten/")
        with counted() as statements:
            assert client.get("/berichten/").status_code == 200
        numbers.append(len(statements))
    assert numbers[0] == numbers[1]
    assert len(client.get("/berichten/", {"pagina": 2}).context["shown"]) == 13


# --- the mail --------------------------------------------------------------------------------------------------------


def test_a_notice_is_mailed_in_plain_dutch_with_one_link(person, settings):
    tell(person)
    post()
    sent = mail.outbox[0]
    assert sent.subject == f"NPVR-portaal: {TEXT[:-1]}"
    assert sent.to == ["wilma@voorbeeld.example"]
    assert f"{TEXT}\n{settings.BASE_URL}{PATH}\n" in sent.body
    assert "Dag Wilma de Vries," in sent.body
    assert "&" not in sent.body


def test_what_comes_within_the_hour_waits_and_goes_in_one_mail(person):
    other = make_person()
    tell(person)
    post()
    tell(person, other, text="Het tweede.")
    tell(person, text="Het derde.")
    post(after(minutes=50))
    assert [one.to for one in mail.outbox] == [[person.email], [other.email]]
    post(after(minutes=61))
    assert mail.outbox[-1].subject == "NPVR-portaal: 2 berichten"
    assert "Het tweede." in mail.outbox[-1].body
    assert "Het derde." in mail.outbox[-1].body
    post(after(hours=5))
    assert len(mail.outbox) == 3


def test_what_was_read_or_settled_before_the_mail_went_is_not_mailed(person):
    tell(person, topic="zaak")
    operations.close("zaak")
    post()
    assert mail.outbox == []


def test_a_task_that_comes_twice_sends_one_mail(person):
    tell(person)
    sending.gather()
    job = MailJob.objects.get()
    for _ in range(3):
        send_mail_job(job_pk=job.pk)
    assert len(mail.outbox) == 1


def test_a_mail_whose_worker_died_is_taken_over_under_the_same_name(person):
    tell(person)
    sending.gather()
    MailJob.objects.update(state=MailState.RUNNING, beat_at=timezone.now(), attempts=1)
    assert sending.due_jobs(after(seconds=30)) == []
    post(after(seconds=61))
    job = MailJob.objects.get()
    assert (job.state, len(mail.outbox)) == (MailState.SENT, 1)
    assert mail.outbox[0].extra_headers["Message-ID"].startswith(f"<{job.key}@")


@pytest.fixture
def server(settings):
    """A mail server of our own."""
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_TIMEOUT = "npvr.mail.PatientBackend", "127.0.0.1", 0.5
    settings.EMAIL_USE_TLS, settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = False, "", ""
    server = MailServer()
    settings.EMAIL_PORT = server.port
    yield server
    server.down()


@pytest.mark.parametrize("trouble", ["down", "refusing", "half", "slow"])
def test_a_mail_server_in_trouble_loses_no_mail_and_doubles_none(person, server, trouble):
    server.pause = 1
    tell(person)
    if trouble == "down":
        server.down()
    server.mode = trouble
    for minutes in (0, 2, 10, 30, 100):
        post(after(minutes=minutes))
    job = MailJob.objects.get()
    assert (job.state, job.attempts) == (MailState.QUEUED, 5)
    assert "antwoordt niet goed" in job.failure
    assert server.received == []
    assert sending.standing()["late"] == 0
    assert sending.standing(after(minutes=20))["late"] == 1
    if trouble == "down":
        server.up()
    server.mode = "well"
    post(after(hours=3))
    post(after(hours=9))
    assert len(server.received) == 1
    assert MailJob.objects.get().state == MailState.SENT


def test_a_mail_whose_answer_was_lost_comes_again_under_the_name_by_which_it_is_known(person, server):
    tell(person)
    server.mode = "silent"
    post()
    server.mode = "well"
    post(after(minutes=5))
    names = {email.message_from_bytes(text)["Message-ID"] for _, text in server.received}
    assert len(names) == 1
    assert MailJob.objects.get().state == MailState.SENT


def test_an_address_that_is_never_taken_ends_there_and_beheer_sees_it(client, person, server):
    tell(person)
    server.mode = "unknown"
    post()
    assert MailJob.objects.get().state == MailState.FAILED
    post(after(hours=2))
    assert MailJob.objects.get().attempts == 1
    client.force_login(seated("beheer"))
    page = client.get("/beheer/logboek/").content.decode()
    assert "neemt geen mail aan voor dit adres (550)" in page
    assert "Wilma de Vries" in page


def at_once(act, count=8):
    """Run `act` in threads that start together."""
    barrier = threading.Barrier(count)

    def run():
        barrier.wait()
        try:
            act()
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_eight_sweepers_and_eight_workers_at_once_send_one_mail_a_person(own_database, server):
    region = Region.objects.get(slug="achterhoek")
    people = [seated("themaadviseur", region) for _ in range(3)]
    for person in people:
        for number in range(4):
            tell(person, text=f"Bericht {number}.")
    at_once(sending.gather)
    assert MailJob.objects.count() == 3
    jobs = sending.due_jobs()
    at_once(lambda: [sending.send(pk) for pk in jobs])
    assert len(server.received) == 3


def test_without_the_claim_a_mail_would_go_out_more_than_once(own_database, server, monkeypatch):
    """The control: only the conditional UPDATE keeps two workers apart."""
    tell(Person.objects.create_person("a@voorbeeld.example", "A"))
    sending.gather()
    job = MailJob.objects.get()
    monkeypatch.setattr(delivery, "_free", lambda rows, now: rows.all())
    at_once(lambda: sending.send(job.pk), count=3)
    assert len(server.received) > 1
