"""A real browser on the real portal; whatever goes wrong without showing on a page makes the test fail."""

import os
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from governance.demo import PASSWORD
from launcher import install
from tests.settings import ADDRESSES
from tests.stack import Portal

DATABASE = "npvr_journeys"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 360, "height": 740}
PATIENCE = 30_000  # milliseconds for one thing on a page; nothing here waits that long on a quiet machine
expect.set_options(timeout=PATIENCE)
TELL_OF_POLICY = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


@pytest.fixture(scope="package")
def portal(demo_database):
    """The portal on the demonstration. Its database is shared by the journeys: each works in a place of its own."""
    running = Portal(ADDRESSES["folder"] / "journeys", DATABASE)
    try:
        yield running.start()
    finally:
        running.stop()


@pytest.fixture(scope="package")
def browser():
    """Chromium; ended with the journeys, for Django wants no event loop beside it.

    Playwright runs on the project's Node: the one it brings needs libatomic, which a bare Debian lacks.
    """
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", install.node())
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=install.browser(), args=FLAGS)
        yield chromium
        chromium.close()


class Watch:
    """Listens to every page of a test: errors in the console, policy violations, dialogs, refused and foreign requests."""

    def __init__(self, address):
        self.host = urlsplit(address).netloc
        self.problems = []
        self.expected = []
        self.leaves = True  # the answer when a page with unsaved text asks whether to leave
        self.asked_to_stay = 0

    def expect(self, status, path):
        """An answer of `status` from an address that matches `path` is what the test wants to see."""
        self.expected.append((status, re.compile(path)))

    def listen(self, context):
        context.add_init_script(TELL_OF_POLICY)
        context.on("request", self._on_request)
        context.on("requestfailed", self._on_failure)
        context.on("response", self._on_response)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.problems.append(f"script: {error.error}"))
        context.on("dialog", self._on_dialog)

    def _on_request(self, request):
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != self.host:
            self.problems.append(f"elsewhere: {request.url}")

    def _on_failure(self, request):
        if "ERR_ABORTED" not in (request.failure or ""):  # a download, or a page that was left
            self.problems.append(f"failed: {request.url} {request.failure}")

    def _on_response(self, response):
        wanted = any(response.status == status and path.search(response.url) for status, path in self.expected)
        if response.status >= 400 and not wanted:
            self.problems.append(f"{response.status}: {response.request.method} {response.url}")

    def _on_console(self, message):
        if message.type == "error" and not message.text.startswith("Failed to load resource"):  # _on_response has those
            self.problems.append(f"console: {message.text}")

    def _on_dialog(self, dialog):
        if dialog.type == "beforeunload":
            self.asked_to_stay += 1
            dialog.accept() if self.leaves else dialog.dismiss()
            return
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture
def watch(portal):
    """What the pages of this test do unseen; at the end there must be nothing left to report."""
    watching = Watch(portal.address)
    yield watching
    assert watching.problems == [], portal.log_lines()


def open_window(portal, browser, watch, **options):
    """A page in a browser window of its own; `watch` listens to it."""
    options = {"viewport": WIDE, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam", **options}
    context = browser.new_context(base_url=portal.address, **options)
    context.set_default_timeout(PATIENCE)
    watch.listen(context)
    return context.new_page()


@pytest.fixture
def visit(portal, browser, watch):
    """Give a new browser window: `visit(**options of the context)`; closed after the test."""
    opened = []

    def opens(**options):
        opened.append(open_window(portal, browser, watch, **options))
        return opened[-1]

    yield opens
    for page in opened:
        page.context.close()


@pytest.fixture(scope="package")
def signed_in():
    """The cookies of who signed in already; a test that signs out must not use them."""
    return {}


@pytest.fixture
def cookies_of(visit, signed_in):
    """What the browser of a demo account keeps, by e-mail address; each signs in through the page once."""

    def enter(email):
        if email not in signed_in:
            page = visit()
            page.goto("/inloggen/")
            page.get_by_label("E-mailadres").fill(email)
            page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
            page.get_by_role("button", name="Inloggen", exact=True).click()
            page.get_by_role("heading", name="Goed dat u er bent").wait_for()
            signed_in[email] = page.context.storage_state()
            page.context.close()
        return signed_in[email]

    return enter


@pytest.fixture
def sign_in(visit, cookies_of):
    """Give a new window of a demo account, by e-mail address."""
    return lambda email, **options: visit(storage_state=cookies_of(email), **options)


@pytest.fixture(scope="module")
def kept_windows(portal):
    """The windows that stay open between the tests of a file, by whose they are, and who listens to them."""
    watching, windows = Watch(portal.address), {}
    yield watching, windows
    for page in windows.values():
        page.context.close()


@pytest.fixture
def read(kept_windows, portal, browser, cookies_of):
    """Open an address in the kept window of somebody, at a desk; for tests that only read.

    A page costs a third of what it costs in a new window, which begins with an empty cache and untranslated scripts.
    """
    watching, windows = kept_windows

    def opened(email, address):
        if email not in windows:
            cookies = cookies_of(email) if email else None
            windows[email] = open_window(portal, browser, watching, storage_state=cookies)
        windows[email].set_viewport_size(WIDE)
        windows[email].goto(address)
        return windows[email]

    yield opened
    problems = watching.problems.copy()
    watching.problems.clear()
    assert problems == [], portal.log_lines()
