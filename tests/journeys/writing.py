"""What a person does in the editor of a chapter, through what is to be seen and pressed there."""

import re

from playwright.sync_api import expect

SAVED = re.compile(r"^Bewaard om \d\d:\d\d$")
PAUSE = 300  # milliseconds: the editor follows the cursor a moment after a key or a click


def chapter(region, slug):
    """The address of a chapter in a region's plan."""
    return f"/regios/{region}/plan/hoofdstukken/{slug}/"


class Editor:
    """The editor of the chapter at `address`, opened in `page`."""

    def __init__(self, page, address):
        self.page = page
        page.goto(address)
        self.text = page.get_by_role("textbox", name="Tekst", exact=True)
        self.state = page.locator("[data-save-state]")
        self.collision = page.locator("[data-panel=collision]")
        self.text.wait_for()

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
            self.page.wait_for_timeout(PAUSE)

    def to_end(self):
        """The cursor behind everything."""
        self.text.focus()
        self.press("Control+End", "Control+End")  # the first may come before the editor knows it has the focus

    def write(self, text):
        self.page.keyboard.type(text)
        self.page.wait_for_timeout(PAUSE)

    def tool(self, name):
        return self.page.get_by_role("toolbar", name="Opmaak").get_by_role("button", name=name, exact=True)

    def ask_for(self, tool, title):
        """Press a tool; gives its dialog."""
        self.tool(tool).click()
        dialog = self.page.get_by_role("dialog", name=title)
        dialog.wait_for()
        return dialog

    def insert_table(self, rows):
        """A table with a header row; `rows` of cells, the first the head. The cursor ends in the last cell."""
        dialog = self.ask_for("Tabel invoegen", "Tabel invoegen")
        dialog.get_by_label("Aantal rijen").fill(str(len(rows)))
        dialog.get_by_label("Aantal kolommen").fill(str(len(rows[0])))
        expect(dialog.get_by_label("Met koprij")).to_be_checked()
        dialog.get_by_role("button", name="Invoegen").click()
        cells = [cell for row in rows for cell in row]
        self.page.wait_for_timeout(PAUSE)
        self.write(cells[0])
        for cell in cells[1:]:
            self.press("Tab")
            self.write(cell)

    def insert_image(self, file, *, alternative, caption):
        """An image from a file (a path, or name, type and bytes)."""
        dialog = self.ask_for("Afbeelding", "Afbeelding invoegen")
        dialog.get_by_label("Bestand").set_input_files(file)
        dialog.get_by_label("Wat is er op de afbeelding te zien?").fill(alternative)
        dialog.get_by_label("Bijschrift").fill(caption)
        dialog.get_by_role("button", name="Invoegen").click()
        return dialog

    def insert_note(self, text):
        dialog = self.ask_for("Noot", "Noot invoegen")
        dialog.get_by_label("Tekst van de noot").fill(text)
        dialog.get_by_role("button", name="Invoegen").click()
        dialog.wait_for(state="hidden")
        self.page.wait_for_timeout(PAUSE)

    def save(self):
        """Ctrl+S, and the words that it is saved."""
        self.press("Control+s")
        expect(self.state).to_have_text(SAVED)

    def set_html(self, html):
        """Replace the whole text through the HTML dialog."""
        dialog = self.ask_for("HTML bekijken en wijzigen", "HTML van dit hoofdstuk")
        dialog.get_by_role("textbox", name="HTML").fill(html)
        dialog.get_by_role("button", name="Overnemen").click()
        dialog.wait_for(state="hidden")
        self.page.wait_for_timeout(PAUSE)


SEND = """
async ([address, fields, json]) => {
  const body = new FormData()
  body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value)
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const answer = await fetch(address, {method: "POST", body, headers: json ? {Accept: "application/json"} : {}})
  return {status: answer.status, url: answer.url, text: await answer.text()}
}
"""


def send(page, address, fields, *, json=False):
    """Post a form from the page as a script would, whatever the page's own form would have held back.

    Gives status, url (after redirects) and text of the answer.
    """
    return page.evaluate(SEND, [address, fields, json])
