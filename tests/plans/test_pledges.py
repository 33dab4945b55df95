"""What a ministry puts in beside the akkoord: its own, about this content, until the version is adopted (domain.md § 1)."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from governance.models import AuditEntry, Notice, Role
from governance.rights import who
from npvr.access import Refused
from plans.adoption.models import Pledge
from plans.adoption.pledges import pledge
from plans.models import Version, VersionState
from plans.versions.printing import print_html
from plans.versions.rendering import cover_of
from tests.conftest import seated
from tests.counting import counted
from tests.governance.test_rights import KINDS, somebody
from tests.plans.test_adoption import People, adopt, put_up

pytestmark = pytest.mark.django_db
TEXT = "Wij zetten een regeling anders in."


@pytest.fixture
def people(version, region):
    return People(region)


@pytest.fixture
def shared(version):
    """The version, shared with region and rijk: then a ministry sees it."""
    VersionState.objects.filter(version=version).update(sharing="regio_en_rijk")
    return Version.objects.get(pk=version.pk)


@pytest.fixture
def contact(shared):
    return seated(Role.MINISTRY_CONTACT)


@pytest.fixture
def offered(contact, shared, people):
    """Both sides offer it, when there is a ministry that can say something to it."""
    return put_up(shared, people)


def ministry_of(contact):
    return contact.appointments.get().seat.organisation


def say(version, contact, text=TEXT, **other):
    where = {"ministry": ministry_of(contact).pk, "sha256": version.sha256} | other
    return pledge(version, by=contact, text=text, **where)


def browser(person):
    client = Client()
    client.force_login(person)
    return client


def post(version, person, text=TEXT, ministry=0, **other):
    form = {"text": text, "ministry": ministry, "sha256": version.sha256} | other
    return browser(person).post(f"{version.path}inzet/", form)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"anonymous"}])
def test_only_the_contact_of_a_ministry_pledges(kind, offered, contact, region):
    person = contact if kind == Role.MINISTRY_CONTACT else somebody(kind, region)
    answer = post(offered, person, ministry=ministry_of(contact).pk)
    if kind == Role.MINISTRY_CONTACT:
        assert answer.status_code == 302
    else:
        assert answer.status_code == (404 if KINDS[kind][0] in {"PU", "AD"} else 403)
        with pytest.raises(Refused, match="contactpersoon van een departement"):
            pledge(offered, by=person, ministry=ministry_of(contact).pk, text=TEXT, sha256=offered.sha256)
    assert Pledge.objects.count() == (kind == Role.MINISTRY_CONTACT)


def test_a_ministry_speaks_for_itself_alone_and_where_it_sees_the_version(offered, contact, other_region):
    other = ministry_of(contact).__class__.objects.filter(kind="ministry").exclude(pk=ministry_of(contact).pk).first()
    with pytest.raises(Refused):
        say(offered, contact, ministry=other.pk)
    assert post(offered, contact, ministry=other.pk).status_code == 422
    for wrong in ("", "x", "9" * 30, "\0"):
        assert post(offered, contact, ministry=wrong).status_code == 422
    VersionState.objects.filter(version=offered).update(sharing="kernteam")
    assert post(offered, contact, ministry=ministry_of(contact).pk).status_code == 404


def test_it_is_about_what_is_offered_or_adopted_and_about_the_content_that_was_read(shared, people, contact):
    with pytest.raises(Refused, match="niet ter vaststelling aangeboden"):
        say(shared, contact)
    assert "niet ter vaststelling" in browser(contact).get(f"{shared.path}inzet/").content.decode()
    assert f"{shared.path}inzet/" not in browser(contact).get(shared.path).content.decode()
    offered = put_up(shared, people)
    assert f"{shared.path}inzet/" in browser(contact).get(shared.path).content.decode()
    with pytest.raises(Refused, match="verouderd"):
        say(offered, contact, sha256="0" * 64)
    refused = post(offered, contact, ministry=ministry_of(contact).pk, sha256="0" * 64)
    assert refused.status_code == 422
    assert TEXT in refused.content.decode()
    with pytest.raises(Refused, match="Schrijf eerst"):
        say(offered, contact, text=" \x00 ")
    with pytest.raises(Refused, match="te lang"):
        say(offered, contact, text="a" * 4001)


def test_it_can_change_and_be_taken_back_until_the_version_is_adopted_and_every_row_stays(offered, contact, people):
    assert say(offered, contact)
    assert not say(offered, contact)  # the same again is nothing new
    assert say(offered, contact, "Anders.")
    assert [one.text for one in offered.pledges.newest()] == ["Anders."]
    assert say(offered, contact, "")
    assert offered.pledges.newest() == []
    say(offered, contact, "Toch.")
    adopted = adopt(offered, people)
    with pytest.raises(Refused, match="staat daarmee vast"):
        say(adopted, contact, "Nog anders.")
    assert [one.text for one in Pledge.objects.order_by("pk")] == [TEXT, "Anders.", "", "Toch."]
    actions = AuditEntry.objects.filter(action__startswith="inzet").order_by("pk").values_list("action", flat=True)
    assert [action.split()[-1] for action in actions] == ["vastgelegd", "vastgelegd", "teruggenomen", "vastgelegd"]


def test_it_holds_up_no_adoption_and_a_ministry_that_was_silent_may_say_it_once_afterwards(offered, contact, people):
    adopted = adopt(offered, people)
    assert adopted.number == "1.0"
    with transaction.atomic(), pytest.raises(IntegrityError), transaction.atomic():  # an empty row after the adoption
        row(adopted, contact, text="")
    Pledge.objects.create(
        version=adopted, ministry=ministry_of(contact), by=contact, seat="x", sha256=adopted.sha256, text="Later.",
        at=adopted.adoption.at + (adopted.adoption.at - adopted.made_at),
    )  # fmt: skip
    with pytest.raises(Refused, match="staat daarmee vast"):
        say(adopted, contact, "Nog later.")
    assert [one.late for one in adopted.pledges.newest()] == [True]
    assert cover_of(adopted, "adopted").pledges == ()
    assert "na de vaststelling" in browser(people.lead).get(f"{adopted.path}vaststellen/").content.decode()


def row(version, contact, **other):
    fields = {"ministry": ministry_of(contact), "by": contact, "seat": "x", "sha256": version.sha256, "text": TEXT}
    return Pledge.objects.create(version=version, **(fields | other))


def test_the_database_keeps_rows_as_they_are_and_to_their_content(offered, contact):
    made = row(offered, contact)
    for sql in ("UPDATE plans_pledge SET text = 'x'", "DELETE FROM plans_pledge"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    with pytest.raises(IntegrityError), transaction.atomic():
        row(offered, contact, sha256="0" * 64)
    assert Pledge.objects.get() == made


def test_it_stands_on_the_page_of_adoption_and_on_the_page_of_signatures_of_the_adopted_pdf(offered, contact, people):
    say(offered, contact)
    page = browser(people.lead).get(f"{offered.path}vaststellen/").content.decode()
    assert TEXT in page
    assert contact.name in page
    other = seated(Role.MINISTRY_CONTACT)
    assert other.appointments.get().seat == contact.appointments.get().seat
    assert TEXT in browser(other).get(f"{offered.path}inzet/").content.decode()
    adopted = adopt(offered, people)
    tree = {"document": {}, "chapters": [], "items": {}}
    printed = print_html(tree, cover_of(adopted, "adopted"))
    for words in (TEXT, ministry_of(contact).name, contact.name, "contactpersoon departement"):
        assert words in printed
    for edition in ("concept", "public"):
        assert cover_of(adopted, edition).pledges == ()
        assert TEXT not in print_html(tree, cover_of(adopted, edition))


def test_ministries_that_see_the_version_are_told_when_it_is_offered_and_the_core_team_when_one_pledges(
    offered, contact, people
):
    told = Notice.objects.get(person=contact)
    assert "inzet van uw ministerie" in told.text
    assert told.path == f"{offered.path}inzet/"
    say(offered, contact)
    hears = {notice.person for notice in Notice.objects.filter(text__startswith="Het ministerie van")}
    assert hears == set(who("plans.view_core_team", offered.document.region_id))
    assert hears >= {people.manager, people.adviser, people.lead, people.representative}


def test_no_ministry_hears_of_a_version_that_it_does_not_see(version, people):
    contact = seated(Role.MINISTRY_CONTACT)
    put_up(version, people)
    assert not Notice.objects.filter(person=contact).exists()


def test_the_page_of_a_version_costs_others_nothing_for_it(offered, people):
    client = browser(people.manager)
    client.get(offered.path)
    with counted() as statements:
        client.get(offered.path)
    assert not [sql for sql in statements if "plans_pledge" in sql or "plans_offer" in sql]
