"""What is typed in an ordinary form stays on the device until the portal has it (issue 3; docs/decisions/0036)."""

import re

import pytest
from playwright.sync_api import expect

from governance.demo import PASSWORD
from plans.progress.demo import demo_key

from .writing_together import end_session, fill_sign_in

MANAGER, ADVISER = "programmamanager.twente@demo.example", "regioadviseur.twente@demo.example"
NEW_NOTE = "/regios/twente/overleg/beslisnotas/nieuw/"
TYPED = "Wat ik typte terwijl mijn sessie afliep."
KEPT = """async () => {
  const open = await new Promise((done) => {
    indexedDB.open("npvr-teksten").onsuccess = ({ target }) => done(target.result);
  });
  const stored = open.objectStoreNames.length === 0 ? [] : await new Promise((done) => {
    open.transaction("teksten").objectStore("teksten").getAll().onsuccess = ({ target }) => done(target.result);
  });
  open.close();
  return [...stored.map((draft) => JSON.stringify(draft)), ...Object.values(localStorage)];
}"""


@pytest.fixture
def own_window(visit):
    """A window of somebody who signs in there and then, so that a test may end the session."""

    def enter(email):
        page = visit()
        page.goto("/inloggen/")
        sign_in_here(page, email)
        page.get_by_role("heading", name="Goed dat u er bent").wait_for()
        return page

    return enter
