"""The pages of bodies and seats: who finds what, what a form says of what can't be, what stays typed, and the cost."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from governance.bodies import appointing, reviewing
from governance.models import AccessReview, Appointment, Body, BodyKind, MinistryRequest, Notice, Person, Role, Seat
from regions.models import Organisation, Region
from tests.conftest import make_person, seated, seated_until_today
from tests.counting import counted
from tests.governance.bodies.test_appointing import seat_of, today

pytestmark = pytest.mark.django_db
PASSWORD = "een-goed-wachtwoord-1"
PLACE = "/regios/achterhoek/overleg/"


def browser(person):
    """A browser in which the person has signed in just now."""
    client = Client()
    answer = client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
    assert answer.status_code == 302
    return client


def seat_page(seat, tail=""):
    return f"{appointing.path_of(seat)}{tail}"


def form(**changed):
    return {"name": "Nel Nieuw", "email": "nel@gemeente.example", "since": today().isoformat(), "last": ""} | changed


# --- looking ----------------------------------------------------------------------------------------------------------


def test_the_first_page_names_who_sits_where_and_says_what_is_still_to_be_filled(region, manager):
    seated(Role.REGIONAL_LEAD, region, person=make_person("Bea Bestuur"))
    page = browser(manager).get(PLACE).content.decode()
    for words in ("Bea Bestuur", "elke 3 weken", "ten minste 2 keer per jaar", "nog in te vullen", "<svg", "Kernteam"):
        assert words in page, words
    assert "vacant" not in page.lower()


@pytest.mark.parametrize(("role", "where", "status"), [
    (Role.PROGRAMME_MANAGER, "achterhoek", 200), (Role.MEMBER, "achterhoek", 200), (Role.PROGRAMME_TEAM, None, 200),
    (Role.ADMINISTRATOR, None, 200), (Role.PROGRAMME_MANAGER, "twente", 200), (Role.CASHIER, "twente", 404),
])  # fmt: skip
def test_names_are_for_who_may_see_people(role, where, status):
    client = Client()
    client.force_login(seated(role, Region.objects.get(slug=where) if where else None))
    seat = seat_of(Role.CASHIER, Region.objects.get(slug="achterhoek"))
    for path in (
        PLACE,
        f"{PLACE}contacten/",
        f"{PLACE}contacten/csv",
        seat_page(seat),
        f"{PLACE}gremia/{seat.body_id}/",
    ):
        assert client.get(path).status_code == status, path


def test_who_is_not_signed_in_or_no_longer_sits_there_finds_nothing(region):
    assert Client().get(PLACE).status_code == 302
    client = Client()
    client.force_login(seated_until_today(Role.PROGRAMME_MANAGER, region))
    assert client.get(PLACE).status_code == 404


def test_the_programme_s_bodies_are_for_the_programme_and_for_their_members(region):
    beheer = Body.objects.get(kind=BodyKind.ADMINISTRATION)
    board = Body.objects.get(kind=BodyKind.SOUNDING_BOARD)
    expected = {
        seated(Role.PROGRAMME_TEAM): (200, 200, 200), seated(Role.PROGRAMME_MANAGER, region): (200, 200, 404),
        seated(Role.CASHIER, region): (404, 404, 404), seated(Role.REGIONAL_LEAD, region): (200, 404, 404),
    }  # fmt: skip
    for person, statuses in expected.items():
        client = Client()
        client.force_login(person)
        paths = ("/overleg/", f"/overleg/gremia/{board.pk}/", f"/overleg/gremia/{beheer.pk}/")
        assert tuple(client.get(path).status_code for path in paths) == statuses, person


def test_a_seat_of_another_region_is_not_found_through_ones_own(region, other_region, manager):
    seat = seat_of(Role.CASHIER, other_region)
    client = browser(manager)
    assert client.get(f"{PLACE}zetels/{seat.pk}/").status_code == 404
    assert client.get(f"{PLACE}gremia/{seat.body_id}/").status_code == 404
    assert client.get(f"{PLACE}zetels/{10**30}/").status_code == 404


def test_the_contacts_as_a_file_hold_no_formula(region, manager):
    seated(Role.THEME_ADVISER, region, person=make_person("=HYPERLINK(1)"))
    answer = browser(manager).get(f"{PLACE}contacten/csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    text = answer.content.decode()
    assert "'=HYPERLINK(1)" in text
    assert manager.email in text


def test_the_pages_cost_the_same_however_many_bodies_and_people(region, manager):
    client = browser(manager)
    seat = seat_of(Role.THEME_ADVISER, region)
    paths = [PLACE, f"{PLACE}contacten/", seat_page(seat), f"{PLACE}gremia/{seat.body_id}/"]

    def costs():
        found = []
        for path in paths:
            with counted() as statements:
                assert client.get(path).status_code == 200
            found.append(len(statements))
        return found

    seated(Role.THEME_ADVISER, region)
    client.get(PLACE)
    before = costs()
    for number in range(6):
        body = Body.objects.create(region=region, kind=BodyKind.OTHER, name=f"Tafel {number}")
        Seat.objects.create(body=body, role=Role.MEMBER, side="partner")
        seated(Role.THEME_ADVISER, region)
    assert costs() == before
    assert max(before) <= 14, before


# --- arranging --------------------------------------------------------------------------------------------------------
BODY = {"kind": "other", "name": "Tafel zorg", "purpose": "", "rhythm": "weken", "number": "3", "in_picture": "on"}


def test_a_region_adds_a_body_with_its_rhythm_and_a_seat(region, manager):
    client = browser(manager)
    answer = client.post(f"{PLACE}gremia/nieuw/", BODY)
    body = Body.objects.get(name="Tafel zorg")
    assert answer.headers["Location"] == f"{PLACE}gremia/{body.pk}/"
    assert (body.rhythm_words, body.in_picture) == ("elke 3 weken", True)
    seat = {
        "role": "voorzitter",
        "side": "partner",
        "title": "voorzitter namens de zorg",
        "organisation": "",
        "places": "1",
    }
    client.post(f"{PLACE}gremia/{body.pk}/zetels/nieuw/", seat)
    assert body.seats.get().name == "voorzitter namens de zorg"
    client.post(f"{PLACE}gremia/{body.pk}/beeindigen/", {"on": today().isoformat()})
    assert f"gremia/{body.pk}/" not in client.get(PLACE).content.decode()
    assert client.get(f"{PLACE}gremia/{body.pk}/").status_code == 200


@pytest.mark.parametrize(("wrong", "said"), [
    ({"number": "0"}, "Een ritme van 0 bestaat niet"), ({"number": "-3"}, "Een ritme van 0 bestaat niet"),
    ({"number": "53"}, "1 tot en met 52"), ({"number": "9" * 5000}, "getal"), ({"number": "drie"}, "heel getal"),
    ({"number": ""}, "Vul in hoeveel"), ({"name": ""}, "Dit veld is verplicht"), ({"name": "x" * 121}, "120"),
    ({"name": "Kernteam"}, "met deze naam"), ({"kind": "programme_team"}, "keuze"), ({"rhythm": "dagen"}, "keuze"),
])  # fmt: skip
def test_a_body_that_cannot_be_is_said_in_words_and_what_was_typed_stays(wrong, said, region, manager):
    answer = browser(manager).post(f"{PLACE}gremia/nieuw/", BODY | {"purpose": "Wat wij doen."} | wrong)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page
    assert "Wat wij doen." in page
    assert not Body.objects.filter(name="Tafel zorg").exists()


def test_a_nul_in_a_name_is_left_out(region, manager):
    browser(manager).post(f"{PLACE}gremia/nieuw/", BODY | {"name": "Tafel\x00 zorg", "purpose": "\x00"})
    assert Body.objects.filter(region=region, name="Tafel zorg").exists()


@pytest.mark.parametrize(
    ("role", "status"), [(Role.REGIONAL_LEAD, 200), (Role.REGION_ADVISER, 403), (Role.CASHIER, 403)]
)
def test_who_arranges(role, status, region):
    client = Client()
    client.force_login(seated(role, region))
    seat = seat_of(Role.CASHIER, region)
    for path in ("gremia/nieuw/", f"gremia/{seat.body_id}/bewerken/", f"gremia/{seat.body_id}/zetels/nieuw/",
                 f"zetels/{seat.pk}/bewerken/"):  # fmt: skip
        assert client.get(f"{PLACE}{path}").status_code == status, path


# --- appointing -------------------------------------------------------------------------------------------------------


def test_who_is_appointed_without_an_account_is_invited_and_told(region, manager):
    seat = seat_of(Role.THEME_ADVISER, region)
    answer = browser(manager).post(seat_page(seat, "benoemen/"), form(), follow=True)
    assert "komt een uitnodiging" in answer.content.decode()
    person = Person.objects.get(email="nel@gemeente.example")
    assert Appointment.objects.current().filter(seat=seat, person=person).exists()
    assert Notice.objects.filter(person=person).exists()


@pytest.mark.parametrize(("wrong", "said"), [
    ({"email": "geen adres"}, "geen e-mailadres"), ({"since": "2026-02-30"}, "bestaat niet"),
    ({"since": "1900-01-01"}, "voorbij"), ({"since": "9999-12-31"}, "31 december 2070"), ({"since": "gisteren"}, "Schrijf"),
    ({"name": ""}, "verplicht"), ({"email": "x" * 300 + "@a.example"}, "254"), ({"name": "\x00"}, "verplicht"),
])  # fmt: skip
def test_an_appointment_that_cannot_be_is_said_in_words_and_what_was_typed_stays(wrong, said, region, manager):
    seat = seat_of(Role.THEME_ADVISER, region)
    answer = browser(manager).post(seat_page(seat, "benoemen/"), form() | wrong)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page
    assert "Nel Nieuw" in page or "nel@gemeente.example" in page
    assert not Person.objects.filter(email="nel@gemeente.example").exists()


def test_an_end_before_the_start_and_an_overlap_are_said_in_words(region, manager):
    client, seat = browser(manager), seat_of(Role.CASHIER, region)
    seated(Role.CASHIER, region, person=make_person("Ans Kas"))
    answer = client.post(seat_page(seat, "benoemen/"), form(since=today(3).isoformat(), last=today(2).isoformat()))
    assert "De laatste dag ligt voor de eerste" in answer.content.decode()
    answer = client.post(seat_page(seat, "benoemen/"), form())
    assert answer.status_code == 422
    assert "Ans Kas (vanaf 1 januari 2025)" in answer.content.decode()
    assert not Person.objects.filter(email="nel@gemeente.example").exists()  # refused as a whole
    one_day = client.post(
        seat_page(seat, f"benoemingen/{Appointment.objects.get(seat=seat).pk}/opvolger/"),
        form(since=today(3).isoformat(), last=today(3).isoformat()),
    )
    assert one_day.status_code == 302
    assert Appointment.objects.get(seat=seat, person__name="Nel Nieuw").period.upper == today(4)


def test_an_address_of_somebody_else_is_not_taken_for_a_slip(region, manager):
    make_person("Wim Ander", "nel@gemeente.example")
    answer = browser(manager).post(seat_page(seat_of(Role.THEME_ADVISER, region), "benoemen/"), form())
    assert "van Wim Ander" in answer.content.decode()


def test_the_own_side_only_and_the_others_are_told_who_does(region, manager):
    client = browser(manager)
    for role, said in ((Role.REGION_ADVISER, "programmateam"), (Role.STATE_REPRESENTATIVE, "twee leden")):
        seat = seat_of(role, region)
        answer = client.post(seat_page(seat, "benoemen/"), form())
        assert answer.status_code == 403
        assert said in client.get(seat_page(seat)).content.decode()
    assert not Person.objects.filter(email="nel@gemeente.example").exists()


def test_without_a_fresh_sign_in_nothing_is_appointed_ended_or_confirmed(region, manager):
    seat = seat_of(Role.THEME_ADVISER, region)
    held = Appointment.objects.get(person=seated(Role.THEME_ADVISER, region))
    made = appointing.propose(
        seat_of(Role.REGIONAL_LEAD, region), person=make_person(), since=today(),
        by=seated(Role.STEERING_MEMBER, region),
    )  # fmt: skip
    client = Client()
    client.force_login(manager)
    tails = ["benoemen/", f"benoemingen/{held.pk}/beeindigen/", f"benoemingen/{held.pk}/uitnodigen/"]
    paths = [seat_page(seat, tail) for tail in tails] + [seat_page(made.seat, f"voorstellen/{made.pk}/bevestigen/")]
    for path in paths:
        answer = client.post(path, form())
        assert answer.headers["Location"].startswith(reverse("account_reauthenticate")), path
    assert Appointment.objects.filter(seat=seat).count() == 1
    assert not Appointment.objects.filter(seat=made.seat).exists()


def test_what_was_typed_is_still_there_and_still_goes_to_the_form_when_it_is_refused_after_confirming(region, manager):
    path = seat_page(seat_of(Role.THEME_ADVISER, region), "benoemen/")
    client = Client()
    client.force_login(manager)
    confirming = client.post(path, form(email="nel")).headers["Location"]
    page = client.post(confirming, {"password": PASSWORD})
    assert page.status_code == 422
    assert 'value="Nel Nieuw"' in page.content.decode()
    assert f'<form class="npvr-form" method="post" action="{path}"' in page.content.decode()


def test_two_people_appoint_the_regional_lead_from_their_pages(region, manager):
    seat, member = seat_of(Role.REGIONAL_LEAD, region), seated(Role.STEERING_MEMBER, region)
    one, two = browser(manager), browser(member)
    assert one.post(seat_page(seat, "benoemen/"), form()).status_code == 302
    proposal = seat.proposals.get()
    confirm = seat_page(seat, f"voorstellen/{proposal.pk}/bevestigen/")
    assert one.post(confirm).status_code == 422
    assert "Bevestigen" in two.get(seat_page(seat)).content.decode()
    assert two.post(confirm).status_code == 302
    assert two.post(confirm).status_code == 422
    assert Appointment.objects.current().get(seat=seat).person.name == "Nel Nieuw"


# --- the preferred ministry -------------------------------------------------------------------------------------------


def test_the_region_asks_a_ministry_and_the_rijk_decides(region, manager):
    ienw, vro = (Organisation.objects.get(abbreviation=name) for name in ("IenW", "VRO"))
    team = seated(Role.PROGRAMME_TEAM)
    asked = {"preferred": ienw.pk, "alternative": ienw.pk, "reasons": "Onze drie knoppen."}
    client = browser(manager)
    assert "hetzelfde departement" in client.post(f"{PLACE}voorkeursdepartement/vragen/", asked).content.decode()
    assert client.post(f"{PLACE}voorkeursdepartement/vragen/", asked | {"alternative": vro.pk}).status_code == 302
    assert (
        "ligt al een vraag"
        in client.post(f"{PLACE}voorkeursdepartement/vragen/", asked | {"alternative": vro.pk}).content.decode()
    )
    assert client.post(f"{PLACE}voorkeursdepartement/besluit/", {"ministry": vro.pk}).status_code == 403
    assert Notice.objects.filter(person=team, closed_at=None).count() == 1
    answer = browser(team).post(f"{PLACE}voorkeursdepartement/besluit/", {"ministry": vro.pk, "explanation": "Wonen."})
    assert answer.status_code == 302
    assert MinistryRequest.objects.get().decided == vro
    assert seat_of(Role.OFFICIAL_LEAD, region).organisation == vro
    assert not Notice.objects.filter(person=team, closed_at=None).exists()
    page = client.get(f"{PLACE}voorkeursdepartement/").content.decode()
    assert "Wonen." in page
    assert "Onze drie knoppen." in page


# --- the yearly review ------------------------------------------------------------------------------------------------


def test_who_signs_off_sees_what_is_due_and_confirms_it_for_a_year(region, other_region):
    lead = seated(Role.REGIONAL_LEAD, region)
    member, elsewhere = seated(Role.THEME_ADVISER, region), seated(Role.THEME_ADVISER, other_region)
    of_state, late = seated(Role.REGION_ADVISER, region), Appointment.objects.get(person=member)
    client = browser(lead)
    page = client.get("/toegangscontrole/").content.decode()
    assert member.name in page
    assert not any(one.name in page.replace(member.name, "") for one in (elsewhere, of_state))
    assert "te laat" in page
    assert "1 benoeming bevestigen of beëindigen" in client.get("/").content.decode()
    assert "Jaarlijkse toegangscontrole" in client.get(PLACE).content.decode()
    assert client.post("/toegangscontrole/", {}).status_code == 422
    foreign = [Appointment.objects.get(person=one).pk for one in (lead, elsewhere, of_state)]
    for keys in (foreign, ["x", "-1", "9" * 40]):
        assert client.post("/toegangscontrole/", {"benoeming": keys}).status_code == 422
    assert client.post("/toegangscontrole/", {"benoeming": [late.pk, *foreign]}).status_code == 302
    assert list(AccessReview.objects.values_list("appointment", "by")) == [(late.pk, lead.pk)]
    assert reviewing.waiting_for(Person.objects.get(pk=lead.pk)) == []
    with time_machine.travel(timezone.now() + timedelta(days=340), tick=False):
        assert reviewing.waiting_for(Person.objects.get(pk=lead.pk))[0]["note"].endswith("toegangscontrole")
    with time_machine.travel(timezone.now() + timedelta(days=367), tick=False):
        assert reviewing.waiting_for(Person.objects.get(pk=lead.pk))[0]["note"].endswith("1 te laat")


def test_each_side_signs_off_its_own(region):
    team, beheer = seated(Role.PROGRAMME_TEAM), seated(Role.ADMINISTRATOR)
    second, adviser = seated(Role.ADMINISTRATOR), seated(Role.REGION_ADVISER, region)
    contact, cashier = seated(Role.MINISTRY_CONTACT), seated(Role.CASHIER, region)
    lead = seated(Role.REGIONAL_LEAD, region)
    theirs = {team: {adviser, contact}, beheer: {second, lead}, lead: {cashier}}
    for person, expected in theirs.items():
        client = Client()
        client.force_login(person)
        rows = client.get("/toegangscontrole/").context["rows"]
        assert {row["one"].person for row in rows} == expected
        ended_by_others = {row["one"].person for row in rows if not row["end_url"]}
        assert ended_by_others == ({lead} if person == beheer else set())
    everybody = set(Appointment.objects.current().values_list("person", flat=True))
    assert {one.pk for seen in theirs.values() for one in seen} == everybody - {team.pk, beheer.pk}  # alone, or oneself
    client.force_login(cashier)
    assert client.get("/toegangscontrole/").status_code == 404
    own = {"benoeming": Appointment.objects.get(person=lead).pk}
    for person, status in ((lead, 422), (team, 422), (beheer, 302)):
        client.force_login(person)
        assert client.post("/toegangscontrole/", own).status_code == status
    assert AccessReview.objects.get().by == beheer
