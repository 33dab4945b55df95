"""Vaststellen takes two sides, two people and one content (domain.md § 2; trust.md T4, F6, F7, F16–F20)."""

import hashlib
import threading
import time
import uuid
from datetime import date, timedelta

import psycopg
import pytest
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from governance.models import AuditEntry, Notice, Person
from governance.notices.operations import mark_read
from npvr.access import Refused
from plans import waiting
from plans.adoption import operations, standing
from plans.documents import operations as documents
from plans.models import (
    Adoption,
    Approval,
    Document,
    Mandate,
    NotYet,
    Offer,
    RenderJob,
    Rendition,
    Version,
    VersionState,
)
from plans.versions import recalibrating
from plans.versions.operations import make_version
from plans.versions.rendering import cover_of
from regions.models import Region
from tests.conftest import publish, seated, seated_from_tomorrow, seated_until_today
from tests.settings import ADDRESSES

REGION, STATE = "regio", "rijk"


class People:
    """Everybody who has something to do with the adoption of a version in one region."""

    def __init__(self, region):
        self.manager = seated("programmamanager", region)
        self.adviser = seated("regioadviseur", region)
        self.lead = seated("bestuurlijktrekker", region)
        self.representative = seated("rijksvertegenwoordiger", region)


@pytest.fixture
def people(version, region):
    return People(region)


def put_up(version, people):
    """Both sides of the core team offer the version."""
    operations.offer(version, by=people.manager, side=REGION)
    operations.offer(version, by=people.adviser, side=STATE)
    return Version.objects.get(pk=version.pk)


@pytest.fixture
def offered(version, people):
    return put_up(version, people)


def seen(version):
    """What stands on a page of this version that was just opened."""
    return {"sha256": version.sha256, "mark": operations.page_mark(version)}


def approve(version, by, side):
    return operations.give_approval(version, by=by, side=side, **seen(version))


def adopt(version, people):
    approve(version, people.lead, REGION)
    approve(version, people.representative, STATE)
    return Version.objects.get(pk=version.pk)


# --- offering --------------------------------------------------------------------------------------------------------


def test_a_version_is_offered_when_both_sides_of_the_core_team_do_it(version, people):
    assert not operations.is_offered(version)
    operations.offer(version, by=people.manager, side=REGION)
    assert not operations.is_offered(version)
    assert [n.person for n in Notice.objects.filter(closed_at=None)] == [people.adviser]
    operations.offer(version, by=people.adviser, side=STATE)
    assert operations.is_offered(version)
    waiting = Notice.objects.filter(closed_at=None)
    assert {n.person for n in waiting} == {people.lead, people.representative}
    assert "Uw akkoord namens de regio wordt gevraagd." in waiting.get(person=people.lead).text


def test_one_person_with_seats_on_both_sides_offers_for_one(version, region, people):
    both = seated("ambtelijktrekker", region, person=people.manager)
    operations.offer(version, by=both, side=REGION)
    with pytest.raises(Refused, match="Eén persoon doet dat niet voor beide"):
        operations.offer(version, by=both, side=STATE)


@pytest.mark.parametrize(("who", "side"), [("manager", STATE), ("adviser", REGION), ("lead", REGION), ("lead", STATE)])
def test_each_side_offers_for_itself(version, people, who, side):
    with pytest.raises(Refused, match="elke kant voor zich"):
        operations.offer(version, by=getattr(people, who), side=side)


def test_offering_a_newer_version_ends_what_was_offered_before(offered, plan, people):
    approve(offered, people.lead, REGION)
    newer = make_version(plan, by=people.manager, token=uuid.uuid4())
    put_up(newer, people)
    assert not operations.is_offered(offered)
    assert offered.approvals.standing().count() == 0
    with pytest.raises(Refused, match="niet meer ter vaststelling aangeboden"):
        approve(offered, people.representative, STATE)


def test_taking_an_offer_back_ends_an_akkoord_that_was_given(offered, people):
    approve(offered, people.lead, REGION)
    operations.withdraw_offer(offered, by=people.adviser, side=STATE)
    assert offered.approvals.standing().count() == 0
    with pytest.raises(Refused, match="niet aangeboden"):
        operations.withdraw_offer(offered, by=people.adviser, side=STATE)


# --- the akkoord -----------------------------------------------------------------------------------------------------


def test_the_second_akkoord_adopts_the_version_and_orders_its_pdf(offered, people):
    counter = offered.state.counter
    assert approve(offered, people.lead, REGION) is False
    assert approve(offered, people.representative, STATE) is True
    version = Version.objects.get(pk=offered.pk)
    assert (version.number, version.made_number, version.path[-5:]) == ("1.0", "0.1", "/1.0/")
    assert RenderJob.objects.filter(version=version, edition="adopted").count() == 1
    assert VersionState.objects.get(version=version).counter == counter + 1
    assert set(AuditEntry.objects.values_list("action", flat=True)) >= {"akkoord gegeven", "vastgesteld"}
    told = Notice.objects.filter(closed_at=None)
    assert {n.person for n in told} == {
        people.manager,
        people.adviser,
        people.lead,
        people.representative,
        version.made_by,
    }
    assert all("is vastgesteld en heet nu versie 1.0" in n.text and n.path.endswith("/1.0/vaststellen/") for n in told)


def test_after_1_0_comes_1_1_and_the_next_adopted_is_2_0(offered, plan, people):
    adopt(offered, people)
    later = make_version(plan, by=people.manager, token=uuid.uuid4())
    assert later.number == "1.1"
    adopted = adopt(put_up(later, people), people)
    assert (adopted.number, adopted.made_number) == ("2.0", "1.1")
    assert make_version(plan, by=people.manager, token=uuid.uuid4()).number == "2.1"


def test_what_was_written_on_meanwhile_keeps_its_number(offered, plan, people):
    meanwhile = make_version(plan, by=people.manager, token=uuid.uuid4())
    adopt(offered, people)
    assert meanwhile.made_number == "0.2"
    assert make_version(plan, by=people.manager, token=uuid.uuid4()).number == "1.1"
    with pytest.raises(Refused, match="al vastgesteld"):
        operations.offer(offered, by=people.manager, side=REGION)


def test_an_older_version_is_not_offered_after_a_newer_one_is_adopted(version, plan, people):
    newer = make_version(plan, by=people.manager, token=uuid.uuid4())
    adopt(put_up(newer, people), people)
    with pytest.raises(Refused, match="al een nieuwere versie vastgesteld"):
        operations.offer(version, by=people.manager, side=REGION)


@pytest.mark.parametrize(
    ("who", "side"),
    [("manager", REGION), ("adviser", STATE), ("lead", STATE), ("representative", REGION), ("admin", REGION),
     ("neighbour", REGION), ("past", REGION), ("future", REGION), ("team", STATE)],
)  # fmt: skip
def test_nobody_else_gives_an_akkoord(offered, people, region, other_region, who, side):
    others = {
        "admin": lambda: seated("beheer"), "neighbour": lambda: seated("bestuurlijktrekker", other_region),
        "past": lambda: seated_until_today("bestuurlijktrekker", region), "team": lambda: seated("programmateam"),
        "future": lambda: seated_from_tomorrow("bestuurlijktrekker", region),
    }  # fmt: skip
    person = others[who]() if who in others else getattr(people, who)
    for act in (approve, lambda *args: operations.take_back(args[0], by=args[1], side=args[2])):
        with pytest.raises(Refused, match="kan akkoord geven namens"):
            act(offered, person, side)
    assert Approval.objects.count() == 0


def test_one_person_with_both_seats_is_refused_for_the_second(offered, region, people):
    both = seated("rijksvertegenwoordiger", region, person=people.lead)
    approve(offered, both, REGION)
    with pytest.raises(Refused, match="niet namens beide kanten"):
        approve(offered, both, STATE)
    assert not Adoption.objects.exists()


def test_a_seat_that_ended_after_the_page_was_opened_gives_no_akkoord(offered, people):
    page = seen(offered)
    assert people.lead.standing.held
    people.lead.appointments.update(period=(date(2025, 1, 1), timezone.localdate()))
    with pytest.raises(Refused, match="Alleen de bestuurlijk trekker"):
        operations.give_approval(offered, by=people.lead, side=REGION, **page)


def test_an_outdated_page_or_another_content_is_refused(offered, people):
    page = seen(offered)
    with pytest.raises(Refused, match="verouderd"):
        operations.give_approval(offered, by=people.lead, side=REGION, **page | {"sha256": "0" * 64})
    operations.add_mandate(offered, by=people.manager, side=REGION, body="AB", decided_on=date(2026, 5, 1))
    for old in (page, {"sha256": "", "mark": ""}):
        with pytest.raises(Refused, match="verouderd"):
            operations.give_approval(offered, by=people.lead, side=REGION, **old)
    approve(offered, people.lead, REGION)
    with pytest.raises(Refused, match="namens de regio al akkoord gegeven"):
        approve(offered, people.lead, REGION)


def test_an_akkoord_can_be_taken_back_until_the_second_is_given(offered, people):
    approve(offered, people.lead, REGION)
    operations.take_back(offered, by=people.lead, side=REGION)
    with pytest.raises(Refused, match="geen akkoord om terug te nemen"):
        operations.take_back(offered, by=people.lead, side=REGION)
    approve(offered, people.representative, STATE)
    approve(offered, people.lead, REGION)
    with pytest.raises(Refused, match="kan dan niet meer"):
        operations.take_back(offered, by=people.lead, side=REGION)
    assert Approval.objects.count() == 3


def test_not_yet_has_a_reason_which_stays_in_the_portal(offered, people):
    approve(offered, people.lead, REGION)
    with pytest.raises(Refused, match="Neem dat eerst terug"):
        operations.say_not_yet(offered, by=people.lead, side=REGION, reason="x", **seen(offered))
    with pytest.raises(Refused, match="Schrijf erbij"):
        operations.say_not_yet(offered, by=people.representative, side=STATE, reason=" \x00 ", **seen(offered))
    operations.say_not_yet(
        offered, by=people.representative, side=STATE, reason="De bijdragen ontbreken nog.", **seen(offered)
    )
    notice = Notice.objects.filter(person=people.lead).first()
    assert "De rijksvertegenwoordiger is nog niet akkoord" in notice.text
    assert "bijdragen" not in notice.text
    assert standing.standing_of(offered).of(STATE).badge[0] == "nog niet akkoord"
    approve(offered, people.representative, STATE)
    assert Version.objects.get(pk=offered.pk).number == "1.0"


def test_a_mandate_is_of_the_own_side_and_closed_by_its_akkoord(offered, people):
    add = lambda who, side, day=date(2026, 5, 1): operations.add_mandate(  # noqa: E731
        offered, by=who, side=side, body="Algemeen bestuur", decided_on=day, paper="AB-2026-12"
    )
    with pytest.raises(Refused, match="leden van het kernteam aan die kant"):
        add(people.manager, STATE)
    with pytest.raises(Refused, match="later dan vandaag"):
        add(people.manager, REGION, timezone.localdate() + timedelta(days=1))
    mandate = add(people.manager, REGION)
    operations.remove_mandate(offered, mandate.pk, by=people.manager)
    with pytest.raises(Refused, match="niet meer in de lijst"):
        operations.remove_mandate(offered, mandate.pk, by=people.manager)
    mandate = add(people.manager, REGION)
    approve(offered, people.lead, REGION)
    for act in (
        lambda: add(people.manager, REGION),
        lambda: operations.remove_mandate(offered, mandate.pk, by=people.manager),
    ):
        with pytest.raises(Refused, match="staat daarmee vast"):
            act()


def test_the_adopted_edition_says_who_gave_the_akkoord_and_the_others_name_nobody(offered, people):
    operations.add_mandate(offered, by=people.adviser, side=STATE, body="Ministerraad", decided_on=date(2026, 5, 1))
    version = adopt(offered, people)
    cover = cover_of(version, "adopted")
    assert (cover.number, cover.made_number, cover.base_url[-5:]) == ("1.0", "0.1", "/1.0/")
    assert [(s.name, s.seat) for s in cover.signatures] == [
        (people.lead.name, "bestuurlijk trekker, Achterhoek"),
        (people.representative.name, "rijksvertegenwoordiger, Achterhoek"),
    ]
    assert cover.signatures[1].mandate == (("Ministerraad", date(2026, 5, 1), ""),)
    assert (cover.name, cover.shown_label, cover.made_as) == ("versie 1.0", "", "versie 0.1 (60%)")
    before = cover_of(version, "concept")
    assert before.name == "versie 0.1 (60%)"
    assert (before.number, before.signatures, before.base_url[-5:]) == ("0.1", (), "/0.1/")


def test_a_round_and_a_next_agenda_start_from_what_was_adopted(offered, plan, people):
    adopt(offered, people)
    make_version(plan, by=people.manager, token=uuid.uuid4())
    assert recalibrating.version_to_start_from(plan).number == "1.0"
    assert recalibrating.begin(plan, by=people.manager).base == offered.pk


# --- what the database holds -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("trick", ["one akkoord twice", "one person", "other content", "withdrawn", "other version"])
def test_the_database_takes_no_adoption_without_both(offered, plan, people, trick):
    other = make_version(plan, by=people.manager, token=uuid.uuid4())

    def akkoord(side, by, version=offered, sha256=offered.sha256):
        return Approval.objects.create(version=version, side=side, by=by, seat="x", sha256=sha256)

    region = akkoord(REGION, people.lead)
    state = {
        "one akkoord twice": lambda: region,
        "other content": lambda: akkoord(STATE, people.representative, sha256="0" * 64),
        "other version": lambda: akkoord(STATE, people.representative, version=other),
        "one person": lambda: akkoord(STATE, people.representative),
        "withdrawn": lambda: akkoord(STATE, people.representative),
    }[trick]()
    if trick == "withdrawn":
        operations._withdraw(state, people.representative)
    row = {
        "version": offered, "document": offered.document, "number": 1, "sha256": offered.sha256,
        "region_approval": region, "state_approval": state,
    }  # fmt: skip
    if trick == "one person":
        with pytest.raises(Exception, match="one_person_approves"), transaction.atomic():
            operations._withdraw(state, people.representative)
            akkoord(STATE, people.lead)
        return
    with pytest.raises(Exception, match=r"both sides|rests_on_two"), transaction.atomic():
        Adoption.objects.create(**row)


def test_of_an_adopted_version_nothing_comes_changes_or_goes(own_database):
    people, version = _with_real_commits()
    operations.add_mandate(version, by=people.manager, side=REGION, body="AB", decided_on=date(2026, 5, 1))
    operations.say_not_yet(version, by=people.lead, side=REGION, reason="x", **seen(version))
    adopt(version, people)
    connection.close()
    statements = [
        "UPDATE plans_adoption SET number = 2", "DELETE FROM plans_adoption", "UPDATE plans_notyet SET reason = 'y'",
        "UPDATE plans_approval SET withdrawn_at = now()", "DELETE FROM plans_approval", "DELETE FROM plans_offer",
        "UPDATE plans_approval SET by_id = by_id", "UPDATE plans_mandate SET body = 'z'",
        f"INSERT INTO plans_approval (version_id, side, by_id, seat, sha256) SELECT '{version.pk}', 'regio', 1, '', ''",
        "TRUNCATE plans_mandate CASCADE",
    ]  # fmt: skip
    for role in ("application", "owner"):
        for statement in statements:
            refusals = (psycopg.errors.RestrictViolation, psycopg.errors.InsufficientPrivilege)
            with psycopg.connect(ADDRESSES[role](own_database)) as raw, pytest.raises(refusals):
                raw.execute(statement)


def _with_real_commits():
    region = Region.objects.get(slug="achterhoek")
    people = People(region)
    plan = documents.begin_plan(region, by=people.manager)
    return people, put_up(make_version(plan, by=people.manager, token=uuid.uuid4()), people)


# --- at the same moment ----------------------------------------------------------------------------------------------


def at_once(acts):
    """Run these in threads that start together; what each gave or raised."""
    barrier, answers = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number):
        barrier.wait()
        try:
            answers[number] = acts[number]()
        except Exception as error:
            answers[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def presses(version, people, times):
    """Each side presses `times` times, each time as a request of its own does it."""
    page = seen(version)

    def press(person, side):
        return lambda: operations.give_approval(
            Version.objects.get(pk=version.pk), by=Person.objects.get(pk=person.pk), side=side, **page
        )

    return [press(people.lead, REGION), press(people.representative, STATE)] * times


def test_twenty_presses_at_once_by_both_sides_give_one_adoption_and_two_akkoorden(own_database):
    people, version = _with_real_commits()
    answers = at_once(presses(version, people, 10))
    assert [a for a in answers if a in (True, False)].count(True) == 1
    assert len([a for a in answers if isinstance(a, Refused)]) == 18
    assert (Adoption.objects.count(), Approval.objects.count()) == (1, 2)
    assert Version.objects.get(pk=version.pk).number == "1.0"


def test_without_the_lock_both_can_press_and_nothing_is_adopted(own_database, monkeypatch):
    """The control: neither sees the other's akkoord, and the version is never adopted."""
    people, version = _with_real_commits()
    monkeypatch.setattr(type(Document.objects.all()), "select_for_update", lambda self, **_: self)
    together = threading.Barrier(2, timeout=30)
    monkeypatch.setattr(operations, "_adopt_with_both", _adopt_after(operations._adopt_with_both, together))
    answers = at_once(presses(version, people, 1))
    assert answers == [False, False]
    assert (Adoption.objects.count(), Approval.objects.count()) == (0, 2)


def _adopt_after(adopt_with_both, together):
    """The look for both akkoorden, at a moment when both have been given and neither is committed."""

    def look(version, by):
        together.wait()
        found = adopt_with_both(version, by)
        together.wait()
        return found

    return look


def test_taking_back_and_the_second_akkoord_at_once_have_one_outcome(own_database):
    for _ in range(3):
        adopted, take, give = _take_back_against_give(*_once_more())
        assert adopted == isinstance(take, Refused) == (give is True)


def _take_back_against_give(people, version):
    """Whether it was adopted, and what the two got who pressed at once."""
    approve(version, people.lead, REGION)
    page = seen(version)
    lead, representative = (Person.objects.get(pk=one.pk) for one in (people.lead, people.representative))
    take, give = at_once(
        [
            lambda: operations.take_back(version, by=lead, side=REGION),
            lambda: operations.give_approval(version, by=representative, side=STATE, **page),
        ]
    )
    return Adoption.objects.filter(version=version).exists(), take, give


def _once_more():
    region = Region.objects.get(slug="achterhoek")
    plan = Document.objects.filter(region=region).first()
    if plan is None:
        return _with_real_commits()
    people = People(region)
    return people, put_up(make_version(plan, by=people.manager, token=uuid.uuid4()), people)


# --- the page --------------------------------------------------------------------------------------------------------


def signed_in(client, person, *, fresh=True):
    """A browser of this person, who signed in just now or this morning."""
    client.force_login(person)
    session = client.session
    session["account_authentication_methods_user"] = str(person.pk)
    session["account_authentication_methods"] = [{"method": "password", "at": time.time() - (0 if fresh else 3600)}]
    session.save()
    return client


def address(name, version):
    return reverse(f"plans:{name}", kwargs={"region_slug": "achterhoek", "number": version.made_number})


def test_both_numbers_lead_to_the_adopted_version(client, offered, people):
    adopt(offered, people)
    signed_in(client, people.manager)
    for number in ("0.1", "1.0"):
        answer = client.get(f"/regios/achterhoek/plan/versies/{number}/")
        assert answer.status_code == 200
        assert "Versie 1.0" in answer.content.decode()
        assert "gemaakt als versie 0.1 (60%)" in answer.content.decode()
        assert answer.content.decode().count("60%") == 1  # and not beside the number of what is adopted
    for number in ("2.0", "0.0", "1.1"):
        assert client.get(f"/regios/achterhoek/plan/versies/{number}/").status_code == 404


def test_the_page_shows_each_what_they_can_do(client, offered, people):
    page = lambda person: signed_in(client, person).get(address("adoption", offered)).content.decode()  # noqa: E731
    lead = page(people.lead)
    assert "Akkoord namens de regio" in lead
    assert "Akkoord namens het rijk" not in lead
    assert offered.sha256 in lead
    assert "bevestigen wie u bent" not in lead
    assert (
        "bevestigen wie u bent"
        in signed_in(client, people.lead, fresh=False).get(address("adoption", offered)).content.decode()
    )
    assert "Akkoord namens het rijk" in page(people.representative)
    manager = page(people.manager)
    assert "Akkoord namens" not in manager
    assert "Alleen de bestuurlijk trekker en de rijksvertegenwoordiger kunnen akkoord geven." in manager
    assert "Besluit toevoegen" in manager
    assert "Besluit toevoegen" not in lead


def test_what_is_to_be_decided_waits_for_the_seat_whoever_holds_it(client, offered, people, region, other_region):
    waits = lambda person: [v.pk for v, _ in waiting.for_person(person)["to_decide"]]  # noqa: E731
    successor = seated("bestuurlijktrekker", region)
    assert waits(people.lead) == []  # the notice says it
    assert waits(successor) == [offered.pk]
    assert "Versie 0.1 wacht op uw akkoord namens de regio" in signed_in(client, successor).get("/").content.decode()
    mark_read(people.lead)
    assert waits(people.lead) == [offered.pk]
    for other in (
        people.manager,
        seated("bestuurlijktrekker", other_region),
        seated_until_today("rijksvertegenwoordiger", region),
    ):
        assert waits(other) == []
    approve(offered, people.lead, REGION)
    assert waits(successor) == []
    assert offered.pk in waits(seated("rijksvertegenwoordiger", region))
    operations.withdraw_offer(offered, by=people.adviser, side=STATE)
    assert waits(seated("rijksvertegenwoordiger", region)) == []


def test_the_reader_sees_what_changed_since_the_version_seen_last(client, offered, plan, people):
    assert (
        "Dit is de eerste versie van dit document"
        in signed_in(client, people.lead).get(address("adoption", offered)).content.decode()
    )
    chapter = documents.add_chapter(plan, "Erbij gekomen", by=people.manager)
    newer = make_version(plan, by=people.manager, token=uuid.uuid4())
    put_up(newer, people)
    answer = signed_in(client, people.lead).get(address("adoption", newer))
    assert answer.context["before"].pk == offered.pk
    assert "1 hoofdstuk" in answer.content.decode()
    assert chapter.title not in " ".join(n.text for n in Notice.objects.all())
    again = client.get(address("adoption", newer))
    assert again.context["before"].pk == offered.pk
    other = signed_in(client, people.representative).get(address("adoption", newer))
    assert "U zag nog geen eerdere versie in het portaal" in other.content.decode()
    assert (
        "Sinds de versie ervoor" in signed_in(client, people.manager).get(address("adoption", newer)).content.decode()
    )
    third = make_version(plan, by=people.manager, token=uuid.uuid4())
    found = standing.version_to_compare_with(people.lead, third)
    assert (found[0].pk, found[1]) == (newer.pk, standing.SEEN)
    adopt(newer, people)
    assert standing.version_to_compare_with(people.adviser, third)[1] == standing.ADOPTED


def test_the_akkoord_through_the_page(client, offered, people):
    page = signed_in(client, people.lead).get(address("adoption", offered)).context["decision"].initial
    answer = client.post(address("approve_for_region", offered), page)
    assert (answer.status_code, Approval.objects.count()) == (302, 1)
    client.post(address("take_back_for_region", offered))
    assert Approval.objects.standing().count() == 0
    refused = client.post(address("not_yet_for_region", offered), page | {"reason": ""})
    assert refused.status_code == 422
    assert "Schrijf erbij wat er nog nodig is." in refused.content.decode()
    stale = client.post(address("not_yet_for_region", offered), page | {"reason": "Lang en zorgvuldig.", "mark": "oud"})
    assert stale.status_code == 422
    assert "Lang en zorgvuldig." in stale.content.decode()
    assert client.post(address("not_yet_for_region", offered), page | {"reason": "Nog iets."}).status_code == 302
    assert NotYet.objects.get().reason == "Nog iets."
    assert "Nog iets." in client.get(address("adoption", offered)).content.decode()


def test_an_akkoord_asks_a_sign_in_of_at_most_ten_minutes_old(client, offered, people):
    page = signed_in(client, people.lead, fresh=False).get(address("adoption", offered)).context["decision"].initial
    answer = client.post(address("approve_for_region", offered), page)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/account/bevestigen/")
    assert Approval.objects.count() == 0


@pytest.mark.parametrize("who", ["hash", "both", "past", "admin", "manager", "neighbour"])
def test_what_is_refused_is_refused_in_dutch_and_kept_in_the_record(client, offered, people, region, other_region, who):
    form = seen(offered)
    person, name, status, words = {
        "hash": lambda: (people.lead, "approve_for_region", 422, "verouderd"),
        "both": lambda: (
            seated("rijksvertegenwoordiger", region, person=people.lead),
            "approve_for_state",
            422,
            "beide",
        ),
        "past": lambda: (seated_until_today("bestuurlijktrekker", region), "approve_for_region", 404, "niet gevonden"),
        "admin": lambda: (seated("beheer"), "approve_for_state", 404, "niet gevonden"),
        "manager": lambda: (people.manager, "approve_for_region", 403, "Alleen de bestuurlijk trekker"),
        "neighbour": lambda: (seated("bestuurlijktrekker", other_region), "approve_for_region", 404, "niet gevonden"),
    }[who]()
    if who == "both":
        approve(offered, people.lead, REGION)
    given = Approval.objects.count()
    if who == "hash":
        form["sha256"] = "f" * 64
    answer = signed_in(client, person).post(address(name, offered), form)
    assert answer.status_code == status
    assert words.lower() in answer.content.decode().lower()
    assert Approval.objects.count() == given
    entry = AuditEntry.objects.filter(action="vaststellen geweigerd").get()
    assert entry.actor == person


def test_the_core_team_offers_and_enters_its_mandate_through_the_page(client, version, people):
    signed_in(client, people.manager)
    assert client.post(address("offer", version), {"side": REGION}).status_code == 302
    again = client.post(address("offer", version), {"side": REGION})
    assert again.status_code == 422
    assert "al aangeboden" in again.content.decode()
    assert client.post(address("offer", version), {"side": STATE}).status_code == 422
    assert client.post(address("offer", version), {"side": "partner"}).status_code == 404
    wrong = client.post(address("add_mandate", version), {"side": REGION, "body": "", "decided_on": "2999-01-01"})
    assert wrong.status_code == 422
    assert "later dan vandaag" in wrong.content.decode()
    right = {"side": REGION, "body": "Algemeen bestuur", "decided_on": "2026-05-01", "paper": "AB-12"}
    assert client.post(address("add_mandate", version), right).status_code == 302
    mandate = Mandate.objects.get()
    for nonsense in ("", "x", "9" * 30):
        assert client.post(address("remove_mandate", version), {"besluit": nonsense}).status_code == 404
    assert client.post(address("remove_mandate", version), {"besluit": mandate.pk}).status_code == 302
    assert client.post(address("withdraw_offer", version), {"side": REGION}).status_code == 302
    assert Offer.objects.standing().count() == 0
    assert signed_in(client, people.lead).post(address("offer", version), {"side": REGION}).status_code == 403


def test_the_edition_with_names_is_for_who_may_see_names(client, offered, people, settings, tmp_path, region):
    settings.MEDIA_ROOT = tmp_path
    version = adopt(offered, people)
    public = publish(version).edition
    for of, edition in ((version, "concept"), (version, "adopted"), (public, "public")):
        (tmp_path / edition).write_bytes(edition.encode())
        Rendition.objects.create(
            version=of, edition=edition, path=edition, size=1, pages=1,
            sha256=hashlib.sha256(edition.encode()).hexdigest(),
        )  # fmt: skip
    pdf = f"/regios/achterhoek/plan/versies/{version.number}/pdf"
    for asked in ("", "?uitgave=concept", "?uitgave=openbaar", "?uitgave=adopted"):
        assert client.get(f"{pdf}{asked}").content == b"public"
    signed_in(client, people.manager)
    assert client.get(pdf).content == b"adopted"
    assert client.get(f"{pdf}?uitgave=concept").content == b"concept"
    assert client.get(f"{pdf}?uitgave=openbaar").content == b"public"
