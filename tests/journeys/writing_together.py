"""Two people in one chapter, a device that keeps texts, a session that ends: what the tests of "no word lost" do."""

import contextlib
import re

import redis
from playwright.sync_api import Error, expect

from .writing import Editor, chapter

PARAGRAPHS = [f"Alinea {number} over het plan." for number in range(1, 9)]
AUTOSAVED = 15_000  # milliseconds in which a text that rests is in the portal and in the other's editor
NOW = """
SELECT t.plain FROM plans_chaptertext t JOIN plans_chapter c ON c.id = t.chapter_id
JOIN plans_document d ON d.id = c.document_id JOIN regions_region r ON r.id = d.region_id
WHERE r.slug = %s AND d.kind = 'plan' AND c.slug = %s
"""
BEFORE_CURSOR = """() => {
  const { anchorNode, anchorOffset } = getSelection();
  return anchorNode?.nodeType === Node.TEXT_NODE ? anchorNode.textContent.slice(0, anchorOffset) : "";
}"""
CURSOR_TOP = "() => getSelection().getRangeAt(0).getBoundingClientRect().top"
KEPT = """async () => {
  const open = await new Promise((done, refused) => {
    const request = indexedDB.open("npvr-teksten");
    request.onsuccess = () => done(request.result);
    request.onerror = () => refused(request.error);
  });
  const stored = open.objectStoreNames.length === 0 ? [] : await new Promise((done) => {
    open.transaction("teksten").objectStore("teksten").getAll().onsuccess = ({ target }) => done(target.result);
  });
  open.close();
  return [...stored.map((draft) => draft.html), ...Object.values(localStorage)];
}"""


class Writer(Editor):
    """The editor as one of several people at work in it."""

    def __init__(self, page, region, slug, *, stay=False):
        if stay:
            page.wait_for_url("**?botsing=*")
        super().__init__(page, page.url if stay else chapter(region, slug))
        self.panel = {
            name: page.locator(f"[data-panel={name}]")
            for name in ("draft", "discarded", "signed-out", "other-person", "collision")
        }
        self.news = page.locator("[data-news]")
        self.here = page.locator("[data-presence]")

    def begin(self):
        """The text every test begins with, saved."""
        self.text.focus()
        self.press("Control+a", "Delete")
        for words in PARAGRAPHS:
            self.page.keyboard.insert_text(words)
            self.page.keyboard.press("Enter")
        self.save()

    def paragraph(self, number):
        return self.text.locator("p", has_text=f"Alinea {number} ")

    def go_to(self, number):
        """The cursor at the end of a paragraph."""
        self.paragraph(number).click()
        self.press("End")

    def add(self, number, words):
        self.go_to(number)
        self.write(words)

    def before_cursor(self):
        return self.page.evaluate(BEFORE_CURSOR)

    def cursor_top(self):
        return self.page.evaluate(CURSOR_TOP)

    def kept(self):
        """The texts that this device holds."""
        return self.page.evaluate(KEPT)

    def is_saved(self):
        expect(self.state).to_have_text(re.compile(r"^Bewaard om \d\d:\d\d$"))

    def is_saved_soon(self):
        """Without anybody asking for it."""
        expect(self.state).to_have_text(re.compile(r"^Bewaard om \d\d:\d\d$"), timeout=AUTOSAVED)

    def shows(self, words):
        expect(self.text).to_contain_text(words, timeout=AUTOSAVED)

    def crash(self):
        """The process of this tab is gone, as when a machine runs out of memory: the page hears nothing of it."""
        with self.page.expect_event("crash"), contextlib.suppress(Error):
            self.page.goto("chrome://crash")


def fill_sign_in(page, email, password):
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord", exact=True).fill(password)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def end_session(portal, context):
    """The session of this browser is over: out of the database and out of the cache."""
    key = next(
        cookie["value"] for cookie in context.cookies() if "session" in cookie["name"] or "npvr" in cookie["name"]
    )
    store = redis.Redis.from_url(portal.valkey.url)
    for name in store.scan_iter(f"*{key}*"):
        store.delete(name)
    portal.rows("DELETE FROM django_session WHERE session_key = %s RETURNING 1", key)
