"""Decided together, from the first version to a stranger who reads it: reacties, akkoord, nog niet, akkoord, openbaar.

An agenda of Twente that begins here: the numbers are 0.1, put to others, and 0.2, adopted as 1.0.
"""

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from governance.demo import PASSWORD
from tests import databases

from .accessible import faults
from .conftest import DATABASE, PHONE
from .test_reviews import link_of
from .writing import Editor

TWENTE = "twente@demo.example"
AGENDA = "/regios/twente/agenda/2042/"
GUEST, TELEPHONE = "buurtraad-van-de-reis@demo.example", "0546-654321"
FIRST, SECOND = "In 2042 beginnen wij met het eerste project.", "Het rijk denkt vanaf het begin mee."
REASON = "Het begin van de inzet van het rijk ontbreekt (demogegeven)."
A_QUARTER_LATER = "UPDATE plans_publication SET confirmed_at = confirmed_at - interval '16 min', "
A_QUARTER_LATER += "public_from = public_from - interval '16 min' WHERE ended_at IS NULL AND public_from > now()"


def press(page, name, then):
    """Press a button, and confirm who it is where the portal asks that; comes back at an address that matches `then`."""
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()
    if "/account/bevestigen/" in page.url:
        page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Bevestigen").click()
    expect(page).to_have_url(re.compile(then))


def write(page, sentence):
    editor = Editor(page, f"{AGENDA}hoofdstukken/introductie/")
    editor.to_end()
    editor.write(sentence)
    editor.save()


def make_version(page, note=""):
    """Gives the address of the version."""
    page.goto(f"{AGENDA}versies/maken/")
    page.get_by_label("Toelichting").fill(note)
    press(page, "Versie maken", r"/versies/\d+\.\d+/$")
    return re.sub(r"^.*?(?=/regios/)", "", page.url)


def respond(page, answer, note):
    page.get_by_label(answer, exact=True).check()
    page.get_by_label("Toelichting").fill(note)
    page.get_by_role("button", name="Reactie geven").click()
    expect(page.get_by_role("main")).to_contain_text(note)


def ask_three(manager, version):
    """A round put to both who decide and to somebody without account."""
    manager.goto(version)
    manager.get_by_role("link", name="Reactierondes").click()
    manager.get_by_role("link", name="Reactieronde beginnen").click()
    manager.get_by_label("Uw vraag").fill("Kunt u zich hierin vinden? (demogegeven)")
    manager.get_by_label("Reactie uiterlijk op").fill((timezone.localdate() + timedelta(days=7)).isoformat())
    for seat in ("Bestuurlijk trekker", "Rijksvertegenwoordiger"):
        manager.get_by_label(seat, exact=True).check()
    manager.get_by_text("Iemand zonder account").click()
    manager.get_by_role("group", name="Persoon 1").get_by_label("Naam").fill("Buurtraad (demogegeven)")
    manager.get_by_role("group", name="Persoon 1").get_by_label("E-mailadres").fill(GUEST)
    press(manager, "Reactieronde beginnen", "/reactierondes/1/")


def offer(pages, version):
    for page in pages:
        page.goto(f"{version}vaststellen/")
        press(page, "Ter vaststelling aanbieden", "/vaststellen/")


def test_from_a_first_version_to_a_plan_that_everybody_reads(portal, sign_in, visit, watch):
    manager, adviser = sign_in(f"programmamanager.{TWENTE}"), sign_in(f"regioadviseur.{TWENTE}")
    lead, representative = (
        sign_in(f"{who}.{TWENTE}", viewport=PHONE) for who in ("bestuurlijktrekker", "rijksvertegenwoordiger")
    )
    manager.goto("/regios/twente/agenda/nieuw/")
    manager.get_by_label("Eerste jaar").fill("2042")
    manager.get_by_label("Laatste jaar").fill("2045")
    press(manager, "Agenda beginnen", AGENDA)
    write(manager, FIRST)
    first = make_version(manager)
    assert first.endswith("/versies/0.1/")

    ask_three(manager, first)
    for page, answer, note in ((lead, "akkoord", "Zo kan het."), (representative, "akkoord met opmerkingen", REASON)):
        page.goto("/")
        page.get_by_role("link", name=re.compile("Uw reactie wordt gevraagd op versie 0.1 van de Uitvoerings")).click()
        respond(page, answer, note)
    guest = visit(viewport=PHONE)
    guest.goto(link_of(portal, GUEST))
    guest.get_by_role("link", name="Naar uw reactie").click()
    guest.get_by_text("Opmerkingen per hoofdstuk").click()
    guest.get_by_label(re.compile("^1 Introductie")).fill("Wie begint er? (demogegeven)")
    respond(guest, "nog niet akkoord", "Wij missen de bewoners.")
    manager.reload()
    expect(manager.get_by_role("table")).not_to_contain_text("nog geen reactie")
    press(manager, "Ronde sluiten", "/reactierondes/1/")
    manager.get_by_role("link", name="Reactietabel").click()
    manager.get_by_text(re.compile("Invullen: wat is er gedaan met deze opmerking")).click()
    manager.get_by_label("Wat is ermee gedaan").locator("visible=true").fill("De bewoners staan erbij (demogegeven).")
    manager.get_by_role("button", name="Bewaren").locator("visible=true").click()
    expect(manager.get_by_role("main")).to_contain_text("De bewoners staan erbij (demogegeven).")

    offer((manager, adviser), first)
    lead.goto(f"{first}vaststellen/")
    press(lead, "Akkoord namens de regio", "/vaststellen/")
    representative.goto(f"{first}vaststellen/")
    representative.get_by_text("Nog niet akkoord, omdat …").click()
    representative.get_by_label("Nog niet akkoord, omdat").fill(REASON)
    press(representative, "Nog niet akkoord", "/vaststellen/")
    manager.goto(f"{first}vaststellen/")
    expect(manager.get_by_role("main")).to_contain_text(REASON)

    write(manager, f" {SECOND}")
    second = make_version(manager, f"Vragen? Bel {TELEPHONE}.")
    assert second.endswith("/versies/0.2/")
    offer((manager, adviser), second)
    for page, side in ((lead, "de regio"), (representative, "het rijk")):
        page.goto(f"{second}vaststellen/")
        expect(page.get_by_role("main")).to_contain_text("Sinds de versie die u het laatst zag: 0.1")
        page.get_by_role("link", name="Alle wijzigingen lezen").click()
        expect(page.get_by_role("main")).to_contain_text(SECOND)
        page.goto(f"{second}vaststellen/")
        press(page, f"Akkoord namens {side}", "/vaststellen/")
    expect(representative.get_by_role("heading", level=1)).to_contain_text("versie 1.0")
    assert faults(representative) == []

    adopted = f"{AGENDA}versies/1.0/"
    stranger = visit()
    stranger.goto(adopted)
    expect(stranger).to_have_url(re.compile("/inloggen/"))
    manager.goto(f"{adopted}openbaar/")
    manager.get_by_label("Vervangen", exact=True).check()
    press(manager, "Openbare uitgave maken", "/openbaar/")
    press(manager, "Voorstellen aan de andere kant", "/openbaar/")
    adviser.goto(f"{adopted}openbaar/")
    press(adviser, "Bevestigen en openbaar maken", "/openbaar/")
    databases.run_sql(
        "ALTER TABLE plans_publication DISABLE TRIGGER USER",
        A_QUARTER_LATER,
        "ALTER TABLE plans_publication ENABLE TRIGGER USER",
        database=DATABASE,
    )
    stranger.goto(adopted)
    expect(stranger.get_by_role("main")).to_contain_text(f"{FIRST} {SECOND}")
    expect(stranger.get_by_role("main")).not_to_contain_text(TELEPHONE)
    assert faults(stranger) == []
    watch.expect(404, "/versies/0.1/")
    stranger.goto(first)
    expect(stranger).to_have_url(re.compile("/inloggen/"))
