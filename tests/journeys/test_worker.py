"""A PDF comes whatever happens to the worker and to Redis, once and whole (issue 2 § 4; trust.md F1)."""

import hashlib
import os
import re
import signal
import uuid

import pytest
from playwright.sync_api import expect

from tests import pdf_checker

from .accessible import faults
from .writing import chapter, send

TWENTE, ZEELAND = "programmamanager.twente@demo.example", "klankbord@demo.example"
LONG = "".join(
    f"<p>Alinea {number}: de regio en het rijk werken samen aan goed wonen, goed werk en voorzieningen dichtbij, "
    f"en zij leggen om de {number % 12 + 1} maanden vast wat er is bereikt en wat er nog moet gebeuren.</p>"
    for number in range(1, 800)
)
JOB = "SELECT j.state FROM plans_renderjob j JOIN plans_version v ON v.id = j.version_id WHERE v.token = %s"
FILES = "SELECT r.path, r.sha256 FROM plans_rendition r"
MADE = "SELECT r.path FROM plans_rendition r JOIN plans_version v ON v.id = r.version_id WHERE v.token = %s"


def ask_version(page, region):
    """Make a version by the form's own address; gives its token. The window then shows the version."""
    token = str(uuid.uuid4())
    answer = send(page, f"/regios/{region}/plan/versies/maken/", {"label": "proef", "note": "", "token": token})
    assert re.search(r"/versies/\d+\.\d+/$", answer["url"]), answer["text"][:2000]
    page.goto(answer["url"])
    return token


def panel(page):
    return page.get_by_role("complementary", name="PDF")


def the_files_are_whole(portal):
    """Every PDF on disk belongs to a row and is what the row says; nothing half and nothing left over."""
    rows = dict(portal.rows(FILES))
    assert {f"pdf/{path.name}" for path in (portal.media / "pdf").iterdir()} == set(rows)
    for path, sha256 in rows.items():
        assert hashlib.sha256((portal.media / path).read_bytes()).hexdigest() == sha256


def test_a_worker_that_is_killed_halfway_costs_time_and_nothing_else(portal, sign_in):
    page = sign_in(ZEELAND)
    page.goto(chapter("zeeuws-vlaanderen", "visie-2050"))
    base = page.locator("[name=base]").input_value()
    saved = send(page, f"{page.url}bewaren/", {"html": LONG, "base": base, "token": str(uuid.uuid4())}, json=True)
    assert saved["status"] == 200, saved["text"]
    token = ask_version(page, "zeeuws-vlaanderen")
    portal.until(f"SELECT ({JOB}) = 'running'", token)
    portal.worker.kill()
    assert portal.rows(MADE, token) == []
    expect(panel(page)).to_contain_text("De PDF wordt gemaakt.")
    portal.worker.start()
    expect(panel(page)).to_contain_text("De PDF is klaar", timeout=120_000)
    assert len(portal.rows(MADE, token)) == 1
    the_files_are_whole(portal)
    assert pdf_checker.check(portal.media / portal.one(MADE, token)) == []


@pytest.fixture
def without_redis(portal):
    """Valkey hangs for as long as the test says: worse than gone, for every question waits."""
    pid = portal.valkey.daemon.pid()
    os.kill(pid, signal.SIGSTOP)
    yield lambda: os.kill(pid, signal.SIGCONT)
    os.kill(pid, signal.SIGCONT)


def test_without_redis_saving_and_making_a_version_succeed_and_the_pdf_comes_later(portal, sign_in, request):
    page = sign_in(TWENTE)
    page.goto(chapter("twente", "probleemanalyse"))
    base = page.locator("[name=base]").input_value()
    back = request.getfixturevalue("without_redis")
    page.set_default_navigation_timeout(10_000)
    fields = {"html": "<p>Geschreven zonder Redis.</p>", "base": base, "token": str(uuid.uuid4())}
    assert send(page, f"{page.url}bewaren/", fields, json=True)["status"] == 200
    token = ask_version(page, "twente")
    assert portal.one(JOB, token) == "queued"
    expect(panel(page)).to_contain_text("De PDF staat in de wachtrij")
    back()
    expect(panel(page)).to_contain_text("De PDF is klaar", timeout=120_000)
    assert len(portal.rows(MADE, token)) == 1
    the_files_are_whole(portal)


def test_a_pdf_that_failed_says_why_and_is_made_when_asked_again(portal, sign_in):
    page = sign_in(TWENTE)
    page.goto("/regios/twente/plan/")
    portal.worker.pause()
    token = ask_version(page, "twente")
    broken_off = (
        "UPDATE plans_renderjob j SET attempts = 3 FROM plans_version v WHERE v.id = j.version_id AND v.token = %s"
    )
    portal.rows(f"{broken_off} RETURNING 1", token)
    portal.worker.resume()
    expect(panel(page)).to_contain_text("drie keer afgebroken")
    assert faults(page) == []
    page.goto("/")
    expect(page.get_by_role("region", name="Wat wacht op u")).to_contain_text("drie keer afgebroken")
    page.go_back()
    panel(page).get_by_role("button", name="Opnieuw proberen").click()
    expect(panel(page)).to_contain_text("De PDF is klaar", timeout=120_000)
    assert len(portal.rows(MADE, token)) == 1
