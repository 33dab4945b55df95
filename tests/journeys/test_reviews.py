"""A reactieronde: begun at a desk, answered on a phone from a seat and by a personal link, closed, and what was done.

Works with version 0.1 of the Achterhoek's plan, which no other journey does anything with but read.
"""

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from plans.models import ReviewRequest
from plans.reviews import links

from .accessible import faults
from .conftest import PHONE

VERSION = "/regios/achterhoek/plan/versies/0.1/"
GUEST = "dorpsraad-van-de-reis@demo.example"


def link_of(portal, email):
    """The personal link as it stands in the mail: made from the request, for the database holds its hash alone."""
    [(pk, issue)] = portal.rows("SELECT id, link_issue FROM plans_reviewrequest WHERE email = %s", email)
    request = ReviewRequest(pk=pk, link_issue=issue)
    return f"/reactie/{request.pk}/{links.secret_of(request)}/"


def test_a_round_is_answered_from_a_seat_and_by_a_link_and_told_what_was_done(portal, sign_in, visit, watch):
    manager = sign_in("programmamanager.achterhoek@demo.example")
    lead = sign_in("bestuurlijktrekker.achterhoek@demo.example", viewport=PHONE)
    guest = visit(viewport=PHONE)

    manager.goto(VERSION)
    manager.get_by_role("link", name="Reactierondes").click()
    manager.get_by_role("link", name="Reactieronde beginnen").click()
    watch.expect(422, "/reactierondes/nieuw/")
    manager.get_by_role("button", name="Reactieronde beginnen").click()
    expect(manager.get_by_role("alert")).to_contain_text("Schrijf wat u wilt vragen.")
    assert faults(manager) == []
    manager.get_by_label("Uw vraag").fill("Mist u iets? (demogegeven)")
    manager.get_by_label("Reactie uiterlijk op").fill((timezone.localdate() + timedelta(days=5)).isoformat())
    manager.get_by_label("Bestuurlijk trekker", exact=True).check()
    manager.get_by_text("Iemand zonder account").click()
    manager.get_by_role("group", name="Persoon 1").get_by_label("Naam").fill("Lezer (demogegeven)")
    manager.get_by_role("group", name="Persoon 1").get_by_label("E-mailadres").fill(GUEST)
    manager.get_by_role("button", name="Reactieronde beginnen").click()
    expect(manager.get_by_role("status").first).to_contain_text("De reactieronde is begonnen")
    expect(manager.get_by_role("table")).to_contain_text("nog geen reactie")

    lead.goto("/")
    lead.get_by_role("link", name=re.compile("Uw reactie wordt gevraagd op versie 0.1 van het Plan")).click()
    assert faults(lead) == []
    lead.get_by_label("akkoord met opmerkingen").check()
    lead.get_by_label("Toelichting").fill("Noem de grens (demogegeven).")
    lead.get_by_role("button", name="Reactie geven").click()
    expect(lead.get_by_role("main")).to_contain_text("Uw reactie tot nu toe")
    assert faults(lead) == []

    guest.goto(link_of(portal, GUEST))
    expect(guest).to_have_url(re.compile(r"/reactie/[0-9a-f-]{36}/$"))
    expect(guest.get_by_role("main")).to_contain_text("Voor Lezer (demogegeven)")
    assert faults(guest) == []
    guest.get_by_role("link", name="Naar uw reactie").click()
    guest.get_by_label("nog niet akkoord").check()
    guest.get_by_text("Opmerkingen per hoofdstuk").click()
    guest.get_by_label(re.compile("^1 Introductie")).fill("Hier mist een bron (demogegeven).")
    guest.get_by_role("button", name="Reactie geven").click()
    expect(guest.locator("#reactie")).to_contain_text("Uw reactie is bewaard")
    assert faults(guest) == []
    watch.expect(404, "/reactie/")
    other = visit()
    other.goto(guest.url)
    expect(other.get_by_role("heading", level=1)).to_contain_text("is er niet, of is niet voor u")
    guest.goto(f"{VERSION}reactierondes/1/")
    expect(guest).to_have_url(re.compile("/inloggen/"))

    manager.reload()
    expect(manager.get_by_role("table")).to_contain_text("nog niet akkoord")
    assert faults(manager) == []
    manager.get_by_role("button", name="Ronde sluiten").click()
    manager.get_by_role("link", name="Reactietabel").click()
    manager.get_by_text(re.compile("Invullen: wat is er gedaan met deze opmerking")).click()
    manager.get_by_label("Wat is ermee gedaan").locator("visible=true").fill("Bron toegevoegd (demogegeven).")
    manager.get_by_role("button", name="Bewaren").locator("visible=true").click()
    expect(manager.get_by_role("main")).to_contain_text("Bron toegevoegd (demogegeven).")
    assert faults(manager) == []
