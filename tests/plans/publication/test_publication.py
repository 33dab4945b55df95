"""Openbaar takes two sides, two people and an edition in which every name was decided on (trust.md § 3, § 4 rows 7, 8)."""

import re
import threading
import time
import uuid
from datetime import timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from governance.models import AuditEntry, Notice, Person
from npvr.access import Refused
from plans.documents import operations as documents
from plans.documents.saving import save_text
from plans.models import Document, Publication, Sharing, Version, VersionState
from plans.publication import editions, operations
from plans.publication.editions import Decision
from plans.publication.standing import withdrawn_publication
from plans.versions.operations import make_version
from regions.models import Region
from tests.conftest import make_person, publish, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

TEXT = "<p>Jan Bakkersma leidt het. Wethouder Iris Vermeulen tekent. Bel 06-12345678.</p>"
QUARTER = timedelta(minutes=15)


class People:
    """Those of both sides who make public, in one region."""

    def __init__(self, region):
        self.manager, self.adviser, self.lead, self.representative = (
            seated(role, region)
            for role in ("programmamanager", "regioadviseur", "bestuurlijktrekker", "rijksvertegenwoordiger")
        )


@pytest.fixture
def people(region, db):
    return People(region)


@pytest.fixture
def version(plan, manager, chapter):
    """Version 0.1, with an official, an alderman and a telephone number in it."""
    make_person("Jan Bakkersma")
    make_person("Iris Vermeulen")
    save_text(chapter, TEXT, base=1, by=manager)
    return make_version(plan, by=manager, token=uuid.uuid4(), label="60%", note="Vraag het Bakkersma.")


def decide(version):
    """The alderman stays, the others go."""
    return {
        hit.mark: Decision(True, reason="wethouder") if "Vermeulen" in hit.found else Decision(False, "[een functie]")
        for hit in editions.find(version)
    }


def make(version, by):
    return operations.make_edition(version, decide(version), by=by)


def hashes(version, edition):
    return {"sha256": version.sha256, "edition_sha256": edition.sha256}


@pytest.fixture
def proposal(version, people):
    """Proposed by the programme manager, for the region."""
    edition = make(version, people.manager)
    return operations.propose(version, by=people.manager, reason="Het stond in de krant.", **hashes(version, edition))


def confirm(publication, by, **other):
    seen = {**hashes(publication.version, publication.edition), **other}
    return operations.confirm(publication.version, publication.pk, by=by, **seen)


def read(version, tail="", **asked):
    return Client().get(f"{version.path}{tail}", asked)


# --- the edition -----------------------------------------------------------------------------------------------------


def test_the_edition_is_the_version_without_what_was_replaced_and_names_its_hash(version, people):
    before = Version.objects.values_list("content", "sha256", "label", "note").get(pk=version.pk)
    edition = make(version, people.lead)
    assert "Bakkersma" not in edition.content + edition.note + edition.page.html
    assert "06-12345678" not in edition.content
    assert "Iris Vermeulen" in edition.content
    assert "[een functie] leidt het." in edition.content
    assert f'"edition_of":"{version.sha256}"' in edition.content
    assert edition.sha256 != version.sha256
    assert edition.note == "Vraag het [een functie]."
    assert Version.objects.values_list("content", "sha256", "label", "note").get(pk=version.pk) == before
    decided = {(one.found, one.kept, one.replacement or one.reason) for one in edition.name_decisions.all()}
    assert ("Jan Bakkersma", False, "[een functie]") in decided
    assert ("Iris Vermeulen", True, "wethouder") in decided


def test_the_same_decisions_give_the_same_edition_and_others_another(version, people):
    first = make(version, people.manager)
    assert make(version, people.adviser) == first
    decisions = {mark: Decision(False, "[iemand]") for mark in decide(version)}
    assert operations.make_edition(version, decisions, by=people.manager) != first
    assert list(version.document.versions.all()) == [version]  # an edition is no version in any list
    assert version.document.versions.newest_first().first() == version


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (None, "Kies bij"),
        (Decision(True, reason=" "), "waarom het blijft staan"),
        (Decision(False, " "), "in de plaats"),
        (Decision(False, "de heer Bakkersma"), "staat er nog"),
        (Decision(False, "bel 0314-654321"), "staat er nog"),
    ],
)
def test_without_a_right_decision_on_each_find_there_is_no_edition(version, people, decision, why):
    decisions = decide(version)
    mark = next(hit.mark for hit in editions.find(version) if hit.found == "Jan Bakkersma")
    decisions |= {mark: decision} if decision else {}
    if decision is None:
        del decisions[mark]
    with pytest.raises(Refused, match=why):
        operations.make_edition(version, decisions, by=people.manager)
    assert not Version.editions.exists()


# --- both sides ------------------------------------------------------------------------------------------------------


def test_confirmed_by_the_other_side_it_is_public_a_quarter_later_by_the_time_itself(version, people, proposal):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        assert read(version).headers["Location"].startswith("/inloggen/")
        confirm(proposal, people.representative)
        clock.shift(QUARTER - timedelta(seconds=1))
        assert read(version).headers["Location"].startswith("/inloggen/")
        assert read(version.document).headers["Location"].startswith("/inloggen/")
        clock.shift(1)
        page = read(version).content.decode()
        assert "[een functie] leidt het." in page
        assert "Dit is een concept" in page
        assert read(version.document).status_code == 200
        assert version.document.path in Client().get("/").content.decode()
        assert version.path in Client().get("/regios/achterhoek/").content.decode()


def near_misses(people, region, other_region):
    """Those who don't confirm what the programme manager proposed, and what they are told."""
    both = seated("regioadviseur", region, person=people.manager)
    return [
        (seated("programmamedewerker", region), "Iemand van de andere kant"),  # the same side
        (people.lead, "Iemand van de andere kant"),  # the same side, from another body
        (both, "U deed dit voorstel zelf"),  # the same person, now with a seat on both sides
        (seated_until_today("rijksvertegenwoordiger", region), "Alleen het kernteam"),
        (seated_from_tomorrow("regioadviseur", region), "Alleen het kernteam"),
        (seated("regioadviseur", other_region), "Alleen het kernteam"),
        (seated("programmateam"), "Alleen het kernteam"),
        (seated("beheer"), "Alleen het kernteam"),
        (seated("stuurgroeplid", region), "Alleen het kernteam"),
    ]


def test_nobody_else_confirms(version, people, proposal, region, other_region):
    for person, why in near_misses(people, region, other_region):
        with pytest.raises(Refused, match=why):
            confirm(proposal, person)
    assert Publication.objects.get().is_proposed
    assert confirm(proposal, people.adviser).is_cooling


def test_an_outdated_page_or_another_content_confirms_nothing(version, people, proposal):
    for other in ({"sha256": "0" * 64}, {"edition_sha256": version.sha256}, {"edition_sha256": ""}):
        with pytest.raises(Refused, match="verouderd"):
            confirm(proposal, people.adviser, **other)
    operations.withdraw_proposal(version, proposal.pk, by=people.lead)
    with pytest.raises(Refused, match="is er niet meer"):
        confirm(proposal, people.adviser)
    later = operations.propose(version, by=people.manager, reason="Toch.", **hashes(version, proposal.edition))
    confirm(later, people.adviser)
    with pytest.raises(Refused, match="al bevestigd"):
        confirm(later, people.representative)


def test_a_version_that_is_not_adopted_needs_a_reason_and_one_proposal_stands_at_a_time(version, people):
    with pytest.raises(Refused, match="Maak eerst"):
        operations.propose(version, by=people.adviser, sha256=version.sha256, edition_sha256="", reason="x")
    seen = hashes(version, make(version, people.adviser))
    with pytest.raises(Refused, match="niet vastgesteld"):
        operations.propose(version, by=people.adviser, reason=" ", **seen)
    assert operations.propose(version, by=people.adviser, reason="Voor de raden.", **seen).side == "rijk"
    with pytest.raises(Refused, match="al een voorstel"):
        operations.propose(version, by=people.manager, reason="x", **seen)
    with pytest.raises(Refused, match="loopt al een voorstel"):
        make(version, people.manager)


def test_who_got_an_account_meanwhile_is_not_made_public(version, people, proposal):
    make_person("Kees Leidt")
    save = Version.editions.get(pk=proposal.edition_id)
    assert "leidt" in save.content  # an ordinary word, in small letters
    confirm(proposal, people.adviser)
    operations.undo(version, proposal.pk, by=people.adviser)
    make_person("Piet Wethouder")
    with pytest.raises(Refused, match="Wethouder"):
        operations.propose(version, by=people.manager, reason="x", **hashes(version, proposal.edition))


def test_in_the_quarter_either_side_undoes_it_and_after_it_nobody(version, people, proposal):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        confirm(proposal, people.adviser)
        clock.shift(QUARTER - timedelta(seconds=1))
        operations.undo(version, proposal.pk, by=people.manager)
        clock.shift(timedelta(days=1))
        assert read(version).headers["Location"].startswith("/inloggen/")
        assert withdrawn_publication("achterhoek", version.number) is None  # nobody ever saw it
        again = operations.propose(version, by=people.adviser, reason="x", **hashes(version, proposal.edition))
        confirm(again, people.manager)
        clock.shift(QUARTER)
        with pytest.raises(Refused, match="kan niet meer"):
            operations.undo(version, again.pk, by=people.manager)


def test_each_step_is_recorded_and_told_to_the_other_side(version, people, proposal):
    asked = Notice.objects.filter(closed_at=None)
    assert {one.person for one in asked} == {people.adviser, people.representative}
    assert "De regio stelt voor" in asked[0].text
    confirm(proposal, people.adviser)
    told = Notice.objects.filter(closed_at=None)
    assert {one.person for one in told} >= {people.manager, people.lead, people.representative}
    assert "wordt openbaar om" in told[0].text
    assert list(AuditEntry.objects.order_by("pk").values_list("action", flat=True))[-3:] == [
        "openbare uitgave gemaakt", "openbaar maken voorgesteld", "openbaar maken bevestigd",
    ]  # fmt: skip


# --- withdrawing -----------------------------------------------------------------------------------------------------


def test_what_is_withdrawn_is_gone_at_once_and_its_address_says_so(version, people):
    publication = publish(version, decisions=decide(version))
    tails = ("", "json", "pdf", "pdf/stand/")
    with pytest.raises(Refused, match="Schrijf waarom"):
        operations.take_offline(version, publication.pk, by=people.adviser, reason=" ")
    operations.take_offline(version, publication.pk, by=people.adviser, reason="Er staat een naam in.")
    gone, *others = (read(version, tail) for tail in tails)
    assert gone.status_code == 410
    assert "was openbaar van" in gone.content.decode()
    assert "naam in" not in gone.content.decode()  # the reason is not for the public
    assert [one.status_code for one in others] == [302] * 3
    page = signed_in(people.manager).get(f"{version.path}openbaar/").content.decode()
    assert "Er staat een naam in." in page
    assert version.path not in Client().get("/").content.decode()


def test_beheer_hides_in_haste_and_sees_no_more_than_everybody(version, people):
    publication, beheer = publish(version, decisions=decide(version)), seated("beheer")
    client = signed_in(beheer)
    page = client.get(version.path).content.decode()
    assert "Bakkersma" not in page
    assert "Verbergen" in page
    hiding = client.get(f"{version.path}openbaar/").content.decode()
    assert "Voorsteller" not in hiding
    assert "Bakkersma" not in hiding
    for person in (seated("programmateam"), seated("beheer") and make_person()):
        with pytest.raises(Refused, match="Alleen"):
            operations.take_offline(version, publication.pk, by=person, reason="x")
    operations.take_offline(version, publication.pk, by=beheer, reason="Naam.")
    assert client.get(version.path).status_code == 410
    assert client.get(f"{version.path}openbaar/").status_code == 404
    assert Notice.objects.filter(person=people.lead, text__contains="niet meer openbaar").exists()


def test_sharing_is_not_narrowed_behind_a_public_edition(version, people):
    publish(version)
    answer = signed_in(people.manager, fresh=True).post(
        f"{version.path}delen/beperken/", {"level": "kernteam", "counter": 2, "reason": "x"}
    )
    assert answer.status_code == 422
    assert "Trek eerst de openbare versie in" in answer.content.decode()


# --- who reads which edition -----------------------------------------------------------------------------------------


def signed_in(person, *, fresh=False):
    client = Client()
    client.force_login(person)
    if fresh:
        session = client.session
        session["account_authentication_methods_user"] = str(person.pk)
        session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
        session.save()
    return client


def test_who_only_has_the_right_of_everybody_gets_the_edition_everywhere(version, people, region, other_region):
    newer = make_version(version.document, by=people.manager, token=uuid.uuid4(), label="Jan Bakkersma")
    for one in (version, newer):
        publish(one, decisions=decide(one))
    compared = f"{version.document.path}vergelijk/0.1/0.2/"
    others = [
        make_person(),
        seated("beheer"),
        seated("stuurgroeplid", region),
        seated("programmamanager", other_region),
    ]
    for client in [Client(), *map(signed_in, others)]:
        for path in (version.path, f"{version.path}json", f"{version.path}?uitgave=openbaar", compared,
                     f"{version.document.path}versies/", version.document.path, "/regios/achterhoek/", "/"):  # fmt: skip
            answer = client.get(path)
            assert answer.status_code == 200, path
            assert "Bakkersma" not in answer.content.decode(), path
        edition = Version.editions.get(edition_of=version)
        assert client.get(f"{version.path}json").headers["X-SHA256"] == edition.sha256
    inside = signed_in(people.lead)
    assert "Jan Bakkersma" in inside.get(version.path).content.decode()
    assert inside.get(f"{version.path}json").headers["X-SHA256"] == version.sha256
    assert inside.get(f"{version.path}json?uitgave=openbaar").headers["X-SHA256"] == edition.sha256
    assert "Jan Bakkersma" in inside.get(compared).content.decode()
    VersionState.objects.filter(version=version).update(sharing=Sharing.REGION_AND_STATE)
    assert "Jan Bakkersma" in signed_in(others[2]).get(version.path).content.decode()
    assert "Jan Bakkersma" not in signed_in(others[3]).get(version.path).content.decode()


def test_an_edition_that_is_not_public_is_for_who_makes_it_so(version, people, proposal, region):
    VersionState.objects.filter(version=version).update(sharing=Sharing.REGION_AND_STATE)
    asked = f"{version.path}?uitgave=openbaar"
    assert "nog niet openbaar" in signed_in(people.adviser).get(asked).content.decode()
    assert signed_in(seated("stuurgroeplid", region)).get(asked).status_code == 404
    assert Client().get(asked).status_code == 302


def test_nobody_comments_at_a_public_edition(version, people, region):
    publish(version)
    steering = signed_in(seated("stuurgroeplid", region))
    assert "opmerkingen/paneel" not in steering.get(version.path).content.decode()
    path = f"{version.document.path}opmerkingen/paneel/?versie={version.number}"
    assert steering.get(path).status_code == 404
    assert signed_in(people.lead).get(path).status_code == 200


def test_a_public_page_takes_two_statements_at_most_by_either_number(version, people):
    publish(version)
    read(version)
    for conditions in ({}, {"if-none-match": read(version).headers["ETag"]}):
        with counted() as statements:
            answer = Client().get(version.path, headers=conditions)
        assert answer.status_code in {200, 304}
        assert len(statements) == (1 if conditions else 2), statements
    reader = signed_in(seated("beheer"))
    reader.get(version.path)
    with counted() as asked:
        reader.get(version.path)
    assert len(asked) <= 6, asked


# --- what the database holds -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "trick",
    [
        "UPDATE plans_publication SET confirmed_by_id = by_id, confirmed_side = 'rijk', confirmed_seat = 'x',"
        " confirmed_at = now(), public_from = now()",
        "UPDATE plans_publication SET confirmed_by_id = by_id + 1, confirmed_side = side, confirmed_seat = 'x',"
        " confirmed_at = now(), public_from = now()",
        "UPDATE plans_publication SET public_from = now()",
        "UPDATE plans_publication SET reason = 'anders'",
        "UPDATE plans_versionstate SET publication_id = (SELECT id FROM plans_publication)",
        "UPDATE plans_versionstate SET sharing = 'openbaar'",
        "UPDATE plans_namedecision SET kept = false, replacement = 'x'",
        "UPDATE plans_version SET content = '{}' WHERE edition_of_id IS NOT NULL",
        "DELETE FROM plans_publication",
    ],
)
def test_the_database_takes_nothing_public_without_both(version, people, proposal, trick):
    with pytest.raises(Exception, match=r"restrict|refus|never|changed|both|violat"), transaction.atomic():
        connection.cursor().execute(trick)


# --- at the same moment ----------------------------------------------------------------------------------------------


def _with_real_commits():
    region = Region.objects.get(slug="achterhoek")
    people = People(region)
    plan = documents.begin_plan(region, by=people.manager)
    version = make_version(plan, by=people.manager, token=uuid.uuid4())
    edition = operations.make_edition(version, {}, by=people.manager)
    return people, operations.propose(version, by=people.manager, reason="x", **hashes(version, edition))


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


def presses(people, publication):
    """Two of the other side, each as a request of its own."""
    return [
        lambda person=person: confirm(
            Publication.objects.select_related("version", "edition").get(pk=publication.pk),
            Person.objects.get(pk=person.pk),
        )
        for person in (people.adviser, people.representative)
    ]


def test_two_who_confirm_at_once_give_one_confirmation_and_without_the_lock_two(own_database, monkeypatch):
    people, publication = _with_real_commits()
    answers = at_once(presses(people, publication))
    assert len([one for one in answers if isinstance(one, Refused)]) == 1
    assert AuditEntry.objects.filter(action="openbaar maken bevestigd").count() == 1

    operations.undo(publication.version, publication.pk, by=people.manager)
    again = operations.propose(
        publication.version, by=people.manager, reason="x", **hashes(publication.version, publication.edition)
    )
    monkeypatch.setattr(type(Document.objects.all()), "select_for_update", lambda self, **_: self)
    together = threading.Barrier(2, timeout=30)
    checked = operations._nobody_named

    def wait(edition):
        checked(edition)
        together.wait()

    monkeypatch.setattr(operations, "_nobody_named", wait)
    answers = at_once(presses(people, again))
    # The control: both pass the look whether it was confirmed. The database stops the second, but not in words.
    assert not [one for one in answers if isinstance(one, Refused)]
    assert [one for one in answers if isinstance(one, Exception)]


# --- the page --------------------------------------------------------------------------------------------------------


def test_the_whole_way_through_the_page(version, people):
    manager, adviser = signed_in(people.manager, fresh=True), signed_in(people.adviser, fresh=True)
    path = f"{version.path}openbaar/"
    page = manager.get(path).content.decode()
    assert "Jan <mark>" not in page
    assert "Iris Vermeulen" in page
    assert manager.post(f"{path}uitgave-maken/", {}).status_code == 422  # nothing chosen
    assert "Kies wat er met" in manager.post(f"{path}uitgave-maken/", {}).content.decode()
    assert manager.post(f"{path}uitgave-maken/", _form(version)).status_code == 302
    page = manager.get(path).content.decode()
    seen = {name: re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in ("sha256", "edition_sha256")}
    refused = manager.post(f"{path}voorstellen/", {**seen, "reason": ""})
    assert refused.status_code == 422
    assert manager.post(f"{path}voorstellen/", {**seen, "reason": "Voor de raden."}).status_code == 302
    assert manager.post(f"{path}bevestigen/", {**seen, "publication": Publication.objects.get().pk}).status_code == 422
    page = adviser.get(path).content.decode()
    assert "Voor de raden." in page
    assert "Iedereen, zonder account" in page
    for wrong in ({"publication": "x\0"}, {"publication": 10**30}, {}):
        assert adviser.post(f"{path}bevestigen/", {**seen, **wrong}).status_code == 422
    assert adviser.post(f"{path}bevestigen/", {**seen, "publication": Publication.objects.get().pk}).status_code == 302
    assert "Ongedaan maken" in manager.get(path).content.decode()
    assert AuditEntry.objects.filter(action="openbaar maken geweigerd").count() == 4


def _form(version):
    form = {}
    for group in editions.groups(editions.find(version)):
        keep = "Vermeulen" in group.found
        form |= {
            f"keuze-{group.key}": "blijft" if keep else "vervangen",
            f"voor-{group.key}": "[een functie]",
            f"reden-{group.key}": "wethouder" if keep else "",
            f"hier-{group.key}": [hit.mark for hit in group.hits],
        }
    return form


def test_a_place_that_is_left_out_stays_and_asks_why(version, people, plan, chapter, manager):
    save_text(chapter, "<p>Jan Bakkersma hier.</p><p>Jan Bakkersma daar.</p>", base=2, by=manager)
    newer = make_version(plan, by=manager, token=uuid.uuid4())
    group = editions.groups(editions.find(newer))[0]
    form = {
        f"keuze-{group.key}": "vervangen", f"voor-{group.key}": "[een functie]",
        f"hier-{group.key}": [group.hits[0].mark], f"reden-{group.key}": "",
    }  # fmt: skip
    client, path = signed_in(people.manager, fresh=True), f"{newer.path}openbaar/uitgave-maken/"
    answer = client.post(path, form)
    assert answer.status_code == 422
    assert "waarom “Jan Bakkersma” blijft staan" in answer.content.decode()
    assert client.post(path, form | {f"reden-{group.key}": "Is ook schrijver."}).status_code == 302
    html = operations.newest_edition(newer).page.html
    assert "[een functie] hier." in html
    assert "Jan Bakkersma daar." in html


@pytest.mark.parametrize("tail", ["uitgave-maken/", "voorstellen/", "bevestigen/", "voorstel-intrekken/", "ongedaan/",
                                  "intrekken/"])  # fmt: skip
def test_each_step_asks_a_fresh_sign_in_and_the_right_seat(version, people, proposal, region, other_region, tail):
    path = f"{version.path}openbaar/{tail}"
    assert "bevestigen" in signed_in(people.adviser).post(path).headers["Location"]
    for person in (seated_until_today("regioadviseur", region), seated("regioadviseur", other_region), make_person()):
        assert signed_in(person, fresh=True).post(path).status_code == 404
    VersionState.objects.filter(version=version).update(sharing=Sharing.REGION_AND_STATE)
    assert signed_in(seated("stuurgroeplid", region), fresh=True).post(path).status_code == 403
    assert Publication.objects.get().is_proposed
