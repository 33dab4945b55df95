"""Parts that are away: what needs no real outage to be seen. The rest is in `make faults` (docs/bewijs.md)."""

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from django.core.mail import EmailMessage
from django.db import OperationalError, connection
from django.test import Client

from npvr import cache as portal_cache
from npvr import mail, outage
from npvr.cache import SoftRedisCache
from npvr.database import base
from npvr.prepared import Prepared
from regions.models import Region
from tests.settings import ADDRESSES


@pytest.fixture(autouse=True)
def forget_outages():
    """What a test let the process believe of a part is forgotten."""
    yield
    base.away.worked()


def cut(name):
    """End the connections of the application to a database, as a restart of the server does."""
    with psycopg.connect(ADDRESSES["application"]("postgres"), autocommit=True) as own:
        own.execute(
            "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = %s AND usename = current_user",
            [name],
        )


# --- the database ----------------------------------------------------------------------------------------------------
def test_a_connection_that_was_lost_while_nothing_was_asked_is_noticed_before_it_is_used(own_database):
    connection.ensure_connection()
    assert connection.is_usable()
    cut(own_database)
    assert not connection.is_usable()
    connection.health_check_enabled, connection.health_check_done = True, False  # as at the beginning of a request
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


def test_a_prepared_query_notices_it_too(own_database):
    regions = Prepared(lambda slug: Region.objects.filter(slug=slug))
    assert regions.first("nergens") is None
    cut(own_database)
    connection.health_check_enabled, connection.health_check_done = True, False
    assert regions.first("nergens") is None


def test_noticing_it_costs_no_statement(own_database):
    connection.ensure_connection()
    with psycopg.connect(ADDRESSES["owner"](own_database)) as watcher:
        sees = "SELECT query_start FROM pg_stat_activity WHERE datname = %s AND usename = %s AND pid = %s"
        who = [own_database, connection.settings_dict["USER"], connection.connection.info.backend_pid]
        before = watcher.execute(sees, who).fetchone()
        assert connection.is_usable()
        watcher.rollback()
        assert watcher.execute(sees, who).fetchone() == before


def test_a_server_that_gives_no_answer_is_not_waited_for_longer_than_the_request_may_wait(own_database):
    connection.ensure_connection()
    with base.wait_at_most(0.2), pytest.raises(OperationalError, match="no answer"), connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(4)")
    assert connection.connection.closed


def test_once_a_connection_went_silent_the_older_ones_of_the_process_are_not_trusted_either(own_database, monkeypatch):
    """A line that died without a word took the others with it; each would cost somebody the whole wait again."""
    connection.ensure_connection()
    assert connection.is_usable()
    monkeypatch.setattr(base, "doubted", [time.monotonic()])
    assert not connection.is_usable()
    connection.close()
    connection.ensure_connection()
    assert connection.is_usable()


def test_the_statements_of_a_request_share_its_time(own_database):
    connection.ensure_connection()
    with base.wait_at_most(0.5), pytest.raises(OperationalError), connection.cursor() as cursor:
        for _ in range(20):
            cursor.execute("SELECT pg_sleep(0.1)")


def test_while_the_database_is_away_only_a_scout_tries_to_connect(own_database):
    connection.close()
    base.away.failed()
    with pytest.raises(OperationalError, match="a moment ago"):
        connection.ensure_connection()
    base.away.until = time.monotonic() - 1
    connection.ensure_connection()
    assert not base.away.refuses()


def test_a_breaker_lets_one_through_after_its_rest():
    breaker = outage.Breaker(rest=0.1)
    assert not breaker.refuses()
    breaker.failed()
    assert breaker.refuses()
    time.sleep(0.15)
    assert not breaker.refuses()
    breaker.worked()
    assert not breaker.refuses()


@pytest.mark.parametrize(("found", "refused"), [("worked", False), ("failed", True)])
def test_whoever_asks_while_a_scout_is_out_waits_for_what_it_finds(found, refused):
    """A part that came back is there for all at once: nobody gets an error page because another was first."""
    breaker = outage.Breaker(rest=0.3)
    breaker.failed()
    time.sleep(0.35)
    assert not breaker.refuses()  # the scout
    with ThreadPoolExecutor(8) as pool:
        others = [pool.submit(breaker.refuses) for _ in range(8)]
        time.sleep(0.1)
        assert not any(other.done() for other in others)
        getattr(breaker, found)()
        assert [other.result() for other in others] == [refused] * 8


def test_a_scout_that_is_never_heard_of_again_is_followed_by_another():
    breaker = outage.Breaker(rest=0.1)
    breaker.failed()
    time.sleep(0.15)
    assert not breaker.refuses()
    time.sleep(0.15)
    assert not breaker.refuses()


@pytest.mark.parametrize("path", ["/", "/account/", "/regios/achterhoek/plan/"])
@pytest.mark.django_db
def test_a_page_without_a_database_says_so_in_dutch_with_a_reference(path, manager, monkeypatch):
    """Before the view as well as in it: the session is read in the middleware, and the cache holds it no more."""
    client = Client(raise_request_exception=False)
    client.force_login(manager)
    portal_cache.cache.clear()

    def away(*_, **__):
        raise OperationalError("connection refused")

    monkeypatch.setattr(base.DatabaseWrapper, "_cursor", away)
    answer = client.get(path)
    assert answer.status_code == 503
    assert "even niet bereikbaar" in answer.content.decode()
    assert answer.headers["X-Reference"] in answer.content.decode()
    assert answer.headers["Retry-After"] == "10"


# --- Redis -----------------------------------------------------------------------------------------------------------
@pytest.fixture
def hanging_redis():
    """A Redis that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"


def test_a_redis_that_hangs_is_asked_once_and_then_left_alone_for_a_while(hanging_redis, monkeypatch):
    backend = SoftRedisCache(hanging_redis, {"OPTIONS": {"socket_timeout": 0.1, "socket_connect_timeout": 0.1}})
    asked = []
    original = portal_cache.RedisCache.get
    monkeypatch.setattr(portal_cache.RedisCache, "get", lambda *a, **k: asked.append(1) or original(*a, **k))
    assert [backend.get("pagina", "anders") for _ in range(5)] == ["anders"] * 5
    assert len(asked) == 1


def test_what_redis_did_not_hear_of_is_gone_when_it_comes_back():
    """A session that was signed out while Redis was away must not live on in it."""
    backend = SoftRedisCache(ADDRESSES["REDIS_URL"], {"KEY_PREFIX": "proef"})
    backend.set("zitting", "ingelogd")
    backend.line.away.failed()
    backend.delete("zitting")
    assert backend.get("zitting") is None
    backend.line.away.worked()
    assert backend.get("zitting") is None
    assert backend.line.missed == set()


# --- mail ------------------------------------------------------------------------------------------------------------
def test_a_mail_server_that_is_slow_at_every_step_is_given_up(monkeypatch):
    """It answers each line just in time: no single step takes long, all together they would."""
    monkeypatch.setattr(mail, "LONGEST", 0.3)
    server = socket.create_server(("127.0.0.1", 0))

    def dawdle():
        line, _ = server.accept()
        with line:
            for _ in range(100):
                try:
                    line.sendall(b"220-even geduld\r\n")
                except OSError:
                    return
                time.sleep(0.05)

    thread = threading.Thread(target=dawdle)
    thread.start()
    backend = mail.PatientBackend(host="127.0.0.1", port=server.getsockname()[1], use_tls=False, timeout=5)
    message = EmailMessage("Onderwerp", "Tekst", "van@voorbeeld.example", ["aan@voorbeeld.example"], connection=backend)
    with server, pytest.raises(OSError):
        message.send()
    thread.join()


# --- saying so -------------------------------------------------------------------------------------------------------
@pytest.mark.django_db
def test_ready_tells_of_pdfs_nobody_works_on(version):
    from datetime import timedelta

    from django.utils import timezone

    from plans.models import RenderJob

    assert "taken: goed" in Client().get("/gereed").content.decode()
    RenderJob.objects.update(asked_at=timezone.now() - timedelta(minutes=10))
    answer = Client().get("/gereed")
    assert answer.status_code == 200
    assert "taken: 1 te laat" in answer.content.decode()
